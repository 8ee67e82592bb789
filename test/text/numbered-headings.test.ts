import { describe, expect, it } from 'vitest';
import type { Block, Language } from '../../src/document/tree.js';
import type { ResolvedText } from '../../src/document/resolved.js';
import { walkBlocks } from '../../src/document/walk.js';
import { displayOrder } from '../../src/text/display-order.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { buildPaper } from '../markup/program.js';
import { testFonts } from './test-fonts.js';

const fonts = await testFonts();

async function blocks(lang: Language, markup: string): Promise<readonly Block<ResolvedText>[]> {
  const built = await buildPaper(`<section lang="${lang}">${markup}</section>`, {}, lang);
  expect(built.diagnostics).toEqual([]);
  const found: Block<ResolvedText>[] = [];
  walkBlocks(resolveDocument(built.value, fonts).value, (block) => found.push(block));
  return found;
}

async function labels(lang: Language, markup: string): Promise<readonly string[]> {
  const all = await blocks(lang, markup);
  return all.flatMap((block) =>
    block.type === 'heading' ? [block.label === undefined ? '' : block.label.text] : [],
  );
}

const chapters =
  '<contents/><h1 numbered>تقديم</h1><h2 numbered>سياق</h2><h2 numbered>أهداف</h2><h3 numbered>هدف</h3>' +
  '<h1>شكر</h1><h2 numbered>ملاحظة</h2><h1 numbered>تشخيص</h1><h2 numbered>سكان</h2>';

describe('numbered headings', () => {
  it('count chapters in Roman and sections within their chapter; others stand between without a number', async () => {
    expect(await labels('ar', chapters)).toEqual([
      'I.',
      '1-1',
      '1-2',
      '1-2-1',
      '',
      '1-',
      'II.',
      '2-1',
    ]);
    expect(await labels('fr', chapters)).toEqual([
      'I.',
      '1.1',
      '1.2',
      '1.2.1',
      '',
      '1.',
      'II.',
      '2.1',
    ]);
  });

  it('show the chapter first for who reads from the right, in the contents too', async () => {
    const shown = (await blocks('ar', chapters)).flatMap((block) => {
      if (block.type === 'heading') return block.label ?? [];
      return block.type === 'contents' ? block.entries.flatMap(({ label }) => label ?? []) : [];
    });
    const order = shown.map(displayOrder);
    expect(order).toEqual([
      ...['.I', '1-1', '2-1', '-1', '.II', '1-2'],
      ...['.I', '1-1', '2-1', '1-2-1', '-1', '.II', '1-2'],
    ]);
  });

  it('count in the way they name', async () => {
    const markup = ['decimal', 'letter', 'ordinal', 'roman', 'multilevel']
      .map((way) => `<h1 numbered="${way}">باب</h1>`)
      .join('');
    expect(await labels('ar', markup)).toEqual(['1.', 'ب-', 'ثالثا:', 'IV.', '5-']);
  });
});
