/** Composes the minutes of a meeting. */

import { formatDate, honorific, hourInWords } from '../language/index.js';
import { citationsAt } from '../records/citation.js';
import { councilPresident } from '../records/schema.js';
import type { Meeting, Person } from '../records/schema.js';
import { attendanceOf, attendanceView, presenceClause } from './attendance.js';
import type { AttendanceView } from './attendance.js';
import { bodyNames } from './body-names.js';
import type { BodyNames } from './body-names.js';
import { capitalised } from './capitalised.js';
import { citationsAfterNoun } from './citations.js';
import type { Context } from './context.js';
import { letterheadView } from './letterhead.js';
import type { LetterheadView } from './letterhead.js';
import { agendaPoints } from './minutes-points.js';
import type { PointView } from './minutes-points.js';
import { markOf } from './mark.js';
import { minutesSignatures } from './minutes-signatures.js';
import type { SignatureView } from './minutes-signatures.js';
import { nextMeeting } from './next-meeting.js';
import type { PaperView } from './paper.js';
import { actor, nameOf, officeOn, titleInBody } from './persons.js';
import { placeOf, placeWords } from './place-words.js';
import { quorumSentence } from './quorum.js';
import { rankOf } from './ranks.js';
import { followUpView, recommendationsView } from './recommendations.js';
import type { FollowUpView, RecommendationsView } from './recommendations.js';
import { runningFoot } from './running-foot.js';
import type { RunningFoot } from './running-foot.js';

/** What templates/minutes.hbs is filled with. */
export interface MinutesData {
  readonly letterhead: LetterheadView;
  readonly running: { readonly head: string; readonly foot: RunningFoot };
  /** Only where the register numbers minutes, and has. */
  readonly number: string | null;
  readonly title: string;
  readonly opening: string;
  readonly conduct: string;
  readonly attendance: AttendanceView;
  readonly followUp: FollowUpView | null;
  readonly agenda: { readonly heading: string; readonly points: readonly string[] };
  readonly points: readonly PointView[];
  readonly recommendations: RecommendationsView | null;
  readonly next: { readonly heading: string; readonly text: string } | null;
  readonly closing: string;
  readonly done: string;
  readonly signatures: readonly SignatureView[];
}

export function composeMinutes(
  context: Context,
  name: string,
  meeting: Meeting,
): PaperView | undefined {
  const { speaker, lang } = context;
  const file = `meetings/${name}.yaml`;
  const people = officersOf(context, file, meeting);
  if (people === undefined) return undefined;
  const names = bodyNames(context);
  const attendance = attendanceOf(context, file, meeting);
  const place = placeOf(context, file, meeting);
  const date = formatDate(meeting.date, lang, { weekday: true });
  const opening = openingOf(context, file, meeting, { names, convener: people.convener });
  const points = agendaPoints(context, file, meeting, names);
  const title = speaker.say('minutes.title', {
    ordinal: rankOf('meeting', meeting.ordinal, lang, { case: 'oblique' }),
    forBody: names.forFull,
  });
  const chair = actor(context, people.chair, names, {
    offices: ['president', 'vice-president'],
    date: meeting.date,
  });
  const id = `minutes/${name}`;
  const { numbering } = context.workspace;
  const number = numbering?.standingOf(id)?.number;
  const data: MinutesData = {
    letterhead: letterheadView(context),
    number: number === undefined ? null : speaker.say('minutes.number', { number }),
    running: { head: names.withCommune, foot: runningFoot(context, title) },
    title,
    opening,
    conduct: conductSentences(context, chair, people, { names, meeting }),
    attendance: attendanceView(context, attendance, meeting.date),
    followUp: followUpView(context, meeting),
    agenda: {
      heading: speaker.say('minutes.agenda', {}),
      points: points.map((point) => point.title),
    },
    points,
    recommendations: recommendationsView(context, file, meeting, names),
    next: nextMeeting(context, meeting, names),
    closing: capitalised(speaker.sayAs('minutes.closing', people.chair.gender, { chair }), lang),
    done: speaker.say('minutes.done', {
      atCommune: names.inCommune,
      date: formatDate(meeting.date, lang),
    }),
    signatures: minutesSignatures(context, meeting.date, names, people),
  };
  const metadata = {
    title,
    author: names.withCommune,
    subject: speaker.say('minutes.subject', { date, place }),
    date: meeting.date,
  };
  const mark = markOf(context, id, numbering?.isNumbered('minutes') === true);
  return { template: 'minutes', id, lang, metadata, data, ...(mark !== undefined && { mark }) };
}

