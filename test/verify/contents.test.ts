/** The quick proof of `build` on a paper with contents: leaders and pages follow the headings, and nothing else does. */

import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../src/render/pdf/render.js';
import { sameCharacters } from '../../src/verify/compare-elements.js';
import { quickCheck } from '../../src/verify/verify-paper.js';
import { contentsLanguages, contentsPaper } from '../docx/contents-paper.js';

it.each(contentsLanguages)(
  'passes what the program writes (%s)',
  async (lang) => {
    const { document, assets } = await contentsPaper(lang);
    const bytes = await renderPdf(document, assets);
    const found = quickCheck('x.pdf', 'pdf', bytes, { document, version: assets.version });
    expect(found.filter(({ code }) => code === 'verify-text')).toEqual([]);
  },
  60_000,
);

describe('the text of a contents entry', () => {
  const tail = /^\.*\d+$/u;

  it.each([
    ['القسم2022', '16.....القسم2022'],
    ['Chapitre1', 'Chapitre1.....12'],
    ['Chapitre1', 'Chapitre1.....1'],
    ['من1إلى30', '1.....30إلى1من'],
    ['A.B', 'A.B...3'],
  ])('is right: %s, %s', (expected, found) => {
    expect(sameCharacters(expected, found, tail)).toBeUndefined();
  });

  it.each([
    ['Chapitre1', 'Chapitre2.....12'],
    ['Chapitre1', 'Chapitre.....12'],
    ['Chapitre', 'Chapitr.....12'],
    ['Chapitre', 'Chapitre.....'],
    ['Chapitre', 'Chapitre1.....12'],
  ])('is wrong: %s, %s', (expected, found) => {
    expect(sameCharacters(expected, found, tail)).toBeDefined();
  });
});
