/** Takes a resolved paper, gives a PDF: tagged, for archives (PDF/A-2a) and for screen readers (PDF/UA-1) together. */

import svgMeasureModule from 'pdfmake/js/SVGMeasure.js';
import { languageTag } from '../../document/language.js';
import { namedOrigin } from '../../document/origin-fields.js';
import type { ResolvedDocument } from '../../document/resolved.js';
import type { Assets } from '../assets.js';
import { pointsPerMm } from './definition/scene.js';
import { blockCount, hasContents } from '../../document/walk.js';
import type { LaidLine, LaidPage } from './layout/layout-node.js';
import { paperNode } from './definition/sections.js';
import { PaperFile } from './file/paper-file.js';
import { numberContents } from './layout/number-contents.js';
import { PaperLayout } from './layout/paper-layout.js';
import { PaperRenderer } from './paint/paper-renderer.js';
import type { PrintedLine } from './paint/paper-renderer.js';

/** The bytes of the file. Throws only on a fault of the program; what records can get wrong is found before. */
export async function renderPdf(document: ResolvedDocument, assets: Assets): Promise<Uint8Array> {
  return paint(document, assets, mostBlocksHeld);
}

/** The same, with the lines as they were set: what a reader should give back. */
export async function renderPdfWithLines(
  document: ResolvedDocument,
  assets: Assets,
  blocksHeld = mostBlocksHeld,
): Promise<{ readonly bytes: Uint8Array; readonly lines: readonly PrintedLine[] }> {
  const lines: PrintedLine[] = [];
  return { bytes: await paint(document, assets, blocksHeld, lines), lines };
}

/** Of a paper with more blocks lines are let go as soon as they can be: they would be more than everything else. */
const mostBlocksHeld = 2000;

async function paint(
  document: ResolvedDocument,
  assets: Assets,
  blocksHeld: number,
  printed?: PrintedLine[],
): Promise<Uint8Array> {
  const long =
    blockCount(document) > blocksHeld ? paintWhileLaid(document, assets, printed) : undefined;
  if (long !== undefined) return long.finish();
  const { file, pages } = layOutWithContents(document, assets);
  new PaperRenderer(file, printed).renderPages(pages);
  return file.finish();
}

/**
 * Paints each page when it is laid out, and lets go of what stands on it. Entries of contents, and running heads that
 * may say how many pages there are, are painted at the end. Undefined where contents have other lines then.
 */
function paintWhileLaid(
  document: ResolvedDocument,
  assets: Assets,
  printed?: PrintedLine[],
): PaperFile | undefined {
  const file = paperFile(document, assets);
  file.holdPages();
  const lines = printed && ([] as PrintedLine[]);
  const renderer = new PaperRenderer(file, lines);
  const headings = new Map<string, number>();
  let begun = 0;
  const take = (page: LaidPage): void => {
    noteHeadings(page, ++begun, headings);
    renderer.beginPage(page);
    if (page.items.some(isEntry)) return;
    renderer.paintItems(page);
    for (const { type, item } of page.items)
      if (type === 'line') (item as LaidLine).block.release?.();
    page.items = [];
  };
  const pages = layOut(document, assets, { file, takePage: take });
  const early = begun;
  const rest = pages.slice(early);
  for (const page of rest) noteHeadings(page, ++begun, headings);
  if (hasContents(document) && !numberContents(pages, headings)) return undefined;
  renderer.renderPages(rest);
  pages.slice(0, early).forEach((page, index) => {
    if (page.items.length === 0) return;
    file.switchToPage(index);
    renderer.paintItems(page);
  });
  for (const line of lines ?? []) printed?.push(line);
  return file;
}

function isEntry({ type, item }: LaidPage['items'][number]): boolean {
  return type === 'line' && (item as LaidLine).block.entry !== undefined;
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
  const layOutFor = (assumed: ReadonlyMap<string, number>): LaidOut => {
    const file = paperFile(document, assets);
    return { file, pages: layOut(document, assets, { file, assumed }), assumed };
  };
  let laid = layOutFor(new Map());
  for (let pass = 0; pass < mostPasses && hasContents(document); pass++) {
    const pages = headingPages(laid.pages);
    if (samePages(pages, laid.assumed) || numberContents(laid.pages, pages)) break;
    laid = layOutFor(pages);
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

function paperFile(document: ResolvedDocument, assets: Assets): PaperFile {
  return new PaperFile({
    metadata: document.metadata,
    lang: languageTag(document.lang),
    producer: `Mahdar ${assets.version}`,
    origin: namedOrigin(document),
    pictures: assets.pictures,
    ...(document.attachments && { attachments: document.attachments }),
  });
}

interface LayoutSetting {
  readonly file: PaperFile;
  readonly assumed?: ReadonlyMap<string, number>;
  readonly takePage?: (page: LaidPage) => void;
}

function layOut(
  document: ResolvedDocument,
  assets: Assets,
  { file, assumed = new Map(), takePage }: LayoutSetting,
): readonly LaidPage[] {
  const { page } = assets.styles;
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
  layout.takePage = takePage;
  return layout.layoutDocument(paperNode(document, file, assets, assumed), file, {}, {});
}

/** Page (1-based) on which each heading begins. */
function headingPages(pages: readonly LaidPage[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  pages.forEach((page, index) => {
    noteHeadings(page, index + 1, found);
  });
  return found;
}

function noteHeadings({ items }: LaidPage, number: number, found: Map<string, number>): void {
  for (const { type, item } of items) {
    if (type !== 'line') continue;
    const id = (item as LaidLine).block.heading?.id;
    if (id !== undefined && !found.has(id)) found.set(id, number);
  }
}

function samePages(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([id, page]) => other.get(id) === page);
}
