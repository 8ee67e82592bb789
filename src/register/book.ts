/** Takes the entries of the register, gives what has become of each number and each paper. */

import type { SealedEntry } from './chain.js';
import type { CorrectEntry, IssueEntry, NumberEntry, NumberKey } from './entry.js';
import { keyOf } from './entry.js';

export type NumberState = 'issued' | 'void' | 'replaced';

/** One number and all that was entered about it. */
export interface NumberStanding extends NumberKey {
  readonly paper: string;
  readonly date: string;
  readonly state: NumberState;
  readonly issue: IssueEntry;
  /** The copy that counts: the last corrected one, or the first. */
  readonly current: IssueEntry | CorrectEntry;
  /** All copies, the first one first. */
  readonly copies: readonly (IssueEntry | CorrectEntry)[];
  readonly voidReason?: string;
  /** Printed number of the paper that stands for this one. */
  readonly replacedBy?: string;
  readonly acknowledgements: readonly { readonly date: string; readonly reference: string }[];
  /** Fingerprint of the entry that gave the number. */
  readonly hash: string;
}

export interface RegisterBook {
  /** In the order the numbers were given. */
  readonly numbers: readonly NumberStanding[];
  /** The number of a paper that counts: the one given last. */
  ofPaper(paper: string): NumberStanding | undefined;
  /** Numbers printed so; several when series print alike. */
  printed(printed: string): readonly NumberStanding[];
}

type Mutable = { -readonly [K in keyof NumberStanding]: NumberStanding[K] };

/** Entries about a number that was never given are passed over: the audit reports them. */
export function bookOf(entries: readonly SealedEntry[]): RegisterBook {
  const numbers = new Map<string, Mutable>();
  for (const { entry, hash } of entries) {
    if (entry.action === 'repair') continue;
    if (entry.action === 'issue' && !numbers.has(keyOf(entry))) {
      numbers.set(keyOf(entry), standingOf(entry, hash));
      if (entry.replaces !== undefined) replace(numbers, entry);
    } else {
      const standing = numbers.get(keyOf(entry));
      if (standing !== undefined) follow(standing, entry);
    }
  }
  const inOrder = [...numbers.values()];
  return {
    numbers: inOrder,
    ofPaper: (paper) => inOrder.findLast((each) => each.paper === paper),
    printed: (printed) => inOrder.filter((each) => each.printed === printed),
  };
}

/** What `bookOf(entries).ofPaper(paper)` says, without making a book of all the other numbers. */
export function standingOfPaper(
  entries: readonly SealedEntry[],
  paper: string,
): NumberStanding | undefined {
  const keys = new Set<string>();
  for (const { entry } of entries) {
    if (entry.action === 'issue' && entry.paper === paper) keys.add(keyOf(entry));
  }
  if (keys.size === 0) return undefined;
  const touching = entries.filter(({ entry }) => entry.action !== 'repair' && touches(entry, keys));
  return bookOf(touching).ofPaper(paper);
}

/** True when an entry is about one of the numbers, or gives another one in its place. */
function touches(entry: NumberEntry, keys: ReadonlySet<string>): boolean {
  if (keys.has(keyOf(entry))) return true;
  if (entry.action !== 'issue' || entry.replaces === undefined) return false;
  return keys.has(keyOf({ ...entry.replaces, series: entry.series }));
}

function standingOf(entry: IssueEntry, hash: string): Mutable {
  const { series, period, number, printed, paper, date } = entry;
  return {
    ...{ series, period, number, printed, paper, date, hash },
    state: 'issued',
    issue: entry,
    current: entry,
    copies: [entry],
    acknowledgements: [],
  };
}

function replace(numbers: Map<string, Mutable>, entry: IssueEntry): void {
  if (entry.replaces === undefined) return;
  const old = numbers.get(keyOf({ ...entry.replaces, series: entry.series }));
  if (old === undefined) return;
  old.replacedBy = entry.printed;
  if (old.state === 'issued') old.state = 'replaced';
}

function follow(standing: Mutable, entry: NumberEntry): void {
  switch (entry.action) {
    case 'issue':
      return;
    case 'correct':
      standing.current = entry;
      standing.copies = [...standing.copies, entry];
      return;
    case 'void':
      standing.state = 'void';
      standing.voidReason = entry.reason;
      return;
    case 'acknowledge': {
      const { date, reference } = entry;
      standing.acknowledgements = [...standing.acknowledgements, { date, reference }];
    }
  }
}
