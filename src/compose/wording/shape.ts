/**
 * Which phrases the papers need, in which forms, and which placeholders each form must name. Each part (shape/) is
 * answered by a file of its own in Arabic and in French; a key here and not there, or there and not here, is a
 * diagnostic.
 */

import type { PhraseShape } from './shape/forms.js';
import { deckShape } from './shape/deck.js';
import { correspondenceShape } from './shape/correspondence.js';
import { opinionShape } from './shape/opinion.js';
import { papersShape } from './shape/papers.js';
import { reportShape } from './shape/report.js';
import { printListShape } from './shape/print-list.js';
import { programmeShape } from './shape/programme.js';

export type { PhraseShape } from './shape/forms.js';

/** Forms a wording file may leave out, with the form that then stands for them. */
export const standIns: Readonly<Record<string, string>> = { two: 'many' };

/**
 * The phrases by part. A part is answered by wording/<part>.<language>.yaml, the first by wording/<language>.yaml;
 * Tamazight, which knows few phrases, has one file for all of them.
 */
export const wordingParts = {
  papers: papersShape,
  'print-list': printListShape,
  deck: deckShape,
  correspondence: correspondenceShape,
  opinion: opinionShape,
  report: reportShape,
  programme: programmeShape,
} as const satisfies Readonly<Record<string, Readonly<Record<string, PhraseShape>>>>;

export type WordingPart = keyof typeof wordingParts;

/**
 * Placeholders named `of…`, `for…`, `the…`, `at…` bring their own little words, as the language asks for them:
 * {ofBody} is "هيئة المساواة…" after a noun in Arabic and "de l’Instance…" in French.
 */
export const wordingShape = {
  ...wordingParts.papers,
  ...wordingParts['print-list'],
  ...wordingParts.deck,
  ...wordingParts.correspondence,
  ...wordingParts.opinion,
  ...wordingParts.report,
  ...wordingParts.programme,
};


export type WordingKey = keyof typeof wordingShape;
export type FormOf<K extends WordingKey> = keyof (typeof wordingShape)[K] & string;
/** Keys with one form only. */
export type PlainKey = {
  [K in WordingKey]: FormOf<K> extends 'plain' ? K : never;
}[WordingKey];

type PlaceholdersOf<K extends WordingKey, F extends FormOf<K>> =
  (typeof wordingShape)[K][F] extends readonly (infer P extends string)[] ? P : never;
/** The values a form takes: every placeholder, none else. */
export type ValuesOf<K extends WordingKey, F extends FormOf<K>> = Readonly<
  Record<PlaceholdersOf<K, F>, string>
>;

/** Phrases a language may leave unsaid (null): Arabic greets by protocol, French calls the addressee. */
export const mayStayUnsaid: ReadonlySet<WordingKey> = new Set<WordingKey>([
  'letter.call',
  'letter.greeting',
  'letter.salute',
]);

export const wordingKeys = Object.keys(wordingShape) as readonly WordingKey[];

/** The forms of a phrase with their placeholders, for code that goes through all keys. */
export function shapeOf(key: WordingKey): PhraseShape {
  return wordingShape[key];
}
