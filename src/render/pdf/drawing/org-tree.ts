/** Organisation charts as planned: a box for each unit, the lines between them. */

import type { ResolvedText } from '../../../document/resolved.js';
import type { OrgBox, OrgUnit } from '../../../document/drawn-blocks.js';
import type { Direction } from '../../../document/tree.js';
import { planOrgBands } from '../../drawn/org-bands.js';
import { planOrgTree } from '../../drawn/org-plan.js';
import type { OrgPlan, OrgWork } from '../../drawn/org-plan.js';
import { Canvas } from './canvas.js';
import type { Drawing } from './drawing.js';
import { drawUnit, setUnit, unitLine } from './org-unit.js';
import type { SetUnit, UnitWork } from './org-unit.js';

type Unit = OrgUnit<ResolvedText>;

export class OrgTree {
  readonly #sets = new Map<Unit, Map<number, SetUnit>>();
  /** A plan for each part that stands on one page; undefined where the units have no room in the width. */
  readonly #plans: readonly OrgPlan[] | undefined;

  constructor(
    readonly work: UnitWork,
    private readonly room: { readonly widthPt: number; readonly mostHeightPt: number },
  ) {
    const planned: OrgWork = {
      units: work.units,
      ...room,
      textPt: work.scene.assets.styles.paragraph.drawing.sizePt,
      measure: (unit, widthPt) => this.#set(unit, widthPt),
    };
    const tree = planOrgTree(planned);
    this.#plans = tree === undefined ? planOrgBands(planned) : [tree];
  }

  drawings(direction: Direction): readonly Drawing[] | undefined {
    return this.#plans?.map((plan) => this.#draw(plan, new Canvas(this.room.widthPt, direction)));
  }

  /** All parts one below the other; undefined where they are higher than their room. */
  boxes(): readonly OrgBox[] | undefined {
    const plans = this.#plans;
    if (plans === undefined) return undefined;
    let topPt = 0;
    const boxes = new Map<Unit, OrgBox>();
    for (const { units, heightPt } of plans) {
      for (const { unit, box, hangs } of units) {
        const { x, y, width, height } = box;
        boxes.set(unit, { xPt: x, yPt: topPt + y, widthPt: width, heightPt: height, hangs });
      }
      topPt += heightPt;
    }
    if (topPt > this.room.mostHeightPt) return undefined;
    return inOrder(this.work.units).flatMap((unit) => boxes.get(unit) ?? []);
  }

  #draw({ units, lines, heightPt }: OrgPlan, canvas: Canvas): Drawing {
    for (const line of lines) canvas.line(line, unitLine);
    for (const { unit, box, hangs } of units)
      drawUnit(canvas, this.#set(unit, box.width), box, hangs ? 'start' : 'middle');
    return canvas.finish(heightPt, undefined);
  }

  /** Set once for each width: shaping text is what takes time. */
  #set(unit: Unit, widthPt: number): SetUnit {
    const known = this.#sets.get(unit) ?? new Map<number, SetUnit>();
    this.#sets.set(unit, known);
    const set = known.get(widthPt) ?? setUnit(unit, this.work, widthPt);
    known.set(widthPt, set);
    return set;
  }
}

/** Each before those under it. */
function inOrder(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit) => [unit, ...inOrder(unit.units)]);
}
