/** What a slide takes from the record it refers to: title, date, texts, points. */

import { formatDate } from '../language/index.js';
import { followedRecommendations } from '../records/follow-up.js';
import type { DeckSlide } from '../records/schema.js';
import type { Context, RecordPlace } from './context.js';
import type { PointView } from './deck-slide.js';
import { minutesShortTitle } from './paper-titles.js';

export interface SlideFacts {
  readonly title: string | null;
  /** As printed. */
  readonly date: string | null;
  readonly paragraphs: readonly string[];
  readonly points: readonly PointView[];
  readonly followUp: readonly string[];
}

type PlaceIn = (...path: (string | number)[]) => RecordPlace;

const nothing: SlideFacts = { title: null, date: null, paragraphs: [], points: [], followUp: [] };

export function slideFacts(context: Context, slide: DeckSlide, at: PlaceIn): SlideFacts {
  const { meeting, recommendation, programme } = slide;
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
