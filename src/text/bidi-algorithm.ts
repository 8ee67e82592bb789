/**
 * The bidirectional algorithm (UAX #9, rules P2 to L1) for one paragraph of characters. What rule X9 removes stays where
 * it is and has the level of what stands before it, as section 5.2 allows.
 */

import type { Direction } from '../document/tree.js';
import {
  BidiClass,
  isOneOf,
  removedClasses,
  separatorClasses,
  setOf,
  trailingClasses,
} from './bidi-classes.js';
import type { RunSequence } from './bidi-sequence.js';
import { resolveSequence } from './bidi-sequence.js';

const { L, R, AL, EN, AN, B, LRE, RLE, LRO, RLO, PDF, LRI, RLI, FSI, PDI } = BidiClass;

const initiators = setOf(LRI, RLI, FSI);
const embeddings = setOf(LRE, RLE, LRO, RLO);

/** A paragraph without those beside it; a paragraph separator stands only at its end. */
export interface BidiParagraph {
  /** Bidi_Class of each character. */
  readonly classes: Uint8Array;
  /** What each character is: brackets are known by it. */
  readonly codePoints: Uint32Array;
}

export interface ParagraphLevels {
  /** Of the paragraph: 0 or 1. */
  readonly level: number;
  /** Of each character, after rule L1 for the paragraph as one line. */
  readonly levels: Uint8Array;
}

/** Levels of the characters in a base direction; 'auto' is rules P2 and P3. */
export function paragraphLevels(
  { classes, codePoints }: BidiParagraph,
  base: Direction | 'auto',
): ParagraphLevels {
  const types = classes.slice();
  const partners = partnersOf(classes);
  const strong = base === 'auto' ? firstStrong(classes, partners) : base === 'rtl' ? R : L;
  const level = strong === R ? 1 : 0;
  const levels = new Uint8Array(classes.length).fill(level);
  setExplicitLevels({ classes, types, levels, partners }, level);
  for (const sequence of runSequences({ classes, levels, partners }, level))
    resolveSequence(sequence, { types, classes, codePoints });
  for (let at = 0; at < levels.length; at++) levels[at] = impliedLevel(types[at], levels[at]);
  settleRemovedAndTrailing(classes, levels, level);
  return { level, levels };
}

/** By the place of a sign that begins an isolate, the place of the PDI that ends it; none is -1. */
type Partners = Int32Array;

const none = -1;

/** BD9: which PDI belongs to which isolate initiator. */
function partnersOf(classes: Uint8Array): Partners {
  const partners = new Int32Array(classes.length).fill(none);
  const open: number[] = [];
  for (let at = 0; at < classes.length; at++) {
    const type = classes[at] ?? L;
    if (isOneOf(type, initiators)) open.push(at);
    const initiator = type === PDI ? open.pop() : undefined;
    if (initiator !== undefined) partners[initiator] = at;
  }
  return partners;
}

/** P2 and P3: L or R, from the first strong character between two places that stands in no isolate; L without any. */
function firstStrong(
  classes: Uint8Array,
  partners: Partners,
  start = 0,
  end = classes.length,
): number {
  for (let at = start; at < end; at++) {
    const type = classes[at] ?? L;
    if (type === L) return L;
    if (type === R || type === AL) return R;
    if (isOneOf(type, initiators)) at = partnerOrEnd(partners, at, end);
  }
  return L;
}

function partnerOrEnd(partners: Partners, at: number, end: number): number {
  const partner = partners[at] ?? none;
  return partner === none ? end : partner;
}

/** Levels an embedding may have at most (BD2). */
const deepest = 125;

/** An entry of the directional status stack (rule X1). */
interface Status {
  readonly level: number;
  /** L or R where types are overridden. */
  readonly override: number | undefined;
  readonly isIsolate: boolean;
}

interface ExplicitState {
  readonly classes: Uint8Array;
  readonly types: Uint8Array;
  readonly levels: Uint8Array;
  readonly partners: Partners;
}

/** X1 to X8: levels of embeddings and isolates, and overridden types. */
function setExplicitLevels(
  { classes, types, levels, partners }: ExplicitState,
  level: number,
): void {
  const stack = new StatusStack(level);
  for (let at = 0; at < classes.length; at++) {
    const type = classes[at] ?? L;
    if (isOneOf(type, embeddings)) stack.embed(type);
    else if (type === PDF) stack.endEmbedding();
    if (type === PDI) stack.endIsolate();
    if (isOneOf(type, removedClasses)) continue;
    const { level: own, override } = stack.top;
    levels[at] = type === B ? level : own;
    if (override !== undefined && type !== B) types[at] = override;
    if (type === LRI) stack.isolate(L);
    if (type === RLI) stack.isolate(R);
    if (type === FSI) {
      const end = partnerOrEnd(partners, at, classes.length);
      stack.isolate(firstStrong(classes, partners, at + 1, end));
    }
  }
}

class StatusStack {
  readonly #entries: Status[];
  #overflowingIsolates = 0;
  #overflowingEmbeddings = 0;
  #isolates = 0;

