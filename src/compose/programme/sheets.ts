/**
 * The chapters of a work programme as sheets: stretches of pages of one orientation. What needs a wide page (log-frame,
 * calendars) turns the sheet, and takes the headings that lead to it along.
 */

import type { Chapter, ChapterSection, Programme, ProgrammePart } from '../../records/schema.js';
import { programmeDate, programmeYears } from '../../records/programmes.js';
import type { Context } from '../context.js';
import { assiduityView } from './assiduity.js';
import type { AssiduityView } from './assiduity.js';
import { chartView, creationSentence, familiesView, membersSentence } from './body-parts.js';
import type { ChartView, FamilyView } from './body-parts.js';
import { calendarView } from './calendar.js';
import type { CalendarView } from './calendar.js';
import { logframeView, swotView } from './frames.js';
import type { LogframeView, SwotView } from './frames.js';
import type { PlaceIn } from './place.js';
import { doneEvents, progressView } from './progress.js';
import type { ProgressView } from './progress.js';
import { trailView } from './trail.js';
import type { TrailView } from './trail.js';

export interface Sheet {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly BlockView[];
}

/** One block of a chapter: exactly one of these is not null. */
export interface BlockView {
  readonly chapter: string | null;
  readonly section: string | null;
  readonly paragraph: string | null;
  readonly arrows: readonly string[] | null;
  readonly chart: ChartView | null;
  readonly families: readonly FamilyView[] | null;
  readonly swot: SwotView | null;
  readonly assiduity: AssiduityView | null;
  readonly logframe: LogframeView | null;
  readonly calendar: CalendarView | null;
  readonly progress: ProgressView | null;
  readonly trail: TrailView | null;
}

const nothing: BlockView = {
  chapter: null,
  section: null,
  paragraph: null,
  arrows: null,
  chart: null,
  families: null,
  swot: null,
  assiduity: null,
  logframe: null,
  calendar: null,
  progress: null,
  trail: null,
};

function block(part: Partial<BlockView>): BlockView {
  return { ...nothing, ...part };
}

const wideParts: readonly ProgrammePart[] = ['logframe', 'calendar'];

/** What is needed to write any part. */
interface Writing {
  readonly context: Context;
  readonly programme: Programme;
  readonly at: PlaceIn;
}

export function sheetsOf(context: Context, programme: Programme, at: PlaceIn): readonly Sheet[] {
  const writing = { context, programme, at };
  const sheets = programme.chapters.flatMap((chapter, index) =>
    chapterSheets(writing, chapter, (...path) => at('chapters', index, ...path)),
  );
  return joinSheets(sheets);
}

/** A chapter that says nothing before its first section leads it in, on the same sheet. */
function chapterSheets(writing: Writing, chapter: Chapter, at: PlaceIn): readonly Sheet[] {
  const { sections = [] } = chapter;
  const title = block({ chapter: writing.context.text(chapter.title, at('title')) });
  const saysNothing =
    chapter.text === undefined && chapter.list === undefined && chapter.show === undefined;
  const [first, ...others] = sections.map((section, index) =>
    sectionSheets(writing, section, (...path) => at('sections', index, ...path)),
  );
  if (!saysNothing || first === undefined) {
    const own = contentSheets(writing, chapter, at, [title]);
    return [...own, ...(first ?? []), ...others.flat()];
  }
  const [opening, ...rest] = first;
  const led = opening && { ...opening, blocks: [title, ...opening.blocks] };
  return [...(led === undefined ? [] : [led]), ...rest, ...others.flat()];
}

function sectionSheets(writing: Writing, section: ChapterSection, at: PlaceIn): readonly Sheet[] {
  const title = block({ section: writing.context.text(section.title, at('title')) });
  return contentSheets(writing, section, at, [title]);
}

