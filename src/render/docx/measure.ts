/** Lengths of the tree and the style sheet in the units of WordprocessingML. */

import type { PageStyle } from '../../document/styles.js';
import type { Section } from '../../document/tree.js';

/** Twentieths of a point: page measures, indents, spacing, column widths. */
export function twipsFromPt(pt: number): number {
  return Math.round(pt * 20);
}

export function twipsFromMm(mm: number): number {
  return Math.round((mm / 25.4) * 1440);
}

/** Font sizes are counted in half points. */
export function halfPointsFromPt(pt: number): number {
  return Math.round(pt * 2);
}

/** Border widths are counted in eighths of a point; Word draws none thinner than two. */
export function eighthsFromPt(pt: number): number {
  return Math.max(2, Math.round(pt * 8));
}

/** English metric units, in which drawings are measured: 914400 in an inch. */
export function emuFromMm(mm: number): number {
  return Math.round((mm / 25.4) * 914_400);
}

export function ptFromMm(mm: number): number {
  return (mm / 25.4) * 72;
}

export function mmFromTwips(twips: number): number {
  return (twips / 1440) * 25.4;
}

/** Width between the margins of a page. */
export function textWidthTwips(
  page: PageStyle,
  orientation: Section<unknown>['orientation'],
): number {
  const widthMm = orientation === 'landscape' ? page.heightMm : page.widthMm;
  return twipsFromMm(widthMm) - twipsFromMm(page.marginStartMm) - twipsFromMm(page.marginEndMm);
}

/** Shares a width among columns by their weights, in whole twips that add up to the width exactly. */
export function shareWidth(widthTwips: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  let edge = 0;
  return weights.map((weight) => {
    passed += weight;
    const next = Math.round((widthTwips * passed) / total);
    const width = next - edge;
    edge = next;
    return width;
  });
}
