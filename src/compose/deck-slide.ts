/** Composes one slide of a deck: written, taken from a record, or both. */

import {
  countedNoun,
  formatDate,
  formatDateRange,
  formatDays,
  formatMonth,
  formatNumber,
  hourInWords,
} from '../language/index.js';
import type { DeckSlide, LocalizedText } from '../records/schema.js';
import { capitalised } from './capitalised.js';
import type { Context, RecordPlace } from './context.js';
import { slideFacts } from './deck-facts.js';
import type { SlidePhoto } from './deck-facts.js';
import { pictureView } from './picture-view.js';
import type { PictureView } from './picture-view.js';
import { chartView } from './programme/body-parts.js';
import type { ChartView } from './programme/body-parts.js';
import type { FigureChartView } from './report/figure-table.js';

export interface DeckSlideView {
  readonly layout: 'content' | 'two-content' | 'picture';
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly points: readonly PointView[];
  /** Labelled lists: participants, results. */
  readonly lists: readonly { readonly label: string; readonly items: readonly string[] }[];
  readonly table: TableView | null;
  readonly notice: NoticeView | null;
  readonly columns: readonly ColumnView[];
  readonly photos: readonly SlidePhoto[];
  readonly chart: FigureChartView | null;
  readonly organisation: ChartView | null;
  readonly steps: readonly StepView[];
  readonly notes: readonly string[];
}

interface StepView {
  readonly state: 'done' | 'underway' | 'planned' | 'cancelled';
  readonly label: string;
  readonly value: string;
  readonly status: string | null;
}

export interface PointView {
  readonly text: string;
  readonly points: readonly string[];
}

