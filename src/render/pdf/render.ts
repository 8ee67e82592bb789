/** Takes a resolved paper, gives a PDF: tagged, for archives (PDF/A-2a) and for screen readers (PDF/UA-1) together. */

import svgMeasureModule from 'pdfmake/js/SVGMeasure.js';
import { languageTag } from '../../document/language.js';
import { namedOrigin } from '../../document/origin-fields.js';
import type { ResolvedDocument } from '../../document/resolved.js';
import type { Assets } from '../assets.js';
import { pointsPerMm } from './definition/scene.js';
import { hasContents } from '../../document/walk.js';
import type { LaidLine, LaidPage } from './layout/layout-node.js';
import { paperNode } from './definition/sections.js';
import { PaperFile } from './file/paper-file.js';
import { numberContents } from './layout/number-contents.js';
import { PaperLayout } from './layout/paper-layout.js';
import { PaperRenderer } from './paint/paper-renderer.js';
import type { PrintedLine } from './paint/paper-renderer.js';

/** The bytes of the file. Throws only on a fault of the program; what records can get wrong is found before. */
export async function renderPdf(document: ResolvedDocument, assets: Assets): Promise<Uint8Array> {
  return paint(layOutWithContents(document, assets));
}

/** The same, with the lines as they were set: what a reader should give back. */
export async function renderPdfWithLines(
  document: ResolvedDocument,
  assets: Assets,
): Promise<{ readonly bytes: Uint8Array; readonly lines: readonly PrintedLine[] }> {
  const lines: PrintedLine[] = [];
  return { bytes: await paint(layOutWithContents(document, assets), lines), lines };
}

async function paint({ file, pages }: LaidOut, printed?: PrintedLine[]): Promise<Uint8Array> {
  new PaperRenderer(file, printed).renderPages(pages);
  return file.finish();
}

/** Page (1-based) on which each heading begins, by its id. */
export function findHeadingPages(
  document: ResolvedDocument,
  assets: Assets,
): ReadonlyMap<string, number> {
  return headingPages(layOutWithContents(document, assets).pages);
}

/** Contents need the pages of headings, which are known only afterwards; entries that grow by a line may move them in turn. */
function layOutWithContents(document: ResolvedDocument, assets: Assets): LaidOut {
  let laid = layOut(document, assets, new Map());
  for (let pass = 0; pass < mostPasses && hasContents(document); pass++) {
    const pages = headingPages(laid.pages);
    if (samePages(pages, laid.assumed) || numberContents(laid.pages, pages)) break;
    laid = layOut(document, assets, pages);
  }
  return laid;
}

/** Two passes settle any paper whose contents keep their length; the third is for those that grow by a line. */
const mostPasses = 3;

interface LaidOut {
  readonly file: PaperFile;
  readonly pages: readonly LaidPage[];
  /** Pages of the headings that the contents were set with. */
  readonly assumed: ReadonlyMap<string, number>;
}

function layOut(
  document: ResolvedDocument,
  assets: Assets,
  assumed: ReadonlyMap<string, number>,
): LaidOut {
  const { page } = assets.styles;
  const file = new PaperFile({
    metadata: document.metadata,
    lang: languageTag(document.lang),
    producer: `Mahdar ${assets.version}`,
    origin: namedOrigin(document),
    pictures: assets.pictures,
    ...(document.attachments && { attachments: document.attachments }),
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
  const pages = layout.layoutDocument(paperNode(document, file, assets, assumed), file, {}, {});
  return { file, pages, assumed };
}

/** Page (1-based) on which each heading begins. */
function headingPages(pages: readonly LaidPage[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  pages.forEach(({ items }, index) => {
    for (const { type, item } of items) {
      if (type !== 'line') continue;
      const id = (item as LaidLine).block.heading?.id;
      if (id !== undefined && !found.has(id)) found.set(id, index + 1);
    }
  });
  return found;
}

function samePages(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([id, page]) => other.get(id) === page);
}
