/** The bookmarks of a PDF (ISO 32000-1, 12.3.3) are its headings in their order, but for a translation beside its passage. */

import type { PDFDict } from 'pdf-lib';
import type { ResolvedDocument, ResolvedText } from '../../document/resolved.js';
import type { Block } from '../../document/tree.js';
import { walkBlocks } from '../../document/walk.js';
import type { Findings } from '../findings.js';
import { excerpt, firstDifference, shown } from '../text-view.js';
import type { PdfObjects } from './open-pdf.js';
import { entry } from './open-pdf.js';

export function checkBookmarks(
  pdf: PdfObjects,
  document: ResolvedDocument,
  findings: Findings,
): void {
  const wanted: string[] = [];
  const translations = new Set<Block<ResolvedText>>();
  walkBlocks(document, (block) => {
    if (block.type === 'parallel') {
      const { left, right, lang } = block;
      for (const side of [left, right]) if (side.lang !== lang) translations.add(side);
    }
    if (block.type === 'heading' && !translations.has(block)) wanted.push(block.content.text);
  });
  const found = titles(pdf.dict(entry(pdf.catalog, 'Outlines')), pdf, 0);
  const [expected, given] = [wanted.join(' / '), found.join(' / ')];
  const at = firstDifference(shown(expected), shown(given));
  if (at === undefined) return;
  findings.add('verify-bookmarks', {
    expected: excerpt(expected, at) || '–',
    found: excerpt(given, at) || '–',
  });
}

const deepest = 8;
const most = 10_000;

/** Titles in reading order: each before those inside it. */
function titles(parent: PDFDict | undefined, pdf: PdfObjects, depth: number): readonly string[] {
  const found: string[] = [];
  let item = pdf.dict(entry(parent, 'First'));
  while (item !== undefined && depth < deepest && found.length < most) {
    found.push(pdf.text(entry(item, 'Title')) ?? '', ...titles(item, pdf, depth + 1));
    item = pdf.dict(entry(item, 'Next'));
  }
  return found;
}
