/** The part of mapContent for what is drawn: charts, organisation charts, timelines, galleries. */

import type { ContentMapper, ContentPlace } from './map-content.js';
import type { Chart, ChartPoint, OrgChart, OrgUnit, Timeline } from './drawn-blocks.js';
import type { Block, Gallery, ParagraphRole } from './tree.js';
import { unknownNode } from './tree.js';

type Drawn<Content> = Chart<Content> | OrgChart<Content> | Timeline<Content> | Gallery<Content>;
type Node = Pick<Block<unknown>, 'lang' | 'position'>;

/** The node with every content replaced, in reading order. */
export function mapDrawn<A, B>(block: Drawn<A>, change: ContentMapper<A, B>): Drawn<B> {
  switch (block.type) {
    case 'chart':
      return mapChart(block, change);
    case 'orgChart': {
      const { caption, ...rest } = block;
      const units = block.units.map((unit) => mapUnit(unit, change));
      return { ...rest, ...mapCaption(caption, block, change), units };
    }
    case 'timeline':
      return mapTimeline(block, change);
    case 'gallery':
      return mapGallery(block, change);
    default:
      return unknownNode(block);
  }
}

/** Text of a role, which stands in a node. */
function placeIn({ lang, position }: Node, role: ParagraphRole): ContentPlace {
  return { kind: 'paragraph', role, lang, ...(position === undefined ? {} : { position }) };
}

function mapCaption<A, B>(
  caption: A | undefined,
  node: Node,
  change: ContentMapper<A, B>,
): { readonly caption?: B } {
  return caption === undefined ? {} : { caption: change(caption, placeIn(node, 'caption')) };
}

function mapChart<A, B>(chart: Chart<A>, change: ContentMapper<A, B>): Chart<B> {
  const plain = placeIn(chart, 'drawing');
  const points = (list: readonly ChartPoint<A>[]): readonly ChartPoint<B>[] =>
    list.map(({ value, shown }) => ({ value, shown: change(shown, plain) }));
  return {
    ...chart,
    caption: change(chart.caption, placeIn(chart, 'caption')),
    categories: chart.categories.map((label) => change(label, plain)),
    series: chart.series.map((series) => ({
      ...series,
      label: change(series.label, placeIn(series, 'drawing')),
      points: points(series.points),
    })),
    axis: { ...chart.axis, ticks: points(chart.axis.ticks) },
    summary: change(chart.summary, placeIn(chart, 'note')),
  };
}

function mapUnit<A, B>(unit: OrgUnit<A>, change: ContentMapper<A, B>): OrgUnit<B> {
  return {
    ...unit,
    label: change(unit.label, placeIn(unit, 'drawing-strong')),
    names: unit.names.map((name) => change(name, placeIn(unit, 'drawing'))),
    units: unit.units.map((below) => mapUnit(below, change)),
  };
}

function mapTimeline<A, B>(timeline: Timeline<A>, change: ContentMapper<A, B>): Timeline<B> {
  const { caption, ...rest } = timeline;
  const steps = timeline.steps.map(({ status, ...step }) => ({
    ...step,
    label: change(step.label, placeIn(step, 'drawing-strong')),
    value: change(step.value, placeIn(step, 'drawing')),
    ...(status === undefined ? {} : { status: change(status, placeIn(step, 'drawing')) }),
  }));
  return { ...rest, ...mapCaption(caption, timeline, change), steps };
}

function mapGallery<A, B>(gallery: Gallery<A>, change: ContentMapper<A, B>): Gallery<B> {
  const { caption, ...rest } = gallery;
  const pictures = gallery.pictures.map((picture) => ({
    ...picture,
    captions: picture.captions.map((paragraph) => ({
      ...paragraph,
      content: change(paragraph.content, placeIn(paragraph, paragraph.role)),
    })),
  }));
  return { ...rest, ...mapCaption(caption, gallery, change), pictures };
}
