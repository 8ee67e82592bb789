/**
 * Where the boxes of an organisation chart stand, and the lines between them: the same plan for every format that draws
 * one. Places count from the start side, in points, so that a right-to-left chart is the same plan seen in a mirror.
 */

import { hierarchy, tree } from 'd3-hierarchy';
import type { HierarchyPointNode } from 'd3-hierarchy';
import type { ResolvedText } from '../../document/resolved.js';
import type { OrgUnit } from '../../document/drawn-blocks.js';
import { hangUnits } from './org-hanging.js';

export type Unit = OrgUnit<ResolvedText>;

export interface PlanBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface PlanPoint {
  readonly x: number;
  readonly y: number;
}

export interface PlannedUnit {
  readonly unit: Unit;
  readonly box: PlanBox;
  /** The unit it stands under, where that is drawn in the same plan. */
  readonly parent?: Unit;
  /** Hung units stand below their parent, set off; the others below it in a row. */
  readonly hangs: boolean;
}

export interface OrgPlan {
  readonly heightPt: number;
  /** In reading order. */
  readonly units: readonly PlannedUnit[];
  readonly lines: readonly (readonly [PlanPoint, PlanPoint])[];
}

export interface OrgWork {
  readonly units: readonly Unit[];
  readonly widthPt: number;
  /** Of one plan. */
  readonly mostHeightPt: number;
  /** Type size of the names: boxes and gaps grow with it. */
  readonly textPt: number;
  readonly measure: (unit: Unit, widthPt: number) => UnitSize;
}
export interface UnitSize {
  readonly heightPt: number;
  /** A word is longer than the box is wide. */
  readonly overflows: boolean;
}

/** Measures of a plan, in type sizes of its names. */
export const planEm = {
  gap: 1,
  levelGap: 2.3,
  rowGap: 0.6,
  indent: 1.3,
  /** Boxes narrower than this cut Arabic and French names into single words. */
  leastBox: 8.8,
  mostBox: 15.8,
} as const;

/** Levels beside each other as far down as they have room, the rest hung below; undefined where that is too wide or high. */
export function planOrgTree(work: OrgWork): OrgPlan | undefined {
  const deepest = depthOf(work.units);
  const leastDepth = Math.min(deepest, work.units.length === 1 ? 2 : 1);
  for (let depth = deepest; depth >= leastDepth; depth -= 1) {
    const plan = acrossPlan(work, depth);
    if (plan !== undefined) return plan;
  }
  return undefined;
}

export function depthOf(units: readonly OrgUnit<unknown>[]): number {
  return units.length === 0 ? 0 : 1 + Math.max(...units.map((unit) => depthOf(unit.units)));
}

/** The root stands for the chart itself and has no box. */
interface Branch {
  readonly unit?: Unit;
  readonly below: readonly Branch[];
}
type Node = HierarchyPointNode<Branch>;

function branchOf(unit: Unit, levels: number): Branch {
  return { unit, below: levels <= 1 ? [] : unit.units.map((each) => branchOf(each, levels - 1)) };
}

function acrossPlan(work: OrgWork, levels: number): OrgPlan | undefined {
  const { widthPt, textPt, mostHeightPt } = work;
  const em = (measure: keyof typeof planEm): number => planEm[measure] * textPt;
  const gap = em('gap');
  const root = hierarchy<Branch>(
    { below: work.units.map((unit) => branchOf(unit, levels)) },
    ({ below }) => below,
  );
  // Places are counted in boxes first: the widest level decides how wide a box may be.
  const placed = tree<Branch>()
    .nodeSize([1, 1])
    .separation(() => 1)(root);
  const nodes = placed.descendants().filter((node) => node.depth > 0);
  const places = nodes.map(({ x }) => x);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const boxPt = Math.min(em('mostBox'), (widthPt + gap) / (last - first + 1) - gap);
  if (boxPt < em('leastBox')) return undefined;
  const step = boxPt + gap;
  const aside = (widthPt - (last - first) * step - boxPt) / 2;
  const sizes = new Map(nodes.map((node) => [node, sizeOf(node, work, boxPt)]));
  if ([...sizes.values()].some(({ overflows }) => overflows)) return undefined;
  const tops = levelTops(nodes, sizes, em('levelGap'));
  const boxes = new Map(
    nodes.map((node): readonly [Node, PlanBox] => {
      const x = aside + (node.x - first) * step;
      const y = tops[node.depth - 1] ?? 0;
      return [node, { x, y, width: boxPt, height: sizes.get(node)?.heightPt ?? 0 }];
    }),
  );
  const units: PlannedUnit[] = [];
  const lines: (readonly [PlanPoint, PlanPoint])[] = [];
  let heightPt = 0;
  for (const [node, box] of boxes) {
    const { unit } = node.data;
    if (unit === undefined) continue;
    const parent = node.parent?.data.unit;
    units.push({ unit, box, hangs: false, ...(parent === undefined ? {} : { parent }) });
    heightPt = Math.max(heightPt, box.y + box.height);
    const bar = (tops[node.depth] ?? 0) - em('levelGap') / 2;
    const below = (node.children ?? []).flatMap((child) => boxes.get(child) ?? []);
    lines.push(...forkLines(box, below, bar));
    if (node.depth < levels) continue;
    const hung = hangUnits(unit, box, work);
    if (hung === undefined) return undefined;
    units.push(...hung.units);
    lines.push(...hung.lines);
    heightPt = Math.max(heightPt, hung.bottom);
  }
  return heightPt + 1 > mostHeightPt ? undefined : { heightPt: heightPt + 1, units, lines };
}

function sizeOf({ data }: Node, { measure }: OrgWork, widthPt: number): UnitSize {
  return data.unit === undefined ? { heightPt: 0, overflows: false } : measure(data.unit, widthPt);
}

/** Top of each level, and below the last one where a next would begin. */
function levelTops(
  nodes: readonly Node[],
  sizes: ReadonlyMap<Node, UnitSize>,
  levelGapPt: number,
): readonly number[] {
  const tops = [0];
  const depth = Math.max(0, ...nodes.map((node) => node.depth));
  for (let level = 1; level <= depth; level += 1) {
    const heights = nodes
      .filter((node) => node.depth === level)
      .map((node) => sizes.get(node)?.heightPt ?? 0);
    tops.push((tops.at(-1) ?? 0) + Math.max(0, ...heights) + levelGapPt);
  }
  return tops;
}

/** From the foot of a box down to a bar, along it, and down to each box below. */
export function forkLines(
  above: PlanBox,
  below: readonly PlanBox[],
  bar: number,
): readonly (readonly [PlanPoint, PlanPoint])[] {
  if (below.length === 0) return [];
  const middle = above.x + above.width / 2;
  const middles = below.map(({ x, width }) => x + width / 2);
  const ends = [Math.min(middle, ...middles), Math.max(middle, ...middles)];
  return [
    [
      { x: middle, y: above.y + above.height },
      { x: middle, y: bar },
    ],
    [
      { x: ends[0] ?? middle, y: bar },
      { x: ends[1] ?? middle, y: bar },
    ],
    ...below.map(({ y }, index): readonly [PlanPoint, PlanPoint] => [
      { x: middles[index] ?? middle, y: bar },
      { x: middles[index] ?? middle, y },
    ]),
  ];
}
