import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/document/tree.js';
import { renderDocx } from '../../src/render/docx/render.js';
import { findHeadingPages, renderPdf } from '../../src/render/pdf/render.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { quickCheck } from '../../src/verify/verify-paper.js';
import { buildPaper } from '../markup/program.js';
import { assets, fonts } from './builders.js';
import { openDocx } from '../support/docx-text.js';

const chapters =
  '<contents/><h1 numbered>Diagnostic 2022</h1><h2 numbered>Loi 113-14</h2><h2 numbered>Objectifs</h2>' +
  '<h1>Merci</h1><h1 numbered>Plan</h1><h2 numbered>Axes</h2><h3 numbered>Premier</h3>';

/** A paper of the chapters in both formats, each read back and compared with its tree; gives the numbering of the Word file. */
async function provenNumbering(lang: Language, markup: string): Promise<string> {
  const built = await buildPaper(`<section lang="${lang}">${markup}</section>`, {}, lang);
  const document = resolveDocument(built.value, fonts).value;
  const expectation = { document, version: '0.0.0' };
  const pdf = await renderPdf(document, assets());
  expect(quickCheck('paper.pdf', 'pdf', pdf, expectation)).toEqual([]);
  const headingPages = findHeadingPages(document, assets());
  const docx = await renderDocx(document, { ...assets(), headingPages });
  expect(quickCheck('paper.docx', 'docx', docx, expectation)).toEqual([]);
  return strFromU8(openDocx(docx).parts.get('word/numbering.xml')!);
}

describe('numbered headings in Word', () => {
  it.each(['ar', 'fr'] as const)('are one list that Word counts as settled (%s)', async (lang) => {
    const numbering = await provenNumbering(lang, chapters);
    expect(numbering.match(/upperRoman/gu)).toHaveLength(1);
    const between = lang === 'ar' ? '\u200F-\u200F' : '.';
    // The chapter's number in figures, which LibreOffice has no other means for.
    for (const chapter of [1, 2])
      expect(numbering).toContain(`<w:lvlText w:val="${chapter}${between}%2`);
    expect(numbering).not.toContain('w:isLgl');
  });

  it('stand as they are where Word counts otherwise', async () => {
    const ordinals = '<h1 numbered="ordinal">باب</h1><h1 numbered="ordinal">باب</h1>';
    const numbering = await provenNumbering('ar', ordinals);
    expect(numbering).toContain('w:val="أولا:');
    expect(numbering).toContain('w:val="ثانيا:');
  });
});
