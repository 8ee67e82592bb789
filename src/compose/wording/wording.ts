/** The wording of papers in one language, with what other languages contribute to the trilingual letterhead. */

import type { Language } from '../../language/index.js';
import type { WordingKey } from './shape.js';

/** Texts by form; null where the language leaves the phrase unsaid on purpose. */
export type Phrase = Readonly<Record<string, string>> | null;

/** What one wording file says; phrases it does not have are gaps. */
export type Phrases = ReadonlyMap<WordingKey, Phrase>;

export interface Wording {
  /** Language of the paper. */
  readonly lang: Language;
  /** The three wording files: a letterhead speaks all three languages. */
  readonly phrases: Readonly<Record<Language, Phrases>>;
}
