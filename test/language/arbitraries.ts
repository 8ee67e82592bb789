/** Values that the property tests of the language engine draw. */

import fc from 'fast-check';
import type { Gender, Language } from '../../src/language/index.js';

export const languages = ['ar', 'fr', 'zgh'] as const satisfies readonly Language[];
export const genders = ['female', 'male'] as const satisfies readonly Gender[];
export const cases = ['nominative', 'oblique', 'accusative'] as const;

export const anyGender = fc.constantFrom(...genders);
export const anyGroup = fc.array(anyGender, { maxLength: 12 });
export const anyLanguage = fc.constantFrom(...languages);
export const anyCase = fc.constantFrom(...cases);

/** Days of the years papers speak of, as ISO text. */
export const anyDay = fc
  .date({
    min: new Date('1950-01-01T00:00:00Z'),
    max: new Date('2149-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

/** Vowel signs and tanwin, which Moroccan official papers leave out (U+064B to U+0652). */
export const vowelSigns = /[\u064B-\u0652]/u;
