/** What drawings are made of: a group with its alternative text, boxes and marks, and connectors that stay tied to them. */

import { escapeXml } from '../ooxml/xml.js';
import type { SlideContext } from './context.js';
import { emu, transform } from './units.js';
import type { Box } from './units.js';

/** Shapes that are one thing to those who listen: moved together, described once. */
export function groupShape(
  context: SlideContext,
  { name, alt, box }: { readonly name: string; readonly alt: string; readonly box: Box },
  shapes: () => string,
): string {
  const id = context.nextId();
  const { leftPt, topPt, widthPt, heightPt } = box;
  const [x, y, cx, cy] = [leftPt, topPt, widthPt, heightPt].map(emu);
  return (
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${name} ${id}" descr="${escapeXml(alt)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/><a:chOff x="${x}" y="${y}"/><a:chExt cx="${cx}" cy="${cy}"/></a:xfrm></p:grpSpPr>` +
    `${shapes()}</p:grpSp>`
  );
}

export interface DrawnShape {
  readonly id: number;
  readonly xml: string;
}

/** Colours of drawings, as the PDF has them. */
export const drawnColors = { line: '404040', box: 'F4F7F8', mark: '1F4E5F', ground: 'FFFFFF' };

export interface ShapeLook {
  readonly preset: 'rect' | 'ellipse' | 'pie' | 'mathMultiply';
  readonly adjust?: string;
  readonly fill?: string;
  readonly line?: string;
  readonly linePt?: number;
}

/** A shape, with text in its middle (or at its start side) where it has some. */
export function drawnShape(
  context: SlideContext,
  box: Box,
  look: ShapeLook,
  text?: {
    readonly paragraphs: string;
    readonly anchor: 't' | 'ctr' | 'b';
    readonly insetPt: number;
  },
): DrawnShape {
  const id = context.nextId();
  const { preset, adjust = '', fill, line, linePt = 0.8 } = look;
  const columns = context.direction === 'rtl' ? 1 : 0;
  const inset = emu(text?.insetPt ?? 0);
  const body = text?.paragraphs ?? '<a:p><a:endParaRPr dirty="0"/></a:p>';
  const xml =
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${text === undefined ? 'Mark' : 'Box'} ${id}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${transform(box)}<a:prstGeom prst="${preset}"><a:avLst>${adjust}</a:avLst></a:prstGeom>${solid(fill)}` +
    `<a:ln w="${emu(linePt)}">${solid(line)}</a:ln></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="${inset}" tIns="${inset}" rIns="${inset}" bIns="${inset}" rtlCol="${columns}" anchor="${text?.anchor ?? 'ctr'}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${body}</p:txBody></p:sp>`;
  return { id, xml };
}

function solid(color: string | undefined): string {
  return color === undefined
    ? '<a:noFill/>'
    : `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

export interface Place {
  readonly leftPt: number;
  readonly topPt: number;
}

export interface ConnectorEnds {
  readonly from: Place;
  readonly to: Place;
  /** The shape it begins or ends at, and which of its connection sites. */
  readonly start?: { readonly id: number; readonly site: number };
  readonly end?: { readonly id: number; readonly site: number };
}

/**
 * `straight`: as it is. `fork`: down, across at `barShare` of the height, down. `hook`: down, then across to the side
 * of a box. Presets go across first; those that go down first are turned by a quarter (ISO/IEC 29500-1, 20.1.9.18).
 */
export type ConnectorKind =
  | { readonly kind: 'straight'; readonly arrow?: true; readonly linePt?: number }
  | { readonly kind: 'fork'; readonly barShare: number }
  | { readonly kind: 'hook' };

export function connector(context: SlideContext, ends: ConnectorEnds, look: ConnectorKind): string {
  const id = context.nextId();
  const { from, to, start, end } = ends;
  const [acrossPt, downPt] = [to.leftPt - from.leftPt, to.topPt - from.topPt];
  const straight = look.kind === 'straight' || Math.abs(acrossPt) < 0.5;
  const tied = (name: string, at: { id: number; site: number } | undefined): string =>
    at === undefined ? '' : `<a:${name} id="${at.id}" idx="${at.site}"/>`;
  const place = straight ? straightPlace(from, to) : turnedPlace(from, acrossPt, downPt);
  const bent =
    look.kind === 'fork'
      ? `<a:prstGeom prst="bentConnector3"><a:avLst><a:gd name="adj1" fmla="val ${Math.round(look.barShare * 100_000)}"/></a:avLst></a:prstGeom>`
      : '<a:prstGeom prst="bentConnector2"><a:avLst/></a:prstGeom>';
  const line = '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>';
  const arrow = look.kind === 'straight' && look.arrow ? '<a:tailEnd type="triangle"/>' : '';
  const linePt = look.kind === 'straight' ? (look.linePt ?? 0.8) : 0.8;
  return (
    `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Connector ${id}"/><p:cNvCxnSpPr>${tied('stCxn', start)}${tied('endCxn', end)}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>` +
    `<p:spPr>${place}${straight ? line : bent}<a:ln w="${emu(linePt)}">${solid(drawnColors.line)}${arrow}</a:ln></p:spPr></p:cxnSp>`
  );
}

function straightPlace(from: Place, to: Place): string {
  const flips = `${to.leftPt < from.leftPt ? ' flipH="1"' : ''}${to.topPt < from.topPt ? ' flipV="1"' : ''}`;
  const box = {
    leftPt: Math.min(from.leftPt, to.leftPt),
    topPt: Math.min(from.topPt, to.topPt),
    widthPt: Math.abs(to.leftPt - from.leftPt),
    heightPt: Math.abs(to.topPt - from.topPt),
  };
  return transform(box).replace('<a:xfrm>', `<a:xfrm${flips}>`);
}

/** The box is given before it is turned: as wide as the way down, around the same middle. */
function turnedPlace(from: Place, acrossPt: number, downPt: number): string {
  const middle = { leftPt: from.leftPt + acrossPt / 2, topPt: from.topPt + downPt / 2 };
  const [widthPt, heightPt] = [downPt, Math.abs(acrossPt)];
  const box = {
    ...{ leftPt: middle.leftPt - widthPt / 2, topPt: middle.topPt - heightPt / 2 },
    ...{ widthPt, heightPt },
  };
  const turn = acrossPt < 0 ? ' rot="5400000"' : ' rot="16200000" flipH="1"';
  return transform(box).replace('<a:xfrm>', `<a:xfrm${turn}>`);
}
