/** Composes the letter by which the body deposits its papers with the council's presidency. */

import { countedNoun, formatDate } from '../language/index.js';
import { citationsAt } from '../records/citation.js';
import type { Letter } from '../records/schema.js';
import { bodyNames } from './body-names.js';
import { citationLines, citationsAfterNoun } from './citations.js';
import type { Context, RecordPlace } from './context.js';
import { letterheadView } from './letterhead.js';
import type { LetterheadView } from './letterhead.js';
import { markOf } from './mark.js';
import { numberForm } from './number-form.js';
import type { PaperView } from './paper.js';
import { enclosedTitle, letterNumber, letterTitle } from './paper-titles.js';
import { holderOn, nameOf, officeOn, titleInBody } from './persons.js';

/** What templates/letter.hbs is filled with. */
export interface LetterData {
  readonly letterhead: LetterheadView;
  readonly dateline: string;
  /** A draft has none. */
  readonly number: string | null;
  readonly sender: string;
  readonly recipient: string;
  /** Labelled lines; a value of several lines has one entry for each. */
  readonly fields: readonly { readonly label: string; readonly lines: readonly string[] }[];
  /** Arabic only. */
  readonly greeting: string | null;
  /** French only: the call that the closing repeats. */
  readonly call: string | null;
  readonly deposit: string;
  readonly enclosures: readonly string[];
  readonly closing: string;
  /** Arabic only. */
  readonly salute: string | null;
  readonly signatures: readonly { readonly role: string; readonly name: string }[];
}

/** Undefined when nobody can sign: nobody holds the sending office on the letter's day (`office-not-held`). */
export function composeLetter(
  context: Context,
  name: string,
  letter: Letter,
): PaperView | undefined {
  const { speaker, lang, workspace } = context;
  const at = (...path: (string | number)[]): RecordPlace => ({
    file: `letters/${name}.yaml`,
    path,
  });
  const names = bodyNames(context);
  const sender = senderOf(context, letter, at('date'));
  if (sender === undefined) return undefined;
  const id = `letter/${name}`;
  const number = letterNumber(workspace, name, letter);
  const subject = context.text(letter.subject, at('subject'));
  const address = speaker.sayAs('letter.address', workspace.body.council.presidentGender, {});
  const enclosures = letter.enclosures.map((paper, index) =>
    enclosedTitle(context, paper, at('enclosures', index)),
  );
  const cited = {
    citations: citationsAt(letter.reference, ['reference']),
    file: at().file,
    date: letter.date,
  };
  const data: LetterData = {
    letterhead: letterheadView(context),
    dateline: speaker.say('letter.dateline', {
      commune: names.commune,
      date: formatDate(letter.date, lang),
    }),
    number: number === undefined ? null : speaker.say('letter.number', { number }),
    sender: speaker.sayAs('letter.sender', sender.person.gender, {
      office: sender.title(names.ofFull),
    }),
    recipient: speaker.sayAs('letter.recipient', workspace.body.council.presidentGender, {
      council: names.council,
    }),
    fields: [
      { label: speaker.say('letter.subject', {}), lines: [subject] },
      {
        label: speaker.say('letter.reference', {}),
        lines: [...citationLines(context, cited), ...replacedLine(context, id)],
      },
      {
        label: speaker.say('letter.enclosures', {}),
        lines: [countedNoun(enclosures.length, 'enclosure', lang, { digits: true })],
      },
    ],
    greeting: speaker.maybeSay('letter.greeting', {}),
    call: speaker.maybeSay('letter.call', { address }),
    deposit: speaker.sayAs('letter.deposit', numberForm(enclosures.length), {
      ofCitations: citationsAfterNoun(context, cited),
    }),
    enclosures,
    closing: speaker.say('letter.closing', { address }),
    salute: speaker.maybeSay('letter.salute', {}),
    signatures: [
      {
        role: speaker.sayAs('signature.office', sender.person.gender, {
          office: sender.title(names.ofShort),
        }),
        name: nameOf(context, sender.person),
      },
    ],
  };
  const title = letterTitle(context, name, letter);
  const metadata = { title, author: names.withCommune, subject, date: letter.date };
  const mark = markOf(context, id, number === undefined);
  return { template: 'letter', id, lang, metadata, data, ...(mark !== undefined && { mark }) };
}

/** A letter that stands for another names it. */
function replacedLine(context: Context, id: string): readonly string[] {
  const number = context.workspace.numbering?.standingOf(id)?.replaces;
  return number === undefined ? [] : [context.speaker.say('letter.replaces', { number })];
}

function senderOf(context: Context, letter: Letter, place: RecordPlace) {
  const person = holderOn(context, letter.from, letter.date);
  const office = person && officeOn(person, letter.date);
  if (person === undefined || office === undefined) {
    const parameters = { reason: 'nobody', office: letter.from, date: letter.date, found: '' };
    context.reportAt(place, { code: 'office-not-held', parameters });
    return undefined;
  }
  const title = (ofBody: string): string =>
    titleInBody(context, person, office, { ofBody, date: letter.date });
  return { person, title };
}
