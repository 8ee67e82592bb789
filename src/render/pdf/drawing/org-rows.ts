/** An organisation chart of many units: a row for each, set off by its level, joined by lines at the start side. */

import type { ResolvedText } from '../../../document/resolved.js';
import type { OrgUnit } from '../../../document/drawn-blocks.js';
import type { Direction } from '../../../document/tree.js';
import { Canvas } from './canvas.js';
import type { Drawing } from './drawing.js';
import { drawUnit, setUnitInLine, unitLine } from './org-unit.js';
import type { UnitWork } from './org-unit.js';

const indentPt = 22;
const rowGapPt = 4;
/** However deep the levels go, this part of the width is left for the boxes. */
const boxShare = 0.45;

interface Row {
  readonly unit: OrgUnit<ResolvedText>;
  readonly depth: number;
  /** For each level above, and the row's own: whether more units of it follow. */
  readonly goesOn: readonly boolean[];
}

/** A drawing for each row, so that the chart goes on over pages. */
export function orgRows(work: UnitWork, widthPt: number, direction: Direction): readonly Drawing[] {
  const rows = rowsOf(work.units, []);
  const deepest = Math.max(0, ...rows.map(({ depth }) => depth));
  const indent = Math.min(indentPt, (widthPt * (1 - boxShare)) / Math.max(1, deepest));
  return rows.map((row) => {
    const canvas = new Canvas(widthPt, direction);
    const x = row.depth * indent;
    const set = setUnitInLine(row.unit, work, widthPt - x);
    const height = set.heightPt + rowGapPt;
    drawBranches(canvas, row, { indent, height, middle: set.heightPt / 2 });
    const box = { x, y: 0, width: widthPt - x, height: set.heightPt };
    drawUnit(canvas, set, box, 'start');
    return canvas.finish(height, undefined);
  });
}

function rowsOf(
  units: readonly OrgUnit<ResolvedText>[],
  above: readonly boolean[],
): readonly Row[] {
  return units.flatMap((unit, index) => {
    const goesOn = [...above, index < units.length - 1];
    return [{ unit, depth: above.length, goesOn }, ...rowsOf(unit.units, goesOn)];
  });
}

/** Lines of the levels that go on past this row, and the branch that leads to its box. */
function drawBranches(
  canvas: Canvas,
  { unit, depth, goesOn }: Row,
  { indent, height, middle }: { indent: number; height: number; middle: number },
): void {
  const line = (x1: number, y1: number, x2: number, y2: number): void => {
    canvas.line(
      [
        { x: x1, y: y1 },
        { x: x2, y: y2 },
      ],
      unitLine,
    );
  };
  for (let level = 1; level <= depth; level += 1) {
    const x = (level - 0.5) * indent;
    const own = level === depth;
    if (goesOn[level] === true) line(x, 0, x, height);
    else if (own) line(x, 0, x, middle);
    if (own) line(x, middle, depth * indent, middle);
  }
  if (unit.units.length > 0) {
    const x = (depth + 0.5) * indent;
    line(x, 2 * middle, x, height);
  }
}
