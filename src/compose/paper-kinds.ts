/**
 * The kinds of papers the records can give: for each, which papers there are, and how one of them is composed.
 * A new kind is one entry here, its template, and its wording.
 */

import { sentLetter, sentLetters } from '../records/sent-letters.js';
import type { Workspace } from '../records/workspace.js';
import type { Context } from './context.js';
import { composeDeck, deckTitle } from './deck.js';
import { composeLetter } from './letters/letter.js';
import { composeMinutes } from './minutes.js';
import type { PaperEntry, PaperKind, PaperView } from './paper.js';
import { composeReport } from './report/annual-report.js';
import { reportTitle } from './report/report-title.js';
import { attendanceSheetTitle, composeAttendanceSheet } from './letters/attendance-sheet.js';
import {
  calledMeeting,
  calledMeetings,
  composeConvocation,
  convocationTitle,
} from './letters/convocation.js';
import { composeExtract, extractedPoint, extractTitle, wantedExtracts } from './letters/extract.js';
import { composeOpinion } from './opinions/opinion.js';
import { composeOpinions, opinionsByYear, opinionsTitle } from './opinions/opinions-follow-up.js';
import { letterNumber, letterTitle, minutesShortTitle, opinionTitle } from './paper-titles.js';
import { composeReceipt, isDeposited, receiptTitle } from './receipt.js';
import { composeDraft, draftTitle } from './programme/draft.js';
import { composeProgramme, programmeTitle } from './programme/programme.js';
import { programmeDate } from '../records/programmes.js';
import { composeRegister, registerDate, registerTitle } from './register-book.js';

/** A paper of a kind before its kind and titles are known: `register/2022` is the name `2022`. */
export interface KindEntry {
  readonly name: string;
  /** ISO date of the paper. */
  readonly date: string;
  /** Register number as printed. */
  readonly number?: string | undefined;
  /** The title in the context's language; empty where the records lack a text of it. */
  readonly title: (context: Context) => string;
}

export interface PaperMaker {
  /** The papers of this kind. */
  readonly entries: (workspace: Workspace) => readonly KindEntry[];
  /** Undefined when there is no such paper, or a person it cannot do without is missing (reported then). */
  readonly compose: (context: Context, name: string) => PaperView | undefined;
}

