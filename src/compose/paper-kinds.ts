/**
 * The kinds of papers the records can give: for each, which papers there are, and how one of them is composed.
 * A new kind is one entry here, its template, and its wording.
 */

import type { Workspace } from '../records/workspace.js';
import type { Context } from './context.js';
import { composeDeck, deckTitle } from './deck.js';
import { composeLetter } from './letter.js';
import { composeMinutes } from './minutes.js';
import type { PaperEntry, PaperKind, PaperView } from './paper.js';
import { letterNumber, letterTitle, minutesShortTitle } from './paper-titles.js';
import { composeReceipt, receiptTitle } from './receipt.js';
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
      [...workspace.letters].map(([name, letter]) => ({
        ...{ name, date: letter.date, number: letterNumber(workspace, name, letter) },
        title: (context) => letterTitle(context, name, letter),
      })),
    compose: (context, name) =>
      withRecord(context.workspace.letters, name, (letter) => composeLetter(context, name, letter)),
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
  // Of every letter that has a number.
  receipt: {
    entries: ({ letters, numbering }) =>
      [...letters].flatMap(([name, { date }]) => {
        const standing = numbering?.standingOf(`letter/${name}`);
        if (standing?.state !== 'issued') return [];
        return [{ name, date, title: (context) => receiptTitle(context, standing.number) }];
      }),
    compose: (context, name) =>
      withRecord(context.workspace.letters, name, (letter) =>
        composeReceipt(context, name, letter),
      ),
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
};

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
