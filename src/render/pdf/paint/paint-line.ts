/**
 * Takes a finished line at its place on the page, writes it into the content stream: one text object per line, glyphs
 * in visual order, marked content for each change of structure element, in one font so that no reader tears the line.
 */

import { languageTag } from '../../../document/language.js';
import { hex } from '../font/font-resource.js';
import type { Typeface } from '../font/typeface.js';
import type { PaperFile } from '../file/paper-file.js';
import type { StructureElement } from '../file/structure.js';
import type { SetCluster, SetLine } from '../line/set-line.js';

export interface LinePlace {
  /** Left edge of the line and its baseline, from the page's top left corner, in points. */
  readonly xPt: number;
  readonly baselinePt: number;
}

/** Neighbouring clusters of one structure element. */
interface Stretch {
  readonly clusters: readonly SetCluster[];
  readonly lang: string;
  readonly href: string | undefined;
}

/** `element` is undefined for artifacts. */
export function paintLine(
  file: PaperFile,
  line: SetLine,
  place: LinePlace,
  element: StructureElement | undefined,
): void {
  if (line.clusters.length === 0) return;
  const host = file.hostFont(hostFace(line));
  const write = (content: string): void => {
    file.addContent(content);
  };
  if (element === undefined) file.markContent('Artifact', { type: 'Pagination' });
  write('BT');
  write(`/${host.name} ${number(line.sizePt)} Tf`);
  write(`1 0 0 -1 ${number(place.xPt)} ${number(place.baselinePt)} Tm`);
  const glyphs = (clusters: readonly SetCluster[]): string =>
    clusters
      .map((cluster) => {
        const { unitsPerEm } = cluster.face.outlines;
        return hex(
          host.clusters.glyphFor({
            source: cluster.face.outlines,
            parts: cluster.parts,
            advance: Math.max(0, Math.round((cluster.widthPt * unitsPerEm) / line.sizePt)),
            text: cluster.readAs,
          }),
        );
      })
      .join('');

  if (element === undefined) write(`<${glyphs(line.clusters)}> Tj`);
  else {
    const painted = stretches(line).map((stretch) => {
      const owner = ownerOf(stretch, element);
      const content = file.markStructureContent(owner.type);
      write(`<${glyphs(stretch.clusters)}> Tj`);
      file.endMarkedContent();
      return { stretch, owner: owner.make, content };
    });
    attach(painted, element, (link, clusters) => {
      linkAnnotation(file, link, { clusters, line, place });
    });
  }
  write('ET');
  if (element === undefined) file.endMarkedContent();
  paintUnderlines(file, line, place);
}

/** The font most of the line is set in. */
function hostFace(line: SetLine): Typeface {
  const widths = new Map<Typeface, number>();
  for (const { face, widthPt } of line.clusters)
    widths.set(face, (widths.get(face) ?? 0) + widthPt);
  const [widest] = [...widths].sort(([, one], [, other]) => other - one);
  if (widest === undefined) throw new Error('a line without clusters has no font');
  return widest[0];
}

function stretches(line: SetLine): readonly Stretch[] {
  const found: { clusters: SetCluster[]; lang: string; href: string | undefined }[] = [];
  for (const cluster of line.clusters) {
    const lang = languageTag(cluster.run.lang);
    const { href } = cluster.run;
    const last = found.at(-1);
    if (last?.lang === lang && last.href === href) last.clusters.push(cluster);
    else found.push({ clusters: [cluster], lang, href });
  }
  return found;
}

interface Owner {
  readonly type: 'Link' | 'Span' | StructureElement['type'];
  /** Makes the child element that owns the content, when its turn in the logical order comes. */
  readonly make: () => StructureElement;
}

function ownerOf(stretch: Stretch, element: StructureElement): Owner {
  if (stretch.href !== undefined)
    return { type: 'Link', make: () => element.child('Link', { lang: stretch.lang }) };
  if (stretch.lang !== element.lang)
    return { type: 'Span', make: () => element.child('Span', { lang: stretch.lang }) };
  return { type: element.type, make: () => element };
}

interface Painted {
  readonly stretch: Stretch;
  readonly owner: () => StructureElement;
  readonly content: Parameters<StructureElement['add']>[0];
}

/** Gives the painted pieces to the structure tree in the order they are read. */
function attach(
  painted: readonly Painted[],
  element: StructureElement,
  onLink: (
    link: { readonly element: StructureElement; readonly href: string },
    clusters: readonly SetCluster[],
  ) => void,
): void {
  const firstPlace = ({ stretch }: Painted): number =>
    Math.min(...stretch.clusters.map((cluster) => cluster.start));
  const logical = [...painted].sort((one, other) => firstPlace(one) - firstPlace(other));
  for (const { stretch, owner, content } of logical) {
    const target = owner();
    target.add(content);
    if (stretch.href !== undefined && target !== element)
      onLink({ element: target, href: stretch.href }, stretch.clusters);
  }
}

function linkAnnotation(
  file: PaperFile,
  link: { readonly element: StructureElement; readonly href: string },
  drawn: {
    readonly clusters: readonly SetCluster[];
    readonly line: SetLine;
    readonly place: LinePlace;
  },
): void {
  const [first] = drawn.clusters;
  if (first === undefined) return;
  const width = drawn.clusters.reduce((sum, cluster) => sum + cluster.widthPt, 0);
  const height = drawn.line.sizePt;
  file.link(
    drawn.place.xPt + first.xPt,
    drawn.place.baselinePt - height * 0.8,
    width,
    height,
    link.href,
    {
      structParent: link.element.kitElement,
      Contents: new String(link.href),
    } as unknown as PDFKit.Mixins.AnnotationOption,
  );
}

/** Rules under underlined words; they carry no meaning of their own, so they are artifacts. */
function paintUnderlines(file: PaperFile, line: SetLine, place: LinePlace): void {
  const underlined = line.clusters.filter((cluster) => cluster.run.underline);
  if (underlined.length === 0) return;
  const thickness = Math.max(0.4, line.sizePt * 0.05);
  const y = place.baselinePt + line.sizePt * 0.22;
  file.markContent('Artifact', { type: 'Layout' });
  for (const cluster of underlined) {
    const x = place.xPt + cluster.xPt;
    file.addContent(
      `${number(thickness)} w ${number(x)} ${number(y)} m ${number(x + cluster.widthPt)} ${number(y)} l S`,
    );
  }
  file.endMarkedContent();
}

/** At most three decimals: a thousandth of a point is far below any printer's dot. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
