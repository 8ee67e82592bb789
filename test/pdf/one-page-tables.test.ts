/** Calendars on one page: smaller letters where they help, none of an entry lost, and many pages where nothing helps. */

import { expect, it } from 'vitest';

import { houseStyle } from '../../src/document/styles.js';
import { walkBlocks } from '../../src/document/walk.js';
import { fitTables } from '../../src/render/pdf/fit-tables.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { assets, fonts } from '../docx/builders.js';
import { buildPaper } from '../markup/program.js';
import { readWithPdfJs } from '../support/readback.js';

const months = Array.from({ length: 12 }, (_, index) => `Mois ${index + 1}`);

async function calendar(rows: readonly string[]) {
  const columns = ['Axe', ...months].map((name) => `<column>${name}</column>`).join('');
  const markup = `<section orientation="landscape"><calendar><caption>Année</caption><columns>${columns}</columns>${rows.join('')}</calendar></section>`;
  const built = await buildPaper(markup, {}, 'fr');
  expect(built.diagnostics).toEqual([]);
  return fitTables(resolveDocument(built.value, fonts).value, assets());
}

function sizesOf(document: Awaited<ReturnType<typeof calendar>>): ReadonlySet<number> {
  const sizes = new Set<number>();
  walkBlocks(document, (block) => {
    if (block.type === 'paragraph') sizes.add(houseStyle.paragraph[block.role].sizePt);
  });
  return sizes;
}

const row = (entries: readonly string[]): string =>
  `<row><label>Axe</label>${entries.join('')}</row>`;
const entry = (name: string, from: number, to = from): string =>
  `<entry from="${from}" to="${to}">${name}</entry>`;
/** Rows with one event in each of four months. */
const rows = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    row([1, 4, 8, 11].map((month) => entry(`Rencontre de concertation ${index}-${month}`, month))),
  );

it.each([
  [3, 9, 1],
  [16, 8, 1],
  [40, 9, 3],
])('sets a calendar of %i rows in %d points on %i pages', async (count, sizePt, pages) => {
  const document = await calendar(rows(count));
  expect([...sizesOf(document)]).toEqual([sizePt]);
  expect(await readWithPdfJs(await renderPdf(document, assets()))).toHaveLength(pages);
});

it('goes down to 7.2 points before it goes on to a next page', async () => {
  for (let count = 29; count < 40; count += 1) {
    const document = await calendar(rows(count));
    if (!sizesOf(document).has(7.2)) continue;
    expect(await readWithPdfJs(await renderPdf(document, assets()))).toHaveLength(1);
    return;
  }
  expect.unreachable('no calendar was set in 7.2 points');
});

it('shows ten events of one month, spans over months, and a year with nothing in it', async () => {
  const ten = Array.from({ length: 10 }, (_, index) => entry(`Réunion numéro ${index}`, 5));
  const spans = [entry('Campagne longue', 3, 7), entry('Suivi', 1, 12), entry('Visites', 6, 8)];
  const document = await calendar([row([...ten, ...spans]), row([])]);
  const [page, ...others] = await readWithPdfJs(await renderPdf(document, assets()));
  expect(others).toEqual([]);
  const text = JSON.stringify(page).replace(/\s+/gu, ' ');
  for (const [index] of ten.entries()) expect(text).toContain(`numéro ${index}`);
  for (const name of ['Campagne longue', 'Suivi', 'Visites']) expect(text).toContain(name);
  const empty = await calendar([row([])]);
  expect(await readWithPdfJs(await renderPdf(empty, assets()))).toHaveLength(1);
});
