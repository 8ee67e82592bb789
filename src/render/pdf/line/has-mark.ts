import { propertyTable } from '../../../lookup/unit-table.js';

/** Looked at with its other half. */
const half = 2;
const kindOf = propertyTable((unit) =>
  /\p{Cs}/u.test(unit) ? half : /\p{Mn}/u.test(unit) ? 1 : 0,
);

/** Whether the text has a character of the general category Mn (nonspacing mark): a vowel sign, an accent apart. */
export function hasMark(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const kind = kindOf(text.charCodeAt(index));
    if (kind === half) return /\p{Mn}/u.test(text);
    if (kind === 1) return true;
  }
  return false;
}
