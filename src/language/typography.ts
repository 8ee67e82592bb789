/** Takes text, gives it with the spaces its language's typography asks for. */

import { APOSTROPHE } from './data/french-prepositions.js';
import { NO_BREAK_SPACE, type Language } from './types.js';

const NARROW_NO_BREAK_SPACE = '\u202F';

/** The spaces a writer may have put where a rule wants its own. */
const SPACES = '[ \\u00A0\\u202F]*';

/** The rest of a run of signs, and what may stand after it. */
const RUN_END = '[;!?:]*(?:[\\s»)\\]]|$)';

/** Spaces, with what must stand before them and the sign after them. */
function rule(before: string, sign: string): RegExp {
  return new RegExp(`${before}${SPACES}${sign}`, 'gu');
}

/**
 * French, after the Lexique des règles typographiques of the Imprimerie nationale: narrow no-break space before ; ! ?,
 * no-break space before : » % and after «. Each rule replaces the spaces that stand there, so that applying the rules
 * twice changes nothing. The sign that a rule is for is looked for first: most texts have none, and to get a pattern with
 * Unicode properties ready takes long.
 */
const frenchRules: readonly (readonly [sign: RegExp, pattern: RegExp, replacement: string])[] = [
  [/'/, /(?<=\p{L})'(?=[\p{L}\p{N}«])/gu, APOSTROPHE],
  [/«/, new RegExp(`«${SPACES}`, 'gu'), `«${NO_BREAK_SPACE}`],
  [/»/, rule('', '»'), `${NO_BREAK_SPACE}»`],
  // Only signs that end something, not those inside 18:30, https: or ?query=; the first of a run takes the space.
  [/[;!?]/, rule('(?<=[^\\s;!?:])', `(?=[;!?]${RUN_END})`), NARROW_NO_BREAK_SPACE],
  [/:/, rule('(?<=[^\\s;!?:])', `(?=:${RUN_END})`), NO_BREAK_SPACE],
  // Not the %20 of an address.
  [/%/, rule('(?<=\\d)', '%(?![\\p{L}\\p{N}])'), `${NO_BREAK_SPACE}%`],
  [
    /[nN]°|art\.|p\./,
    /(?<![\p{L}\p{N}])(n°|N°|art\.|p\.)[ \u00A0\u202F]*(?=\d)/gu,
    `$1${NO_BREAK_SPACE}`,
  ],
  [
    /(?:M\.|Mmes?|Dr|Pr) /,
    /(?<![\p{L}\p{N}])(M\.|MM\.|Mme|Mmes|Dr|Pr) +(?=\p{Lu})/gu,
    `$1${NO_BREAK_SPACE}`,
  ],
  [/\d +[hDMkm]/, /(?<=\d) +(?=(?:h|DH|MAD|kg|km|m)(?![\p{L}\p{N}]))/gu, NO_BREAK_SPACE],
  [/h +\d/, /(?<=\d[ \u00A0]h) +(?=\d)/gu, NO_BREAK_SPACE],
];

/**
 * French text gets its no-break spaces and typographic apostrophes; other languages come back as they are. Applying it
 * twice changes nothing. Arabic is left alone: a writer's own spacing is for checks to report, not to change.
 */
export function typography(lang: Language, text: string): string {
  if (lang !== 'fr') return text;
  return frenchRules.reduce(
    (result, [sign, pattern, by]) => (sign.test(result) ? result.replace(pattern, by) : result),
    text,
  );
}
