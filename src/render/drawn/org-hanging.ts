/** Units hung below the one they belong to: one under the other, set off at the start side, as in a list. */

import { planEm } from './org-plan.js';
import type { OrgWork, PlanBox, PlanPoint, PlannedUnit, Unit } from './org-plan.js';

export interface Hung {
  readonly units: readonly PlannedUnit[];
  readonly lines: readonly (readonly [PlanPoint, PlanPoint])[];
  /** Where the lowest box ends. */
  readonly bottom: number;
}

/** Part of the least width of a box that is left to one deep down. */
const leastShare = 0.72;

/** Undefined where a box would be too narrow for its words. */
export function hangUnits(parent: Unit, above: PlanBox, work: OrgWork): Hung | undefined {
  const { textPt, measure } = work;
  const indent = planEm.indent * textPt;
  const width = above.width - indent;
  const units: PlannedUnit[] = [];
  const lines: (readonly [PlanPoint, PlanPoint])[] = [];
  const x = above.x + indent;
  const trunkX = above.x + indent / 2;
  let bottom = above.y + above.height;
  if (parent.units.length > 0 && width < planEm.leastBox * leastShare * textPt) return undefined;
  let trunkEnd = bottom;
  for (const unit of parent.units) {
    const size = measure(unit, width);
    if (size.overflows) return undefined;
    const box = { x, y: bottom + planEm.rowGap * textPt, width, height: size.heightPt };
    const below = hangUnits(unit, box, work);
    if (below === undefined) return undefined;
    units.push({ unit, box, parent, hangs: true }, ...below.units);
    trunkEnd = box.y + box.height / 2;
    lines.push(
      [
        { x: trunkX, y: trunkEnd },
        { x, y: trunkEnd },
      ],
      ...below.lines,
    );
    bottom = below.bottom;
  }
  if (parent.units.length > 0)
    lines.unshift([
      { x: trunkX, y: above.y + above.height },
      { x: trunkX, y: trunkEnd },
    ]);
  return { units, lines, bottom };
}
