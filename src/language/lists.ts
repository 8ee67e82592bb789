/** Joins words as each language does. */

import { conjunction } from './data/joining.js';
import { withWaw } from './particles.js';
import type { Language } from './types.js';

/** "أ وب وج", "A, B et C", "A, B ⴷ C". Empty items are left out; an empty list gives an empty text. */
export function listOf(items: readonly string[], lang: Language): string {
  const words = items.filter((item) => item !== '');
  const last = words.at(-1);
  if (last === undefined) return '';
  const others = words.slice(0, -1);
  if (others.length === 0) return last;
  if (lang === 'ar') return [others[0], ...words.slice(1).map(withWaw)].join(' ');
  return `${others.join(', ')} ${conjunction[lang]} ${last}`;
}
