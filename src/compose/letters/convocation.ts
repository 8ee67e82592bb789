/** Composes the call to a meeting: one for all members, one for each, or the invitation of a guest. */

import { formatDate, hourInWords } from '../../language/index.js';
import { citationsAt } from '../../records/citation.js';
import type { Convocation } from '../../records/schema.js';
import type { Workspace } from '../../records/workspace.js';
import { mixOf } from '../attendance.js';
import { bodyNames } from '../body-names.js';
import { citationsAfterNoun } from '../citations.js';
import type { Context, RecordPlace } from '../context.js';
import { letterheadView } from '../letterhead.js';
import { markOf } from '../mark.js';
import type { PaperView } from '../paper.js';
import { enclosedTitle } from '../paper-titles.js';
import { placeOf, placeWords } from '../place-words.js';
import { rankOf } from '../ranks.js';
import { addresseeOf } from './addressee.js';
import type { Addressee } from './addressee.js';
import type { LetterData } from './letter.js';
import { passageOf } from './passages.js';
import type { LetterPassage } from './passages.js';
import { signedBy } from './signatory.js';

export interface CalledMeeting {
  /** Name in the paper's id: 2022-06-09, or 2022-06-09-<addressee>. */
  readonly name: string;
  readonly convocation: Convocation;
  readonly file: string;
  /** Id of the one it goes to; undefined for one that goes to all members. */
  readonly to?: string;
}

/** Every paper that the convocations give, in order of the records. */
export function calledMeetings(workspace: Workspace): readonly CalledMeeting[] {
  return [...workspace.convocations].flatMap(([day, convocation]) =>
    papersOf(workspace, day, convocation),
  );
}

/** The one a paper's id names: convocation/2022-06-09 by `2022-06-09`. */
export function calledMeeting(workspace: Workspace, name: string): CalledMeeting | undefined {
  const day = name.slice(0, 'yyyy-mm-dd'.length);
  const convocation = workspace.convocations.get(day);
  return convocation && papersOf(workspace, day, convocation).find((each) => each.name === name);
}

function papersOf(
  workspace: Workspace,
  day: string,
  convocation: Convocation,
): readonly CalledMeeting[] {
  const called = { convocation, file: `convocations/${day}.yaml` };
  const others = [...workspace.people.keys()].filter((id) => id !== convocation.convenedBy);
  const members = convocation.form === 'individual' ? others : [];
  const single = [...members, ...convocation.invited].map((to) => ({
    ...{ ...called, to, name: `${day}-${to}` },
  }));
  return convocation.form === 'individual' ? single : [{ ...called, name: day }, ...single];
}

export function convocationTitle(context: Context, { convocation }: CalledMeeting): string {
  const { speaker, lang } = context;
  return speaker.say('convocation.title', {
    ordinal: rankOf('meeting', convocation.ordinal, lang, { case: 'oblique' }),
    date: formatDate(convocation.date, lang, { weekday: true }),
  });
}

/** Undefined when the one who convenes, or the addressee, is nowhere in the records; either is reported. */
export function composeConvocation(context: Context, called: CalledMeeting): PaperView | undefined {
  const { speaker, lang, workspace } = context;
  const { convocation, file, name } = called;
  const at = (...path: (string | number)[]): RecordPlace => ({ file, path });
  const convener = context.find(
    workspace.people,
    convocation.convenedBy,
    'people',
    at('convenedBy'),
  );
  const addressee = addresseeOfCall(context, called);
  if (convener === undefined || addressee === undefined) return undefined;
  const names = bodyNames(context);
  const date = convocation.convenedOn;
  const { sender, signature } = signedBy(context, convener, date);
  const id = `convocation/${name}`;
  const number = workspace.numbering?.standingOf(id)?.number;
  const subject = speaker.say('convocation.subject', {
    ordinal: rankOf('meeting', convocation.ordinal, lang, { case: 'oblique' }),
    forBody: placeWords[lang].for(names.theShort),
  });
  const enclosures = convocation.enclosures.map((paper, index) =>
    enclosedTitle(context, paper, at('enclosures', index)),
  );
  const data: LetterData = {
    letterhead: letterheadView(context),
    dateline: speaker.say('letter.dateline', {
      commune: names.commune,
      date: formatDate(date, lang),
    }),
    number: number === undefined ? null : speaker.say('letter.number', { number }),
    ...{ marks: [], through: null, copies: null, enclosures },
    sender,
    recipient: addressee.line,
    fields: [
      { label: speaker.say('letter.subject', {}), lines: [subject] },
      { label: speaker.say('letter.enclosures', {}), lines: enclosures },
    ].filter(({ lines }) => lines.length > 0),
    greeting: speaker.maybeSay('letter.greeting', {}),
    call: speaker.maybeSay('letter.call', { address: addressee.address }),
    passages: callText(context, called),
    closing: speaker.say('letter.closing', { address: addressee.address }),
    salute: speaker.maybeSay('letter.salute', {}),
    signatures: [signature],
  };
  const metadata = {
    ...{ title: convocationTitle(context, called), author: names.withCommune, subject, date },
  };
  const needsNumber = workspace.numbering?.isNumbered('convocation') === true;
  const mark = markOf(context, id, needsNumber);
  return { template: 'letter', id, lang, metadata, data, ...(mark !== undefined && { mark }) };
}

function addresseeOfCall(
  context: Context,
  { convocation, file, to }: CalledMeeting,
): Addressee | undefined {
  const { speaker, workspace } = context;
  if (to !== undefined) {
    const place = { file, path: workspace.recipients.has(to) ? ['invited'] : ['form'] };
    return addresseeOf(context, to, { place, date: convocation.convenedOn });
  }
  const mix = mixOf([...workspace.people.values()]);
  const { ofShort } = bodyNames(context);
  return {
    line: speaker.sayAs('convocation.to-members', mix, { ofBody: ofShort }),
    address: speaker.sayAs('convocation.address-members', mix, {}),
  };
}

function callText(
  context: Context,
  { convocation, file }: CalledMeeting,
): readonly LetterPassage[] {
  const { speaker, lang } = context;
  const { basis, convenedOn, call, agenda } = convocation;
  const names = bodyNames(context);
  const ordinal = rankOf('meeting', convocation.ordinal, lang, { case: 'oblique' });
  const sentence = speaker.say('convocation.sentence', {
    ofCitation: citationsAfterNoun(context, {
      ...{ citations: citationsAt(basis, ['basis']), file, date: convenedOn },
    }),
    ...{ ordinal, forBody: names.forFull },
    date: formatDate(convocation.date, lang, { weekday: true }),
    hour: hourInWords(convocation.time, lang),
    atPlace: placeWords[lang].inRoom(placeOf(context, file, convocation)),
  });
  const points = agenda.map((point, index) =>
    context.text(point, { file, path: ['agenda', index] }),
  );
  const again = speaker.say('convocation.again', { call: rankOf('call', call, lang) });
  const excuse = speaker.say('convocation.excuse', {});
  return [
    { ...passageOf([sentence], points), numbered: true },
    passageOf(call === 1 ? [excuse] : [again, excuse]),
  ];
}
