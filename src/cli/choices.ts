/** Takes the values of --lang and --format, gives the list of papers to make of each id, or what is wrong. */

import type { LanguageSetting } from '../document/language.js';
import type { Language } from '../document/tree.js';
import { formats, type Format } from '../formats.js';
import { nearestName } from '../diagnostics/nearest-name.js';
import type { UsageError } from './options.js';

export const languages = ['ar', 'fr', 'zgh'] as const satisfies readonly Language[];

export interface Choice<T> {
  readonly value: T;
  readonly errors: readonly UsageError[];
}

/**
 * Reads "ar,ar+fr,ar/fr": two languages joined by + stand side by side, joined by / one after the other.
 * A name is counted once, however often it is written.
 */
export function readLanguages(text: string): Choice<readonly LanguageSetting[]> {
  const value: LanguageSetting[] = [];
  const errors: UsageError[] = [];
  for (const name of splitList(text)) {
    const inSequence = name.includes('/');
    const parts = name.split(inSequence ? '/' : '+');
    const found = parts.flatMap((part) => languages.filter((language) => language === part));
    const distinct = new Set(found).size === parts.length;
    if (distinct && parts.length <= 2)
      value.push({ languages: found, ...(inSequence && { inSequence }) });
    else errors.push(invalidChoice('--lang', name, [...languages, 'ar+fr', 'ar/fr']));
  }
  return { value, errors };
}

export function readFormats(text: string): Choice<readonly Format[]> {
  const value: Format[] = [];
  const errors: UsageError[] = [];
  for (const name of splitList(text)) {
    const format = formats.find((candidate) => candidate === name);
    if (format) value.push(format);
    else errors.push(invalidChoice('--format', name, formats));
  }
  return { value, errors };
}

/** A value that an option does not take, with those that it does. */
export function invalidChoice(
  option: string,
  value: string,
  choices: readonly string[],
): UsageError {
  const suggestion = nearestName(value, choices);
  return {
    key: 'usage-invalid-choice',
    parameters: { option, value, choices: choices.join(', ') },
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** The names between commas, each once; nothing but commas is one empty name, which no option takes. */
function splitList(text: string): ReadonlySet<string> {
  const names = text.split(',').map((part) => part.trim());
  const written = names.filter((name) => name !== '');
  return new Set(written.length > 0 ? written : ['']);
}
