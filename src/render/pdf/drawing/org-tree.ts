/** An organisation chart from the top down: a box for each unit, its units below it in reading order. */

import { hierarchy, tree } from 'd3-hierarchy';
import type { HierarchyPointNode } from 'd3-hierarchy';
import type { ResolvedText } from '../../../document/resolved.js';
import type { OrgUnit } from '../../../document/tree.js';
import type { Canvas } from './canvas.js';
import { drawUnit, setUnit, unitLine } from './org-unit.js';
import type { SetUnit, UnitWork } from './org-unit.js';

type Unit = OrgUnit<ResolvedText>;
/** The root stands for the chart itself and has no box. */
type Node = HierarchyPointNode<readonly Unit[] | Unit>;

const gapPt = 10;
const levelGapPt = 22;
/** Boxes narrower than this cut Arabic and French names into single words. */
const leastBoxPt = 84;
const mostBoxPt = 150;

export interface OrgTree {
  readonly heightPt: number;
  readonly draw: (canvas: Canvas) => void;
}

/** Undefined where the boxes side by side have no room in the width, or the levels none in the height. */
export function orgTree(
  work: UnitWork,
  widthPt: number,
  mostHeightPt: number,
): OrgTree | undefined {
  const root = hierarchy<readonly Unit[] | Unit>(work.units, (node) =>
    'units' in node ? node.units : node,
  );
  // Places are counted in boxes first: the widest level decides how wide a box may be.
  const placed = tree<readonly Unit[] | Unit>()
    .nodeSize([1, 1])
    .separation(() => 1)(root);
  const nodes = placed.descendants().filter((node) => node.depth > 0);
  const [first, last] = [
    Math.min(...nodes.map(({ x }) => x)),
    Math.max(...nodes.map(({ x }) => x)),
  ];
  const boxPt = Math.min(mostBoxPt, (widthPt + gapPt) / (last - first + 1) - gapPt);
  if (boxPt < leastBoxPt) return undefined;
  const step = boxPt + gapPt;
  const aside = (widthPt - (last - first) * step - boxPt) / 2;
  const sets = new Map(nodes.map((node) => [node, setUnit(node.data as Unit, work, boxPt)]));
  const tops = levelTops(nodes, sets);
  const heightPt = tops.at(-1) ?? 0;
  if (heightPt > mostHeightPt || [...sets.values()].some(({ overflows }) => overflows)) {
    return undefined;
  }
  const leftOf = (node: Node): number => aside + (node.x - first) * step;
  return {
    heightPt,
    draw: (canvas) => {
      for (const [node, set] of sets) {
        const top = tops[node.depth - 1] ?? 0;
        const box = { x: leftOf(node), y: top, width: boxPt, height: set.heightPt };
        drawLines(canvas, node, { box, levelBottom: (tops[node.depth] ?? 0) - levelGapPt, leftOf });
        drawUnit(canvas, set, box);
      }
    },
  };
}

/** Top of each level, and below the last one the height of all. */
function levelTops(nodes: readonly Node[], sets: ReadonlyMap<unknown, SetUnit>): readonly number[] {
  const tops = [0];
  const depth = Math.max(0, ...nodes.map((node) => node.depth));
  for (let level = 1; level <= depth; level += 1) {
    const heights = nodes
      .filter((node) => node.depth === level)
      .map((node) => sets.get(node)?.heightPt ?? 0);
    const gap = level === depth ? 1 : levelGapPt;
    tops.push((tops.at(-1) ?? 0) + Math.max(0, ...heights) + gap);
  }
  return tops;
}

/** From the foot of a box down, across to its units, and down to each. */
function drawLines(
  canvas: Canvas,
  node: Node,
  {
    box,
    levelBottom,
    leftOf,
  }: {
    readonly box: { x: number; y: number; width: number; height: number };
    readonly levelBottom: number;
    readonly leftOf: (node: Node) => number;
  },
): void {
  const below = node.children ?? [];
  const half = box.width / 2;
  const middle = box.x + half;
  const bar = levelBottom + levelGapPt / 2;
  const [first, last] = [below[0], below.at(-1)];
  if (first === undefined || last === undefined) return;
  const line = (x1: number, y1: number, x2: number, y2: number): void => {
    canvas.line(
      [
        { x: x1, y: y1 },
        { x: x2, y: y2 },
      ],
      unitLine,
    );
  };
  line(middle, box.y + box.height, middle, bar);
  line(leftOf(first) + half, bar, leftOf(last) + half, bar);
  for (const child of below)
    line(leftOf(child) + half, bar, leftOf(child) + half, bar + levelGapPt / 2);
}
