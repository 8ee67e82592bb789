/** What closes the minutes: when the body meets next. */

import { formatDate, hourInWords } from '../language/index.js';
import type { Meeting } from '../records/schema.js';
import type { BodyNames } from './body-names.js';
import { capitalised } from './capitalised.js';
import type { Context } from './context.js';

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
