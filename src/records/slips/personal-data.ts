/** Takes a text, gives what in it belongs to a person and not on paper (law 09-08). */

import { slipsOf, type Slip } from './slip.js';

/** Moroccan numbers: 05, 06, 07 or +212 and nine digits in any grouping. */
const phone = /(?<![\d/.-])(?:\+212|00212|0)[ .-]?[5-8](?:[ .-]?\d){8}(?![\d/])/gu;
const email = /[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,5}\p{L}{2,24}/gu;
/** National identity card: one or two letters and five or six digits. */
const identity = /(?<![\p{L}\d])[A-Z]{1,2}\d{5,6}(?![\p{L}\d])/gu;

export function personalData(text: string): readonly Slip[] {
  const kinds = [
    ...(/\d/.test(text) ? ([['phone', phone]] as const) : []),
    ...(text.includes('@') ? ([['email', email]] as const) : []),
    ...(/[A-Z]\d{5}/.test(text) ? ([['identity', identity]] as const) : []),
  ];
  return kinds.flatMap(([reason, pattern]) =>
    slipsOf(text, pattern, ([found]) => ({ code: 'personal-data', reason, found })),
  );
}
