/** Composes the receipt of a deposit: what the council's office signs and stamps when it is handed a numbered letter. */

import { formatDate } from '../language/index.js';
import type { SentLetter } from '../records/sent-letters.js';
import { bodyNames } from './body-names.js';
import type { Context } from './context.js';
import { letterheadView } from './letterhead.js';
import type { LetterheadView } from './letterhead.js';
import { numberForm } from './number-form.js';
import type { PaperView } from './paper.js';
import { enclosedTitle, letterNumber } from './paper-titles.js';

/** What templates/receipt.hbs is filled with. */
export interface ReceiptData {
  readonly letterhead: LetterheadView;
  readonly title: string;
  readonly statement: string;
  readonly enclosures: readonly string[];
  /** Lines the office fills in by hand. */
  readonly blanks: readonly string[];
  readonly stamp: string;
}

/** Undefined for a letter without number: there is nothing to acknowledge yet. */
export function composeReceipt(context: Context, sent: SentLetter): PaperView | undefined {
  const { speaker, lang, workspace } = context;
  const { name, letter, file } = sent;
  const number = letterNumber(workspace, sent);
  if (number === undefined) return undefined;
  const names = bodyNames(context);
  const title = receiptTitle(context, number);
  const data: ReceiptData = {
    letterhead: letterheadView(context),
    title,
    statement: speaker.sayAs('receipt.statement', numberForm(letter.enclosures.length), {
      council: names.council,
      number,
      date: formatDate(letter.date, lang),
      subject: context.text(letter.subject, { file, path: ['subject'] }),
    }),
    enclosures: letter.enclosures.map((paper, index) =>
      enclosedTitle(context, paper, { file, path: ['enclosures', index] }),
    ),
    blanks: [speaker.say('receipt.day', {}), speaker.say('receipt.entry', {})],
    stamp: speaker.say('receipt.stamp', {}),
  };
  const metadata = { title, author: names.withCommune, subject: title, date: letter.date };
  return { template: 'receipt', id: `receipt/${name}`, lang, metadata, data };
}

/** Only papers that are handed to the council's office are acknowledged by it. */
export function isDeposited({ to, letter }: SentLetter): boolean {
  return to === 'council-president' && letter.enclosures.length > 0;
}

export function receiptTitle(context: Context, number: string): string {
  return context.speaker.say('receipt.title', { number });
}
