/** The box of a unit in an organisation chart: its name, and below it the names of those who hold it. */

import type { ResolvedText } from '../../../document/resolved.js';
import type { OrgUnit } from '../../../document/drawn-blocks.js';
import { childElement, inside } from '../definition/scene.js';
import type { Scene } from '../definition/scene.js';
import type { StructureElement } from '../file/structure.js';
import type { Box, Canvas } from './canvas.js';
import { labelText } from './label.js';
import type { Label } from './label.js';

export interface UnitWork {
  readonly units: readonly OrgUnit<ResolvedText>[];
  readonly scene: Scene;
  /** The element of each unit's texts: the body of its item in the list of units. */
  readonly bodies: ReadonlyMap<OrgUnit<ResolvedText>, StructureElement | undefined>;
}

export interface SetUnit {
  readonly heightPt: number;
  /** Texts stand beside each other in one line, not below each other. */
  readonly inLine?: true;
  /** A word is longer than the box is wide. */
  readonly overflows: boolean;
  readonly texts: readonly {
    readonly label: Label;
    readonly element: () => StructureElement | undefined;
  }[];
}

const paddingPt = 4;
export const unitLine = { color: '#404040', widthPt: 0.8 };

export function setUnit(unit: OrgUnit<ResolvedText>, work: UnitWork, widthPt: number): SetUnit {
  const { scene, bodies } = work;
  const body = inside(scene, bodies.get(unit));
  const room = widthPt - 2 * paddingPt;
  const parts = [
    labelText(unit.label, 'drawing-strong', scene),
    ...unit.names.map((name) => labelText(name, 'drawing', scene)),
  ];
  const labels = parts.map((part) => part.within(room));
  return {
    heightPt: labels.reduce((sum, { heightPt }) => sum + heightPt, 0) + 2 * paddingPt,
    overflows: parts.some(({ leastWidthPt }) => leastWidthPt > room),
    texts: labels.map((label) => ({
      label,
      element: () => childElement(body, 'P', unit.lang),
    })),
  };
}

/** Name and persons in one line where that has room: a row of a chart of many units. */
export function setUnitInLine(
  unit: OrgUnit<ResolvedText>,
  work: UnitWork,
  widthPt: number,
): SetUnit {
  const set = setUnit(unit, work, widthPt);
  const whole = setUnit(unit, work, Infinity);
  const takes = whole.texts.reduce((sum, { label }) => sum + label.widthPt + inLineGapPt, 0);
  if (takes > widthPt - 2 * paddingPt) return set;
  const [first] = whole.texts;
  return {
    ...whole,
    heightPt: (first?.label.heightPt ?? 0) + paddingPt,
    inLine: true,
  };
}

const inLineGapPt = 14;

/** Texts are centred in the box, or begin at its start side. */
export function drawUnit(
  canvas: Canvas,
  set: SetUnit,
  box: Box,
  anchor: 'middle' | 'start' = 'middle',
): void {
  canvas.box(box, { shade: { fill: '#F4F7F8' }, stroke: unitLine });
  let y = box.y + (set.inLine ? paddingPt / 2 : paddingPt);
  let x = anchor === 'middle' ? box.x + box.width / 2 : box.x + paddingPt + 2;
  for (const { label, element } of set.texts) {
    if (label.lines.length > 0) canvas.text(label, { x, y, anchor }, element());
    if (set.inLine) x += label.widthPt + inLineGapPt;
    else y += label.heightPt;
  }
}
