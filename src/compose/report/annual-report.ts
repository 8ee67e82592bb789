/** Composes the annual activity report: cover, contents, chapters, conclusion. */

import { formatDate } from '../../language/index.js';
import { eventsOf } from '../../records/events.js';
import { reportSections, type ReportRecord } from '../../records/schema.js';
import { bodyNames } from '../body-names.js';
import type { Context } from '../context.js';
import { coverNames, coverPicture, type CoverNames } from '../cover.js';
import { letterheadView } from '../letterhead.js';
import type { EmblemView, LetterheadView } from '../letterhead.js';
import type { PaperView } from '../paper.js';
import { holderOn, nameOf, officeOn, titleInBody } from '../persons.js';
import { runningFoot } from '../running-foot.js';
import type { RunningFoot } from '../running-foot.js';
import { activityChapter, type ActivityChapter } from './activity-chapter.js';
import { attendanceChapter, type AttendanceChapter } from './attendance-chapter.js';
import {
  familyViews,
  structureView,
  type FamilyView,
  type StructureView,
} from './committees-chapter.js';
import { countYear } from './count-year.js';
import { eventView, type EventView } from './events-chapter.js';
import { officersView, type OfficersView } from './officers-chapter.js';
import { parityChapter, type ParityChapter } from './parity-chapter.js';
import { recommendationsChapter, type RecommendationsChapter } from './recommendations-chapter.js';
import { reportTitle } from './report-title.js';
import type { ReportSetting } from './setting.js';

/** What templates/report.hbs is filled with. */
export interface ReportData {
  readonly letterhead: LetterheadView;
  readonly cover: {
    readonly names: CoverNames;
    readonly kind: string;
    readonly scope: string;
    readonly picture: EmblemView | null;
    readonly done: string;
  };
  readonly running: TrilingualHead & { readonly foot: RunningFoot };
  readonly contents: { readonly heading: string; readonly depth: number };
  readonly foreword: Passage | null;
  readonly chapters: readonly Chapter[];
  readonly after: {
    readonly heading: string;
    readonly lead: string;
    readonly entries: readonly EventView[];
  } | null;
  /** Its last paragraph stands with the signatures. */
  readonly closing: (Passage & { readonly last: string }) | null;
  readonly done: string;
  readonly signatures: readonly { readonly role: string; readonly name: string }[];
}

/** The body's name over every page, in each language that knows it. */
interface TrilingualHead {
  readonly arabic: string;
  readonly tamazight: readonly string[];
  readonly french: string;
}

