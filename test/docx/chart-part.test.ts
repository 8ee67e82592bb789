/** The parts of a chart as Office programs read them: every lying bar named, few upright bars no walls, no zeros. */

import { expect, it } from 'vitest';

import type { ResolvedText } from '../../src/document/resolved.js';
import type { Chart } from '../../src/document/drawn-blocks.js';
import { chartMaker } from '../../src/render/ooxml/chart-part.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { fonts } from './builders.js';
import { buildPaper } from '../markup/program.js';
import { descendants, parseXml } from '../support/xml.js';

async function chartOf(values: readonly number[]): Promise<Chart<ResolvedText>> {
  const points = values.map((value, index) => `<point value="${value}">الحي رقم ${index}</point>`);
  const built = await buildPaper(
    `<section><chart kind="bar"><caption>أ</caption><series>${points.join('')}</series><summary>ب</summary></chart></section>`,
  );
  expect(built.diagnostics).toEqual([]);
  const chart = resolveDocument(built.value, fonts).value.sections[0]?.children[0];
  if (chart?.type !== 'chart') throw new Error('no chart');
  return chart;
}

const size = { widthPt: 480, heightPt: 300, textPt: 9 };

it('names every one of sixty lying bars', async () => {
  const makeChart = await chartMaker();
  const { xml } = makeChart(await chartOf(Array.from({ length: 60 }, (_, index) => index)), size);
  const root = parseXml(xml('rId1'));
  expect(descendants(root, 'c:barDir')[0]?.attributes.get('val')).toBe('bar');
  expect(descendants(root, 'c:tickLblSkip')[0]?.attributes.get('val')).toBe('1');
  expect(descendants(root, 'c:delete').length).toBeGreaterThan(0);
});

it('leaves much room around a bar that stands alone, and prints a zero that is all there is', async () => {
  const makeChart = await chartMaker();
  const root = parseXml(makeChart(await chartOf([7]), size).xml('rId1'));
  expect(Number(descendants(root, 'c:gapWidth')[0]?.attributes.get('val'))).toBe(500);
  const zeros = parseXml(makeChart(await chartOf([0, 0]), size).xml('rId1'));
  expect(
    descendants(zeros, 'c:dLbl').filter((each) => descendants(each, 'c:delete').length > 0),
  ).toEqual([]);
});
