/** Takes a text, gives the scripts of its letters, told at a glance: most texts are in the one they should be in. */

import { propertyTable } from '../../lookup/unit-table.js';

/** One bit for each script that matters, and one for signs beyond the Basic Multilingual Plane. */
const scriptBit = {
  Latin: 1,
  Greek: 2,
  Cyrillic: 4,
  Tifinagh: 8,
  Arabic: 16,
  beyond: 32,
} as const;

/** Scripts that share shapes; no word mixes them. */
export const alikeScripts = {
  Latin: /\p{Script=Latin}/u,
  Greek: /\p{Script=Greek}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Tifinagh: /\p{Script=Tifinagh}/u,
} as const;

const scripts = { ...alikeScripts, Arabic: /\p{Script=Arabic}/u } as const;
type Script = keyof typeof scripts;

export function hasLetterOf(script: Script, text: string): boolean {
  return scripts[script].test(text);
}

const alikeBits = [scriptBit.Latin, scriptBit.Greek, scriptBit.Cyrillic, scriptBit.Tifinagh];

const bitsOf = propertyTable((unit) => {
  if (/[\uD800-\uDFFF]/.test(unit)) return scriptBit.beyond;
  const names = ['Latin', 'Greek', 'Cyrillic', 'Tifinagh', 'Arabic'] as const;
  return names.reduce((bits, name) => bits | (hasLetterOf(name, unit) ? scriptBit[name] : 0), 0);
});

/** The bits of all scripts in the text. */
function scriptsIn(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index += 1) bits |= bitsOf(text.charCodeAt(index));
  return bits;
}

/** True where the text has letters of the script, and of those that share shapes no two. */
export function isPlainlyIn(script: Script, text: string): boolean {
  const bits = scriptsIn(text);
  const alike = alikeBits.filter((bit) => (bits & bit) !== 0);
  return (bits & scriptBit.beyond) === 0 && (bits & scriptBit[script]) !== 0 && alike.length < 2;
}