export const paperKinds: Readonly<Record<PaperKind, PaperMaker>> = {
  letter: {
    entries: (workspace) =>
      sentLetters(workspace).map((sent) => ({
        ...{ name: sent.name, date: sent.letter.date, number: letterNumber(workspace, sent) },
        title: (context) => letterTitle(context, sent),
      })),
    compose: (context, name) => {
      const sent = sentLetter(context.workspace, name);
      return sent && composeLetter(context, sent);
    },
  },
  minutes: {
    entries: (workspace) =>
      [...workspace.meetings].map(([name, meeting]) => ({
        ...{ name, date: meeting.date },
        number: workspace.numbering?.standingOf(`minutes/${name}`)?.number,
        title: (context) => minutesShortTitle(context, meeting),
      })),
    compose: (context, name) =>
      withRecord(context.workspace.meetings, name, (meeting) =>
        composeMinutes(context, name, meeting),
      ),
  },
  // Of every letter with a number that brings papers to the council.
  receipt: {
    entries: (workspace) =>
      sentLetters(workspace).flatMap((sent) => {
        if (!isDeposited(sent)) return [];
        const { name, letter } = sent;
        const standing = workspace.numbering?.standingOf(`letter/${name}`);
        if (standing?.state !== 'issued') return [];
        const title = (context: Context) => receiptTitle(context, standing.number);
        return [{ name, date: letter.date, title }];
      }),
    compose: (context, name) => {
      const sent = sentLetter(context.workspace, name);
      return sent && isDeposited(sent) ? composeReceipt(context, sent) : undefined;
    },
  },
  deck: {
    entries: ({ decks }) =>
      [...decks].map(([name, deck]) => ({
        ...{ name, date: deck.date },
        title: (context) => deckTitle(context, name, deck),
      })),
    compose: (context, name) =>
      withRecord(context.workspace.decks, name, (deck) => composeDeck(context, name, deck)),
  },
  register: {
    entries: ({ numbering }) =>
      (numbering?.years ?? []).map((year) => ({
        ...{ name: year, date: registerDate(numbering?.rows(year) ?? []) },
        title: (context) => registerTitle(context, year),
      })),
    compose: (context, name) => composeRegister(context, name),
  },
  convocation: {
    entries: (workspace) =>
      calledMeetings(workspace).map((called) => ({
        ...{ name: called.name, date: called.convocation.convenedOn },
        number: workspace.numbering?.standingOf(`convocation/${called.name}`)?.number,
        title: (context) => convocationTitle(context, called),
      })),
    compose: (context, name) => {
      const called = calledMeeting(context.workspace, name);
      return called && composeConvocation(context, called);
    },
  },
  attendance: {
    entries: (workspace) =>
      [...workspace.convocations].map(([name, meeting]) => ({
        ...{ name, date: meeting.date },
        title: (context) => attendanceSheetTitle(context, meeting),
      })),
    compose: (context, name) =>
      withRecord(context.workspace.convocations, name, (meeting) =>
        composeAttendanceSheet(context, name, meeting),
      ),
  },
  extract: {
    entries: (workspace) =>
      wantedExtracts(workspace).map((extracted) => ({
        ...{ name: extracted.name, date: extracted.meeting.date },
        title: (context) => extractTitle(context, extracted),
      })),
    compose: (context, name) => {
      const extracted = extractedPoint(context.workspace, name);
      return extracted && composeExtract(context, extracted);
    },
  },
  opinion: opinionPapers('opinion'),
  memorandum: opinionPapers('memorandum'),
  opinions: {
    entries: (workspace) =>
      [...opinionsByYear(workspace)].map(([name, opinions]) => ({
        ...{ name, date: opinions.at(-1)?.[1].date ?? `${name}-12-31` },
        title: (context) => opinionsTitle(context, name),
      })),
    compose: (context, name) => composeOpinions(context, name),
  },
  report: {
    entries: ({ reports }) =>
      [...reports].map(([name, report]) => ({
        ...{ name, date: report.date },
        title: (context) => reportTitle(context, report),
      })),
    compose: (context, name) =>
      withRecord(context.workspace.reports, name, (report) => composeReport(context, name, report)),
  },
  programme: {
    entries: ({ programmes }) =>
      [...programmes].map(([name, programme]) => ({
        ...{ name, date: programmeDate(programme) },
        title: (context) => programmeTitle(context, name, programme),
      })),
    compose: (context, name) =>
      withRecord(context.workspace.programmes, name, (programme) =>
        composeProgramme(context, name, programme),
      ),
  },
  // The ideas a programme is made of.
  'draft-programme': {
    entries: ({ ideas }) =>
      [...ideas].map(([name, draft]) => ({
        ...{ name, date: draft.date },
        title: (context) => draftTitle(context, name, draft),
      })),
    compose: (context, name) =>
      withRecord(context.workspace.ideas, name, (draft) => composeDraft(context, name, draft)),
  },
};

/** Opinions and memoranda have records of one kind. */
function opinionPapers(kind: 'opinion' | 'memorandum'): PaperMaker {
  return {
    entries: ({ opinions, numbering }) =>
      [...opinions]
        .filter(([, opinion]) => opinion.kind === kind)
        .map(([name, opinion]) => ({
          ...{ name, date: opinion.date },
          number: numbering?.standingOf(`${kind}/${name}`)?.number,
          title: (context) => opinionTitle(context, name, opinion),
        })),
    compose: (context, name) =>
      withRecord(context.workspace.opinions, name, (opinion) =>
        opinion.kind === kind ? composeOpinion(context, name, opinion) : undefined,
      ),
  };
}

/** The papers of a kind as they are listed, with their titles in the languages of the contexts. */
export function entriesOf(
  kind: PaperKind,
  workspace: Workspace,
  contexts: readonly Context[],
): readonly PaperEntry[] {
  return paperKinds[kind].entries(workspace).map(({ name, date, number, title }) => {
    const titles = contexts.map((context) => [context.lang, title(context)] as const);
    return {
      ...{ id: `${kind}/${name}`, kind, date },
      title: Object.fromEntries(titles.filter(([, text]) => text !== '')),
      ...(number !== undefined && { number }),
    };
  });
}

function withRecord<T, V>(
  records: ReadonlyMap<string, T>,
  name: string,
  compose: (record: T) => V,
): V | undefined {
  const record = records.get(name);
  return record === undefined ? undefined : compose(record);
}