  constructor(level: number) {
    this.#entries = [{ level, override: undefined, isIsolate: false }];
  }

  get top(): Status {
    const top = this.#entries.at(-1);
    if (top === undefined) throw new Error('the first entry is never taken away');
    return top;
  }

  /** X2 to X5, by the class of the sign. */
  embed(type: number): void {
    const direction = type === RLE || type === RLO ? R : L;
    const override = type === LRO || type === RLO ? direction : undefined;
    if (this.#push(direction, { override, isIsolate: false })) return;
    if (this.#overflowingIsolates === 0) this.#overflowingEmbeddings++;
  }

  /** X5a to X5c. */
  isolate(direction: number): void {
    if (this.#push(direction, { override: undefined, isIsolate: true })) this.#isolates++;
    else this.#overflowingIsolates++;
  }

  /** X6a. */
  endIsolate(): void {
    if (this.#overflowingIsolates > 0) this.#overflowingIsolates--;
    else if (this.#isolates > 0) {
      this.#overflowingEmbeddings = 0;
      while (!this.top.isIsolate) this.#entries.pop();
      this.#entries.pop();
      this.#isolates--;
    }
  }

  /** X7. */
  endEmbedding(): void {
    if (this.#overflowingIsolates > 0) return;
    if (this.#overflowingEmbeddings > 0) this.#overflowingEmbeddings--;
    else if (!this.top.isIsolate && this.#entries.length > 1) this.#entries.pop();
  }

  /** The next level of the direction is odd for R and even for L; false where it would be too deep. */
  #push(direction: number, entry: Omit<Status, 'level'>): boolean {
    const odd = direction === R ? 1 : 0;
    const level = this.top.level % 2 === odd ? this.top.level + 2 : this.top.level + 1;
    const overflows = this.#overflowingIsolates > 0 || this.#overflowingEmbeddings > 0;
    if (level > deepest || overflows) return false;
    this.#entries.push({ level, ...entry });
    return true;
  }
}

interface Leveled {
  readonly classes: Uint8Array;
  readonly levels: Uint8Array;
  readonly partners: Partners;
}

/** X10: the isolating run sequences (BD13), by their first characters. */
function runSequences(paragraph: Leveled, level: number): readonly RunSequence[] {
  const { classes, levels } = paragraph;
  const isTaken = new Uint8Array(classes.length);
  const sequences: RunSequence[] = [];
  let before = level;
  for (let first = 0; first < classes.length; first++) {
    if (isOneOf(classes[first] ?? L, removedClasses)) continue;
    const own = levels[first] ?? level;
    if (isTaken[first] === 0) {
      const places: number[] = [];
      for (let at = first; at !== none; at = nextInSequence(paragraph, at)) {
        isTaken[at] = 1;
        places.push(at);
      }
      const after = levelAfter(paragraph, places.at(-1) ?? first) ?? level;
      sequences.push({
        places,
        embedding: directionOfLevel(own),
        before: directionOfLevel(Math.max(before, own)),
        after: directionOfLevel(Math.max(after, own)),
      });
    }
    before = own;
  }
  return sequences;
}

/** The next character of the same level run, or after an isolate's content the sign that ends it. */
function nextInSequence({ classes, levels, partners }: Leveled, at: number): number {
  const next = nextKept(classes, at);
  if (next < classes.length && levels[next] === levels[at]) return next;
  return isOneOf(classes[at] ?? L, initiators) ? (partners[at] ?? none) : none;
}

/** Undefined where the paragraph ends, or an isolate that is never ended begins. */
function levelAfter({ classes, levels }: Leveled, last: number): number | undefined {
  return isOneOf(classes[last] ?? L, initiators) ? undefined : levels[nextKept(classes, last)];
}

/** The next character that rule X9 keeps. */
function nextKept(classes: Uint8Array, at: number): number {
  let next = at + 1;
  while (isOneOf(classes[next] ?? L, removedClasses)) next++;
  return next;
}

function directionOfLevel(level: number): number {
  return level % 2 === 1 ? R : L;
}

/** I1 and I2. */
function impliedLevel(type: number = L, level = 0): number {
  if (level % 2 === 1) return type === L || type === EN || type === AN ? level + 1 : level;
  if (type === R) return level + 1;
  return type === EN || type === AN ? level + 2 : level;
}

const atLineEnd = trailingClasses | separatorClasses;

/** Section 5.2 for what rule X9 removes, and rule L1. */
function settleRemovedAndTrailing(classes: Uint8Array, levels: Uint8Array, level: number): void {
  for (let at = 0; at < levels.length; at++) {
    const type = classes[at] ?? L;
    if (isOneOf(type, removedClasses)) levels[at] = levels[at - 1] ?? level;
    if (at < levels.length - 1 && !isOneOf(type, separatorClasses)) continue;
    for (let back = at; isOneOf(classes[back] ?? L, atLineEnd); back--) levels[back] = level;
  }
}
