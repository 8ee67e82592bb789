import { describe, expect, it } from 'vitest';
import type { ResolvedText } from '../../src/document/resolved.js';
import type { Language } from '../../src/document/tree.js';
import { walkBlocks } from '../../src/document/walk.js';
import { displayOrder } from '../../src/text/display-order.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { buildPaper } from '../markup/program.js';
import { testFonts } from './test-fonts.js';

const fonts = await testFonts();
const multi = (items: string, start = 1): string =>
  `<ol marker="multilevel" start="${start}">${items}</ol>`;
const item = (inner = ''): string => `<li><p>نص</p>${inner}</li>`;

/** The labels of all lists in reading order. */
async function labels(lang: Language, markup: string): Promise<readonly ResolvedText[]> {
  const built = await buildPaper(`<section lang="${lang}">${markup}</section>`, {}, lang);
  expect(built.diagnostics).toEqual([]);
  const found: ResolvedText[] = [];
  walkBlocks(resolveDocument(built.value, fonts).value, (block) => {
    if (block.type === 'list') found.push(...block.items.flatMap(({ label }) => label ?? []));
  });
  return found;
}

describe('labels of multi-level lists', () => {
  const nested = multi(item() + item(multi(item() + item(multi(item())))) + item());

  it('add the number of each nested list to that of its item', async () => {
    const texts = (await labels('ar', nested)).map(({ text }) => text);
    expect(texts).toEqual(['1-', '2-', '3-', '2-1', '2-2', '2-2-1']);
    const french = (await labels('fr', nested)).map(({ text }) => text);
    expect(french).toEqual(['1.', '2.', '3.', '2.1', '2.2', '2.2.1']);
  });

  it('are read from the right in Arabic, the higher number first, and from the left in French', async () => {
    expect((await labels('ar', nested)).map(displayOrder)).toEqual([
      '-1',
      '-2',
      '-3',
      '1-2',
      '2-2',
      '1-2-2',
    ]);
    expect((await labels('fr', nested)).map(displayOrder).at(-1)).toBe('2.2.1');
    const wide = await labels('ar', multi(item(multi(item(), 12)), 10));
    expect(wide.map(({ text }) => text)).toEqual(['10-', '10-12']);
    expect(wide.map(displayOrder)).toEqual(['-10', '12-10']);
  });

  it('begin anew inside a list of another kind, and in a list of their own', async () => {
    const inTicks = multi(item(`<ul marker="tick"><li><p>نص</p>${multi(item())}</li></ul>`));
    expect((await labels('ar', inTicks)).map(({ text }) => text)).toEqual(['1-', '✓', '1-']);
    expect((await labels('ar', multi(item()) + multi(item()))).map(({ text }) => text)).toEqual([
      '1-',
      '1-',
    ]);
  });
});
