/** What follows the points of a meeting: its recommendations and the next meeting. */

import { formatDate, hourInWords, listOf } from '../language/index.js';
import { citationsAt } from '../records/citation.js';
import type { Meeting } from '../records/schema.js';
import type { BodyNames } from './body-names.js';
import { capitalised } from './capitalised.js';
import { citationLines } from './citations.js';
import type { Context } from './context.js';
import { numberForm } from './number-form.js';

export interface RecommendationsView {
  readonly heading: string;
  readonly lead: string;
  /** Each with the article it rests on, where the records name one. */
  readonly items: readonly string[];
}

/** Null when the meeting recommended nothing. */
export function recommendationsView(
  context: Context,
  file: string,
  meeting: Meeting,
  names: BodyNames,
): RecommendationsView | null {
  const { recommendations } = meeting;
  if (recommendations.length === 0) return null;
  const { speaker, lang } = context;
  const lead = speaker.sayAs('minutes.recommended', numberForm(recommendations.length), {
    theBody: names.theShort,
  });
  return {
    heading: speaker.say('minutes.recommendations', {}),
    lead: capitalised(lead, lang),
    items: recommendations.map(({ text, basis }, index) => {
      const at = (key: string) => ({ file, path: ['recommendations', index, key] });
      const recommended = context.text(text, at('text'));
      if (basis === undefined) return recommended;
      const cited = citationsAt(basis, at('basis').path);
      const lines = citationLines(context, { citations: cited, file, date: meeting.date });
      const citation = listOf(lines, lang);
      return speaker.say('minutes.recommendation', { text: recommended, citation });
    }),
  };
}

/** Null when no next meeting was set. */
export function nextMeeting(
  context: Context,
  meeting: Meeting,
  names: BodyNames,
): { readonly heading: string; readonly text: string } | null {
  const { next } = meeting;
  if (next === undefined) return null;
  const { speaker, lang } = context;
  const values = {
    theBody: names.theShort,
    date: formatDate(next.date, lang, { weekday: true }),
  };
  const text =
    next.time === undefined
      ? speaker.say('minutes.next-day', values)
      : speaker.say('minutes.next-day-and-hour', {
          ...values,
          hour: hourInWords(next.time, lang),
        });
  return { heading: speaker.say('minutes.next', {}), text: capitalised(text, lang) };
}
