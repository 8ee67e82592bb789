import { expect, it } from 'vitest';

import { originValues, readOrigin } from '../../src/document/origin-fields.js';
import type { Language } from '../../src/document/tree.js';
import { settlePaper } from '../../src/pipeline.js';
import { renderDocx } from '../../src/render/docx/render.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { openSampleWorkshop, settleSample } from '../docx/sample-papers.js';
import { openDocx } from '../support/docx-text.js';
import { readWithPdfJs, wholeView } from '../support/readback.js';
import { at, descendants } from '../support/xml.js';

const workshop = await openSampleWorkshop();
const id = 'minutes/2022-05-27';
const settle = (languages: readonly Language[], inSequence = false) =>
  settleSample(workshop, { id, languages, inSequence, name: id });

it('holds the one paper whole, and then the other', async () => {
  const both = await settle(['ar', 'fr'], true);
  const [arabic, french] = [await settle(['ar']), await settle(['fr'])];
  expect(both.document.lang).toBe('ar');
  expect(both.document.sections).toHaveLength(
    arabic.document.sections.length + french.document.sections.length,
  );
  const pages = async ({ document, assets }: typeof both) =>
    (await readWithPdfJs(await renderPdf(document, assets))).map((lines) => lines.map(wholeView));
  const [together, first, second] = [await pages(both), await pages(arabic), await pages(french)];
  expect(together).toHaveLength(first.length + second.length);
  // Nothing but the numbers of the pages is other.
  const letters = (lines: readonly string[]) => lines.join('').replace(/[\d\s/]/gu, '');
  expect(together.map(letters)).toEqual([...first, ...second].map(letters));
});

it('begins each language with a page that has no running head, in Word too', async () => {
  const { document, assets } = await settle(['fr', 'ar'], true);
  const file = openDocx(await renderDocx(document, assets));
  const sections = descendants(file.xml('word/document.xml'), 'w:sectPr');
  const opening = sections.filter((each) => at(each, 'w:titlePg') !== undefined);
  expect(opening).toHaveLength(2);
  expect(opening.map((each) => at(each, 'w:bidi') !== undefined)).toEqual([false, true]);
});

it('says so in the file, and the file is read back', async () => {
  const request = { id, languages: ['ar', 'fr'], inSequence: true, withEnclosures: false } as const;
  const { origin } = (await settlePaper(workshop, request)).value!;
  const values = originValues({ ...origin!, id });
  expect(values.languages).toBe('ar/fr');
  expect(readOrigin(new Map(Object.entries(values)))).toEqual({ ...origin, id });
  const beside = { ...origin!, id, inSequence: false };
  expect(originValues(beside).languages).toBe('ar+fr');
});
