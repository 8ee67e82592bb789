/**
 * Composes a letter: the one by which the body deposits its papers with the council's presidency, a reminder of a letter
 * that was not answered, or any other.
 */

import { countedNoun, formatDate } from '../../language/index.js';
import { citationsAt } from '../../records/citation.js';
import type { Letter } from '../../records/schema.js';
import type { SentLetter } from '../../records/sent-letters.js';
import { bodyNames } from '../body-names.js';
import { citationLines, citationsAfterNoun } from '../citations.js';
import type { Cited } from '../citations.js';
import type { Context, RecordPlace } from '../context.js';
import { letterheadView } from '../letterhead.js';
import type { LetterheadView } from '../letterhead.js';
import { markOf } from '../mark.js';
import type { SignatureView } from '../minutes-signatures.js';
import { numberForm } from '../number-form.js';
import type { PaperView } from '../paper.js';
import { enclosedTitle, letterNumber, letterTitle } from '../paper-titles.js';
import { addresseeOf } from './addressee.js';
import { regardedLetters } from './regarded-letters.js';
import { passageOf, passagesOf } from './passages.js';
import type { LetterPassage } from './passages.js';
import { signatoryOf } from './signatory.js';

/** What templates/letter.hbs is filled with. */
export interface LetterData {
  readonly letterhead: LetterheadView;
  readonly dateline: string;
  /** A draft has none. */
  readonly number: string | null;
  /** Urgent, confidential, reminder, acknowledgement of receipt. */
  readonly marks: readonly string[];
  readonly sender: string;
  readonly recipient: string;
  /** "تحت إشراف السيد عامل عمالة…", "S/C de Monsieur le Gouverneur …". */
  readonly through: string | null;
  readonly fields: readonly LabelledLines[];
  /** Arabic only. */
  readonly greeting: string | null;
  /** French only: the call that the closing repeats. */
  readonly call: string | null;
  readonly passages: readonly LetterPassage[];
  /** Titles of the papers that go with it. */
  readonly enclosures: readonly string[];
  readonly closing: string;
  /** Arabic only. */
  readonly salute: string | null;
  readonly signatures: readonly SignatureView[];
  readonly copies: { readonly label: string; readonly items: readonly string[] } | null;
}

/** A labelled line of a letter's head; a value of several lines has one entry for each. */
export interface LabelledLines {
  readonly label: string;
  readonly lines: readonly string[];
}

/** Undefined when nobody can sign, or nobody has the addressee's id; either is reported. */
export function composeLetter(context: Context, sent: SentLetter): PaperView | undefined {
  const { speaker, lang } = context;
  const { name, letter, file } = sent;
  const at = (...path: (string | number)[]): RecordPlace => ({ file, path });
  const { date } = letter;
  const signatory = signatoryOf(context, letter.from, { place: at('date'), date });
  const addressee = addresseeOf(context, sent.to, { place: at('to'), date });
  if (signatory === undefined || addressee === undefined) return undefined;
  const names = bodyNames(context);
  const id = `letter/${name}`;
  const number = letterNumber(context.workspace, sent);
  const subject = context.text(letter.subject, at('subject'));
  const { address } = addressee;
  const enclosures = letter.enclosures.map((paper, index) =>
    enclosedTitle(context, paper, at('enclosures', index)),
  );
  const cited = { citations: citationsAt(letter.reference, ['reference']), file, date };
  const data: LetterData = {
    letterhead: letterheadView(context),
    dateline: speaker.say('letter.dateline', {
      commune: names.commune,
      date: formatDate(date, lang),
    }),
    number: number === undefined ? null : speaker.say('letter.number', { number }),
    marks: marksOf(context, letter),
    sender: signatory.sender,
    recipient: addressee.line,
    through:
      letter.through === undefined
        ? null
        : speaker.say('correspondence.through', {
            office: context.text(letter.through, at('through')),
          }),
    fields: fieldsOf(context, sent, { subject, enclosures, cited }),
    greeting: speaker.maybeSay('letter.greeting', {}),
    call: speaker.maybeSay('letter.call', { address }),
    passages: textOf(context, sent, { enclosures, cited }),
    enclosures,
    closing: speaker.say('letter.closing', { address }),
    salute: speaker.maybeSay('letter.salute', {}),
    signatures: [signatory.signature],
    copies: copiesOf(context, sent),
  };
  const title = letterTitle(context, sent);
  const metadata = { title, author: names.withCommune, subject, date };
  const mark = markOf(context, id, number === undefined);
  return { template: 'letter', id, lang, metadata, data, ...(mark !== undefined && { mark }) };
}

