/**
 * Takes a finished line at its place on the page, writes it into the content stream: one text object per line, glyphs
 * in visual order, marked content for each change of structure element, in one font so that no reader tears the line.
 */

import type { HostedFont, PaperFile } from '../file/paper-file.js';
import type { StructureElement } from '../file/structure.js';
import { wordJoiner } from '../line/unseen.js';
import type { SetLine } from '../line/set-line.js';
import type { DrawnStretch } from '../line/drawn-stretch.js';

export interface LinePlace {
  /** Left edge of the line and its baseline, from the page's top left corner, in points. */
  readonly xPt: number;
  readonly baselinePt: number;
  /**
   * What was painted before stands on the same baseline and is another paragraph (a neighbouring cell): left edge of
   * all that must be parted from it, in points from the page's left edge.
   */
  readonly partedAtPt?: number | undefined;
  /** 0 black (which it is when left out) to 1 white. */
  readonly gray?: number;
}

/** `element` is undefined for artifacts. */
export function paintLine(
  file: PaperFile,
  line: SetLine,
  place: LinePlace,
  element: StructureElement | undefined,
): void {
  if (line.host === undefined) return;
  const host = file.hostFont(line.host);
  const write = (content: string): void => {
    file.addContent(content);
  };
  const show = (stretch: DrawnStretch): void => {
    const codes = host.clusters.codesFor(stretch.shapes);
    const xPt = place.xPt + stretch.xPt;
    const move = stretch.flows ? '' : `1 0 0 -1 ${number(xPt)} ${number(place.baselinePt)} Tm `;
    write(`${move}<${codes}> Tj`);
  };

  if (element === undefined) file.markContent('Artifact', { type: 'Pagination' });
  write(`BT ${place.gray ?? 0} g /${host.name} ${number(line.sizePt)} Tf`);
  line.stretches.forEach((stretch, index) => {
    const partedAtPt =
      stretch.partedAtPt === undefined ? undefined : place.xPt + stretch.partedAtPt;
    const leftPt = index === 0 ? place.partedAtPt : partedAtPt;
    if (leftPt !== undefined) {
      if (element !== undefined) file.markContent('Artifact', { type: 'Layout' });
      const at = stretch.flows
        ? undefined
        : { xPt: leftPt, baselinePt: place.baselinePt, pageHeightPt: file.page.height };
      write(partingContent(host, line.sizePt, at));
      if (element !== undefined) file.endMarkedContent();
    }
    if (element === undefined) show(stretch);
    else {
      const owner = ownerOf(stretch, element);
      const content = file.markStructureContent(owner.type);
      show(stretch);
      file.endMarkedContent();
      owner.add(content);
      if (stretch.href !== undefined)
        linkAnnotation(file, owner, { href: stretch.href, stretch, line, place });
    }
  });
  write('ET');
  if (element === undefined) file.endMarkedContent();
  paintUnderlines(file, line, place);
}

/** Parting glyphs: their size, the width of the second, how far from the page they stand and how far a rise takes them. */
const parting = { sizePt: 30, widthEm: 65, beyondPt: 20, risePt: 4000 };

/**
 * Unseen glyphs above or below the page. pdfium joins what stands on one baseline into one line and sorts it from left
 * to right, across the columns of a table too; something at another height between makes it begin a new line. How far
 * away that must be it measures by the widths of the glyphs on either side: the first glyph here has none, so it begins
 * a new line, the second is so wide that what follows belongs to that line. pdfium passes over what has no outline, so
 * the glyphs have one, which is not painted (text rendering mode 3); to pdf.js they are nothing, and poppler, which
 * would take them for words of another line, passes over what is not on the page. Without a place the pen stays where
 * it is, and a line without text stands between.
 */
function partingContent(
  hosted: HostedFont,
  sizePt: number,
  at:
    | { readonly xPt: number; readonly baselinePt: number; readonly pageHeightPt: number }
    | undefined,
): string {
  const { face, clusters } = hosted;
  const parts = face.shape(fullStop).flatMap((cluster) => cluster.parts);
  const code = (widthEm: number): string =>
    clusters.codeFor({
      source: face.outlines,
      parts,
      advance: Math.min(widthEm * face.outlines.unitsPerEm, 0xffff),
      text: wordJoiner,
    });
  if (at === undefined) return `3 Tr ${number(parting.risePt)} Ts <${code(0)}> Tj 0 Ts 0 Tr`;
  // A little left of what follows, since pdfium sorts both by their places.
  const x = at.xPt - 1;
  // Those of neighbouring lines stand apart, since pdfium takes what stands on its like for one and the same.
  const beyondPt = parting.beyondPt + at.baselinePt / 4;
  const y = at.baselinePt < at.pageHeightPt / 2 ? -beyondPt : at.pageHeightPt + beyondPt;
  const scale = parting.sizePt / sizePt;
  const matrix = `${number(scale)} 0 0 ${number(-scale)} ${number(x)} ${number(y)}`;
  return `3 Tr ${matrix} Tm <${code(0)}${code(parting.widthEm)}> Tj 0 Tr`;
}

const fullStop = {
  text: '.',
  start: 0,
  end: 1,
  direction: 'ltr',
  script: 'Latn',
  language: 'fr',
} as const;

/** The element that owns a stretch: the paragraph's own, or a child for a link or another language. */
function ownerOf(stretch: DrawnStretch, element: StructureElement): StructureElement {
  if (stretch.href !== undefined) return element.child('Link', { lang: stretch.lang });
  if (stretch.lang !== element.lang) return element.child('Span', { lang: stretch.lang });
  return element;
}

function linkAnnotation(
  file: PaperFile,
  element: StructureElement,
  drawn: {
    readonly href: string;
    readonly stretch: DrawnStretch;
    readonly line: SetLine;
    readonly place: LinePlace;
  },
): void {
  const { href, line, place, stretch } = drawn;
  const { xPt, widthPt } = stretch;
  const top = place.baselinePt - line.sizePt * 0.8;
  file.link(place.xPt + xPt, top, widthPt, line.sizePt, href, {
    structParent: element.kitElement,
    Contents: new String(href),
  } as unknown as PDFKit.Mixins.AnnotationOption);
}

/** Rules under underlined words; they carry no meaning of their own, so they are artifacts. */
function paintUnderlines(file: PaperFile, line: SetLine, place: LinePlace): void {
  const underlined = line.stretches.flatMap(({ underlines }) => underlines);
  if (underlined.length === 0) return;
  const thickness = Math.max(0.4, line.sizePt * 0.05);
  const y = place.baselinePt + line.sizePt * 0.22;
  file.markContent('Artifact', { type: 'Layout' });
  for (const { xPt, widthPt } of underlined) {
    const x = place.xPt + xPt;
    file.addContent(
      `0 G ${number(thickness)} w ${number(x)} ${number(y)} m ${number(x + widthPt)} ${number(y)} l S`,
    );
  }
  file.endMarkedContent();
}

/** At most three decimals: a thousandth of a point is far below any printer's dot. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
