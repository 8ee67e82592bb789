/** Takes a resolved paper, gives a PDF: tagged, for archives (PDF/A-2a) and for screen readers (PDF/UA-1) together. */

import svgMeasureModule from 'pdfmake/js/SVGMeasure.js';
import { languageTag } from '../../document/language.js';
import type { ResolvedDocument } from '../../document/resolved.js';
import type { Assets } from '../assets.js';
import { pointsPerMm } from './definition/scene.js';
import { paperNode } from './definition/sections.js';
import { PaperFile } from './file/paper-file.js';
import { PaperLayout } from './layout/paper-layout.js';
import { PaperRenderer } from './paint/paper-renderer.js';
import type { PrintedLine } from './paint/paper-renderer.js';

/** The bytes of the file. Throws only on a fault of the program; what records can get wrong is found before. */
export async function renderPdf(document: ResolvedDocument, assets: Assets): Promise<Uint8Array> {
  return (await renderPdfWithLines(document, assets)).bytes;
}

/** The same, with the lines as they were set: what a reader should give back. */
export async function renderPdfWithLines(
  document: ResolvedDocument,
  assets: Assets,
): Promise<{ readonly bytes: Uint8Array; readonly lines: readonly PrintedLine[] }> {
  const { page } = assets.styles;
  const file = new PaperFile({
    metadata: document.metadata,
    lang: languageTag(document.lang),
    producer: `Mahdar ${assets.version}`,
    pictures: assets.pictures,
  });
  const side = (millimetres: number): number => millimetres * pointsPerMm;
  const layout = new PaperLayout(
    { width: side(page.widthMm), height: side(page.heightMm), orientation: 'portrait' },
    {
      left: side(page.marginStartMm),
      right: side(page.marginEndMm),
      top: side(page.marginTopMm),
      bottom: side(page.marginBottomMm),
    },
    new svgMeasureModule.default(),
  );
  const pages = layout.layoutDocument(paperNode(document, file, assets), file, {}, {});
  const renderer = new PaperRenderer(file);
  renderer.renderPages(pages);
  return { bytes: await file.finish(), lines: renderer.printed };
}
