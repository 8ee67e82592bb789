/**
 * Takes a paper with slides, gives it with every slide so that its text fits: at full size, smaller down to a limit
 * (slide-styles.ts), and beyond it on as many slides as it needs, with (1/2), (2/2) behind the title. Nothing is cut off.
 * Only the layout knows how high text is, so this stands with the PDF; PowerPoint, which does not divide slides, is
 * given the same ones.
 */

import type { ResolvedDocument, ResolvedText } from '../../document/resolved.js';
import { slideParts } from '../../document/slide-parts.js';
import type { SlideParts } from '../../document/slide-parts.js';
import { slideStyleOf, textScales, titleScales } from '../../document/slide-styles.js';
import {
  bodyZone,
  columnZones,
  pictureTextShare,
  slidePage,
  titleZone,
  wordsZone,
} from '../../document/slide-zones.js';
import type { Block, Section, Slide } from '../../document/tree.js';
import { hasSlides } from '../../document/walk.js';
import { slidePartLabel } from '../../text/slide-part.js';
import type { Assets } from '../assets.js';
import type { Scene } from './definition/scene.js';
import { blockHeightPt, lineEnds, titleHeightPt, wordsHeightPt } from './definition/slide.js';
import { divideBlocks } from './divide-blocks.js';
import { allDrawingsFit, placeDrawings, writeOutDrawings } from './fit-drawings.js';
import type { DrawingPlace } from './fit-drawings.js';
import { measuringScene } from './measuring-scene.js';

type Node = Block<ResolvedText>;
type Nodes = readonly Node[];
type SlideSection = Section<ResolvedText> & { readonly slide: Slide<ResolvedText> };
type ContentParts = Extract<SlideParts<ResolvedText>, { kind: 'content' }>;
type Columns = readonly Nodes[];

/** Sections that are no slides are given as they are, and so is a paper without slides. */
export function fitSlides(document: ResolvedDocument, assets: Assets): ResolvedDocument {
  if (!hasSlides(document)) return document;
  const fitting = new Fitting(measuringScene(assets));
  const sections = document.sections.flatMap((section) =>
    isSlide(section) ? fitting.fitted(section) : [section],
  );
  return { ...document, sections };
}

function isSlide(section: Section<ResolvedText>): section is SlideSection {
  return section.slide !== undefined;
}

class Fitting {
  readonly #heights = new Map<string, WeakMap<Node, ReturnType<typeof blockHeightPt>>>();

  constructor(private readonly base: Omit<Scene, 'widthPt'>) {}

  fitted(section: SlideSection): readonly Section<ResolvedText>[] {
    const parts = slideParts(section);
    if (parts.kind === 'content') return this.#content(section, parts);
    const scale = textScales.find((textScale) => {
      const scene = this.#scene({ ...section.slide, textScale, titleScale: textScale });
      return wordsHeightPt(parts.words, scene) <= wordsZone.heightPt;
    });
    if (scale !== undefined) return [fittedSlide(section, { textScale: scale, titleScale: scale })];
    // More than a few words: a slide of text like any other, which may go on.
    const asContent: SlideSection = { ...section, slide: { ...section.slide, layout: 'content' } };
    return this.fitted(asContent);
  }

