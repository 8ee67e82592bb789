/** The meetings and activities of the year, one entry each: labelled lines, narrative, outcomes, pictures. */

import { formatDate } from '../../language/index.js';
import type { YearEvent } from '../../records/events.js';
import type { FollowUp, Meeting } from '../../records/schema.js';
import { followedRecommendations } from '../../records/follow-up.js';
import { attendanceOf, attendanceSummary } from '../attendance.js';
import { capitalised } from '../capitalised.js';
import { electionLines } from '../elections.js';
import { outcomeSentence } from '../outcome.js';
import { outlineView } from '../outline.js';
import type { OutlineView } from '../outline.js';
import { rankOf } from '../ranks.js';
import { recommendationsView } from '../recommendations.js';
import type { RecommendationsView } from '../recommendations.js';
import { dayText, eventFields } from './event-words.js';
import type { EventField } from './event-words.js';
import type { ReportSetting } from './setting.js';

export interface EventView {
  readonly heading: string;
  readonly fields: readonly EventField[];
  /** Place and date over the narrative, where the record asks for them; null elsewhere. */
  readonly dateline: string | null;
  readonly narrative: readonly string[];
  /** Who came, in a sentence; empty for activities. */
  readonly presence: string;
  readonly outcomes: readonly OutcomeView[];
  readonly items: OutlineView;
  readonly recommendations: RecommendationsView | null;
  readonly followUp: { readonly heading: string; readonly items: readonly string[] } | null;
  /** Whether the minutes are approved; empty for activities. */
  readonly approval: string;
  /** One picture stands by itself, several in a gallery. */
  readonly photo: PhotoView | null;
  readonly gallery: readonly PhotoView[];
}

interface OutcomeView {
  readonly label: string;
  readonly text: string;
  readonly items: OutlineView;
  readonly elections: readonly string[];
}

export interface PhotoView {
  readonly source: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly caption: string;
  readonly widthMm: number;
}

export function eventView(setting: ReportSetting, event: YearEvent): EventView {
  const { context } = setting;
  const { lang, speaker } = context;
  const record = event.type === 'meeting' ? event.meeting : event.activity;
  const photos = record.photos.map((photo, index) => ({
    ...{ source: photo.file, decorative: photo.decorative, widthMm: photo.widthMm },
    alt:
      photo.alt === undefined || photo.decorative
        ? ''
        : context.text(photo.alt, { file: event.file, path: ['photos', index, 'alt'] }),
    caption: context.text(photo.caption, {
      ...{ file: event.file, path: ['photos', index, 'caption'] },
    }),
  }));
  return {
    heading: speaker.say('report.event-heading', {
      title: titleOf(setting, event),
      date: dayText(lang, event),
    }),
    fields: eventFields(setting, event),
    dateline: datelineOf(setting, event),
    narrative: narrativeOf(setting, event),
    ...(event.type === 'meeting'
      ? meetingParts(setting, event.meeting, event.file)
      : { presence: '', outcomes: [], recommendations: null, approval: '' }),
    items:
      event.type === 'activity' && event.activity.points !== undefined
        ? outlineView(context, event.activity.points, { file: event.file, path: ['points'] })
        : [],
    followUp: followUpOf(setting, record.followUp, event.file),
    photo: photos.length === 1 ? (photos[0] ?? null) : null,
    gallery: photos.length > 1 ? photos : [],
  };
}

function titleOf({ context }: ReportSetting, event: YearEvent): string {
  const { lang, speaker } = context;
  if (event.type === 'activity') {
    return context.text(event.activity.title, { file: event.file, path: ['title'] });
  }
  const ordinal = rankOf('meeting', event.meeting.ordinal, lang);
  return capitalised(speaker.say('report.meeting', { ordinal }), lang);
}

function datelineOf({ context, names }: ReportSetting, event: YearEvent): string | null {
  if (event.type !== 'activity' || !event.activity.dateline) return null;
  const date = dayText(context.lang, event);
  return context.speaker.say('letter.dateline', { commune: names.commune, date });
}

function narrativeOf({ context }: ReportSetting, event: YearEvent): readonly string[] {
  const { file } = event;
  if (event.type === 'meeting') {
    const { summary } = event.meeting;
    return summary === undefined ? [] : context.paragraphs(summary, { file, path: ['summary'] });
  }
  const { narrative } = event.activity;
  return narrative === undefined
    ? []
    : context.paragraphs(narrative, { file, path: ['narrative'] });
}

function meetingParts(
  { context, names, report }: ReportSetting,
  meeting: Meeting,
  file: string,
): Pick<EventView, 'presence' | 'outcomes' | 'recommendations' | 'approval'> {
  const { lang, speaker } = context;
  const { approvedOn } = meeting;
  return {
    presence: attendanceSummary(context, attendanceOf(context, file, meeting)),
    outcomes: meeting.points.map((point, index) => {
      const at = (...path: (string | number)[]) => ({ file, path: ['points', index, ...path] });
      const { items } = point.outcome;
      return {
        label: speaker.say('minutes.point', {
          ordinal: capitalised(rankOf('point', index + 1, lang), lang),
          title: context.text(point.title, at('title')),
        }),
        text: outcomeSentence(context, point.outcome, names, at('outcome')),
        items: items === undefined ? [] : outlineView(context, items, at('outcome', 'items')),
        elections: electionLines(context, point.elections ?? [], at('elections'), meeting.date),
      };
    }),
    recommendations: recommendationsView(context, file, meeting, names),
    approval:
      approvedOn === undefined || approvedOn > report.date
        ? speaker.say('report.not-approved', {})
        : speaker.say('report.approved', { date: formatDate(approvedOn, lang) }),
  };
}

/** What the event itself says became of earlier recommendations. */
function followUpOf(
  { context }: ReportSetting,
  followUp: readonly FollowUp[],
  file: string,
): EventView['followUp'] {
  if (followUp.length === 0) return null;
  const { speaker, workspace } = context;
  const all = followedRecommendations(workspace);
  const items = followUp.flatMap(({ recommendation: id, status, text }, index) => {
    const followed = all.find((each) => each.id === id);
    if (followed === undefined) return [];
    const source = {
      file: `meetings/${followed.meeting}.yaml`,
      path: ['recommendations', followed.index, 'text'],
    };
    const item = speaker.say('report.follow-up-item', {
      text: context.text(followed.recommendation.text, source),
      status: speaker.say(`follow-up.${status}`, {}),
    });
    if (text === undefined) return [item];
    const note = context.text(text, { file, path: ['followUp', index, 'text'] });
    return [speaker.say('minutes.follow-up-note', { item, note })];
  });
  return { heading: speaker.say('report.event-follow-up', {}), items };
}
