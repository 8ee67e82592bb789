/**
 * The bookmarks of a PDF (ISO 32000-1, 12.3.3) are the paper's headings in their order; a translation beside its
 * passage has none.
 */

import type { ResolvedDocument, ResolvedText } from '../../document/resolved.js';
import type { Block } from '../../document/tree.js';
import { childBlocks } from '../../document/walk.js';
import { labelled } from '../expected-pdf.js';
import type { Findings } from '../findings.js';
import { excerpt, firstDifference, shown } from '../text-view.js';
import type { PdfFile } from './objects/pdf-file.js';
import type { PdfDict } from './objects/pdf-values.js';

export function checkBookmarks(pdf: PdfFile, document: ResolvedDocument, findings: Findings): void {
  const wanted = document.sections.flatMap(({ children }) => children.flatMap(headings));
  const found = titles(pdf.dict(pdf.catalog.get('Outlines')), pdf, 0);
  const [expected, given] = [wanted.join(' / '), found.join(' / ')];
  const at = firstDifference(shown(expected), shown(given));
  if (at === undefined) return;
  findings.add('verify-bookmarks', {
    expected: excerpt(expected, at) || '–',
    found: excerpt(given, at) || '–',
  });
}

function headings(block: Block<ResolvedText>): readonly string[] {
  if (block.type === 'heading') return [labelled(block).text];
  const inside = childBlocks(block).filter(
    (child) => block.type !== 'parallel' || child.lang === block.lang,
  );
  return inside.flatMap(headings);
}

const deepest = 8;
const most = 10_000;

/** Titles in reading order: each before those inside it. */
function titles(parent: PdfDict | undefined, pdf: PdfFile, depth: number): readonly string[] {
  const found: string[] = [];
  let item = pdf.dict(parent?.get('First'));
  while (item !== undefined && depth < deepest && found.length < most) {
    found.push(pdf.text(item?.get('Title')) ?? '', ...titles(item, pdf, depth + 1));
    item = pdf.dict(item?.get('Next'));
  }
  return found;
}