  #content(section: SlideSection, whole: ContentParts): readonly Section<ResolvedText>[] {
    const parts = this.#settled(section, whole);
    const titleScale =
      titleScales.find((scale) => this.#titleHeight(section, parts, scale) <= titleZone.heightPt) ??
      leastOf(titleScales);
    const excess = Math.max(0, this.#titleHeight(section, parts, titleScale) - titleZone.heightPt);
    const roomPt = bodyZone.heightPt - excess;
    const at = (textScale: number): Division => ({
      textScale,
      slides: this.#divide({ ...section.slide, textScale, titleScale }, parts, roomPt),
    });
    const scales = textScales.filter((textScale) =>
      this.#eachColumn(section, parts, textScale).every(([blocks, place]) =>
        allDrawingsFit(blocks, place),
      ),
    );
    const { textScale, slides } = bestDivision(at, scales);
    const scene = this.#scene({ ...section.slide, textScale, titleScale });
    const sizes = (columns: Columns) => {
      const widths = columnWidths(parts);
      const heightsPt = columns.map((blocks, index) =>
        blocks.map((block) => this.#blockHeight(block, widths[index] ?? 0, scene).whole),
      );
      return { textScale, titleScale, heightsPt };
    };
    const placed = (columns: Columns): Columns =>
      columns.map((blocks, index) => {
        const widthPt = columnWidths(parts)[index] ?? bodyZone.widthPt;
        return placeDrawings(blocks, { scene, widthPt });
      });
    const [only] = slides;
    if (only !== undefined && slides.length === 1) {
      const own = wholeSection(section, parts, placed(only));
      return [fittedSlide(own, sizes(only))];
    }
    return slides.map((columns, index) => {
      const label = slidePartLabel(
        { number: index + 1, count: slides.length },
        section.lang,
        this.base.assets.fonts,
      );
      const part = { number: index + 1, label };
      return fittedSlide(
        partSection(section, parts, { columns: placed(columns), part }),
        sizes(columns),
      );
    });
  }

  /** The parts with every drawing written out that has no room even at the smallest size. */
  #settled(section: SlideSection, parts: ContentParts): ContentParts {
    const [first = [], second] = this.#eachColumn(section, parts, leastOf(textScales)).map(
      ([blocks, place]) => writeOutDrawings(blocks, place),
    );
    return { ...parts, columns: second === undefined ? [first] : [first, second] };
  }

  #eachColumn(
    { slide }: SlideSection,
    parts: ContentParts,
    textScale: number,
  ): readonly (readonly [Nodes, DrawingPlace])[] {
    const scene = this.#scene({ ...slide, textScale });
    const widths = columnWidths(parts);
    return parts.columns.map((blocks = [], index) => [
      blocks,
      { scene, widthPt: widths[index] ?? 0 },
    ]);
  }

  #titleHeight(section: SlideSection, { title }: ContentParts, titleScale: number): number {
    const slide = { ...section.slide, titleScale };
    return titleHeightPt(title, slide, this.#scene(slide));
  }

  /** The columns of each slide; pictures that fill their column are on the first. */
  #divide(slide: Slide<ResolvedText>, parts: ContentParts, roomPt: number): readonly Columns[] {
    const { pictures } = parts;
    const [first, second] = parts.columns;
    const scene = this.#scene(slide);
    const widths = columnWidths(parts);
    let rests: Columns = pictures || second === undefined ? [first] : [first, second];
    const slides: Columns[] = [];
    while (rests.some((rest) => rest.length > 0)) {
      const goesOn = slides.length > 0;
      const divided = rests.map((rest, index) => {
        const widthPt = goesOn && pictures ? bodyZone.widthPt : (widths[index] ?? 0);
        return divideBlocks(rest, {
          fits: (blocks) => this.#height(blocks, widthPt, scene) <= roomPt + tolerancePt,
          lineEnds: (paragraph) => lineEnds(paragraph, widthPt, scene),
        });
      });
      slides.push(divided.map(({ fitting }) => fitting));
      rests = divided.map(({ rest }) => rest);
    }
    return slides.length === 0 ? [rests] : slides;
  }

  /** Height of blocks one below the other; what the last leaves below it asks for no room. */
  #height(blocks: Nodes, widthPt: number, scene: Scene): number {
    const heights = blocks.map((block) => this.#blockHeight(block, widthPt, scene));
    const whole = heights.reduce((sum, height) => sum + height.whole, 0);
    return whole - (heights.at(-1)?.below ?? 0);
  }

  /** Measured once for each size: shaping text is what takes time. */
  #blockHeight(block: Node, widthPt: number, scene: Scene): ReturnType<typeof blockHeightPt> {
    const key = `${scene.assets.styles.paragraph.body.sizePt} ${widthPt}`;
    const heights = this.#heights.get(key) ?? new WeakMap<Node, ReturnType<typeof blockHeightPt>>();
    this.#heights.set(key, heights);
    const height = heights.get(block) ?? blockHeightPt(block, widthPt, scene);
    heights.set(block, height);
    return height;
  }

  #scene(slide: Slide<ResolvedText>): Scene {
    return {
      ...this.base,
      assets: { ...this.base.assets, styles: slideStyleOf(slide) },
      widthPt: slidePage.widthPt - 2 * slidePage.marginSidePt,
    };
  }
}

