/** What a member is in the body on a day: the office held, or member. */

import { personNoun } from '../language/index.js';
import type { Person } from '../records/schema.js';
import { bodyNames } from './body-names.js';
import type { Context } from './context.js';
import { officeOn, titleInBody } from './persons.js';

/** "رئيسة الهيئة", "نائب الرئيسة", "عضوة الهيئة", "membre de l’Instance". */
export function memberTitle(context: Context, person: Person, date: string): string {
  const ofBody = bodyNames(context).ofShort;
  const office = officeOn(person, date);
  if (office !== undefined) return titleInBody(context, person, office, { ofBody, date });
  const title = personNoun('member', person.gender, context.lang);
  return context.speaker.say('office.of-body', { title, ofBody });
}
