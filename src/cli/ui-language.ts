/** Takes the environment, gives the language in which the program speaks. */

import { uiLanguages, type UiLanguage } from './options.js';

/**
 * The language of the messages by the locale, in the order POSIX gives the variables their weight
 * (LC_ALL, LC_MESSAGES, LANG); English where the locale names none of the three, or none at all.
 */
export function uiLanguageOf(
  environment: Readonly<Record<string, string | undefined>>,
): UiLanguage {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || 'en';
  const language = locale.split(/[_.@-]/)[0]?.toLowerCase();
  return uiLanguages.find((candidate) => candidate === language) ?? 'en';
}