interface Division {
  readonly textScale: number;
  readonly slides: readonly Columns[];
}

/** One slide with the largest text that fits; otherwise the largest text that needs no more slides than the smallest. */
function bestDivision(at: (textScale: number) => Division, scales: readonly number[]): Division {
  const tried: Division[] = [];
  for (const textScale of scales) {
    const division = at(textScale);
    if (division.slides.length === 1) return division;
    tried.push(division);
  }
  const fewest = Math.min(...tried.map(({ slides }) => slides.length));
  const chosen = tried.find(({ slides }) => slides.length === fewest);
  if (chosen === undefined) throw new Error('a slide without a division');
  return chosen;
}

/** Below what rounding may add up to. */
const tolerancePt = 0.01;

function leastOf(scales: readonly number[]): number {
  return Math.min(...scales);
}

function columnWidths({ columns: [, second], pictures }: ContentParts): readonly number[] {
  if (second === undefined) return [bodyZone.widthPt];
  return columnZones(pictures ? pictureTextShare : 0.5).map(({ widthPt }) => widthPt);
}

type SlideSizes = Pick<Slide<ResolvedText>, 'textScale' | 'titleScale' | 'heightsPt'>;

function fittedSlide(section: SlideSection, sizes: SlideSizes): Section<ResolvedText> {
  return { ...section, slide: { ...section.slide, ...sizes } };
}

/** A slide that is not divided, with its blocks as they were settled. */
function wholeSection(
  section: SlideSection,
  { title, columns: [, second], pictures }: ContentParts,
  columns: Columns,
): SlideSection {
  const [first = [], other] = columns;
  const { lang } = section;
  const group = (children: Nodes): Node => ({ type: 'group', lang, children });
  const beside = pictures ? (second ?? []) : [];
  const body = other === undefined ? [...first, ...beside] : [group(first), group(other)];
  return { ...section, children: [...(title === undefined ? [] : [title]), ...body] };
}

/** One of several slides: the title again, and what of the columns stands on it. */
function partSection(
  section: SlideSection,
  { title, columns: [, second], pictures }: ContentParts,
  slide: {
    readonly columns: Columns;
    readonly part: NonNullable<Slide<ResolvedText>['part']>;
  },
): SlideSection {
  const { part, columns } = slide;
  const { opensPaper, ...rest } = section;
  const begins = part.number === 1;
  const { notes, ...slideOf } = section.slide;
  const [first = [], other] = columns;
  const heading =
    title === undefined
      ? []
      : [begins ? title : { ...title, id: `${title.id ?? ''}-${part.number}` }];
  const group = (children: Nodes): Node => ({ type: 'group', lang: section.lang, children });
  const body =
    other !== undefined
      ? [group(first), group(other)]
      : [...first, ...(begins && pictures ? (second ?? []) : [])];
  const layout = pictures && !begins ? 'content' : section.slide.layout;
  return {
    ...rest,
    ...(begins && opensPaper !== undefined ? { opensPaper } : {}),
    slide: { ...slideOf, layout, part, ...(begins && notes !== undefined ? { notes } : {}) },
    children: [...heading, ...body],
  };
}
