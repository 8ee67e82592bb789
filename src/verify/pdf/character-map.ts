/** Takes a font's ToUnicode map (ISO 32000-1, 9.10.3), gives the characters its glyphs stand for. */

import { hexDigits } from './objects/pdf-signs.js';

/** Characters by glyph code; none where the font does not say them. */
export type CharacterMap = readonly (string | undefined)[];

/** What a map names one by one, as those of a paper do; of harmed lines the pairs that are whole. */
export function characterMap(source: Buffer): CharacterMap {
  const map: (string | undefined)[] = [];
  let begin = source.indexOf('beginbfchar');
  while (begin >= 0) {
    const end = source.indexOf('endbfchar', begin);
    if (end < 0) break;
    readPairs(source, [begin, end], map);
    begin = source.indexOf('beginbfchar', end);
  }
  return map;
}

function readPairs(
  source: Buffer,
  [begin, end]: readonly [number, number],
  map: (string | undefined)[],
): void {
  const next = (from: number): number => {
    const at = source.indexOf(0x3c, from);
    return at < 0 || at > end ? end : at;
  };
  for (let at = next(begin); at < end;) {
    const code = unitsAt(source, at + 1);
    const characters = next(at + 1);
    if (characters >= end) return;
    const units = unitsAt(source, characters + 1);
    if (code.length === 1) map[code.charCodeAt(0)] = units;
    at = next(characters + 1);
  }
}

/** Whole units of UTF-16BE up to a sign that is no hexadecimal digit. */
function unitsAt(source: Buffer, from: number): string {
  let units = '';
  let unit = 0;
  let digits = 0;
  for (let at = from; ; at += 1) {
    const digit = hexDigits[source[at] ?? 0] ?? -1;
    if (digit < 0) return units;
    unit = unit * 16 + digit;
    digits += 1;
    if (digits % 4 !== 0) continue;
    units += String.fromCharCode(unit);
    unit = 0;
  }
}
