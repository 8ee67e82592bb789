/** A day of the week that a text writes before a whole date is that of the date: الجمعة 27 ماي 2022. */

import { DateTime } from 'luxon';
import type { MessageParameters } from '../../diagnostics/diagnostic.js';
import { impossibleDay } from '../suggest.js';
import { checkEachText, oncePerText } from './each-text.js';
import type { Finding, Report } from './report.js';

/** In the order of ISO 8601, Monday first; Arabic as papers spell them, with the wrong hamza too. */
const weekdays = {
  ar: [
    ['الاثنين', 'الإثنين'],
    'الثلاثاء',
    ['الأربعاء', 'الاربعاء'],
    'الخميس',
    'الجمعة',
    'السبت',
    ['الأحد', 'الاحد'],
  ],
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
} as const;
const months = {
  ar: [
    'يناير',
    'فبراير',
    'مارس',
    ['أبريل', 'ابريل'],
    ['ماي', 'مايو'],
    'يونيو',
    ['يوليوز', 'يوليو'],
    ['غشت', 'أغسطس', 'أغست'],
    ['شتنبر', 'سبتمبر'],
    ['أكتوبر', 'اكتوبر'],
    ['نونبر', 'نوفمبر'],
    ['دجنبر', 'ديسمبر'],
  ],
  fr: [
    'janvier',
    ['février', 'fevrier'],
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    ['août', 'aout'],
    'septembre',
    'octobre',
    'novembre',
    ['décembre', 'decembre'],
  ],
} as const;

type Words = readonly (string | readonly string[])[];

const numbered = (words: Words): ReadonlyMap<string, number> =>
  new Map(words.flatMap((forms, index) => [forms].flat().map((form) => [form, index + 1])));

const readers = (['ar', 'fr'] as const).map((lang) => {
  const [days, names] = [numbered(weekdays[lang]), numbered(months[lang])];
  const weekday = new RegExp([...days.keys()].join('|'), 'i');
  const pattern = new RegExp(
    `(?<!\\p{L})(?:لل?|ب|و)?(${[...days.keys()].join('|')})\\s+(\\d{1,2})(?:er)?\\s+(${[...names.keys()].join('|')})\\s+(\\d{4})(?!\\d)`,
    lang === 'ar' ? 'gu' : 'giu',
  );
  return { lang, days, names, weekday, pattern };
});

const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export function checkDatesInTexts(report: Report): void {
  const judge = oncePerText(datesIn);
  checkEachText(report, () => judge);
}

function datesIn(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  // Most texts name no year, which one look tells.
  if (!/\d{4}/.test(text)) return findings;
  for (const { days, names, weekday, pattern } of readers) {
    if (!weekday.test(text)) continue;
    for (const [, found = '', day, name = '', year] of text.matchAll(pattern)) {
      const month = names.get(name.toLowerCase()) ?? 0;
      const date = DateTime.utc(Number(year), month, Number(day));
      const actual = english[date.weekday - 1];
      if (date.isValid && date.weekday === days.get(found.toLowerCase())) continue;
      const written = `${year ?? ''}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
      if (actual === undefined) {
        findings.push({ code: 'invalid-date', parameters: inText(written) });
        continue;
      }
      const parameters = { date: written, found, actual };
      findings.push({ severity: 'warning', code: 'weekday-mismatch', parameters });
    }
  }
  return findings;
}

/** A text names its month, so that what is wrong is the day. */
function inText(found: string): MessageParameters {
  const { month = '', days = 31 } = impossibleDay(found) ?? {};
  return { reason: 'text', found, month, days };
}
