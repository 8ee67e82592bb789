/** What stage 7 takes beside a settled tree: pictures, the style sheet, places that only the layout of the PDF knows. */

import type { Checked, Diagnostic } from './diagnostics/diagnostic.js';
import { closerStyle } from './document/closer-style.js';
import type { ResolvedDocument } from './document/resolved.js';
import { houseStyle, justifiedAs, sideBySideStyle } from './document/styles.js';
import type { JustificationSettings, StyleSheet } from './document/styles.js';
import type { Table } from './document/tree.js';
import { hasContents, hasSlides, walkBlocks } from './document/walk.js';
import type { FontSet } from './fonts/font-set.js';
import type { Format } from './formats.js';
import { readPictures } from './pictures/read-pictures.js';
import type { Workspace } from './records/workspace.js';
import type { Assets } from './render/assets.js';
import type { fitPapers } from './render/pdf/fit-papers.js';
import type { World } from './world/world.js';

/** What stage 7 takes of the workshop in which a paper is made. */
export interface RenderingMeans {
  readonly world: World;
  readonly fonts: FontSet;
  readonly workspace: Pick<Workspace, 'settings'>;
}

/**
 * Tables, slides and pages for one glance, fitted as the layout of the PDF measures them. `table-too-wide` (a warning)
 * names a table that no page has the width for.
 */
export async function fittedTree(
  document: ResolvedDocument,
  means: RenderingMeans,
): Promise<Checked<ResolvedDocument>> {
  const { value, diagnostics } = await fittedBlocks(document, means);
  const fit = (fitting ??= (await import('./render/pdf/fit-papers.js')).fitPapers);
  return { value: fit(value, withoutPictures(value, means)), diagnostics };
}

/** Looked up once: even a module that is there already takes its time to be found again. */
let fitting: typeof fitPapers | undefined;

async function fittedBlocks(
  document: ResolvedDocument,
  means: RenderingMeans,
): Promise<Checked<ResolvedDocument>> {
  const tables: Table<unknown>[] = [];
  walkBlocks(document, (block) => {
    if (block.type === 'table') tables.push(block);
  });
  if (!hasSlides(document) && tables.length === 0) return { value: document, diagnostics: [] };
  const { turnTables } = await import('./render/pdf/turn-tables.js');
  const measures = withoutPictures(document, means);
  const turned = turnTables(document, measures);
  const diagnostics = turned.tooWide.map(tooWide);
  const wanting = tables.some(({ onePage }) => onePage !== undefined);
  const { keepTables } = await import('./render/pdf/keep-tables.js');
  const keep = (fitted: ResolvedDocument) => keepTables(fitted, measures);
  if (!hasSlides(document) && !wanting) return { value: keep(turned.document), diagnostics };
  const assets = await assetsOf(turned.document, means);
  const { fitTables } = await import('./render/pdf/fit-tables.js');
  const { fitSlides } = await import('./render/pdf/fit-slides.js');
  const fitted = fitSlides(keep(fitTables(turned.document, assets)), assets);
  return { value: fitted, diagnostics };
}

function tooWide({ columnWidths, position }: Table<unknown>): Diagnostic {
  return {
    severity: 'warning',
    code: 'table-too-wide',
    ...(position === undefined ? {} : { position }),
    parameters: { columns: columnWidths.length },
  };
}

/** Read once for all formats of a paper: five hundred photos are gigabytes to read and to fingerprint. */
const keptPictures = new WeakMap<ResolvedDocument, Promise<Assets['pictures']>>();

/** Everything the renderers ask for, but the pages of headings. */
export async function assetsOf(document: ResolvedDocument, means: RenderingMeans): Promise<Assets> {
  const pictures = keptPictures.get(document) ?? readPictures(means.world, document);
  keptPictures.set(document, pictures);
  return { pictures: await pictures, ...measuresOf(document, means) };
}

/** For text and tables alone: pictures are read where something is measured that holds them. */
function withoutPictures(document: ResolvedDocument, means: RenderingMeans): Assets {
  return { pictures: new Map(), ...measuresOf(document, means) };
}

function measuresOf(
  document: ResolvedDocument,
  { world, fonts, workspace }: RenderingMeans,
): Omit<Assets, 'pictures'> {
  return { fonts, styles: styleOf(document, workspace.settings), version: world.version };
}

/**
 * A Word file holds the page numbers of its contents as text, and only the layout of the PDF knows them. Both formats
 * set the same page from the same style sheet.
 */
export async function withPages(
  document: ResolvedDocument,
  assets: Assets,
  format: Format,
): Promise<Assets> {
  if (format === 'pdf' || !hasContents(document)) return assets;
  const { findHeadingPages } = await import('./render/pdf/render.js');
  return { ...assets, headingPages: findHeadingPages(document, assets) };
}

/** A paper whose languages stand side by side is set smaller, one that runs a few lines over its page closer. */
export function styleOf(
  document: ResolvedDocument,
  settings: JustificationSettings = {},
): StyleSheet {
  let sideBySide = false;
  walkBlocks(document, (block) => {
    sideBySide ||= block.type === 'parallel';
  });
  const sheet = sideBySide ? sideBySideStyle : houseStyle;
  return justifiedAs(closerStyle(sheet, document.closer ?? 0), settings);
}
