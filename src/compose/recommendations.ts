/** What a meeting recommends, who sees to it and until when; and what became of what earlier meetings recommended. */

import { formatDate, listOf } from '../language/index.js';
import { citationsAt } from '../records/citation.js';
import { followedRecommendations, isOpenOn, reportAt } from '../records/follow-up.js';
import type { FollowedRecommendation } from '../records/follow-up.js';
import type { Meeting, Recommendation } from '../records/schema.js';
import type { BodyNames } from './body-names.js';
import { capitalised } from './capitalised.js';
import { citationLines } from './citations.js';
import type { Context, RecordPlace } from './context.js';
import { numberForm } from './number-form.js';
import { politeName } from './persons.js';

export interface RecommendationsView {
  readonly heading: string;
  readonly lead: string;
  /** Each with the article it rests on, who sees to it and its date, where the records name them. */
  readonly items: readonly string[];
}

export interface FollowUpView {
  readonly heading: string;
  readonly items: readonly string[];
}

/** Null when the meeting recommended nothing. */
export function recommendationsView(
  context: Context,
  file: string,
  meeting: Meeting,
  names: BodyNames,
): RecommendationsView | null {
  const { recommendations, date } = meeting;
  if (recommendations.length === 0) return null;
  const { speaker, lang } = context;
  const lead = speaker.sayAs('minutes.recommended', numberForm(recommendations.length), {
    theBody: names.theShort,
  });
  return {
    heading: speaker.say('minutes.recommendations', {}),
    lead: capitalised(lead, lang),
    items: recommendations.map((recommendation, index) => {
      const place = { file, path: ['recommendations', index] };
      const text = context.text(recommendation.text, at(place, 'text'));
      const [first, ...others] = notesOf(context, recommendation, place, date);
      if (first === undefined) return text;
      const notes = others.reduce(
        (before, note) => speaker.say('minutes.notes', { before, note }),
        first,
      );
      return speaker.say('minutes.recommendation', { text, notes });
    }),
  };
}

function notesOf(
  context: Context,
  { basis, assignedTo, until }: Recommendation,
  place: RecordPlace,
  date: string,
): readonly string[] {
  const { speaker, lang } = context;
  const cited = { citations: citationsAt(basis, at(place, 'basis').path), file: place.file, date };
  const citation = listOf(citationLines(context, cited), lang);
  const who = (assignedTo ?? []).map((id, index) =>
    assigned(context, id, at(place, 'assignedTo', index)),
  );
  return [
    ...(citation === '' ? [] : [citation]),
    ...(who.length === 0
      ? []
      : [speaker.say('minutes.recommendation-who', { who: listOf(who, lang) })]),
    ...(until === undefined
      ? []
      : [speaker.say('minutes.recommendation-until', { date: formatDate(until, lang) })]),
  ];
}

/** A group by its name, a person by theirs. */
export function assigned(context: Context, id: string, place: RecordPlace): string {
  const { groups, people } = context.workspace;
  const group = groups.get(id);
  if (group !== undefined) {
    const path = ['groups', [...groups.keys()].indexOf(id), 'name'];
    return context.text(group.name, { file: 'groups.yaml', path });
  }
  const person = context.find(people, id, 'people', place);
  return person === undefined ? '' : politeName(context, person);
}

/** Recommendations of earlier meetings that were open when this one met; null when there were none. */
export function followUpView(context: Context, meeting: Meeting): FollowUpView | null {
  const open = followedRecommendations(context.workspace).filter((followed) =>
    isOpenOn(followed, meeting.date),
  );
  if (open.length === 0) return null;
  return {
    heading: context.speaker.say('minutes.follow-up', {}),
    items: open.map((followed) => followUpItem(context, followed, meeting)),
  };
}

function followUpItem(
  context: Context,
  followed: FollowedRecommendation,
  meeting: Meeting,
): string {
  const { speaker, lang } = context;
  const source = { file: `meetings/${followed.meeting}.yaml`, path: ['recommendations'] };
  const report = reportAt(followed, meeting);
  const status = report?.followUp.status ?? 'open';
  const item = speaker.say('minutes.follow-up-item', {
    text: context.text(followed.recommendation.text, at(source, followed.index, 'text')),
    date: formatDate(followed.date, lang),
    status: speaker.say(`follow-up.${status}`, {}),
  });
  const note = report?.followUp.text;
  if (report === undefined || note === undefined) return item;
  const place = { file: report.file, path: ['followUp'] };
  return speaker.say('minutes.follow-up-note', {
    item,
    note: context.text(note, at(place, report.index, 'text')),
  });
}

function at(place: RecordPlace, ...path: (string | number)[]): RecordPlace {
  return { ...place, path: [...place.path, ...path] };
}
