/**
 * The figures of a report, each with the records it comes from. A figure is the sum of what its sources contribute and
 * nothing else: what cannot be traced cannot be printed.
 */

import type { RecordPath } from '../../records/workspace.js';

/** A place in the records and how much it adds. */
export interface FigureSource {
  readonly file: string;
  readonly path: RecordPath;
  readonly amount: number;
}

export interface Figure {
  /** What is counted; its words are the phrase `figure.<key>` of the wording. */
  readonly key: FigureKey;
  /** Of whom or what: a month (2022-03), a kind of activity, the name of a meeting, the id of a person. */
  readonly of?: string;
  readonly value: number;
  readonly sources: readonly FigureSource[];
}

export const figureKeys = [
  'meetings',
  'activities',
  'month-meetings',
  'month-activities',
  'kind',
  'members-women',
  'members-men',
  'officers-women',
  'officers-men',
  'coordinators-women',
  'coordinators-men',
  'present-women',
  'present-men',
  'speakers-women',
  'speakers-men',
  'participants-women',
  'participants-men',
  'meeting-present',
  'meeting-excused',
  'meeting-absent',
  'member-present',
  'member-excused',
  'member-absent',
  'recommendations',
  'recommendations-done',
  'recommendations-in-progress',
  'recommendations-not-started',
  'recommendations-abandoned',
  'recommendations-open',
] as const;
export type FigureKey = (typeof figureKeys)[number];

export class Figures {
  readonly #figures = new Map<string, { key: FigureKey; of?: string; sources: FigureSource[] }>();

  /** Enters a figure, at nought where nothing is added later: it is printed all the same. */
  open(key: FigureKey, of?: string): void {
    this.#entry(key, of);
  }

  add(
    key: FigureKey,
    of: string | undefined,
    { file, path, amount = 1 }: Omit<FigureSource, 'amount'> & { readonly amount?: number },
  ): void {
    this.#entry(key, of).sources.push({ file, path, amount });
  }

  /** Nought for what was never entered. */
  value(key: FigureKey, of?: string): number {
    return sum(this.#figures.get(name(key, of))?.sources ?? []);
  }

  /** In the order they were entered. */
  all(): readonly Figure[] {
    return [...this.#figures.values()].map(({ key, of, sources }) => ({
      ...{ key, value: sum(sources), sources },
      ...(of !== undefined && { of }),
    }));
  }

  #entry(key: FigureKey, of: string | undefined): { sources: FigureSource[] } {
    const known = this.#figures.get(name(key, of));
    if (known !== undefined) return known;
    const made = { key, sources: [], ...(of !== undefined && { of }) };
    this.#figures.set(name(key, of), made);
    return made;
  }
}

function name(key: FigureKey, of: string | undefined): string {
  return of === undefined ? key : `${key} ${of}`;
}

function sum(sources: readonly FigureSource[]): number {
  return sources.reduce((total, { amount }) => total + amount, 0);
}
