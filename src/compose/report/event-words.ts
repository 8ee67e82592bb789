/** When, where, by whom and with whom an event of the year took place: the labelled lines of its entry. */

import {
  countedNoun,
  formatDate,
  formatDateRange,
  formatMonth,
  hourInWords,
  honorific,
} from '../../language/index.js';
import type { Activity, Meeting } from '../../records/schema.js';
import { isMonthOnly, type YearEvent } from '../../records/events.js';
import type { Context, RecordPlace } from '../context.js';
import { groupName } from '../group-table.js';
import { politeName } from '../persons.js';
import { placeText } from '../place-words.js';
import type { ReportSetting } from './setting.js';

export interface EventField {
  readonly label: string;
  readonly lines: readonly string[];
}

type FieldKey =
  | 'date'
  | 'place'
  | 'subject'
  | 'nature'
  | 'organiser'
  | 'partners'
  | 'participation'
  | 'guests'
  | 'speakers';

/** Lines with nothing to say are left out. */
export function eventFields(setting: ReportSetting, event: YearEvent): readonly EventField[] {
  const { context } = setting;
  const { file } = event;
  const record = event.type === 'meeting' ? event.meeting : event.activity;
  const place =
    record.place === undefined ? [] : [placeText(context, record.place, { file, path: ['place'] })];
  const fields: readonly (readonly [FieldKey, readonly string[]])[] = [
    ['date', [dateText(context, event)]],
    ['place', place],
    ['subject', subjectLines(context, event)],
    ...(event.type === 'activity' ? activityFields(setting, event.activity, file) : []),
    ['guests', guestLines(context, record.guests, file)],
    ['speakers', speakerLines(context, record.speakers, file)],
  ];
  return fields
    .filter(([, lines]) => lines.length > 0)
    .map(([key, lines]) => ({
      label: context.speaker.say(`report.${key}`, {}),
      lines: [oneAfterAnother(context, lines)],
    }));
}

/** Several points, guests or speakers follow one another: "…؛ …". */
function oneAfterAnother({ speaker }: Context, lines: readonly string[]): string {
  return lines.reduce((before, after) =>
    speaker.say('report.one-after-another', { before, after }),
  );
}

/** "الجمعة 28 يناير 2022، الساعة الرابعة مساء"; a range or a month where the record has one. */
function dateText({ speaker, lang }: Context, event: YearEvent): string {
  const record = event.type === 'meeting' ? event.meeting : event.activity;
  const day = dayText(lang, event, { weekday: true });
  return record.time === undefined
    ? day
    : speaker.say('report.day-and-hour', { date: day, hour: hourInWords(record.time, lang) });
}

/** The day, days or month of an event. */
export function dayText(
  lang: Context['lang'],
  event: YearEvent,
  options: { readonly weekday?: boolean } = {},
): string {
  if (event.type === 'meeting') return formatDate(event.date, lang, options);
  const { activity } = event;
  if (isMonthOnly(activity)) return formatMonth(activity.date, lang);
  return activity.until === undefined
    ? formatDate(activity.date, lang, options)
    : formatDateRange(activity.date, activity.until, lang, 'from-to');
}

function subjectLines(context: Context, event: YearEvent): readonly string[] {
  const { file } = event;
  if (event.type === 'meeting') {
    return event.meeting.points.map(({ title }, index) =>
      context.text(title, { file, path: ['points', index, 'title'] }),
    );
  }
  const { subject } = event.activity;
  return subject === undefined ? [] : [context.text(subject, { file, path: ['subject'] })];
}

function activityFields(
  setting: ReportSetting,
  activity: Activity,
  file: string,
): readonly (readonly [FieldKey, readonly string[]])[] {
  const { context } = setting;
  const partners = activity.partners.map((partner, index) =>
    placeText(context, partner, { file, path: ['partners', index] }),
  );
  return [
    ['nature', [context.speaker.say(`activity-kind.${activity.kind}`, {})]],
    ['organiser', [organiserText(setting, activity, file)]],
    ['partners', partners],
    ['participation', participationLines(setting, activity)],
  ];
}

function organiserText(
  { context, names }: ReportSetting,
  activity: Activity,
  file: string,
): string {
  const { organiser } = activity;
  if (organiser === 'body') return names.theShort;
  if (organiser === 'council') return names.council;
  if (typeof organiser === 'object' && 'group' in organiser) {
    const at = { file, path: ['organiser', 'group'] };
    const group = context.find(context.workspace.groups, organiser.group, 'groups', at);
    return group === undefined ? '' : groupName(context, group);
  }
  return placeText(context, organiser, { file, path: ['organiser'] });
}

function participationLines(
  { context, names }: ReportSetting,
  { participants }: Activity,
): readonly string[] {
  if (participants === undefined) return [];
  const { speaker, lang, workspace } = context;
  const members = participants.members.flatMap((id) => workspace.people.get(id) ?? []);
  const women = members.filter(({ gender }) => gender === 'female').length;
  const men = members.length - women;
  const counted = (n: number, noun: 'woman' | 'man') =>
    countedNoun(n, noun, lang, { digits: true });
  const noun = men === 0 ? 'woman-member' : 'member';
  const said = {
    ofBody: names.ofShort,
    count: countedNoun(members.length, noun, lang, { digits: true }),
  };
  const own =
    women === 0 || men === 0
      ? speaker.say('report.participants-alone', said)
      : speaker.say('report.participants-members', {
          ...{ ...said, women: counted(women, 'woman'), men: counted(men, 'man') },
        });
  const others = speaker.say('report.participants-others', {
    women: counted(participants.women, 'woman'),
    men: counted(participants.men, 'man'),
  });
  return [
    ...(members.length === 0 ? [] : [own]),
    ...(participants.women + participants.men === 0 ? [] : [others]),
  ];
}

function guestLines(context: Context, guests: Meeting['guests'], file: string): readonly string[] {
  return guests.map(({ role, name }, index) => {
    const at = (key: string) => ({ file, path: ['guests', index, key] });
    const said = context.text(role, at('role'));
    return name === undefined
      ? said
      : context.speaker.say('report.named-role', {
          name: context.text(name, at('name')),
          role: said,
        });
  });
}

function speakerLines(
  context: Context,
  speakers: Meeting['speakers'],
  file: string,
): readonly string[] {
  return speakers.map((speaker, index) => {
    const at = (key: string) => ({ file, path: ['speakers', index, key] });
    const who = speakerName(context, speaker, at);
    return speaker.topic === undefined
      ? who
      : context.speaker.say('report.speaker-topic', {
          speaker: who,
          topic: context.text(speaker.topic, at('topic')),
        });
  });
}

function speakerName(
  context: Context,
  speaker: Meeting['speakers'][number],
  at: (key: string) => RecordPlace,
): string {
  if ('person' in speaker) {
    const person = context.find(context.workspace.people, speaker.person, 'people', at('person'));
    return person === undefined ? '' : politeName(context, person);
  }
  const role = context.text(speaker.role, at('role'));
  if (speaker.name === undefined) return role;
  const name = context.speaker.say('person.named', {
    honorific: honorific([speaker.gender], context.lang),
    name: context.text(speaker.name, at('name')),
  });
  return context.speaker.say('report.named-role', { name, role });
}
