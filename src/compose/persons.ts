/** People of the records as papers speak of them: name, polite form, office on the day, title in the right gender. */

import { honorific, officeTitle } from '../language/index.js';
import type { Gender } from '../language/index.js';
import { covers } from '../records/period.js';
import type { Office, Person } from '../records/schema.js';
import type { BodyNames } from './body-names.js';
import type { Context, RecordPlace } from './context.js';

export type OfficeName = Office['office'];

/** Officers in order of precedence: so they stand in lists of names. */
const precedence = [
  'president',
  'vice-president',
  'rapporteur',
  'deputy-rapporteur',
] as const satisfies readonly OfficeName[];

/** Whose deputy an officer is: a deputy's Arabic title names the other's gender (نائبة الرئيس). */
const deputyOf: Readonly<Partial<Record<OfficeName, OfficeName>>> = {
  'vice-president': 'president',
  'deputy-rapporteur': 'rapporteur',
};

/** The highest of the offices a person held on a day; the last day of an office counts. */
export function officeOn(person: Person, date: string): Office | undefined {
  const held = person.offices.filter((office) => covers(office, date));
  return precedence.flatMap((office) => held.find((each) => each.office === office) ?? [])[0];
}

/** The first person, in order of people.yaml, who held the office on a day. */
export function holderOn(context: Context, office: OfficeName, date: string): Person | undefined {
  return [...context.workspace.people.values()].find((person) =>
    person.offices.some((held) => held.office === office && covers(held, date)),
  );
}

/** Officers first, by precedence and rank; everyone else as listed. */
export function byPrecedence(persons: readonly Person[], date: string): readonly Person[] {
  const rank = (person: Person): number => {
    const office = officeOn(person, date);
    return office === undefined
      ? Number.POSITIVE_INFINITY
      : precedence.indexOf(office.office) * 10 + (office.rank ?? 0);
  };
  return [...persons].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    return first === second ? 0 : first - second;
  });
}

export function nameOf(context: Context, person: Person): string {
  return context.text(person.name, personPlace(context, person));
}

/** "السيدة أسماء الفيلالي", "Mme Asmae El Filali". */
export function politeName(context: Context, person: Person): string {
  return context.speaker.say('person.named', {
    honorific: honorific([person.gender], context.lang),
    name: nameOf(context, person),
  });
}

/** The title alone, definite: "الرئيسة", "نائب الرئيسة", "Présidente". */
export function titleAlone(context: Context, person: Person, office: Office, date: string): string {
  const title = officeTitle(office.office, person.gender, context.lang, {
    definite: true,
    ...deputised(context, office, date),
  });
  return acting(context, office, title);
}

/** An office held for want of its holder says so: "رئيسة الهيئة بالنيابة", "Présidente par intérim". */
function acting(context: Context, office: Office, title: string): string {
  return office.acting === true ? context.speaker.say('office.acting', { title }) : title;
}

/**
 * The title with the body it belongs to: "رئيسة الهيئة", "Présidente de l’Instance". A deputy's title names the officer
 * deputised and stands without the body.
 */
export function titleInBody(
  context: Context,
  person: Person,
  office: Office,
  { ofBody, date }: { readonly ofBody: string; readonly date: string },
): string {
  const title = officeTitle(
    office.office,
    person.gender,
    context.lang,
    deputised(context, office, date),
  );
  const whole =
    deputyOf[office.office] === undefined
      ? context.speaker.say('office.of-body', { title, ofBody })
      : title;
  return acting(context, office, whole);
}

function deputised(
  context: Context,
  office: Office,
  date: string,
): { ofGender?: Gender; rank?: number } {
  const head = deputyOf[office.office];
  if (head === undefined) return {};
  const holder = holderOn(context, head, date);
  return {
    ...(holder === undefined ? {} : { ofGender: holder.gender }),
    ...(office.rank === undefined ? {} : { rank: office.rank }),
  };
}

/** How a sentence names someone who acts: by office where one is held ("السيدة رئيسة الهيئة"), else by name. */
export function actor(
  context: Context,
  person: Person,
  names: BodyNames,
  { offices, date }: { readonly offices: readonly OfficeName[]; readonly date: string },
): string {
  const office = officeOn(person, date);
  if (office === undefined || !offices.includes(office.office)) return politeName(context, person);
  return context.speaker.sayAs('person.in-office', person.gender, {
    honorific: honorific([person.gender], context.lang),
    office: titleInBody(context, person, office, { ofBody: names.ofShort, date }),
  });
}

function personPlace(context: Context, person: Person): RecordPlace {
  const index = [...context.workspace.people.keys()].indexOf(person.id);
  return { file: 'people.yaml', path: ['people', index, 'name'] };
}
