/** The characters a person may type further into a paper, so that an embedded font has them beside those it shows. */

type Range = readonly [first: number, last: number];

/** Inclusive, by code point (Unicode 15). */
const ranges: readonly Range[] = [
  // Letters, digits and signs of French and English, and what keyboards of Europe have beside them.
  [0x20, 0x7e],
  [0xa0, 0x17f],
  // Tamazight in Latin letters: ɣ, ɛ, and letters with a dot below.
  [0x190, 0x190],
  [0x194, 0x194],
  [0x25b, 0x25b],
  [0x263, 0x263],
  [0x1e00, 0x1eff],
  // Arabic as Morocco writes it: punctuation, letters, vowel signs, both kinds of digits.
  [0x60c, 0x60c],
  [0x61b, 0x61b],
  [0x61f, 0x61f],
  [0x621, 0x63a],
  [0x640, 0x655],
  [0x660, 0x66c],
  [0x670, 0x670],
  // Letters for p, ch, zh, v, g of foreign names.
  [0x67e, 0x67e],
  [0x686, 0x686],
  [0x698, 0x698],
  [0x6a4, 0x6a4],
  [0x6a8, 0x6a8],
  [0x6ad, 0x6ad],
  [0x6af, 0x6af],
  // Tifinagh, the whole block.
  [0x2d30, 0x2d7f],
  // Spaces, dashes, quotation marks, bullets, marks of direction.
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
];

const byRange = ranges.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index),
);

/** Code points. */
export const typingCharacters: ReadonlySet<number> = new Set(byRange);
