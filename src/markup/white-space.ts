/**
 * White space as HTML has it (space, tab, line ends, form feed), which writing a template in lines makes and which
 * means at most one space. No-break spaces (U+00A0, U+202F) are not among it: they are there on purpose.
 */

const whiteSpace = /[ \t\n\f\r]+/g;

export function isBlank(text: string): boolean {
  return text.replace(whiteSpace, '') === '';
}

/** Every stretch of white space becomes one space; those at the ends too. */
export function collapse(text: string): string {
  return text.replace(whiteSpace, ' ');
}
