/** The signs of plain YAML, as UTF-16 units. */

const code = (character: string): number => character.charCodeAt(0);

/** By what they do. */
export const sign = {
  space: code(' '),
  lineFeed: code('\n'),
  carriageReturn: code('\r'),
  hash: code('#'),
  colon: code(':'),
  dash: code('-'),
  comma: code(','),
  openList: code('['),
  closeList: code(']'),
  openMap: code('{'),
  closeMap: code('}'),
  quote: code('"'),
  apostrophe: code("'"),
  backslash: code('\\'),
  literal: code('|'),
  folded: code('>'),
} as const;

/** Signs a plain scalar does not begin with; a dash may, before what is no space. */
export const indicators: ReadonlySet<number> = new Set([...',[]{}#&*!|>\'"%@`?:'].map(code));

/** Signs that end a plain scalar between brackets. */
export const flowIndicators: ReadonlySet<number> = new Set([...',[]{}'].map(code));

export function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** Letters, digits, hyphen and low line. */
export function isKeyUnit(unit: number): boolean {
  return isLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === sign.dash || unit === 0x5f;
}