interface Passage {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** One of its parts is there, the others are null. */
interface Chapter {
  readonly heading: string;
  readonly officers: OfficersView | null;
  readonly committees: {
    readonly lead: string;
    readonly structure: StructureView | null;
    readonly families: readonly FamilyView[];
  } | null;
  readonly events: { readonly lead: string; readonly entries: readonly EventView[] } | null;
  readonly recommendations: RecommendationsChapter | null;
  readonly attendance: AttendanceChapter | null;
  readonly parity: ParityChapter | null;
  readonly activity: ActivityChapter | null;
}

/** More entries than this would make contents of many pages: they then name the chapters only. */
const mostListedEvents = 80;

export function composeReport(context: Context, name: string, report: ReportRecord): PaperView {
  const { speaker, lang, workspace } = context;
  const names = bodyNames(context);
  const file = `reports/${name}.yaml`;
  const events = eventsOf(workspace, String(report.year));
  const figures = countYear(workspace, report);
  const setting = { context, names, file, report, events, figures };
  const title = reportTitle(context, report);
  const passage = (key: 'foreword' | 'closing'): Passage | null => {
    const text = report[key];
    if (text === undefined) return null;
    const paragraphs = context.paragraphs(text, { file, path: [key] });
    return { heading: speaker.say(`report.${key}`, {}), paragraphs };
  };
  const done = speaker.say('minutes.done', {
    ...{ atCommune: names.inCommune, date: formatDate(report.date, lang) },
  });
  const data: ReportData = {
    letterhead: letterheadView(context),
    cover: {
      names: coverNames(context, { withBody: true }),
      ...coverWords(setting, title),
      picture: report.cover === undefined ? null : coverPicture(context, file, report.cover),
      done: speaker.say('letter.dateline', {
        ...{ commune: names.commune, date: formatDate(report.date, lang) },
      }),
    },
    running: { ...trilingualHead(context), foot: runningFoot(context, title) },
    contents: {
      heading: speaker.say('report.contents', {}),
      depth: events.length > mostListedEvents ? 1 : 2,
    },
    foreword: passage('foreword'),
    chapters: (report.sections ?? reportSections).map((section) => chapterOf(setting, section)),
    after: afterOf(setting),
    closing: closingOf(passage('closing')),
    done,
    signatures: signaturesOf(setting),
  };
  const metadata = { title, author: names.withCommune, subject: title, date: report.date };
  return { template: 'report', id: `report/${name}`, lang, metadata, data };
}

/** The kind of paper stands over its scope; a title of the record's own takes the place of both. */
function coverWords({ context, names, report }: ReportSetting, title: string) {
  const { speaker } = context;
  if (report.title !== undefined) return { kind: '', scope: title };
  const year = String(report.year);
  return {
    kind: speaker.say('report.kind', {}),
    scope: speaker.say('report.scope', { ofBody: names.ofShort, year }),
  };
}

function trilingualHead(context: Context): TrilingualHead {
  const { tamazight } = letterheadView(context);
  return {
    arabic: bodyNames(context.inLanguage('ar')).withCommune,
    tamazight,
    french: bodyNames(context.inLanguage('fr')).withCommune,
  };
}

function closingOf(passage: Passage | null): ReportData['closing'] {
  if (passage === null) return null;
  const { heading, paragraphs } = passage;
  return { heading, paragraphs: paragraphs.slice(0, -1), last: paragraphs.at(-1) ?? '' };
}

type Section = (typeof reportSections)[number];

function chapterOf(setting: ReportSetting, section: Section): Chapter {
  const { context, names, report, events } = setting;
  const { speaker } = context;
  const heading =
    section === 'officers' || section === 'committees'
      ? speaker.say(`report.${section}`, { ofBody: names.ofShort })
      : speaker.say(`report.${section}`, {});
  const empty: Chapter = {
    ...{ heading, officers: null, committees: null, events: null, recommendations: null },
    ...{ attendance: null, parity: null, activity: null },
  };
  switch (section) {
    case 'officers':
      return { ...empty, officers: officersView(setting) };
    case 'committees': {
      const families = familyViews(setting);
      const lead = families.length === 0 ? speaker.say('report.no-groups', {}) : '';
      return { ...empty, committees: { lead, structure: structureView(setting), families } };
    }
    case 'events': {
      const year = String(report.year);
      const lead = events.length === 0 ? speaker.say('report.no-events', { year }) : '';
      return {
        ...empty,
        events: { lead, entries: events.map((event) => eventView(setting, event)) },
      };
    }
    case 'recommendations':
      return { ...empty, recommendations: recommendationsChapter(setting) };
    case 'attendance':
      return { ...empty, attendance: attendanceChapter(setting) };
    case 'parity':
      return { ...empty, parity: parityChapter(setting) };
    case 'activity':
      return { ...empty, activity: activityChapter(setting) };
  }
}

/** Activities after the year, told apart and counted nowhere. */
function afterOf(setting: ReportSetting): ReportData['after'] {
  const { context, report } = setting;
  const { after } = report;
  if (after === undefined) return null;
  const { speaker, workspace } = context;
  const told = new Set(after);
  return {
    heading: speaker.say('report.after', {}),
    lead: speaker.say('report.after-lead', { year: String(report.year) }),
    entries: eventsOf(workspace)
      .filter(({ type, name }) => type === 'activity' && told.has(name))
      .map((event) => eventView(setting, event)),
  };
}

/** Rapporteur and president on the day of the report, where there are such. */
function signaturesOf({ context, names, report }: ReportSetting): ReportData['signatures'] {
  const { speaker } = context;
  return (['rapporteur', 'president'] as const).flatMap((name) => {
    const person = holderOn(context, name, report.date);
    const office = person && officeOn(person, report.date);
    if (person === undefined || office === undefined) return [];
    const title = titleInBody(context, person, office, {
      ofBody: names.ofShort,
      date: report.date,
    });
    return [
      {
        role: speaker.sayAs('signature.office', person.gender, { office: title }),
        name: nameOf(context, person),
      },
    ];
  });
}
