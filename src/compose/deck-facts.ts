/** What a slide takes from the record it refers to: title, date, texts, points. */

import { formatDate, formatDateRange, formatMonth } from '../language/index.js';
import { isMonthOnly } from '../records/events.js';
import { followedRecommendations } from '../records/follow-up.js';
import type { DeckSlide } from '../records/schema.js';
import type { Context, RecordPlace } from './context.js';
import type { PointView } from './deck-slide.js';
import { outlineView } from './outline.js';
import { minutesShortTitle } from './paper-titles.js';
import { pictureView } from './picture-view.js';
import type { PictureView } from './picture-view.js';

export interface SlideFacts {
  readonly title: string | null;
  /** As printed. */
  readonly date: string | null;
  readonly paragraphs: readonly string[];
  readonly points: readonly PointView[];
  readonly followUp: readonly string[];
  readonly participants: readonly string[];
  readonly photos: readonly SlidePhoto[];
  /** What the speaker says. */
  readonly notes: readonly string[];
}

export type SlidePhoto = PictureView & { readonly caption: string | null };

type PlaceIn = (...path: (string | number)[]) => RecordPlace;

const nothing: SlideFacts = {
  ...{ title: null, date: null, paragraphs: [], points: [], followUp: [] },
  ...{ participants: [], photos: [], notes: [] },
};

export function slideFacts(context: Context, slide: DeckSlide, at: PlaceIn): SlideFacts {
  const { meeting, activity, recommendation, programme } = slide;
  if (activity !== undefined) return activityFacts(context, activity, at('activity'));
  if (meeting !== undefined) return meetingFacts(context, meeting, at('meeting'));
  if (recommendation !== undefined)
    return recommendationFacts(context, recommendation, at('recommendation'));
  return programme === undefined ? nothing : programmeFacts(context, programme, at('programme'));
}

function meetingFacts(context: Context, name: string, place: RecordPlace): SlideFacts {
  const { workspace, speaker } = context;
  const meeting = context.find(workspace.meetings, name, 'meeting', place);
  if (meeting === undefined) return nothing;
  const file = `meetings/${name}.yaml`;
  const { present, excused, absent } = meeting.attendance;
  const members = present.length + excused.length + absent.length;
  const counts = { present: String(present.length), members: String(members) };
  return {
    ...nothing,
    title: minutesShortTitle(context, meeting),
    paragraphs: [speaker.say('deck.present', counts), speaker.say('deck.agenda', {})],
    points: meeting.points.map(({ title }, index) => ({
      text: context.text(title, { file, path: ['points', index, 'title'] }),
      points: [],
    })),
  };
}

/** What a slide has room for stands on it; the narrative is for the one who speaks. */
function activityFacts(context: Context, name: string, place: RecordPlace): SlideFacts {
  const { lang } = context;
  const activity = context.find(context.workspace.activities, name, 'activity', place);
  if (activity === undefined) return nothing;
  const at: PlaceIn = (...path) => ({ file: `activities/${name}.yaml`, path });
  const { date, until, narrative, points, subject, guests, photos } = activity;
  const told = narrative === undefined ? [] : context.paragraphs(narrative, at('narrative'));
  const paragraphs = subject === undefined ? [] : [context.text(subject, at('subject'))];
  const listed = points === undefined ? [] : outlineView(context, points, at('points'));
  return {
    ...nothing,
    title: context.text(activity.title, at('title')),
    date: activityDays({ date, until }, lang),
    // A slide says something: the first paragraph, where the record has nothing shorter.
    paragraphs: paragraphs.length + listed.length === 0 ? told.slice(0, 1) : paragraphs,
    points: listed.map(({ text, items }) => ({ text, points: items.map((item) => item.text) })),
    participants: guests.map(({ role }, index) => context.text(role, at('guests', index, 'role'))),
    photos: photos.slice(0, mostPhotos).map((photo, index) => ({
      ...pictureView(context, photo, at('photos', index)),
      caption: context.text(photo.caption, at('photos', index, 'caption')),
    })),
    notes: told,
  };
}

/** As many as stand beside the text. */
const mostPhotos = 4;

function activityDays(
  { date, until }: { readonly date: string; readonly until: string | undefined },
  lang: Context['lang'],
): string {
  if (isMonthOnly({ date })) return formatMonth(date, lang);
  return until === undefined || until === date
    ? formatDate(date, lang)
    : formatDateRange(date, until, lang);
}

function recommendationFacts(context: Context, id: string, place: RecordPlace): SlideFacts {
  const { workspace, speaker, lang } = context;
  const all = followedRecommendations(workspace);
  const found = all.find((each) => each.id === id);
  if (found === undefined) {
    context.find(new Map(), id, 'recommendation', place);
    return nothing;
  }
  const file = `meetings/${found.meeting}.yaml`;
  const meeting = workspace.meetings.get(found.meeting);
  const title =
    meeting === undefined
      ? null
      : speaker.say('deck.recommended', { meeting: minutesShortTitle(context, meeting) });
  const path = ['recommendations', found.index, 'text'];
  return {
    ...nothing,
    title,
    paragraphs: [context.text(found.recommendation.text, { file, path })],
    followUp: found.reports.map(({ date, followUp }) =>
      speaker.say(`deck.status-${followUp.status}`, { date: formatDate(date, lang) }),
    ),
  };
}

function programmeFacts(context: Context, year: string, place: RecordPlace): SlideFacts {
  const programme = context.find(context.workspace.programmes, year, 'programme', place);
  if (programme === undefined) return nothing;
  const at: PlaceIn = (...path) => ({ file: `programmes/${year}.yaml`, path });
  return {
    ...nothing,
    title: context.text(programme.title, at('title')),
    points: programme.domains.map((domain, index) => ({
      text: context.text(domain.name, at('domains', index, 'name')),
      points: domain.activities.flatMap(({ name }, activity) =>
        name === undefined
          ? []
          : [context.text(name, at('domains', index, 'activities', activity, 'name'))],
      ),
    })),
  };
}
