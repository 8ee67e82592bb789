/** An organisation chart: drawn as a tree where there is room, as rows otherwise; read as a list of lists. */

import { directionOf } from '../../../document/language.js';
import type { ResolvedText } from '../../../document/resolved.js';
import type { OrgBox, OrgChart, OrgUnit } from '../../../document/drawn-blocks.js';
import type { Drawing } from '../drawing/drawing.js';
import { orgRows } from '../drawing/org-rows.js';
import { OrgTree } from '../drawing/org-tree.js';
import type { StructureElement } from '../file/structure.js';
import type { LayoutNode } from '../layout/layout-node.js';
import { childElement, inside } from './scene.js';
import type { Scene } from './scene.js';
import { spaced, stackOf } from './stack.js';
import { textLeaf } from './text.js';

/** A tree taller than this would leave no room for anything else on its page. */
const pageHeightPt = 520;

export function orgChartNode(chart: OrgChart<ResolvedText>, scene: Scene): LayoutNode {
  const { paragraph, table } = scene.assets.styles;
  const { caption, lang, units } = chart;
  const stack: LayoutNode[] = [];
  if (caption !== undefined) {
    const element = childElement(scene, 'P', lang);
    stack.push(textLeaf(caption, paragraph.caption, scene, { element }));
  }
  for (const drawing of drawings(chart, scene)) stack.push({ text: '', drawing });
  const space = { above: table.beforePt, below: table.afterPt };
  return {
    ...spaced(stackOf(units.length === 0 ? stack.slice(0, 1) : stack), space),
    whole: true,
  };
}

function drawings(chart: OrgChart<ResolvedText>, scene: Scene): readonly Drawing[] {
  if (chart.units.length === 0) return [];
  const bodies = new Map<OrgUnit<ResolvedText>, StructureElement | undefined>();
  listOf(chart.units, scene, bodies);
  const tree = new OrgTree({ units: chart.units, scene, bodies }, roomOf(scene));
  return (
    tree.drawings(directionOf(chart.lang)) ??
    orgRows(tree.work, scene.widthPt, directionOf(chart.lang))
  );
}

function roomOf({ widthPt, drawingHeightPt = pageHeightPt }: Scene) {
  return { widthPt, mostHeightPt: drawingHeightPt };
}

/** Where the units stand, each before those under it; undefined where they have no room on one slide. */
export function orgBoxes(
  chart: OrgChart<ResolvedText>,
  scene: Scene,
): readonly OrgBox[] | undefined {
  const tree = new OrgTree({ units: chart.units, scene, bodies: new Map() }, roomOf(scene));
  return tree.boxes();
}

/** The list of units, each item holding that of the units below it, after its own texts. */
function listOf(
  units: readonly OrgUnit<ResolvedText>[],
  scene: Scene,
  bodies: Map<OrgUnit<ResolvedText>, StructureElement | undefined>,
): void {
  const [first] = units;
  if (first === undefined) return;
  const list = childElement(scene, 'L', first.lang, {
    attributes: { O: 'List', ListNumbering: 'None' },
  });
  for (const unit of units) {
    const item = childElement(inside(scene, list), 'LI', unit.lang);
    const body = childElement(inside(scene, item), 'LBody', unit.lang);
    // Texts come before the units below, so they get an element that is made now and filled when they are drawn.
    bodies.set(unit, childElement(inside(scene, body), 'Div', unit.lang));
    listOf(unit.units, inside(scene, body), bodies);
  }
}
