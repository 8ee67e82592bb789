/** Takes a PDF and the paper it should be, says what differs: text, structure, language, fonts, claims, metadata. */

import { compareElements, exactText, sameCharacters } from './compare-elements.js';
import { expectedPdf } from './expected-pdf.js';
import type { Expectation } from './expectation.js';
import type { Findings } from './findings.js';
import { checkAttachments } from './pdf/check-attachments.js';
import { checkBookmarks } from './pdf/check-bookmarks.js';
import { checkClaims } from './pdf/check-claims.js';
import { checkFonts } from './pdf/check-fonts.js';
import { checkMarking, checkVisibility } from './pdf/check-marking.js';
import { checkRunning } from './pdf/check-running.js';
import { checkSignature, signatureOf } from './pdf/check-signature.js';
import { checkUpdate } from './pdf/check-update.js';
import type { ShownText } from './pdf/content-stream.js';
import { foundElement } from './pdf/found-elements.js';
import { glyphTexts } from './pdf/glyph-texts.js';
import type { PdfFile } from './pdf/objects/pdf-file.js';
import type { PageTexts, ReadText } from './pdf/page-texts.js';
import { pageTexts, unreadByPdfJs } from './pdf/page-texts.js';
import type { StructureNode } from './pdf/structure-elements.js';
import { structureElements } from './pdf/structure-elements.js';

/** All checks; the text is read by pdf.js, which knows nothing of how it was written. */
export async function verifyPdf(
  bytes: Uint8Array,
  pdf: PdfFile,
  expectation: Expectation,
  findings: Findings,
): Promise<void> {
  const nodes = structureElements(pdf);
  const pages = await pageTexts(bytes);
  const { document } = expectation;
  compareTrees(nodes, pages, expectation, findings);
  checkMarking(nodes, pages, findings);
  const marked = document.sections.some(({ mark }) => mark !== undefined);
  checkVisibility(
    marked,
    glyphTexts(pdf, (texts) => texts),
    pages,
    findings,
  );
  checkRunning(document, sectionsOf(nodes), pages, findings);
  checkFonts(pdf, findings);
  checkBookmarks(pdf, document, findings);
  checkClaims(pdf, expectation, findings);
  checkAttachments(pdf, document.attachments ?? [], findings);
  await checkSigning(bytes, pdf, findings);
}

/** Of a signed file: the signature, and that nothing but it was added to the paper. */
export async function checkSigning(
  bytes: Uint8Array,
  pdf: PdfFile,
  findings: Findings,
): Promise<void> {
  const signature = signatureOf(pdf);
  if (signature === undefined) return;
  await checkSignature(bytes, signature, pdf, findings);
  checkUpdate(bytes, pdf, findings);
}

function compareTrees(
  nodes: readonly StructureNode[],
  pages: readonly PageTexts[],
  { document }: Expectation,
  findings: Findings,
): void {
  const [root] = nodes;
  if (root === undefined) return;
  compareElements(expectedPdf(document), foundElement(root, pages, ''), {
    findings,
    judge: exactText,
    unread: unreadByPdfJs,
    languages: 'elements',
  });
}

function sectionsOf(nodes: readonly StructureNode[]): readonly StructureNode[] {
  return nodes.flatMap(({ children }) =>
    children.filter((child): child is StructureNode => child.kind === 'element'),
  );
}

/**
 * The checks `build` can afford on every file: the structure, and that every part shows each character of its text
 * as often as it must and every number whole, by the fonts' own tables; the order of words is not looked at.
 */
export function quickCheckPdf(pdf: PdfFile, expectation: Expectation, findings: Findings): void {
  try {
    compareGlyphs(pdf, expectation, findings);
    checkFonts(pdf, findings);
    checkClaims(pdf, expectation, findings);
    checkAttachments(pdf, expectation.document.attachments ?? [], findings);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    findings.add('verify-unreadable', { reason: 'damaged', found: `PDF, ${said}` });
  }
}

function compareGlyphs(pdf: PdfFile, { document }: Expectation, findings: Findings): void {
  const [root] = structureElements(pdf);
  if (root === undefined) {
    findings.add('verify-claim', { reason: 'no-structure' });
    return;
  }
  const pages = glyphTexts(pdf, glyphPage);
  compareElements(expectedPdf(document), foundElement(root, pages, ''), {
    findings,
    judge: sameCharacters,
    languages: 'none',
  });
}

/** The text of a page as its glyphs have it, by the number of its marked content. */
function glyphPage(texts: readonly ShownText[], index: number): PageTexts {
  const place = { unit: 'page', number: index + 1, line: 1 } as const;
  const marked = new Map<number, ReadText>();
  for (const { id, text } of texts) {
    if (id === undefined) continue;
    const before = marked.get(id);
    marked.set(id, { text: before === undefined ? text : before.text + text, place });
  }
  return { marked, artifacts: [], loose: [], repeated: [] };
}
