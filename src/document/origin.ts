/** Takes the tree of a paper, gives what a produced file says of itself: which paper it is, and its fingerprint. */

import { createHash } from 'node:crypto';
import type { LanguageSetting } from './language.js';
import { copyWith } from '../lookup/copy-with.js';
import { rememberedWeakly } from '../lookup/remembered.js';
import type { Block, BuiltDocument, Inline } from './tree.js';

/** Stands in the file's metadata, so that `verify` knows what the file must hold. */
export interface PaperOrigin extends LanguageSetting {
  readonly withEnclosures: boolean;
  /** See fingerprintOf. */
  readonly fingerprint: string;
  /** Fingerprint of the records that travel inside the file; absent where none do. */
  readonly records?: string;
}

/**
 * SHA-256 (FIPS 180-4, hexadecimal) of all that a paper says: texts with their marks and languages, the kind and
 * order of its parts, metadata. The order of keys does not matter; nor do fonts, measures, the format, the time, or
 * where in a template a part was written.
 */
export function fingerprintOf(tree: BuiltDocument): string {
  const sections = tree.sections.map((section) => {
    const { children, header, footer } = section;
    if (children.length > mostBlocks) return section;
    return {
      ...section,
      header: header.map(keptText),
      footer: footer.map(keptText),
      children: children.map(keptText),
    };
  });
  const said = copyWith(tree, { sections, origin: undefined, attachments: undefined });
  return createHash('sha256').update(inOrderOfKeys(said)).digest('hex');
}

/** A section of more blocks is of a long paper, which has a text of its own. */
const mostBlocks = 150;

/** What was written of a value before. */
class WrittenValue {
  constructor(readonly text: string) {}
}

/** Blocks that papers have alike are mostly the same objects. */
const keptText = rememberedWeakly(
  (block: Block<readonly Inline[]>) => new WrittenValue(inOrderOfKeys(block)),
);

/** The value as JSON, keys in the order of their UTF-16 units, places in templates left out. */
function inOrderOfKeys(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (value instanceof WrittenValue) return value.text;
  if (Array.isArray(value)) return `[${value.map(inOrderOfKeys).join(',')}]`;
  const record = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(record).sort()) {
    const own = record[key];
    if (own === undefined || key === 'position') continue;
    text += `${text === '' ? '' : ','}"${key}":${inOrderOfKeys(own)}`;
  }
  return `{${text}}`;
}

/** The tree with what its file says of itself. */
export function withOrigin(
  tree: BuiltDocument,
  request: Omit<PaperOrigin, 'fingerprint' | 'records'>,
): BuiltDocument {
  const { languages, inSequence, withEnclosures } = request;
  const fingerprint = fingerprintOf(tree);
  const sequence = inSequence === true && { inSequence };
  return copyWith(tree, { origin: { languages, withEnclosures, fingerprint, ...sequence } });
}
