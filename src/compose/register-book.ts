/** Composes the register of a year for print: every number given in it, with what became of it. */

import { formatDate } from '../language/index.js';
import type { RegisterRow } from '../records/workspace.js';
import { bodyNames } from './body-names.js';
import { citationLines } from './citations.js';
import type { Context } from './context.js';
import { letterheadView } from './letterhead.js';
import type { LetterheadView } from './letterhead.js';
import type { PaperView } from './paper.js';
import { runningFoot } from './running-foot.js';
import type { RunningFoot } from './running-foot.js';

/** What templates/register.hbs is filled with. */
export interface RegisterData {
  readonly letterhead: LetterheadView;
  readonly foot: RunningFoot;
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly RowView[];
  /** How many numbers, and the fingerprint by which the register can be checked against this print. */
  readonly closing: string;
}

interface RowView {
  readonly number: string;
  readonly date: string;
  readonly recipient: string;
  readonly subject: string;
  readonly articles: readonly string[];
  readonly enclosures: readonly string[];
  readonly state: readonly string[];
  readonly fingerprint: string;
}

const heads = [
  'number',
  'date',
  'recipient',
  'subject',
  'articles',
  'enclosures',
  'state',
  'fingerprint',
] as const;

export function registerTitle(context: Context, year: string): string {
  return context.speaker.say('register.title', { year });
}

/** Undefined when the register has no number of that year. */
export function composeRegister(context: Context, year: string): PaperView | undefined {
  const { speaker, lang, workspace } = context;
  const rows = workspace.numbering?.rows(year) ?? [];
  const last = rows.at(-1);
  if (last === undefined) return undefined;
  const title = registerTitle(context, year);
  const date = registerDate(rows);
  const data: RegisterData = {
    letterhead: letterheadView(context),
    foot: runningFoot(context, title),
    title,
    heads: heads.map((head) => speaker.say(`register.${head}`, {})),
    rows: rows.map((row) => rowView(context, row)),
    closing: speaker.say('register.closing', {
      count: String(rows.length),
      fingerprint: workspace.numbering?.head.slice(0, printedLength) ?? '',
    }),
  };
  const metadata = { title, author: bodyNames(context).withCommune, subject: title, date };
  return { template: 'register', id: `register/${year}`, lang, metadata, data };
}

/** The day of the latest paper in it: the only date a print of the register needs. */
export function registerDate(rows: readonly RegisterRow[]): string {
  return rows.reduce((latest, { date }) => (date > latest ? date : latest), '');
}

/** Enough of a fingerprint to be found again and copied by hand; in a row it has to stay on one line. */
const printedLength = 16;
const rowLength = 12;

function rowView(context: Context, row: RegisterRow): RowView {
  const { lang } = context;
  const inLanguage = (texts: Readonly<Record<string, string>> | undefined): string =>
    texts?.[lang] ?? Object.values(texts ?? {})[0] ?? '';
  const cited = {
    citations: row.articles.map((citation) => ({ citation, path: ['series'] })),
    file: 'register.yaml',
    date: row.date,
  };
  return {
    number: row.number,
    date: formatDate(row.date, lang),
    recipient: inLanguage(row.recipient),
    subject: inLanguage(row.subject),
    articles: citationLines(context, cited),
    enclosures: row.enclosures.map(inLanguage),
    state: stateLines(context, row),
    fingerprint: row.fingerprint.slice(0, rowLength),
  };
}

function stateLines({ speaker, lang }: Context, row: RegisterRow): readonly string[] {
  const { state, voidReason, replacedBy, replaces, versions, receipts } = row;
  return [
    ...(state === 'issued' ? [speaker.say('register.issued', {})] : []),
    ...(voidReason === undefined ? [] : [speaker.say('register.void', { reason: voidReason })]),
    ...(replacedBy === undefined ? [] : [speaker.say('register.replaced', { number: replacedBy })]),
    ...(replaces === undefined ? [] : [speaker.say('register.replaces', { number: replaces })]),
    ...versions.map(({ version, reason }) =>
      speaker.say('register.version', { version: String(version), reason }),
    ),
    ...receipts.flatMap(({ date, reference }) => [
      speaker.say('register.received', { date: formatDate(date, lang) }),
      speaker.say('register.received-as', { reference }),
    ]),
  ];
}
