/**
 * Papers on their way from one thread to another, which gets copies. Papers of one body have most blocks and texts alike,
 * and what was made of one is kept by the object it is: each is numbered, and whoever has its number already goes on with
 * the object he has. Who lacks one says so.
 */

import type { DocumentTree } from '../document/tree.js';
import { blockCount } from '../document/walk.js';
import { RecentMap } from '../lookup/recent-map.js';

/** A paper that is sent: plain data that only a `PartReceiver` reads. */
export interface PackedPaper<Tree> {
  readonly packed: unknown;
  /** Never there: names the tree that `packed` is of. */
  readonly of?: Tree;
}

/** Stands where a block or a text stood. */
interface NumberedPart {
  readonly partNumber: number;
  /** Absent where the other thread should have it. */
  readonly part?: unknown;
}

/** Parts that are remembered, some hundred papers' worth. */
const partsKept = 4000;

/** A paper of more blocks has a text of its own. */
const mostBlocks = 400;

/** Times a part goes along for each receiver there is: most then have it. */
const sendsForEach = 3;

export class PartSender {
  readonly #known = new RecentMap<object, { readonly partNumber: number; sent: number }>(partsKept);
  readonly #enough: number;
  #numbered = 0;

  /** `receivers`: how many take papers. */
  constructor(receivers: number) {
    this.#enough = sendsForEach * receivers;
  }

  pack<Tree extends DocumentTree<unknown>>(tree: Tree): PackedPaper<Tree> {
    return this.#packed(tree, this.#enough);
  }

  /** With every part, for a receiver that lacks one. */
  packWhole<Tree extends DocumentTree<unknown>>(tree: Tree): PackedPaper<Tree> {
    return this.#packed(tree, Infinity);
  }

  #packed<Tree extends DocumentTree<unknown>>(tree: Tree, enough: number): PackedPaper<Tree> {
    if (blockCount(tree) > mostBlocks) return { packed: tree };
    const number = (part: object): NumberedPart => {
      const known = this.#known.get(part) ?? { partNumber: this.#numbered++, sent: 0 };
      if (known.sent === 0) this.#known.set(part, known);
      const { partNumber } = known;
      if (known.sent >= enough) return { partNumber };
      known.sent++;
      return { partNumber, part: fieldsReplaced(part, number) };
    };
    return { packed: fieldsReplaced(tree, number) };
  }
}

export class PartReceiver {
  readonly #known = new RecentMap<number, unknown>(2 * partsKept);

  /** Undefined where the paper has a part that was never sent here, or is forgotten. */
  unpack<Tree>({ packed }: PackedPaper<Tree>): Tree | undefined {
    let isWhole = true;
    const part = ({ partNumber, part: sent }: NumberedPart): unknown => {
      const known = this.#known.get(partNumber);
      if (known !== undefined) return known;
      const own = restored(sent, part);
      if (own === undefined) isWhole = false;
      // Nothing is kept that holds a part which is not there.
      else if (isWhole) this.#known.set(partNumber, own);
      return own;
    };
    const tree = restored(packed, part) as Tree;
    return isWhole ? tree : undefined;
  }
}

/** A copy of a node, with each part that it holds replaced. */
function fieldsReplaced(node: object, replace: (part: object) => object): object {
  // Runs are plain, and many.
  if ('runs' in node) return node;
  const given = node as Readonly<Record<string, unknown>>;
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(given)) fields[name] = replaced(given[name], replace);
  return fields;
}

function replaced(value: unknown, replace: (part: object) => object): unknown {
  if (!isTree(value)) return value;
  if (Array.isArray(value)) return value.map((each) => replaced(each, replace));
  return isPart(value) ? replace(value) : fieldsReplaced(value, replace);
}

/** Puts the parts back, into the copy itself, which nobody else has. */
function restored(value: unknown, restore: (numbered: NumberedPart) => unknown): unknown {
  if (!isTree(value) || 'runs' in value) return value;
  if (isNumbered(value)) return restore(value);
  const fields = value as Record<string, unknown>;
  for (const name of Object.keys(fields)) {
    const held = fields[name];
    if (isTree(held)) fields[name] = restored(held, restore);
  }
  return fields;
}

/** Bytes of attached records are none. */
function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}

/** A block or a resolved text. */
function isPart(node: object): boolean {
  return 'runs' in node || ('type' in node && !neverAlone.has(node.type));
}

/** Hardly ever alike where what they stand in is not; and what texts are made of before they are resolved. */
const neverAlone = new Set<unknown>([
  ...['section', 'listItem', 'tableRow', 'tableCell'],
  ...['text', 'lineBreak', 'pageField'],
]);

function isNumbered(value: object): value is NumberedPart {
  return 'partNumber' in value;
}
