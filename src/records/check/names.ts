/** The same person is not entered twice under two spellings. */

import { distance } from 'fastest-levenshtein';
import { remembered } from '../../lookup/remembered.js';
import type { LocalizedText, Person } from '../schema.js';
import type { Report } from './report.js';

/** Two people whose names agree in every language both have, but for one letter, hamzas and the order of words. */
export function checkNames(report: Report): void {
  const fold = remembered(foldName);
  for (const { path: file, record } of report.files('people')) {
    const known: Person[] = [];
    for (const [index, person] of record.people.entries()) {
      const twin = known.find(
        (other) => other.id !== person.id && nearlySame(other.name, person.name, fold),
      );
      if (twin !== undefined) {
        const parameters = { found: display(person.name), other: display(twin.name), id: twin.id };
        const path = ['people', index, 'name'];
        report.add(file, path, { severity: 'warning', code: 'near-duplicate-name', parameters });
      }
      known.push(person);
    }
  }
}

function nearlySame(a: LocalizedText, b: LocalizedText, fold: (name: string) => string): boolean {
  const shared = (['ar', 'fr'] as const).flatMap((lang) => {
    const [first, second] = [nameIn(a, lang), nameIn(b, lang)];
    return first === undefined || second === undefined
      ? []
      : [[fold(first), fold(second)] as const];
  });
  return shared.length > 0 && shared.every(([first, second]) => distance(first, second) <= 1);
}

function nameIn(name: LocalizedText, lang: 'ar' | 'fr'): string | undefined {
  return typeof name === 'string' ? name : name[lang];
}

function display(name: LocalizedText): string {
  return typeof name === 'string' ? name : (name.ar ?? name.fr ?? name.zgh ?? '');
}

/** What two spellings of one text share: no marks, one alif, ه for ة, ي for ى, small letters. */
export function foldSpelling(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .toLowerCase();
}

/** The same for a name, whose words may stand in another order. */
export function foldName(name: string): string {
  return foldSpelling(name)
    .split(/[\s-]+/)
    .sort()
    .join('');
}
