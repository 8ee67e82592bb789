/** Who came, who sent apologies, who stayed away: figures that agree, and the names. */

import { countedNoun, listOf, honorific, participleForm, verbForm } from '../language/index.js';
import type { Case, Gender, ParticipleKey, VerbKey } from '../language/index.js';
import type { Meeting, Person } from '../records/schema.js';
import { capitalised } from './capitalised.js';
import type { Context, RecordPlace } from './context.js';
import { byPrecedence, nameOf, officeOn, politeName, titleAlone } from './persons.js';

export interface AttendanceView {
  readonly heading: string;
  /** Sentences with the figures. */
  readonly summary: string;
  /** One row for each kind of attendance that occurs; the names stand in two columns. */
  readonly rows: readonly AttendanceRow[];
}

interface AttendanceRow {
  readonly label: string;
  readonly columns: readonly NameColumn[];
}

interface NameColumn {
  /** Columns of the table it takes. */
  readonly span: number;
  /** Number of its first name. */
  readonly start: number;
  readonly names: readonly string[];
}

export interface Attendance {
  readonly present: readonly Person[];
  readonly excused: readonly Person[];
  readonly absent: readonly Person[];
}

/** How the members of a list are spoken of together. */
export type Mix = 'women' | 'men' | 'mixed';

const statuses = ['present', 'excused', 'absent'] as const;

/** Finds the persons of the attendance list; officers first. */
export function attendanceOf(context: Context, file: string, meeting: Meeting): Attendance {
  const persons = (status: (typeof statuses)[number]): readonly Person[] => {
    const found = meeting.attendance[status].flatMap((id, index) => {
      const place: RecordPlace = { file, path: ['attendance', status, index] };
      return context.find(context.workspace.people, id, 'people', place) ?? [];
    });
    return byPrecedence(found, meeting.date);
  };
  return { present: persons('present'), excused: persons('excused'), absent: persons('absent') };
}

/** Nobody counts as mixed, the form that leaves nobody out. */
export function mixOf(persons: readonly Person[]): Mix {
  const women = persons.filter(({ gender }) => gender === 'female').length;
  if (women === persons.length && women > 0) return 'women';
  return women === 0 && persons.length > 0 ? 'men' : 'mixed';
}

/** What the figures allow to be said of the presence: all came, more than half, or nothing. */
export function presenceClause(context: Context, attendance: Attendance): string {
  const everyone = statuses.flatMap((status) => attendance[status]);
  const came = attendance.present.length;
  const form = mixOf(everyone);
  if (came === everyone.length) return context.speaker.sayAs('minutes.presence-all', form, {});
  return came * 2 > everyone.length
    ? context.speaker.sayAs('minutes.presence-majority', form, {})
    : '';
}

export function attendanceView(
  context: Context,
  attendance: Attendance,
  date: string,
): AttendanceView {
  const labelled = statuses
    .filter((status) => attendance[status].length > 0)
    .map((status) => ({ status, persons: attendance[status] }));
  return {
    heading: context.speaker.say('attendance.heading', {}),
    summary: attendanceSummary(context, attendance),
    rows: labelled.map(({ status, persons }) => ({
      label: rowLabel(context, status, persons),
      columns: inTwoColumns(persons.map((person) => entryOf(context, person, date))),
    })),
  };
}

/** Sentences with the figures of a meeting's attendance. */
export function attendanceSummary(context: Context, attendance: Attendance): string {
  const { speaker } = context;
  const { present, excused, absent } = attendance;
  const everyone = [...present, ...excused, ...absent];
  const total = countedMembers(context, everyone, 'oblique');
  const came = { ...countedVerb(context, 'attended', present), total };
  const sentences = [
    mixOf(present) === 'mixed'
      ? speaker.say('attendance.came-mixed', { ...came, ...womenAndMen(context, present) })
      : speaker.say('attendance.came', came),
  ];
  if (excused.length > 0) {
    sentences.push(speaker.say('attendance.excused', countedVerb(context, 'apologised', excused)));
  }
  if (absent.length > 0) {
    sentences.push(speaker.say('attendance.absent', countedVerb(context, 'was-absent', absent)));
  }
  if (excused.length + absent.length === 0) {
    sentences.push(speaker.say('attendance.nobody-away', {}));
  }
  return sentences.map((sentence) => capitalised(sentence, context.lang)).join(' ');
}

/**
 * A verb and the counted members it belongs to. The verb stands before its subject in Arabic and takes the gender of
 * the counted noun, which is masculine as soon as one man is counted: so men come first.
 */
function countedVerb(
  context: Context,
  verb: VerbKey,
  persons: readonly Person[],
): { verb: string; count: string } {
  const genders = gendersOf(persons);
  const menFirst = [...genders.filter(isMale), ...genders.filter((gender) => !isMale(gender))];
  return {
    verb: verbForm(verb, menFirst, context.lang, { order: 'before-subject' }),
    count: countedMembers(context, persons, 'nominative'),
  };
}

function countedMembers(
  context: Context,
  persons: readonly Person[],
  grammaticalCase: Case,
): string {
  const noun = mixOf(persons) === 'women' ? 'woman-member' : 'member';
  return countedNoun(persons.length, noun, context.lang, { case: grammaticalCase });
}

function womenAndMen(context: Context, persons: readonly Person[]): { women: string; men: string } {
  const men = gendersOf(persons).filter(isMale).length;
  const counted = (n: number, noun: 'woman' | 'man') =>
    countedNoun(n, noun, context.lang, { digits: true });
  return { women: counted(persons.length - men, 'woman'), men: counted(men, 'man') };
}

function rowLabel(
  context: Context,
  status: (typeof statuses)[number],
  persons: readonly Person[],
): string {
  return context.speaker.say(`attendance.${status}-label`, {
    words: capitalised(headWords(context, status, persons), context.lang),
    count: String(persons.length),
  });
}

/**
 * The word over a list of names. Women and men have each their own, women first as the Constitution names them, and
 * both in the plural, whatever their numbers: "الحاضرات والحاضرون". A list of women or men alone takes its number.
 */
function headWords(
  context: Context,
  participle: ParticipleKey,
  persons: readonly Person[],
): string {
  const word = (genders: readonly Gender[]): string =>
    participleForm(participle, genders, context.lang, { definite: true });
  if (mixOf(persons) !== 'mixed') return word(gendersOf(persons));
  const several = (gender: Gender): readonly Gender[] => [gender, gender, gender];
  return listOf([word(several('female')), word(several('male'))], context.lang);
}

function entryOf(context: Context, person: Person, date: string): string {
  const office = officeOn(person, date);
  if (office === undefined) return politeName(context, person);
  return context.speaker.say('attendance.officer', {
    honorific: honorific([person.gender], context.lang),
    name: nameOf(context, person),
    title: titleAlone(context, person, office, date),
  });
}

/** The list goes down the first column and on in the second, numbered through; a single name takes both. */
function inTwoColumns(names: readonly string[]): readonly NameColumn[] {
  if (names.length === 1) return [{ span: 2, start: 1, names }];
  const half = Math.ceil(names.length / 2);
  return [
    { span: 1, start: 1, names: names.slice(0, half) },
    { span: 1, start: half + 1, names: names.slice(half) },
  ];
}

function gendersOf(persons: readonly Person[]): readonly Gender[] {
  return persons.map(({ gender }) => gender);
}

function isMale(gender: Gender): boolean {
  return gender === 'male';
}