interface TableView {
  readonly caption: string | null;
  readonly widths: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface NoticeView {
  readonly title: string;
  readonly lines: readonly string[];
}

interface ColumnView {
  readonly title: string;
  readonly logo: PictureView | null;
  readonly paragraphs: readonly string[];
  readonly points: readonly PointView[];
}

type PlaceIn = (...path: (string | number)[]) => RecordPlace;

export interface SlidePlace {
  readonly at: PlaceIn;
  /** Of the deck: who holds which office then. */
  readonly day: string;
}

/** One slide, or two where two columns stand below a text: a page is too low for both. */
export function deckSlides(
  context: Context,
  slide: DeckSlide,
  { at, day }: SlidePlace,
): readonly DeckSlideView[] {
  const whole = slideView(context, slide, { at, day });
  if (whole.columns.length === 0) return [whole];
  const columns: DeckSlideView = {
    ...whole,
    ...{ layout: 'two-content', paragraphs: [], points: [], lists: [], photos: [] },
    ...{ table: null, notice: null, chart: null, organisation: null, steps: [], notes: [] },
  };
  const above: DeckSlideView = { ...whole, columns: [] };
  return isEmpty(above) ? [{ ...columns, notes: whole.notes }] : [above, columns];
}

function isEmpty(slide: DeckSlideView): boolean {
  const { paragraphs, points, lists, photos, steps, table, notice, chart, organisation } = slide;
  const many = [paragraphs, points, lists, photos, steps];
  const single = [table, notice, chart, organisation];
  return many.every((each) => each.length === 0) && single.every((each) => each === null);
}

function slideView(context: Context, slide: DeckSlide, { at, day }: SlidePlace): DeckSlideView {
  const facts = slideFacts(context, slide, at);
  const texts = (key: 'participants' | 'speakers' | 'attendance' | 'results' | 'followUp') =>
    (slide[key] ?? []).map((text, index) => context.text(text, at(key, index)));
  const labelled = [
    { label: 'deck.participants', items: [...facts.participants, ...texts('participants')] },
    { label: 'deck.speakers', items: texts('speakers') },
    { label: 'deck.attendance', items: texts('attendance') },
    { label: 'deck.results', items: texts('results') },
    { label: 'deck.follow-up', items: [...facts.followUp, ...texts('followUp')] },
  ] as const;
  const lists = labelled.flatMap(({ label, items }) =>
    items.length === 0 ? [] : [{ label: context.speaker.say(label, {}), items }],
  );
  const own = (slide.photos ?? []).map((photo, index) => ({
    ...pictureView(context, photo, at('photos', index)),
    caption:
      photo.caption === undefined
        ? null
        : context.text(photo.caption, at('photos', index, 'caption')),
  }));
  const photos = own.length > 0 ? own : facts.photos;
  return {
    layout: photos.length > 0 ? 'picture' : 'content',
    title: slideTitle(context, slide, { at, title: facts.title, date: facts.date }),
    paragraphs: [...facts.paragraphs, ...paragraphsOf(context, slide.text, at('text'))],
    points: [
      ...facts.points,
      ...pointViews(context, slide.points, (...path) => at('points', ...path)),
    ],
    lists,
    table: tableView(context, slide, at),
    notice: noticeView(context, slide.notice, (...path) => at('notice', ...path)),
    columns: (slide.columns ?? []).map((column, index) => ({
      title: context.text(column.title, at('columns', index, 'title')),
      logo:
        column.logo === undefined
          ? null
          : pictureView(context, column.logo, at('columns', index, 'logo')),
      paragraphs: paragraphsOf(context, column.text, at('columns', index, 'text')),
      points: pointViews(context, column.points, (...path) =>
        at('columns', index, 'points', ...path),
      ),
    })),
    photos,
    chart: chartFigure(context, slide.chart, (...path) => at('chart', ...path)),
    organisation: slide.organisation === true ? chartView(context, day) : null,
    steps: stepViews(context, slide.timeline ?? [], (...path) => at('timeline', ...path)),
    notes: [...facts.notes, ...paragraphsOf(context, slide.notes, at('notes'))],
  };
}

function stepViews(
  context: Context,
  steps: NonNullable<DeckSlide['timeline']>,
  at: PlaceIn,
): readonly StepView[] {
  return steps.map(({ when, text, state }, index) => ({
    state: state ?? 'planned',
    label: context.text(when, at(index, 'when')),
    value: context.text(text, at(index, 'text')),
    status: state === undefined ? null : context.speaker.say(`deck.step-${state}`, {}),
  }));
}

function chartFigure(
  context: Context,
  chart: DeckSlide['chart'],
  at: PlaceIn,
): FigureChartView | null {
  if (chart === undefined) return null;
  const { kind, caption, categories, series, summary } = chart;
  const names = categories.map((text, index) => context.text(text, at('categories', index)));
  return {
    shape: kind,
    caption: context.text(caption, at('caption')),
    summary: context.text(summary, at('summary')),
    series: series.map(({ label, values }, index) => ({
      label: label === undefined ? '' : context.text(label, at('series', index, 'label')),
      points: values.map((value, point) => ({
        ...{ name: names[point] ?? '', value },
        shown: formatNumber(value, context.lang),
      })),
    })),
  };
}

/** The date before the title, where the slide has one: its own, or that of the record it is taken from. */
function slideTitle(
  context: Context,
  slide: DeckSlide,
  facts: { readonly at: PlaceIn; readonly title: string | null; readonly date: string | null },
): string | null {
  const { speaker, lang } = context;
  const title =
    slide.title === undefined ? facts.title : context.text(slide.title, facts.at('title'));
  const date = slideDate(slide, context) ?? facts.date;
  if (title === null || date === null) return title ?? date;
  return speaker.say('deck.dated', { date: capitalised(date, lang), title });
}

function slideDate({ date, until, month }: DeckSlide, { lang }: Context): string | null {
  if (date !== undefined && until !== undefined && until !== date)
    return formatDateRange(date, until, lang);
  if (date !== undefined) return formatDate(date, lang);
  return month === undefined ? null : formatMonth(month, lang);
}

function paragraphsOf(
  context: Context,
  text: LocalizedText | undefined,
  place: RecordPlace,
): readonly string[] {
  return text === undefined ? [] : context.paragraphs(text, place);
}

function pointViews(
  context: Context,
  points: DeckSlide['points'],
  at: PlaceIn,
): readonly PointView[] {
  return (points ?? []).map((point, index) => {
    if (typeof point === 'string' || !('points' in point))
      return { text: context.text(point, at(index)), points: [] };
    return {
      text: context.text(point.text, at(index, 'text')),
      points: point.points.map((text, place) => context.text(text, at(index, 'points', place))),
    };
  });
}

/** A table of the record. */
function tableView(context: Context, { table }: DeckSlide, at: PlaceIn): TableView | null {
  if (table === undefined) return null;
  return {
    caption:
      table.caption === undefined ? null : context.text(table.caption, at('table', 'caption')),
    widths: table.head.map(() => '1').join(' '),
    head: table.head.map((text, index) => context.text(text, at('table', 'head', index))),
    rows: table.rows.map((row, line) =>
      row.map((text, index) => context.text(text, at('table', 'rows', line, index))),
    ),
  };
}

function noticeView(context: Context, notice: DeckSlide['notice'], at: PlaceIn): NoticeView | null {
  if (notice === undefined) return null;
  const { speaker, lang } = context;
  const { from, until, time, place } = notice;
  const when =
    until === undefined
      ? formatDays([from], lang)
      : speaker.say('deck.period', {
          period: formatDateRange(from, until, lang, 'from-to'),
          days: countedNoun(daysIncluded(from, until), 'day', lang, { digits: true }),
        });
  const hour =
    time === undefined ? null : speaker.say('deck.hour', { hour: hourInWords(time, lang) });
  const where =
    place === undefined
      ? null
      : speaker.say('deck.place', { place: context.text(place, at('place')) });
  return {
    title: context.text(notice.title, at('title')),
    lines: [
      ...context.paragraphs(notice.text, at('text')),
      ...[when, hour, where].filter((line) => line !== null),
    ].map((line) => capitalised(line, lang)),
  };
}

/** Both ends counted. */
function daysIncluded(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1;
}
