/** Takes the name of a place, gives it with its French preposition. */

import type { Gender } from './types.js';
import { APOSTROPHE, contractions, elidingLetters } from './data/french-prepositions.js';

function contracted(preposition: 'de' | 'à', name: string): string | undefined {
  const found = contractions[preposition].find(([article]) => name.startsWith(article));
  return found && `${found[1]}${name.slice(found[0].length)}`;
}

function elides(name: string): boolean {
  const first = name.normalize('NFD').replace(/\p{M}/gu, '').charAt(0).toLowerCase();
  if (elidingLetters.includes(first) && first !== '') return true;
  return first === 'y' && !/^y[aeiou]/iu.test(name.normalize('NFD').replace(/\p{M}/gu, ''));
}

/**
 * "d’Inezgane", "de Guelmim", "du Caire". `override` is the whole phrase from the records, for names where usage
 * differs from the rule ("de Ouarzazate"); only its apostrophe is changed.
 */
export function deFrench(name: string, override?: string): string {
  if (override !== undefined) return override.replaceAll("'", APOSTROPHE);
  if (name === '') return '';
  const text = name.replaceAll("'", APOSTROPHE);
  return contracted('de', text) ?? (elides(text) ? `d${APOSTROPHE}${text}` : `de ${text}`);
}

/** "à Inezgane", "à El Jadida", "au Caire". */
export function aFrench(name: string, override?: string): string {
  if (override !== undefined) return override.replaceAll("'", APOSTROPHE);
  if (name === '') return '';
  const text = name.replaceAll("'", APOSTROPHE);
  return contracted('à', text) ?? `à ${text}`;
}

/** "le Directeur", "la Directrice", "l’Adjointe": a title with its article, in its holder's gender; one that is written stays. */
export function theFrench(title: string, gender: Gender): string {
  const text = title.replaceAll("'", APOSTROPHE);
  if (/^(?:l[ea] |l’)/u.test(text)) return text;
  if (elides(text)) return `l${APOSTROPHE}${text}`;
  return `${gender === 'female' ? 'la' : 'le'} ${text}`;
}
