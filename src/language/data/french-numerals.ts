/** French numerals. Spelling: traditional (hyphens below one hundred except around "et"), as the Bulletin officiel writes. */

export const frenchUnits: readonly string[] = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
];

/** 17 to 19 are said ten-seven ...; 70 and 90 count on from 60 and 80. */
export const frenchTens: Readonly<Record<number, string>> = {
  10: 'dix',
  20: 'vingt',
  30: 'trente',
  40: 'quarante',
  50: 'cinquante',
  60: 'soixante',
  80: 'quatre-vingt',
};

export const frenchWords = {
  and: 'et',
  one: { male: 'un', female: 'une' },
  hundred: 'cent',
  thousand: 'mille',
  first: { male: 'premier', female: 'première' },
  ordinalEnding: 'ième',
} as const;

/** Stems that change before -ième (cinquième, neuvième); a final e simply falls. */
export const ordinalStems: Readonly<Record<string, string>> = { cinq: 'cinqu', neuf: 'neuv' };

/** Abbreviated ordinals (Imprimerie nationale): 1er, 1re, 2e. */
export const ordinalSigns = { first: { male: 'er', female: 're' }, other: 'e' } as const;
