/** Script of a character (UAX #24), as far as the program sets scripts. */

import type { Language } from '../document/tree.js';
import type { Script } from '../fonts/font-set.js';
import { propertyTable } from '../lookup/unit-table.js';

/** Script_Extensions for Arabic, whose marks, comma and tatweel are shared by name only; Script for the others. */
const scriptPatterns: readonly (readonly [Script, RegExp])[] = [
  ['Arab', /\p{Script_Extensions=Arabic}/u],
  ['Latn', /\p{Script=Latin}/u],
  ['Tfng', /\p{Script=Tifinagh}/u],
];

/** Script of a character; Zyyy for what takes the script of its surroundings, and for scripts the program does not know. */
export function scriptOf(character: string): Script {
  const place = character.length === 1 ? ofUnit(character.charCodeAt(0)) : patternOf(character);
  return scriptPatterns[place]?.[0] ?? 'Zyyy';
}

/** Place of the pattern that the character fits, or their number. */
function patternOf(character: string): number {
  const place = scriptPatterns.findIndex(([, pattern]) => pattern.test(character));
  return place === -1 ? scriptPatterns.length : place;
}

const ofUnit = propertyTable(patternOf);

/** The script each language is written in by this program. */
export function scriptOfLanguage(lang: Language): Script {
  return ({ ar: 'Arab', fr: 'Latn', zgh: 'Tfng' } as const)[lang];
}

/** Language of a text from its script alone. */
export function languageOfScript(script: Script, otherwise: Language): Language {
  return ({ Arab: 'ar', Latn: 'fr', Tfng: 'zgh', Zyyy: otherwise } as const)[script];
}

/** Characters that have no glyph of their own to be found in a font: white space, format controls, variation selectors. */
export function needsGlyph(character: string): boolean {
  return !/^[\s\p{Default_Ignorable_Code_Point}\u2066-\u2069]$/u.test(character);
}
