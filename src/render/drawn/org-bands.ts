/** An organisation chart that is wider than its page: its main units in rows of columns, one row below the other. */

import { hangUnits } from './org-hanging.js';
import { planEm } from './org-plan.js';
import type { OrgPlan, OrgWork, PlanBox, PlanPoint, PlannedUnit, Unit } from './org-plan.js';

type Line = readonly [PlanPoint, PlanPoint];

/** Boxes of a row are this much wider than the least that names need. */
const comfort = 1.2;

/** A plan for each row, each on one page; undefined where a column is higher than a page or a word wider than a box. */
export function planOrgBands(work: OrgWork): readonly OrgPlan[] | undefined {
  const { units, widthPt, textPt } = work;
  const [only, ...others] = units;
  const root = others.length === 0 ? only : undefined;
  const columns = root === undefined ? units : root.units;
  const gap = planEm.gap * textPt;
  const gutter = planEm.indent * textPt;
  const room = widthPt - gutter;
  const most = Math.floor((room + gap) / (planEm.leastBox * comfort * textPt + gap));
  if (columns.length === 0 || most < 1) return undefined;
  const bandCount = Math.ceil(columns.length / most);
  const perBand = Math.ceil(columns.length / bandCount);
  const bands = Array.from({ length: bandCount }, (_, index) =>
    columns.slice(index * perBand, (index + 1) * perBand),
  ).filter((band) => band.length > 0);
  const boxPt = (room + gap) / perBand - gap;
  const plans = bands.map((band, index) =>
    planBand(work, band, {
      boxPt,
      ...(root === undefined ? {} : { root }),
      first: index === 0,
      last: index === bands.length - 1,
    }),
  );
  return plans.every((plan) => plan !== undefined) ? plans : undefined;
}

interface Band {
  readonly boxPt: number;
  readonly root?: Unit;
  readonly first: boolean;
  readonly last: boolean;
}

function planBand(
  work: OrgWork,
  columns: readonly Unit[],
  { boxPt, root, first, last }: Band,
): OrgPlan | undefined {
  const { textPt, widthPt, measure, mostHeightPt } = work;
  const gap = planEm.gap * textPt;
  const levelGap = planEm.levelGap * textPt;
  const gutter = planEm.indent * textPt;
  const units: PlannedUnit[] = [];
  const lines: Line[] = [];
  let top = 0;
  const trunkX = gutter / 2;
  if (root !== undefined) {
    const bar = drawHead(work, root, { first, last, units, lines });
    top = bar + levelGap / 2;
    const lastMiddle = gutter + (columns.length - 1) * (boxPt + gap) + boxPt / 2;
    const from = first && last ? gutter + boxPt / 2 : trunkX;
    const reach = first ? Math.max(lastMiddle, widthPt / 2) : lastMiddle;
    lines.push([
      { x: Math.min(from, widthPt / 2), y: bar },
      { x: reach, y: bar },
    ]);
    columns.forEach((_, index) => {
      const x = gutter + index * (boxPt + gap) + boxPt / 2;
      lines.push([
        { x, y: bar },
        { x, y: top },
      ]);
    });
  }
  let bottom = top;
  for (const [index, unit] of columns.entries()) {
    const { heightPt, overflows } = measure(unit, boxPt);
    const x = gutter + index * (boxPt + gap);
    const box: PlanBox = { x, y: top, width: boxPt, height: heightPt };
    const hung = hangUnits(unit, box, work);
    if (overflows || hung === undefined) return undefined;
    const parent = first && root !== undefined ? { parent: root } : {};
    units.push({ unit, box, hangs: false, ...parent }, ...hung.units);
    lines.push(...hung.lines);
    bottom = Math.max(bottom, box.y + box.height, hung.bottom);
  }
  const heightPt = bottom + (last ? 1 : gap);
  if (heightPt > mostHeightPt) return undefined;
  if (root !== undefined && !last) {
    const from = top - levelGap / 2;
    lines.push([
      { x: trunkX, y: from },
      { x: trunkX, y: heightPt },
    ]);
  }
  return { heightPt, units, lines };
}

/** The root above the first row, or the trunk that comes down from the row before; gives the height of the bar. */
function drawHead(
  { measure, textPt, widthPt }: OrgWork,
  root: Unit,
  { first, units, lines }: { first: boolean; last: boolean; units: PlannedUnit[]; lines: Line[] },
): number {
  const half = (planEm.levelGap * textPt) / 2;
  if (!first) {
    const trunkX = (planEm.indent * textPt) / 2;
    lines.push([
      { x: trunkX, y: 0 },
      { x: trunkX, y: half },
    ]);
    return half;
  }
  const width = Math.min(widthPt, planEm.mostBox * textPt * 1.4);
  const height = measure(root, width).heightPt;
  const box = { x: (widthPt - width) / 2, y: 0, width, height };
  units.push({ unit: root, box, hangs: false });
  lines.push([
    { x: widthPt / 2, y: height },
    { x: widthPt / 2, y: height + half },
  ]);
  return height + half;
}