export interface Officers {
  /** Undefined when the president of the council called the meeting. */
  readonly convener?: Person;
  readonly chair: Person;
  readonly rapporteur: Person;
}

/** Undefined when one of them is nowhere in people.yaml; reported. */
export function officersOf(context: Context, file: string, meeting: Meeting): Officers | undefined {
  const person = (key: 'convenedBy' | 'chairedBy' | 'rapporteur') =>
    context.find(context.workspace.people, meeting[key], 'people', { file, path: [key] });
  const byCouncil = meeting.convenedBy === councilPresident;
  const convener = byCouncil ? undefined : person('convenedBy');
  const [chair, rapporteur] = [person('chairedBy'), person('rapporteur')];
  if (chair === undefined || rapporteur === undefined) return undefined;
  if (convener === undefined) return byCouncil ? { chair, rapporteur } : undefined;
  return { convener, chair, rapporteur };
}

/** The sentence that opens the minutes: by which article and whom convened, which meeting, when, where, with whom. */
export function openingOf(
  context: Context,
  file: string,
  meeting: Meeting,
  { names, convener }: { readonly names: BodyNames; readonly convener: Person | undefined },
): string {
  const { speaker, lang } = context;
  const basis = { citations: citationsAt(meeting.basis, ['basis']), file, date: meeting.date };
  return speaker.say('minutes.opening', {
    ofCitation: citationsAfterNoun(context, basis, { withChapter: true }),
    ofConvener:
      convener === undefined
        ? councilPresidentText(context, names)
        : convenerText(context, convener, names, meeting.date),
    theBody: names.theFull,
    ordinal: rankOf('meeting', meeting.ordinal, lang, { case: 'oblique' }),
    date: formatDate(meeting.date, lang, { weekday: true }),
    hour: hourInWords(meeting.time, lang),
    atPlace: placeWords[lang].inRoom(placeOf(context, file, meeting)),
    presence: presenceClause(context, attendanceOf(context, file, meeting)),
  });
}

function councilPresidentText(context: Context, { council }: BodyNames): string {
  const { presidentGender } = context.workspace.body.council;
  return context.speaker.sayAs('minutes.of-council-president', presidentGender, { council });
}

function convenerText(context: Context, convener: Person, names: BodyNames, date: string): string {
  const office = officeOn(convener, date);
  const called = {
    honorific: honorific([convener.gender], context.lang),
    name: nameOf(context, convener),
  };
  if (office === undefined) return context.speaker.say('minutes.of-convener', called);
  return context.speaker.sayAs('minutes.of-convener-in-office', convener.gender, {
    ...called,
    office: titleInBody(context, convener, office, { ofBody: names.ofShort, date }),
  });
}

function conductSentences(
  context: Context,
  chair: string,
  people: Officers,
  { names, meeting }: { readonly names: BodyNames; readonly meeting: Meeting },
): string {
  const { speaker, lang } = context;
  const quorum = quorumSentence(context, meeting);
  const rapporteur = actor(context, people.rapporteur, names, {
    offices: ['rapporteur', 'deputy-rapporteur'],
    date: meeting.date,
  });
  return [
    ...(quorum === undefined ? [] : [quorum]),
    speaker.sayAs('minutes.chaired', people.chair.gender, { chair }),
    speaker.sayAs('minutes.written', people.rapporteur.gender, { rapporteur }),
  ]
    .map((sentence) => capitalised(sentence, lang))
    .join(' ');
}