/** The text, the list and the parts under one heading; each wide part but the first begins a sheet of its own. */
function contentSheets(
  writing: Writing,
  content: Chapter | ChapterSection,
  at: PlaceIn,
  headings: readonly BlockView[],
): readonly Sheet[] {
  const { context } = writing;
  const { text, list, show = [] } = content;
  const wide = show.some((part) => wideParts.includes(part));
  const orientation = wide ? 'landscape' : 'portrait';
  const said = [
    ...(text === undefined ? [] : context.paragraphs(text, at('text'))).map((paragraph) =>
      block({ paragraph }),
    ),
    ...(list === undefined
      ? []
      : [block({ arrows: list.map((item, index) => context.text(item, at('list', index))) })]),
  ];
  const parts = show.flatMap((part) =>
    partBlocks(writing, part, content, at).map((made) => ({ part, made })),
  );
  const sheets: Sheet[] = [{ orientation, blocks: [...headings, ...said] }];
  let hasWide = false;
  for (const { part, made } of parts) {
    const last = sheets.at(-1);
    const begins = wideParts.includes(part) && hasWide;
    if (begins || last === undefined) sheets.push({ orientation, blocks: [made] });
    else sheets[sheets.length - 1] = { ...last, blocks: [...last.blocks, made] };
    hasWide ||= wideParts.includes(part);
  }
  return sheets;
}

/** Upright pages go on; a turned sheet stands for itself. */
function joinSheets(sheets: readonly Sheet[]): readonly Sheet[] {
  const joined: Sheet[] = [];
  for (const sheet of sheets) {
    const last = joined.at(-1);
    if (last?.orientation === 'portrait' && sheet.orientation === 'portrait') {
      joined[joined.length - 1] = { ...last, blocks: [...last.blocks, ...sheet.blocks] };
    } else joined.push(sheet);
  }
  return joined;
}

function partBlocks(
  writing: Writing,
  part: ProgrammePart,
  content: Chapter | ChapterSection,
  at: PlaceIn,
): readonly BlockView[] {
  const { context, programme } = writing;
  switch (part) {
    case 'creation': {
      const date = programmeDate(programme);
      return [block({ paragraph: creationSentence(context, content, { at, date }) })];
    }
    case 'members':
      return [block({ paragraph: membersSentence(context) })];
    case 'chart':
      return [block({ chart: chartView(context, chartDate(programme)) })];
    case 'committees':
      return [block({ families: familiesView(context) })];
    default:
      return recordBlocks(writing, part);
  }
}

/** What is written from the programme's own record; the checks see to it that it is there. */
function recordBlocks(
  { context, programme, at }: Writing,
  part: Exclude<ProgrammePart, 'creation' | 'members' | 'chart' | 'committees'>,
): readonly BlockView[] {
  const { swot, assiduity, objectives } = programme;
  switch (part) {
    case 'swot':
      return swot === undefined ? [] : [block({ swot: swotView(context, swot, at) })];
    case 'attendance':
      return assiduity === undefined
        ? []
        : [block({ assiduity: assiduityView(context, assiduity) })];
    case 'general-objective': {
      const { general } = objectives ?? {};
      if (general === undefined) return [];
      return context
        .paragraphs(general, at('objectives', 'general'))
        .map((paragraph) => block({ paragraph }));
    }
    case 'specific-objectives': {
      const specific = (objectives?.specific ?? []).map((text, index) =>
        context.text(text, at('objectives', 'specific', index)),
      );
      return [block({ arrows: specific })];
    }
    case 'done': {
      const done = doneEvents(context, programme, at);
      return done.length > 0
        ? [block({ arrows: done })]
        : [block({ paragraph: context.speaker.say('work-programme.no-event-done', {}) })];
    }
    case 'logframe':
      return [block({ logframe: logframeView(context, programme, at) })];
    case 'calendar':
      return programmeYears(programme).map((year, index) =>
        block({ calendar: calendarView(context, programme, { year, rank: index + 1, at }) }),
      );
    case 'progress':
      return [block({ progress: progressView(context, programme, at) })];
    case 'ideas': {
      const trail = trailView(context, programme, at);
      return trail === undefined ? [] : [block({ trail })];
    }
  }
}

/** Who holds office: on the programme's day, or at the end of its first year where it names none. */
function chartDate(programme: Programme): string {
  return programme.date ?? `${programmeDate(programme).slice(0, 4)}-12-31`;
}
