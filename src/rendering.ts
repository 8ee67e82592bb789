/** What stage 7 takes beside a settled tree: pictures, the style sheet, places that only the layout of the PDF knows. */

import type { ResolvedDocument } from './document/resolved.js';
import { houseStyle, justifiedAs, sideBySideStyle } from './document/styles.js';
import type { JustificationSettings, StyleSheet } from './document/styles.js';
import { hasContents, hasSlides, walkBlocks } from './document/walk.js';
import type { FontSet } from './fonts/font-set.js';
import type { Format } from './formats.js';
import { readPictures } from './pictures/read-pictures.js';
import type { Workspace } from './records/workspace.js';
import type { Assets } from './render/assets.js';
import type { World } from './world/world.js';

/** What stage 7 takes of the workshop in which a paper is made. */
export interface RenderingMeans {
  readonly world: World;
  readonly fonts: FontSet;
  readonly workspace: Pick<Workspace, 'settings'>;
}

/** Slides, and tables that want one page, as the layout of the PDF measures them. */
export async function fittedTree(
  document: ResolvedDocument,
  means: RenderingMeans,
): Promise<ResolvedDocument> {
  const wanting = document.sections.some(({ children }) =>
    children.some((block) => block.type === 'table' && block.onePage !== undefined),
  );
  if (!hasSlides(document) && !wanting) return document;
  const assets = await assetsOf(document, means);
  const { fitTables } = await import('./render/pdf/fit-tables.js');
  const { fitSlides } = await import('./render/pdf/fit-slides.js');
  return fitSlides(fitTables(document, assets), assets);
}

/** Everything the renderers ask for, but the pages of headings. */
export async function assetsOf(
  document: ResolvedDocument,
  { world, fonts, workspace }: RenderingMeans,
): Promise<Assets> {
  const pictures = await readPictures(world, document);
  const styles = styleOf(document, workspace.settings);
  return { fonts, styles, pictures, version: world.version };
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

/** A paper whose languages stand side by side is set smaller. */
export function styleOf(
  document: ResolvedDocument,
  settings: JustificationSettings = {},
): StyleSheet {
  let sideBySide = false;
  walkBlocks(document, (block) => {
    sideBySide ||= block.type === 'parallel';
  });
  return justifiedAs(sideBySide ? sideBySideStyle : houseStyle, settings);
}
