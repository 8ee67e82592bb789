/** Says the phrases of a wording: picks the form, fills the placeholders, notes what a language cannot say. */

import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { typography } from '../../language/index.js';
import type { Language } from '../../language/index.js';
import { fillPlaceholders } from './placeholders.js';
import type { FormOf, PlainKey, ValuesOf, WordingKey } from './shape.js';
import type { Wording } from './wording.js';

export interface Speaker {
  readonly lang: Language;
  /** A phrase with one form. */
  say<K extends PlainKey>(key: K, values: ValuesOf<K, 'plain'>): string;
  /** A phrase in the form that fits. */
  sayAs<K extends WordingKey, F extends FormOf<K>>(key: K, form: F, values: ValuesOf<K, F>): string;
  /** A phrase that this language may leave unsaid: null then. */
  maybeSay<K extends PlainKey>(key: K, values: ValuesOf<K, 'plain'>): string | null;
  /** True when the language has the phrase. */
  has(key: WordingKey): boolean;
}

/**
 * A speaker of one of the wording's languages. A phrase the language does not have is reported as `wording-missing`
 * and said as an empty text, so that all gaps of a paper come out at once.
 */
export function speakerOf(
  wording: Wording,
  lang: Language,
  report: (diagnostic: Diagnostic) => void,
): Speaker {
  const phrases = wording.phrases[lang];
  const saySomehow = (
    key: WordingKey,
    form: string,
    values: Readonly<Record<string, string>>,
  ): string | null => {
    const phrase = phrases.get(key);
    if (phrase === null) return null;
    const text = phrase?.[form];
    if (text === undefined) {
      report({
        severity: 'error',
        code: 'wording-missing',
        path: key,
        parameters: { key, language: lang },
      });
      return '';
    }
    return typography(lang, fillPlaceholders(text, values).text);
  };
  return {
    lang,
    say: (key, values) => saySomehow(key, 'plain', values) ?? '',
    sayAs: (key, form, values) => saySomehow(key, form, values) ?? '',
    maybeSay: (key, values) => saySomehow(key, 'plain', values),
    has: (key) => typeof phrases.get(key) === 'object' && phrases.get(key) !== null,
  };
}
