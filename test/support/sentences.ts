/**
 * Sentences that read like those of the papers, put together from parts: names, clauses, dates, references, amounts,
 * addresses, marks, brackets, quotations and phrases in another script. Nothing is chosen with a reader in mind.
 */

import { seededRandom } from './random.js';
import type { Random } from './random.js';
import * as words from './vocabulary.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** What is written with digits, the same in both languages. */
export function figure(random: Random): string {
  const day = 1 + random.below(28);
  const month = 1 + random.below(12);
  const year = 2018 + random.below(12);
  const shapes = [
    () => `${two(day)}-${two(month)}-${year}`,
    () => `${two(day)}/${two(month)}/${year}`,
    () => `${day}.${month}.${year}`,
    () => `${year}-${year + 1 + random.below(6)}`,
    () => `${100 + random.below(40)}-${10 + random.below(12)}`,
    () => `${two(1 + random.below(60))}/${year}`,
    () => `2-16-${300 + random.below(9)}`,
    () => `1-15-85`,
    () => `${random.below(100)},${two(random.below(100))} %`,
    () => `${random.below(100)}%`,
    () => `${1 + random.below(900)} ${two(random.below(10))}0,00`,
    () => `${1 + random.below(9)}.${100 + random.below(900)}.${100 + random.below(900)},50`,
    () => `${8 + random.below(11)}:${two(random.below(60))}`,
    () => `05 28 ${two(random.below(99))} ${two(random.below(99))} ${two(random.below(99))}`,
    () =>
      `+212 6 ${two(random.below(99))} ${two(random.below(99))} ${two(random.below(99))} ${two(random.below(99))}`,
    () => `06${10000000 + random.below(89999999)}`,
    () => `${random.below(40)}`,
    () => `${day}-${day + 1}`,
    () => `${random.below(30)} + ${random.below(9)} = ${random.below(40)}`,
    () => `-${random.below(9)},5`,
    () => `${1 + random.below(4)}°`,
  ];
  return random.pick(shapes)();
}

function arabicPhrase(random: Random): string {
  return random.pick(random.once(5) ? words.markedArabic : words.arabicPhrases);
}

function latinPhrase(random: Random): string {
  return random.pick(random.once(3) ? words.acronyms : words.latinPhrases);
}

function address(random: Random): string {
  return random.pick(random.pick([words.emails, words.urls, words.hashtags]));
}

function arabicPart(random: Random): string {
  const parts = [
    () => arabicPhrase(random),
    () => arabicPhrase(random),
    () => `${random.pick(words.arabicVerbs)} ${arabicPhrase(random)}`,
    () => `السيد(ة) ${random.pick(words.arabicNames)}`,
    () => `السيدة ${random.pick(words.arabicNames)}، رئيسة ${arabicPhrase(random)}`,
    () => `${random.pick(words.arabicNames)} (${random.pick(words.frenchNames)})`,
    () =>
      `يوم ${random.pick(words.weekdays)} ${1 + random.below(30)} ${random.pick(words.months)} ${2018 + random.below(10)}`,
    () => `بتاريخ ${figure(random)}`,
    () => `القانون التنظيمي رقم ${100 + random.below(30)}.${11 + random.below(8)}`,
    () => `المادة ${1 + random.below(130)} من ${arabicPhrase(random)}`,
    () => `المرسوم رقم 2.16.${300 + random.below(9)} الصادر في ${figure(random)}`,
    () => `الهاتف: ${figure(random)}`,
    () => `البريد الإلكتروني: ${random.pick(words.emails)}`,
    () => `الموقع ${random.pick(words.urls)}`,
    () => `«${arabicPhrase(random)}»`,
    () => `"${arabicPhrase(random)}"`,
    () => `(${arabicPhrase(random)} ${figure(random)})`,
    () => `[${figure(random)}]`,
    () => `(${figure(random)})`,
    () => latinPhrase(random),
    () => `(${latinPhrase(random)})`,
    () => `« ${latinPhrase(random)} »`,
    () => random.pick(words.frenchNames),
    () => random.pick(words.tifinaghPhrases),
    () => `${random.pick(words.tifinaghPhrases)} (${latinPhrase(random)})`,
    () => figure(random),
    () => `بنسبة ${figure(random)}`,
    () => `من ${figure(random)} إلى ${figure(random)}`,
    () => `مبلغ ${10 + random.below(900)}.000 درهم`,
    () => `${arabicPhrase(random)} - ${arabicPhrase(random)}`,
    () => `${arabicPhrase(random)}/${arabicPhrase(random)}`,
    () => address(random),
    () => `${random.pick(words.hashtags)} ${random.pick(words.hashtags)}`,
    () => `عدد ${figure(random)}/ه.م/${2018 + random.below(10)}`,
  ];
  return random.pick(parts)();
}

function frenchPart(random: Random): string {
  const parts = [
    () => random.pick(words.frenchClauses),
    () => random.pick(words.frenchClauses),
    () => `${random.pick(words.frenchNames)}, présidente`,
    () =>
      `le ${random.pick(words.frenchWeekdays)} ${1 + random.below(30)} ${random.pick(words.frenchMonths)} ${2018 + random.below(10)}`,
    () =>
      `l’article ${1 + random.below(130)} de la loi organique n° ${100 + random.below(30)}-${11 + random.below(8)}`,
    () => `${random.pick(words.frenchNames)} (${random.pick(words.arabicNames)})`,
    () => `« ${latinPhrase(random)} »`,
    () => `(${latinPhrase(random)}, ${figure(random)})`,
    () => `dit « ${arabicPhrase(random)} »`,
    () => arabicPhrase(random),
    () => `(${arabicPhrase(random)})`,
    () => `${arabicPhrase(random)} ${figure(random)}`,
    () => `${figure(random)} ${arabicPhrase(random)}`,
    () => random.pick(words.tifinaghPhrases),
    () => figure(random),
    () => `Tél. : ${figure(random)}`,
    () => address(random),
    () => `à 18 h ${two(random.below(60))}`,
    () => `de ${figure(random)} à ${figure(random)}`,
  ];
  return random.pick(parts)();
}

const openings = [
  '',
  '',
  '',
  '',
  () => '- ',
  (random: Random) => `${1 + random.below(30)}- `,
  (random: Random) => `${1 + random.below(9)}. `,
  () => '• ',
  (random: Random) => `(${1 + random.below(9)}) `,
] as const;
const endings = ['', '', '.', '.', ';', ':', '…', '!'];

/** Distinct paragraphs of one language, the same in every run of a seed. */
export function sentences(language: 'ar' | 'fr', count: number, seed: number): readonly string[] {
  const random = seededRandom(seed);
  const [part, joints, question] =
    language === 'ar'
      ? ([arabicPart, [' ', ' ', ' ', '، ', '؛ ', ' و', ': ', ' - '], '؟'] as const)
      : ([frenchPart, [' ', ' ', ', ', ' ; ', ' et ', ' : ', ' – '], ' ?'] as const);
  const found = new Set<string>();
  while (found.size < count) {
    const opening = random.pick(openings);
    let text = opening === '' ? '' : opening(random);
    const parts = 1 + random.below(6);
    for (let index = 0; index < parts; index++)
      text += (index === 0 ? '' : random.pick(joints)) + part(random);
    found.add(text + (random.once(9) ? question : random.pick(endings)));
  }
  return [...found];
}
