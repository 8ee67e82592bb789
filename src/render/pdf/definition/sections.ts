/** Sections of a paper: pages of one orientation with their running heads and feet. */

import { languageTag } from '../../../document/language.js';
import { mapBlocks } from '../../../document/map-content.js';
import type { ResolvedDocument, ResolvedText } from '../../../document/resolved.js';
import { slideStyleOf } from '../../../document/slide-styles.js';
import { slidePage } from '../../../document/slide-zones.js';
import type { PageStyle } from '../../../document/styles.js';
import type { Block, Section, Slide } from '../../../document/tree.js';
import type { Assets } from '../../assets.js';
import type { PaperFile } from '../file/paper-file.js';
import { StructureElement } from '../file/structure.js';
import { leastHeight } from '../layout/least-height.js';
import type { LayoutNode, RunningContent, SectionNode, StackNode } from '../layout/layout-node.js';
import { blocksNode } from './blocks.js';
import { codeElement, footWithCode } from './check-code.js';
import { withPageNumbers } from './page-fields.js';
import { childElement, pointsPerMm } from './scene.js';
import type { Scene } from './scene.js';
import { slideContent, slideGround } from './slide.js';
import { textLeaf } from './text.js';

/** The whole paper as one node of the layout. */
export function paperNode(
  document: ResolvedDocument,
  file: PaperFile,
  assets: Assets,
  pages: ReadonlyMap<string, number>,
): StackNode {
  const root = StructureElement.root(file, languageTag(document.lang));
  return {
    stack: document.sections.map((section) => {
      const widthPt = textWidthPt(assets.styles.page, section.orientation);
      const scene = { assets, element: root, pages, bookmarks: true, widthPt };
      const { slide } = section;
      if (slide !== undefined) {
        const sheet = { ...assets, styles: slideStyleOf(slide) };
        return slideNode(section, slide, { ...scene, assets: sheet, widthPt: slideWidthPt });
      }
      return sectionNode(section, scene);
    }),
  };
}

const slideWidthPt = slidePage.widthPt - 2 * slidePage.marginSidePt;

/** A slide is one page, drawn by its layout. */
function slideNode(
  section: Section<ResolvedText>,
  slide: Slide<ResolvedText>,
  scene: Scene,
): SectionNode {
  const element = childElement(scene, 'Sect', section.lang);
  const { mark } = section;
  const ground = slideGround(slide.layout, section.lang);
  const markNode = mark && markOf(mark, scene);
  const { widthPt, heightPt, marginSidePt, marginTopPt, marginBottomPt } = slidePage;
  return {
    section: slideContent(section, slide, { ...scene, element }),
    pageOrientation: 'landscape',
    pageSize: { width: widthPt, height: heightPt, orientation: 'landscape' },
    pageMargins: {
      left: marginSidePt,
      right: marginSidePt,
      top: marginTopPt,
      bottom: marginBottomPt,
    },
    background: () => ({ stack: [ground, ...(markNode ? [markNode()] : [])] }),
    header: null,
    footer: running(section.footer, scene, 'footer'),
  };
}

function sectionNode(section: Section<ResolvedText>, scene: Scene): SectionNode {
  const element = childElement(scene, 'Sect', section.lang);
  const header = running(section.header, scene, 'header');
  const content = blocksNode(section.children, { ...scene, element });
  content.margin = [0, 0, 0, 0];
  // After the section's blocks, since the structure tree follows the order of making.
  const figure = section.code && section.opensPaper && codeElement(section.code, element);
  return {
    section: content,
    pageOrientation: section.orientation,
    ...roomForHead(section, scene),
    ...(section.mark !== undefined && { background: markOf(section.mark, scene) }),
    header: section.opensPaper === true ? skipFirst(header) : header,
    footer: foot(section, scene, figure || undefined),
  };
}

/** What the engine has no room for in a margin it leaves out: a head of many lines moves the text down. */
function roomForHead(
  { header }: Section<ResolvedText>,
  scene: Scene,
): Pick<SectionNode, 'pageMargins'> {
  const { page } = scene.assets.styles;
  const head = leastHeight(
    blocksNode(header, { ...scene, element: undefined }),
    scene.widthPt,
    true,
  );
  const topPt = (page.headerMm + belowHeadMm) * pointsPerMm + head;
  if (header.length === 0 || topPt <= page.marginTopMm * pointsPerMm) return {};
  return {
    pageMargins: {
      left: page.marginStartMm * pointsPerMm,
      top: topPt,
      right: page.marginEndMm * pointsPerMm,
      bottom: page.marginBottomMm * pointsPerMm,
    },
  };
}

/** Between a head that fills the margin and the text. */
const belowHeadMm = 2;

/** The word that stands across every page of the section; an artifact, as running heads are. */
function markOf(text: ResolvedText, scene: Scene): () => LayoutNode {
  return () => {
    const leaf = textLeaf(text, scene.assets.styles.paragraph.mark, scene, { element: undefined });
    return { ...leaf, block: { ...leaf.block, acrossPage: true } };
  };
}

/** Content of the top or foot margin, made anew for each page. */
function running(
  blocks: readonly Block<ResolvedText>[],
  scene: Scene,
  place: 'header' | 'footer',
): RunningContent {
  const { page } = scene.assets.styles;
  const side = page.marginStartMm * pointsPerMm;
  const top =
    place === 'header'
      ? page.headerMm * pointsPerMm
      : (page.marginBottomMm - page.footerMm) * pointsPerMm * 0.5;
  return (pageNumber, pageCount) => {
    if (blocks.length === 0) return undefined;
    const settled = mapBlocks(blocks, (text) => withPageNumbers(text, { pageNumber, pageCount }));
    return {
      ...blocksNode(settled, { ...scene, element: undefined }),
      margin: [side, top, side, 0],
    };
  };
}

function foot(
  section: Section<ResolvedText>,
  scene: Scene,
  figure: StructureElement | undefined,
): RunningContent {
  const { code } = section;
  if (code === undefined) return running(section.footer, scene, 'footer');
  const { sizeMm, gapMm, captionMm } = scene.assets.styles.code;
  const widthPt = scene.widthPt - (sizeMm + 2 * gapMm + captionMm) * pointsPerMm;
  const beside = running(section.footer, { ...scene, widthPt }, 'footer');
  return (pageNumber, pageCount) => {
    const node = beside(pageNumber, pageCount);
    const top = node?.margin?.[1] ?? 0;
    const runningFoot = node && 'stack' in node && { ...node, margin: [0, top, 0, 0] as const };
    return footWithCode(code, runningFoot || undefined, scene, figure);
  };
}

/** The engine asks for the running heads of a section's pages in their order; the first page of a paper has none. */
function skipFirst(content: RunningContent): RunningContent {
  let first = true;
  return (pageNumber, pageCount) => {
    if (first) {
      first = false;
      return undefined;
    }
    return content(pageNumber, pageCount);
  };
}

/** Width between the margins, in points. */
export function textWidthPt(
  page: PageStyle,
  orientation: Section<ResolvedText>['orientation'],
): number {
  const width = orientation === 'portrait' ? page.widthMm : page.heightMm;
  return (width - page.marginStartMm - page.marginEndMm) * pointsPerMm;
}
