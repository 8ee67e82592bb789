/** Composes the first page of a print job: what is in it, to be ticked off at the printer. */

import type { RecipientCopies } from '../records/recipient-copies.js';
import type { LocalizedText } from '../records/schema.js';
import type { Workspace } from '../records/workspace.js';
import { formatDate } from '../language/index.js';
import { bodyNames } from './body-names.js';
import { Context } from './context.js';
import { letterheadView } from './letterhead.js';
import type { LetterheadView } from './letterhead.js';
import type { PaperView } from './paper.js';
import { runningFoot } from './running-foot.js';
import type { RunningFoot } from './running-foot.js';
import type { Wording } from './wording/wording.js';

/** A paper of the job, counted. */
export interface PrintedPaper {
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly pages: number;
  /** Sheets of one copy. */
  readonly sheets: number;
  readonly copies: number;
  /** Who gets how many of them; empty where the records were not asked. */
  readonly recipients: readonly RecipientCopies[];
  /** Its first page in the numbers of the job, where pages are numbered through. */
  readonly firstPage?: number;
  /** A frozen file of the register, not one made from the records now. */
  readonly isIssued: boolean;
}

type Head = 'done' | 'order' | 'title' | 'date' | 'state' | 'pages' | 'sheets' | 'copies' | 'first';

/** What templates/print-list.hbs is filled with. */
export interface PrintListData {
  readonly letterhead: LetterheadView;
  readonly foot: RunningFoot;
  readonly title: string;
  readonly heads: Readonly<Record<Head, string>>;
  readonly rows: readonly {
    readonly order: string;
    readonly title: string;
    readonly date: string;
    readonly state: string;
    readonly pages: string;
    readonly sheets: string;
    readonly copies: string;
    /** Who gets how many copies, one line each. */
    readonly recipients: readonly string[];
    readonly first: string;
  }[];
  readonly isNumbered: boolean;
  readonly total: string;
}

export interface PrintListRequest {
  /** Id of the job: print/minutes-2022. */
  readonly id: string;
  readonly papers: readonly PrintedPaper[];
}

export function composePrintList(
  workspace: Workspace,
  wording: Wording,
  { id, papers }: PrintListRequest,
): PaperView {
  const context = new Context(workspace, wording);
  const { speaker, lang } = context;
  const title = speaker.say('print.title', {});
  const sum = (count: (paper: PrintedPaper) => number): string =>
    String(papers.reduce((total, paper) => total + count(paper) * paper.copies, 0));
  const data: PrintListData = {
    letterhead: letterheadView(context),
    foot: runningFoot(context, title),
    title,
    heads: {
      done: speaker.say('print.done', {}),
      order: speaker.say('print.order', {}),
      title: speaker.say('print.paper', {}),
      date: speaker.say('print.date', {}),
      state: speaker.say('print.state', {}),
      pages: speaker.say('print.pages', {}),
      sheets: speaker.say('print.sheets', {}),
      copies: speaker.say('print.copies', {}),
      first: speaker.say('print.first', {}),
    },
    rows: papers.map((paper, index) => ({
      order: String(index + 1),
      title: paper.title,
      date: formatDate(paper.date, lang),
      state: speaker.say(paper.isIssued ? 'print.issued' : 'print.from-records', {}),
      pages: String(paper.pages),
      sheets: String(paper.sheets),
      copies: String(paper.copies),
      recipients: paper.recipients.map((each) => recipientLine(context, each)),
      first: String(paper.firstPage ?? ''),
    })),
    isNumbered: papers.some(({ firstPage }) => firstPage !== undefined),
    total: speaker.say('print.total', {
      papers: String(papers.length),
      pages: sum(({ pages }) => pages),
      sheets: sum(({ sheets }) => sheets),
    }),
  };
  const date = papers.reduce((latest, paper) => (paper.date > latest ? paper.date : latest), '');
  const metadata = { title, author: bodyNames(context).withCommune, subject: title, date };
  return { template: 'print-list', id, lang, metadata, data };
}

/** "2 × Directrice des services": the copies, and whoever gets them. */
function recipientLine(context: Context, { to, copies }: RecipientCopies): string {
  const { speaker } = context;
  return speaker.say('print.recipient', {
    name: recipientName(context, to),
    copies: String(copies),
  });
}

function recipientName(context: Context, to: RecipientCopies['to']): string {
  const { speaker, workspace, lang } = context;
  const inLanguage = (text: LocalizedText): string =>
    typeof text === 'string' ? text : (text[lang] ?? text.ar ?? text.fr ?? '');
  if ('name' in to) return inLanguage(to.name);
  if (to.id === 'members') return speaker.say('print.members', {});
  if (to.id === 'council-president') {
    const { presidentGender } = workspace.body.council;
    const { council } = bodyNames(context);
    return speaker.sayAs('print.council-president', presidentGender, { council });
  }
  const known = workspace.recipients.get(to.id)?.title ?? workspace.people.get(to.id)?.name;
  return known === undefined ? to.id : inLanguage(known);
}
