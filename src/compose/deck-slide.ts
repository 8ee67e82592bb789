/** Composes one slide of a deck: written, taken from a record, or both. */

import {
  countedNoun,
  formatDate,
  formatDateRange,
  formatDays,
  formatMonth,
  hourInWords,
} from '../language/index.js';
import type { DeckSlide, LocalizedText } from '../records/schema.js';
import { capitalised } from './capitalised.js';
import type { Context, RecordPlace } from './context.js';
import { slideFacts } from './deck-facts.js';
import { pictureView } from './picture-view.js';
import type { PictureView } from './picture-view.js';

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
  readonly photos: readonly (PictureView & { readonly caption: string | null })[];
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

/** One slide, or two where two columns stand below a text: a page is too low for both. */
export function deckSlides(
  context: Context,
  slide: DeckSlide,
  at: PlaceIn,
): readonly DeckSlideView[] {
  const whole = slideView(context, slide, at);
  if (whole.columns.length === 0) return [whole];
  const columns: DeckSlideView = {
    ...whole,
    ...{ layout: 'two-content', paragraphs: [], points: [], lists: [], photos: [] },
    ...{ table: null, notice: null },
  };
  const above: DeckSlideView = { ...whole, columns: [] };
  return isEmpty(above) ? [columns] : [above, columns];
}

function isEmpty({ paragraphs, points, lists, photos, table, notice }: DeckSlideView): boolean {
  const many = [paragraphs, points, lists, photos];
  return many.every((each) => each.length === 0) && table === null && notice === null;
}

function slideView(context: Context, slide: DeckSlide, at: PlaceIn): DeckSlideView {
  const facts = slideFacts(context, slide, at);
  const texts = (key: 'participants' | 'speakers' | 'attendance' | 'results' | 'followUp') =>
    (slide[key] ?? []).map((text, index) => context.text(text, at(key, index)));
  const labelled = [
    { label: 'deck.participants', items: texts('participants') },
    { label: 'deck.speakers', items: texts('speakers') },
    { label: 'deck.attendance', items: texts('attendance') },
    { label: 'deck.results', items: texts('results') },
    { label: 'deck.follow-up', items: [...facts.followUp, ...texts('followUp')] },
  ] as const;
  const lists = labelled.flatMap(({ label, items }) =>
    items.length === 0 ? [] : [{ label: context.speaker.say(label, {}), items }],
  );
  const photos = (slide.photos ?? []).map((photo, index) => ({
    ...pictureView(context, photo, at('photos', index)),
    caption:
      photo.caption === undefined
        ? null
        : context.text(photo.caption, at('photos', index, 'caption')),
  }));
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

/** A table of the record, or its steps in time: a column for each, from the start side on. */
function tableView(
  context: Context,
  { table, timeline }: DeckSlide,
  at: PlaceIn,
): TableView | null {
  if (table !== undefined)
    return {
      caption:
        table.caption === undefined ? null : context.text(table.caption, at('table', 'caption')),
      widths: table.head.map(() => '1').join(' '),
      head: table.head.map((text, index) => context.text(text, at('table', 'head', index))),
      rows: table.rows.map((row, line) =>
        row.map((text, index) => context.text(text, at('table', 'rows', line, index))),
      ),
    };
  if (timeline === undefined) return null;
  return {
    caption: null,
    widths: timeline.map(() => '1').join(' '),
    head: timeline.map(({ when }, index) => context.text(when, at('timeline', index, 'when'))),
    rows: [timeline.map(({ text }, index) => context.text(text, at('timeline', index, 'text')))],
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
