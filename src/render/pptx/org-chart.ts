/** An organisation chart as shapes: a box for each unit where the fitting put it, tied to the one above by a connector. */

import { inWords } from '../../document/in-words.js';
import type { ResolvedText } from '../../document/resolved.js';
import type { OrgBox, OrgChart, OrgUnit } from '../../document/drawn-blocks.js';
import { planEm } from '../drawn/org-plan.js';
import type { SlideContext } from './context.js';
import { connector, drawnColors, drawnShape, groupShape } from './drawn-shapes.js';
import { paragraphXml } from './text.js';
import { lookOf } from './text-body.js';
import type { Box } from './units.js';

type Unit = OrgUnit<ResolvedText>;

interface Placed {
  readonly unit: Unit;
  readonly parent: Unit | undefined;
  readonly place: OrgBox;
  /** On the slide. */
  readonly box: Box;
}

/** Throws where the chart was not fitted to its slide: every drawing of a slide is (fit-slides.ts). */
export function orgChartShape(
  chart: OrgChart<ResolvedText>,
  context: SlideContext,
  box: Box,
): string {
  const placed = placedUnits(chart, context, box);
  return groupShape(context, { name: 'Organisation', alt: inWords(chart), box }, () => {
    const ids = new Map<Unit, { readonly id: number; readonly box: Box }>();
    const boxes = placed.map(({ unit, place, box: own }) => {
      const shape = drawnShape(
        context,
        own,
        { preset: 'rect', fill: drawnColors.box, line: drawnColors.line },
        { paragraphs: unitText(unit, context, place), anchor: 'ctr', insetPt: 2 },
      );
      ids.set(unit, { id: shape.id, box: own });
      return shape.xml;
    });
    const lines = placed.map(({ unit, parent, place }) => {
      const [own, above] = [ids.get(unit), parent && ids.get(parent)];
      return own && above ? tie(context, above, { ...own, hangs: place.hangs }) : '';
    });
    return lines.join('') + boxes.join('');
  });
}

function placedUnits(
  { units, boxes = [] }: OrgChart<ResolvedText>,
  { direction }: SlideContext,
  box: Box,
): readonly Placed[] {
  const all = withParents(units, undefined);
  if (all.length !== boxes.length) throw new Error('an organisation chart that was not fitted');
  return all.flatMap(({ unit, parent }, index): readonly Placed[] => {
    const place = boxes[index];
    if (place === undefined) return [];
    const { xPt, yPt, widthPt, heightPt } = place;
    const leftPt =
      direction === 'ltr' ? box.leftPt + xPt : box.leftPt + box.widthPt - xPt - widthPt;
    return [{ unit, parent, place, box: { leftPt, topPt: box.topPt + yPt, widthPt, heightPt } }];
  });
}

function withParents(
  units: readonly Unit[],
  parent: Unit | undefined,
): readonly Pick<Placed, 'unit' | 'parent'>[] {
  return units.flatMap((unit) => [{ unit, parent }, ...withParents(unit.units, unit)]);
}

function unitText(unit: Unit, context: SlideContext, { hangs }: OrgBox): string {
  const { drawing, 'drawing-strong': strong } = context.styles.paragraph;
  const align = hangs ? 'start' : 'center';
  const label = paragraphXml(unit.label, { ...lookOf(context), style: strong, align });
  const names = unit.names.map((name) =>
    paragraphXml(name, { ...lookOf(context), style: drawing, align }),
  );
  return label + names.join('');
}

interface Tied {
  readonly id: number;
  readonly box: Box;
}

/** Connection sites of a rectangle, against the clock from its top. */
const sites = { top: 0, left: 1, bottom: 2, right: 3 } as const;

function tie(
  context: SlideContext,
  above: Tied,
  below: Tied & { readonly hangs: boolean },
): string {
  const end = below.box;
  const bottomPt = above.box.topPt + above.box.heightPt;
  if (below.hangs) {
    const rightToLeft = context.direction === 'rtl';
    const sidePt = rightToLeft ? end.leftPt + end.widthPt : end.leftPt;
    const outsidePt = rightToLeft ? above.box.leftPt + above.box.widthPt : above.box.leftPt;
    const from = { leftPt: (sidePt + outsidePt) / 2, topPt: bottomPt };
    const to = { leftPt: sidePt, topPt: end.topPt + end.heightPt / 2 };
    const site = rightToLeft ? sites.right : sites.left;
    return connector(context, { from, to, end: { id: below.id, site } }, { kind: 'hook' });
  }
  const from = { leftPt: above.box.leftPt + above.box.widthPt / 2, topPt: bottomPt };
  const to = { leftPt: end.leftPt + end.widthPt / 2, topPt: end.topPt };
  const ends = {
    ...{ from, to },
    start: { id: above.id, site: sites.bottom },
    end: { id: below.id, site: sites.top },
  };
  const barShare = 1 - barAbovePt(context) / Math.max(1, to.topPt - from.topPt);
  return connector(context, ends, { kind: 'fork', barShare: Math.max(0, barShare) });
}

/** The bar that all units of a level hang from stands in the middle of the gap above them. */
function barAbovePt({ styles }: SlideContext): number {
  return (planEm.levelGap * styles.paragraph.drawing.sizePt) / 2;
}
