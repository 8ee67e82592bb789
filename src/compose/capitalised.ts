/** Begins a sentence or a label with a capital letter; scripts without capitals come back as they are. */

import type { Language } from '../language/index.js';

export function capitalised(text: string, lang: Language): string {
  const first = /^./su.exec(text)?.[0] ?? '';
  return first.toLocaleUpperCase(lang) + text.slice(first.length);
}