function marksOf({ speaker }: Context, letter: Letter): readonly string[] {
  return [
    ...(letter.kind === 'reminder' ? [speaker.say('correspondence.reminder', {})] : []),
    ...(letter.urgency ? [speaker.say(`correspondence.${letter.urgency}`, {})] : []),
    ...(letter.secrecy ? [speaker.say(`correspondence.${letter.secrecy}`, {})] : []),
    ...(letter.acknowledge ? [speaker.say('correspondence.acknowledge', {})] : []),
  ];
}

interface Settled {
  readonly enclosures: readonly string[];
  readonly cited: Cited;
}

/** Subject, reference, enclosures: a deposit letter lists its papers in its text, and gives their number here. */
function fieldsOf(
  context: Context,
  sent: SentLetter,
  { subject, enclosures, cited }: Settled & { readonly subject: string },
): readonly LabelledLines[] {
  const { speaker, lang } = context;
  const references = [
    ...citationLines(context, cited),
    ...regardedLetters(context, sent).map((regarded) => regarded.line),
    ...replacedLine(context, `letter/${sent.name}`),
  ];
  const count = countedNoun(enclosures.length, 'enclosure', lang, { digits: true });
  const listed = sent.letter.kind === 'deposit' ? [count] : enclosures;
  return [
    { label: speaker.say('letter.subject', {}), lines: [subject] },
    { label: speaker.say('letter.reference', {}), lines: references },
    { label: speaker.say('letter.enclosures', {}), lines: enclosures.length > 0 ? listed : [] },
  ].filter(({ lines }) => lines.length > 0);
}

function textOf(
  context: Context,
  sent: SentLetter,
  { enclosures, cited }: Settled,
): readonly LetterPassage[] {
  const { speaker } = context;
  const { letter, file } = sent;
  const own = passagesOf(context, letter.body, { file, path: ['body'] });
  if (letter.kind === 'deposit') {
    const ofCitations = citationsAfterNoun(context, cited);
    const deposit = speaker.sayAs('letter.deposit', numberForm(enclosures.length), { ofCitations });
    return [passageOf([deposit], enclosures), ...own];
  }
  if (letter.kind === 'reminder') return [passageOf(reminderText(context, sent)), ...own];
  const [first, ...others] = own;
  return first === undefined ? [] : [opened(context, first), ...others];
}

/** The first words of an Arabic letter after its greeting. */
function opened({ speaker }: Context, passage: LetterPassage): LetterPassage {
  const [first, ...others] = passage.paragraphs;
  const say = (text: string) => speaker.say('correspondence.first-paragraph', { text });
  const [firstWord = ''] = /^[\p{L}\p{M}]*/u.exec(say('')) ?? [];
  const own = new RegExp(`^${firstWord}(?![\\p{L}\\p{M}])`, 'u');
  // Who writes the first word in the records too gets it once.
  const open = (text: string) => (firstWord !== '' && own.test(text) ? text : say(text));
  if (first !== undefined) return { ...passage, paragraphs: [open(first), ...others] };
  return passage.lead === null ? passage : { ...passage, lead: open(passage.lead) };
}

function reminderText(context: Context, sent: SentLetter): readonly string[] {
  const { speaker, lang } = context;
  const { letter } = sent;
  const [earlier] = regardedLetters(context, sent);
  if (earlier === undefined) return [];
  const { number, date } = earlier;
  const subject =
    earlier.subject ?? context.text(letter.subject, { file: sent.file, path: ['subject'] });
  const recalled = speaker.say('correspondence.recalled', { number, date, subject });
  if (letter.answerBy === undefined) return [recalled];
  const until = formatDate(letter.answerBy, lang);
  return [recalled, speaker.say('correspondence.answer-by', { date: until })];
}

/** A letter that stands for another names it. */
function replacedLine(context: Context, id: string): readonly string[] {
  const number = context.workspace.numbering?.standingOf(id)?.replaces;
  return number === undefined ? [] : [context.speaker.say('letter.replaces', { number })];
}

function copiesOf(context: Context, { letter, file }: SentLetter): LetterData['copies'] {
  if (letter.copies.length === 0) return null;
  const { speaker } = context;
  return {
    label: speaker.say('correspondence.copies', {}),
    items: letter.copies.map(({ to, purpose }, index) =>
      speaker.say(`correspondence.copy-for-${purpose}`, {
        to: context.text(to, { file, path: ['copies', index, 'to'] }),
      }),
    ),
  };
}
