/**
 * Stage 3: takes the records and one request, gives the view of one paper in one language, in which everything is
 * settled: wording, agreement, dates, figures, citations. What comes after knows nothing of records.
 */

import type { Checked } from '../diagnostics/diagnostic.js';
import type { Letter, Meeting } from '../records/schema.js';
import type { Workspace } from '../records/workspace.js';
import { Context } from './context.js';
import { composeLetter } from './letter.js';
import { composeMinutes } from './minutes.js';
import type { PaperEntry, PaperRequest, PaperView } from './paper.js';
import { letterNumber, letterTitle, minutesShortTitle } from './paper-titles.js';
import { composeReceipt, receiptTitle } from './receipt.js';
import { composeRegister, registerDate, registerTitle } from './register-book.js';
import type { Wording } from './wording/wording.js';

export type { PaperEntry, PaperKind, PaperMetadata, PaperRequest, PaperView } from './paper.js';

/**
 * Every paper the records can give, minutes and letters together, in order of date and then of id.
 * Titles are given in the languages of the wordings; without wordings, entries have no titles.
 */
export function listPapers(
  workspace: Workspace,
  wordings: Iterable<Wording> = [],
): readonly PaperEntry[] {
  const contexts = [...wordings].map((wording) => new Context(workspace, wording));
  const entries = [
    ...[...workspace.meetings].map(([name, meeting]) =>
      minutesEntry(name, meeting, workspace, contexts),
    ),
    ...[...workspace.letters].map(([name, letter]) =>
      letterEntry(name, letter, workspace, contexts),
    ),
  ];
  entries.push(...registerEntries(workspace, contexts));
  const key = (entry: PaperEntry): string => `${entry.date} ${entry.id}`;
  return entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * The view of one paper in one language. What the records do not say in that language is `missing-translation` at the
 * record's place, all of it at once; with errors, the view has gaps and must not be printed. Undefined when the paper
 * does not exist (`unknown-document`), or cannot exist because a person it needs is missing.
 */
export function composePaper(
  workspace: Workspace,
  wording: Wording,
  request: PaperRequest,
): Checked<PaperView | undefined> {
  const context = new Context(workspace, wording, request.lang);
  const [kind, name = ''] = request.id.split('/');
  const letter = kind === 'letter' ? workspace.letters.get(name) : undefined;
  if (letter !== undefined) {
    return { value: composeLetter(context, name, letter), diagnostics: context.diagnostics };
  }
  const meeting = kind === 'minutes' ? workspace.meetings.get(name) : undefined;
  if (meeting !== undefined) {
    return { value: composeMinutes(context, name, meeting), diagnostics: context.diagnostics };
  }
  const received = kind === 'receipt' ? workspace.letters.get(name) : undefined;
  const view =
    kind === 'register'
      ? composeRegister(context, name)
      : received && composeReceipt(context, name, received);
  if (view !== undefined) return { value: view, diagnostics: context.diagnostics };
  context.report({
    severity: 'error',
    code: 'unknown-document',
    parameters: { id: request.id },
  });
  return { value: undefined, diagnostics: context.diagnostics };
}

/** Where a register is kept: its print by year, and the receipt of every letter that has a number. */
function registerEntries(
  workspace: Workspace,
  contexts: readonly Context[],
): readonly PaperEntry[] {
  const { numbering } = workspace;
  if (numbering === undefined) return [];
  const registers = numbering.years.map((year): PaperEntry => ({
    ...{ id: `register/${year}`, kind: 'register', date: registerDate(numbering.rows(year)) },
    title: titlesOf(contexts, (context) => registerTitle(context, year)),
  }));
  const receipts = [...workspace.letters].flatMap(([name, { date }]): readonly PaperEntry[] => {
    const standing = numbering.standingOf(`letter/${name}`);
    if (standing?.state !== 'issued') return [];
    const title = titlesOf(contexts, (context) => receiptTitle(context, standing.number));
    return [{ id: `receipt/${name}`, kind: 'receipt', title, date }];
  });
  return [...receipts, ...registers];
}

type Titles = PaperEntry['title'];

function titlesOf(contexts: readonly Context[], title: (context: Context) => string): Titles {
  const titles = contexts.map((context) => [context.lang, title(context)] as const);
  return Object.fromEntries(titles.filter(([, text]) => text !== ''));
}

function minutesEntry(
  name: string,
  meeting: Meeting,
  workspace: Workspace,
  contexts: readonly Context[],
): PaperEntry {
  const title = titlesOf(contexts, (context) => minutesShortTitle(context, meeting));
  const id = `minutes/${name}`;
  const number = workspace.numbering?.standingOf(id)?.number;
  return {
    id,
    kind: 'minutes',
    title,
    ...(number !== undefined && { number }),
    date: meeting.date,
  };
}

function letterEntry(
  name: string,
  letter: Letter,
  workspace: Workspace,
  contexts: readonly Context[],
): PaperEntry {
  const number = letterNumber(workspace, name, letter);
  return {
    id: `letter/${name}`,
    kind: 'letter',
    title: titlesOf(contexts, (context) => letterTitle(context, name, letter)),
    ...(number !== undefined && { number }),
    date: letter.date,
  };
}
