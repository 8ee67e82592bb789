/**
 * Rules W1 to N2 of UAX #9: the types of an isolating run sequence (BD13), which hold no embeddings any more and end
 * as L, R, EN or AN.
 */

import { BidiClass, bracketOf, isOneOf, setOf } from './bidi-classes.js';

const { L, R, AL, EN, AN, ES, ET, CS, NSM, B, S, WS, ON, LRI, RLI, FSI, PDI } = BidiClass;

const isolateSigns = setOf(LRI, RLI, FSI, PDI);
const strong = setOf(L, R, AL);
const separators = setOf(ES, CS);
const neutral = setOf(B, S, WS, ON, LRI, RLI, FSI, PDI);

/** One sequence of a paragraph: its characters are those at `places`, which is in logical order. */
export interface RunSequence {
  readonly places: ArrayLike<number>;
  /** L or R: the direction its level has, and what stands before and after it (`sos`, `eos` of rule X10). */
  readonly embedding: number;
  readonly before: number;
  readonly after: number;
}

/** Of a whole paragraph, by place; `types` are changed. */
export interface CharacterTypes {
  readonly types: Uint8Array;
  /** Bidi_Class of each character, before any rule. */
  readonly classes: Uint8Array;
  readonly codePoints: Uint32Array;
}

/** Resolves the types of one sequence; the other characters of the paragraph are left alone. */
export function resolveSequence(sequence: RunSequence, characters: CharacterTypes): void {
  const { places } = sequence;
  // Together in one row: what stands beside a character is then its neighbour.
  const types = new Uint8Array(places.length);
  for (let at = 0; at < types.length; at++) types[at] = characters.types[places[at] ?? 0] ?? ON;
  resolveWeakTypes(types, sequence.before);
  pairBrackets(types, sequence, characters);
  settleNeutrals(types, sequence, neutral);
  for (let at = 0; at < types.length; at++) characters.types[places[at] ?? 0] = types[at] ?? ON;
}

/** W1 to W7 for a row of types, before which stands one of direction `before` (L or R). */
export function resolveWeakTypes(types: Uint8Array, before: number): void {
  settleMarksAndLetters(types, before);
  joinSeparators(types);
  settleTerminators(types);
  settleEuropeanNumbers(types, before);
}

/** W1 to W3: marks are as what they stand on, European digits after Arabic letters Arabic ones, and those letters R. */
function settleMarksAndLetters(types: Uint8Array, before: number): void {
  let last = before;
  let lastStrong = before;
  for (let at = 0; at < types.length; at++) {
    let type = types[at] ?? ON;
    if (type === NSM) type = isOneOf(last, isolateSigns) ? ON : last;
    last = type;
    if (type === EN && lastStrong === AL) type = AN;
    else if (isOneOf(type, strong)) lastStrong = type;
    types[at] = type === AL ? R : type;
  }
}

/** W4: one separator between two numbers of a kind is of that kind. */
function joinSeparators(types: Uint8Array): void {
  for (let at = 1; at < types.length - 1; at++) {
    const type = types[at] ?? ON;
    if (!isOneOf(type, separators)) continue;
    const number = types[at - 1];
    if (number !== types[at + 1]) continue;
    if (number === EN || (number === AN && type === CS)) types[at] = number;
  }
}

/** W5 and W6: terminators beside European digits are as they; what is left of them and of separators is neutral. */
function settleTerminators(types: Uint8Array): void {
  for (let at = 0; at < types.length; at++) {
    const type = types[at] ?? ON;
    if (isOneOf(type, separators)) types[at] = ON;
    if (type !== ET) continue;
    let end = at;
    while (types[end] === ET) end++;
    types.fill(types[at - 1] === EN || types[end] === EN ? EN : ON, at, end);
    at = end - 1;
  }
}

/** W7: European digits in left-to-right text. */
function settleEuropeanNumbers(types: Uint8Array, before: number): void {
  let lastStrong = before;
  for (let at = 0; at < types.length; at++) {
    const type = types[at] ?? ON;
    if (type === L || type === R) lastStrong = type;
    else if (type === EN && lastStrong === L) types[at] = L;
  }
}

/** The direction a type has for rules N0 to N2: L or R; undefined for a neutral. */
function directionOf(type: number | undefined): number | undefined {
  if (type === L) return L;
  return type === R || type === EN || type === AN ? R : undefined;
}

/** N0: two brackets that belong together have one direction. */
function pairBrackets(types: Uint8Array, sequence: RunSequence, characters: CharacterTypes): void {
  for (const [opening, closing] of bracketPairs(types, sequence, characters)) {
    const direction = directionOfPair(types, opening, closing, sequence);
    if (direction === undefined) continue;
    for (const bracket of [opening, closing]) {
      types[bracket] = direction;
      for (let at = bracket + 1; at < types.length; at++) {
        if (characters.classes[sequence.places[at] ?? 0] !== NSM) break;
        types[at] = direction;
      }
    }
  }
}

/** So many brackets may be open at once (BD16). */
const mostOpen = 63;

/** BD16: pairs of positions in the sequence, by that of the opening bracket. */
function bracketPairs(
  types: Uint8Array,
  { places }: RunSequence,
  { codePoints }: CharacterTypes,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const open: { readonly pair: number; readonly at: number }[] = [];
  for (let at = 0; at < types.length; at++) {
    if (types[at] !== ON) continue;
    const bracket = bracketOf(codePoints[places[at] ?? 0] ?? 0);
    if (bracket === 0) continue;
    if (bracket > 0) {
      if (open.length === mostOpen) break;
      open.push({ pair: bracket, at });
      continue;
    }
    const depth = open.findLastIndex(({ pair }) => pair === -bracket);
    const opening = open[depth];
    if (opening === undefined) continue;
    pairs.push([opening.at, at]);
    open.length = depth;
  }
  return pairs.sort(([one], [other]) => one - other);
}

function directionOfPair(
  types: Uint8Array,
  opening: number,
  closing: number,
  { embedding, before }: RunSequence,
): number | undefined {
  let holdsOther = false;
  for (let at = opening + 1; at < closing; at++) {
    const direction = directionOf(types[at]);
    if (direction === embedding) return embedding;
    if (direction !== undefined) holdsOther = true;
  }
  if (!holdsOther) return undefined;
  for (let at = opening - 1; at >= 0; at--) {
    const direction = directionOf(types[at]);
    if (direction !== undefined) return direction;
  }
  return before;
}

/**
 * N1 and N2: neutrals between two of one direction have it, others that of the embedding. `neutrals` says which are
 * settled; what has no direction and is none of them is passed over.
 */
export function settleNeutrals(
  types: Uint8Array,
  { embedding, before, after }: Omit<RunSequence, 'places'>,
  neutrals: number,
): void {
  let last = before;
  for (let at = 0; at < types.length; at++) {
    let end = at;
    while (end < types.length && isOneOf(types[end] ?? ON, neutrals)) end++;
    if (end === at) {
      last = directionOf(types[at]) ?? last;
      continue;
    }
    let next = end;
    while (next < types.length && directionOf(types[next]) === undefined) next++;
    last = last === (directionOf(types[next]) ?? after) ? last : embedding;
    types.fill(last, at, end);
    at = end - 1;
  }
}
