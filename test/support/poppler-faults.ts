/**
 * Where poppler cannot give a line back whatever is written, because it knows one direction for a page and neither
 * levels nor isolates: each fault by its name, and a rule that finds it in what was set. A line is excused only when
 * one of these rules finds it and poppler gave exactly what the model of it (poppler-model.ts) says it would.
 */

import type { Direction } from '../../src/document/tree.js';
import {
  pageDirectionForPoppler,
  readByPoppler,
  typeForPoppler,
} from '../../src/render/pdf/line/poppler-model.js';
import { compareLines } from './readback.js';
import type { Readback, ReadPages } from './readback.js';

export interface WrittenLine {
  /** 1-based. */
  readonly page: number;
  /** In logical order. */
  readonly text: string;
  /** What its glyphs read as, from left to right. */
  readonly written: string;
}

type Rule = (line: WrittenLine, base: Direction, page: Direction) => boolean;

export const popplerFaults: Readonly<Record<string, Rule>> = {
  /** A page is read in the direction of most of its letters, a line of the other direction with it. */
  'page of the other direction': (_, base, page) => base !== page,
  /** An Arabic phrase ends at every digit, and at . , : - / # % + and the Arabic comma, which count as digits. */
  'number in an Arabic phrase of a French page': ({ text }, base, page) =>
    base === 'ltr' && page === 'ltr' && /R[N ]*#|#[N ]*R/u.test(typesOf(text)),
  /** A bracket or quotation mark in such a phrase has a mark beside it for pdfium, which ends the phrase for poppler. */
  'bracket in an Arabic phrase of a French page': ({ text }, base, page) =>
    base === 'ltr' &&
    page === 'ltr' &&
    /\p{Script=Arabic}\p{Mn}*[»)\]]? ?[–-]? ?[«»()[\]]/u.test(text),
  /** Two phrases side by side, or one in the other, where the mark poppler wants would mislead pdfium. */
  'Latin phrase beside another on an Arabic page': ({ text }, base, page) =>
    base === 'rtl' &&
    page === 'rtl' &&
    /[L#][LN#]* [LN#]*[L#]|L[LN#]*R[RN#]*L/u.test(typesOf(text)),
};

function typesOf(text: string): string {
  const names = { left: 'L', right: 'R', number: '#', neutral: 'N' } as const;
  return [...text].map((each) => (each === ' ' ? ' ' : names[typeForPoppler(each, 0)])).join('');
}

export interface PopplerReadback {
  readonly result: Readback;
  /** How many lines each fault excuses. */
  readonly faults: Readonly<Record<string, number>>;
  /** Lines that no rule excuses. */
  readonly unexplained: readonly WrittenLine[];
  /** Against what the model says: it must hold for every line. */
  readonly model: Readback;
}

/** Compares what poppler gave with what was set in paragraphs of one direction. */
export function explainPoppler(
  lines: readonly WrittenLine[],
  base: Direction,
  read: ReadPages,
): PopplerReadback {
  const written = new Map<number, string>();
  for (const line of lines) written.set(line.page, (written.get(line.page) ?? '') + line.written);
  const directionOf = ({ page }: WrittenLine): Direction =>
    pageDirectionForPoppler(written.get(page) ?? '');
  const result = compareLines(lines, read);
  const model = compareLines(
    lines.map((line) => ({ ...line, text: readByPoppler(line.written, directionOf(line)) })),
    read,
  );
  const faults: Record<string, number> = {};
  const missing = new Set(result.missing.map(({ page, text }) => `${page} ${text}`));
  const unexplained = lines.filter((line) => {
    if (!missing.has(`${line.page} ${line.text}`)) return false;
    const [fault] =
      Object.entries(popplerFaults).find(([, rule]) => rule(line, base, directionOf(line))) ?? [];
    if (fault !== undefined) faults[fault] = (faults[fault] ?? 0) + 1;
    return fault === undefined;
  });
  return { result, faults, unexplained, model };
}
