/** Blocks of the Document tree that are drawn: charts, organisation charts, timelines. Their texts are content as elsewhere. */

import type { NodeBase } from './node-base.js';

export type ChartKind = 'bar' | 'line' | 'share' | 'pyramid';

/** Numbers as a picture. Its data stand in the tree, so that each format draws them in its own way. */
export interface Chart<Content> extends NodeBase {
  readonly type: 'chart';
  readonly kind: ChartKind;
  /** What is counted, above the drawing. */
  readonly caption: Content;
  /** The sentence that says what is to be seen, below the drawing. */
  readonly summary: Content;
  /** The drawing in words, with every number, for those who cannot see it. */
  readonly alt: string;
  /** Labels of the categories, in reading order. Without any, nothing is drawn. */
  readonly categories: readonly Content[];
  readonly series: readonly ChartSeries<Content>[];
  readonly axis: ChartAxis<Content>;
}
/** One point for each category, in the same order. */
export interface ChartSeries<Content> extends NodeBase {
  readonly type: 'chartSeries';
  /** Empty where a series that stands alone needs no name. */
  readonly label: Content;
  readonly points: readonly ChartPoint<Content>[];
}
export interface ChartPoint<Content> {
  readonly value: number;
  /** The value as printed. */
  readonly shown: Content;
}
/** The scale of values: it holds zero, and begins and ends at round numbers. */
export interface ChartAxis<Content> {
  readonly minimum: number;
  readonly maximum: number;
  /** From the least up, at equal distances. */
  readonly ticks: readonly ChartPoint<Content>[];
}

/** Who stands under whom. */
export interface OrgChart<Content> extends NodeBase {
  readonly type: 'orgChart';
  readonly caption?: Content;
  /** Set on a slide it is fitted to: where its units stand, each before those under it. */
  readonly boxes?: readonly OrgBox[];
  readonly units: readonly OrgUnit<Content>[];
}
export interface OrgUnit<Content> extends NodeBase {
  readonly type: 'orgUnit';
  readonly label: Content;
  /** Those who hold it: a committee has its coordinator and a deputy. */
  readonly names: readonly Content[];
  readonly units: readonly OrgUnit<Content>[];
}

/** Where a unit stands in a drawing, in points from its top and its start side. */
export interface OrgBox {
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
  /** It hangs below the unit it belongs to, set off, and does not stand in a row with its neighbours. */
  readonly hangs: boolean;
}

export type StepState = 'done' | 'underway' | 'planned' | 'cancelled';

/** What happens when, in the order of time. */
export interface Timeline<Content> extends NodeBase {
  readonly type: 'timeline';
  readonly caption?: Content;
  readonly steps: readonly TimelineStep<Content>[];
}
export interface TimelineStep<Content> extends NodeBase {
  readonly type: 'timelineStep';
  readonly state: StepState;
  /** When. */
  readonly label: Content;
  /** What. */
  readonly value: Content;
  /** The state in words. */
  readonly status?: Content;
}
