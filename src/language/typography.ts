/** Takes text, gives it with the spaces its language's typography asks for. */

import type { Language } from './types.js';
import { APOSTROPHE } from './data/french-prepositions.js';

const NO_BREAK = '\u00A0';
const NARROW_NO_BREAK = '\u202F';

/**
 * French, after the Lexique des règles typographiques of the Imprimerie nationale: narrow no-break space before ; ! ?,
 * no-break space before : » % and after «. Each rule adds the space or replaces what stands there, so that applying
 * them twice changes nothing.
 */
const frenchRules: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/(?<=\p{L})'(?=\p{L})/gu, APOSTROPHE],
  [/«[ \u00A0\u202F]*/gu, `«${NO_BREAK}`],
  [/[ \u00A0\u202F]*»/gu, `${NO_BREAK}»`],
  // Only signs that close a word of a sentence: not those of 18:30, https: or ?query=.
  [/(?<=[^\s;!?:.])[ \u00A0\u202F]*(?=[;!?](?:[\s»)\]]|$))/gu, NARROW_NO_BREAK],
  [/(?<=[^\s:])[ \u00A0\u202F]*:(?=\s|$)/gu, `${NO_BREAK}:`],
  [/(?<=\d)[ \u00A0\u202F]*%/gu, `${NO_BREAK}%`],
  [/(?<![\p{L}\p{N}])(n°|N°|art\.|p\.)[ \u00A0\u202F]*(?=\d)/gu, `$1${NO_BREAK}`],
  [/(?<![\p{L}\p{N}])(M\.|MM\.|Mme|Mmes|Dr|Pr) +(?=\p{Lu})/gu, `$1${NO_BREAK}`],
  [/(?<=\d) +(?=(?:h|DH|MAD|kg|km|m)(?![\p{L}\p{N}]))/gu, NO_BREAK],
];

/**
 * French text gets its no-break spaces and typographic apostrophes; other languages come back as they are. Applying it
 * twice changes nothing. Arabic is left alone: a writer's own spacing is for checks to report, not to change.
 */
export function typography(lang: Language, text: string): string {
  if (lang !== 'fr') return text;
  return frenchRules.reduce((result, [pattern, by]) => result.replace(pattern, by), text);
}
