/**
 * The languages a Word file names are languages of the program, and fit the script of what stands in them: Word keeps
 * one for Latin letters and one for complex script, readers take either. The Open XML SDK lets any word through.
 */

import { languageTag } from '../../document/language.js';
import type { Findings } from '../findings.js';
import { RecentMap } from '../../lookup/recent-map.js';
import { excerpt } from '../text-view.js';
import type { XmlElement } from '../xml-tree.js';
import { at, childrenNamed, textOf } from '../xml-tree.js';
import { placeOf } from './paragraph-place.js';
import { elementsNamed } from './part-index.js';

const tags = [languageTag('ar'), languageTag('fr'), languageTag('zgh')];

/** By script: what its letters may be said to be; Tamazight is written in Latin letters too. */
const scripts: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Arabic}/u, [languageTag('ar')]],
  [/\p{Script=Latin}/u, [languageTag('fr'), languageTag('zgh')]],
  [/\p{Script=Tifinagh}/u, [languageTag('zgh')]],
];

/** Of a story: each run's, for Latin and for complex script. */
export function checkLanguages(root: XmlElement, findings: Findings): void {
  for (const run of elementsNamed(root, 'w:r')) {
    const lang = at(run, 'w:rPr', 'w:lang');
    if (lang === undefined) continue;
    // Instructions of fields are no text of the paper.
    const text = childrenNamed(run, 'w:t').map(textOf).join('');
    const allowed = allowedFor(text);
    const values = [...lang.attributes.values()];
    // Both say the same, whichever a reader takes.
    const odd = values.find((each) => each !== values.at(-1));
    const found = values.find((each) => !allowed.includes(each)) ?? odd;
    if (found === undefined) continue;
    const parameters = { expected: allowed.join(', '), found, text: excerpt(text, 0) };
    findings.add('verify-language', parameters, placeOf(root, run));
  }
}

const allowedTexts = new RecentMap<string, readonly string[]>(500_000);

/** The languages that the letters of a text may be of. */
function allowedFor(text: string): readonly string[] {
  const known = allowedTexts.get(text);
  if (known !== undefined) return known;
  const letters = text.replace(/[^\p{L}]/gu, '');
  const fitting = scripts.filter(([script]) => script.test(letters));
  // A run has one script; where a name mixes two, its language is that of the tree, which is compared elsewhere.
  const allowed = (fitting.length === 1 ? fitting[0]?.[1] : undefined) ?? tags;
  allowedTexts.set(text, allowed, text.length);
  return allowed;
}

/** Of styles and settings: any of the program's languages. */
export function checkNamedLanguages(root: XmlElement, part: string, findings: Findings): void {
  const place = { unit: 'paragraph', number: 1, line: 1 } as const;
  for (const { attributes } of elementsNamed(root, 'w:lang', 'w:themeFontLang')) {
    for (const found of attributes.values()) {
      if (tags.includes(found)) continue;
      findings.add('verify-language', { expected: tags.join(', '), found, text: part }, place);
    }
  }
}
