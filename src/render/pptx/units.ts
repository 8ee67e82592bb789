/** Measures of DrawingML (ISO/IEC 29500-1, 20.1): English metric units, hundredths of a point. */

import { slidePage } from '../../document/slide-zones.js';
import type { Zone } from '../../document/slide-zones.js';
import type { Direction } from '../../document/tree.js';

const emuPerPt = 12_700;

export function emu(points: number): number {
  return Math.round(points * emuPerPt);
}

export function hundredths(points: number): number {
  return Math.round(points * 100);
}

/** A rectangle on the slide from its left edge. */
export interface Box {
  readonly leftPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

export function boxOf(zone: Zone, direction: Direction): Box {
  const { startPt, topPt, widthPt, heightPt } = zone;
  const leftPt = direction === 'ltr' ? startPt : slidePage.widthPt - startPt - widthPt;
  return { leftPt, topPt, widthPt, heightPt };
}

export function transform({ leftPt, topPt, widthPt, heightPt }: Box, name = 'a:xfrm'): string {
  return `<${name}><a:off x="${emu(leftPt)}" y="${emu(topPt)}"/><a:ext cx="${emu(widthPt)}" cy="${emu(heightPt)}"/></${name}>`;
}
