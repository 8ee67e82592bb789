/**
 * Takes a PDF and the lines that were set in it; says how much of them independent readers give back.
 *
 * What is compared. A reader gives a page as lines of its own: it may join what stands on one height (the zones of a
 * letterhead, the cells of a row, a label and its value) and may tear a line at a wide gap, but it must give the
 * characters of each line in order, and nothing else. So a page is right when the lines set on it, each used once,
 * cut the reader's text into pieces without remainder. Three views of a line are compared: as it is, without white
 * space, and its letters, marks and digits only; bidi controls and zero-width characters are taken out of all.
 */

import { execFileSync } from 'node:child_process';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line as the renderer set it: its page (1-based) and its text in logical order. */
export interface SetLine {
  readonly page: number;
  readonly text: string;
}

/** A reader's lines, by page. */
export type ReadPages = readonly (readonly string[])[];

export const readers = {
  'pdf.js': readWithPdfJs,
  pdfium: readWithPdfium,
} as const;

export async function readWithPdfJs(pdf: Uint8Array): Promise<ReadPages> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
    pages.push(linesOf(text.join('')));
  }
  await document.destroy();
  return pages;
}

export async function readWithPdfium(pdf: Uint8Array): Promise<ReadPages> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(Buffer.from(pdf));
  const pages = [...document.pages()].map((page) => linesOf(page.getText()));
  document.destroy();
  library.destroy();
  return pages;
}

/** With poppler's pdftotext, which must be installed: for the conformance run only. */
export function readWithPoppler(file: string): ReadPages {
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1).map(linesOf);
}

function linesOf(text: string): string[] {
  return text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
}

const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe]/gu;

export function wholeView(text: string): string {
  return text.replace(invisible, '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}
export function spacelessView(text: string): string {
  return wholeView(text).replaceAll(' ', '');
}
/** Letters, marks and digits: what no reader may lose, change or move. */
export function lettersView(text: string): string {
  return wholeView(text).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

export interface Readback {
  /** Lines with at least one letter, mark or digit. */
  readonly lines: number;
  /** Of these, how many stand in the reader's text with every letter, mark and digit in order. */
  readonly letters: number;
  /** How many come back with their punctuation too, white space aside. */
  readonly spaceless: number;
  /** How many come back as they are. */
  readonly whole: number;
  /** Lines that did not come back as they are. */
  readonly notWhole: readonly SetLine[];
  /** Lines whose letters did not come back. */
  readonly missing: readonly SetLine[];
  /** Letters that the reader gives and nobody set, by page. */
  readonly surplus: readonly string[];
}

/** Compares what a reader gave with what was set. */
export function compareLines(set: readonly SetLine[], read: ReadPages): Readback {
  const wanted = set.filter((line) => lettersView(line.text) !== '');
  const letters = partition(wanted, read, lettersView);
  const whole = partition(wanted, read, wholeView);
  return {
    lines: wanted.length,
    letters: wanted.length - letters.missing.length,
    spaceless: wanted.length - partition(wanted, read, spacelessView).missing.length,
    whole: wanted.length - whole.missing.length,
    notWhole: whole.missing,
    missing: letters.missing,
    surplus: letters.surplus,
  };
}

type View = (text: string) => string;

interface Cut {
  readonly missing: readonly SetLine[];
  readonly surplus: readonly string[];
}

function partition(set: readonly SetLine[], read: ReadPages, view: View): Cut {
  const missing = set.filter((line) => line.page > read.length);
  const surplus: string[] = [];
  for (const [index, page] of read.entries()) {
    const lines = set.filter((line) => line.page === index + 1);
    const { left, rest } = cutOut(lines, page, view);
    missing.push(...left);
    surplus.push(lettersView(rest));
  }
  return { missing, surplus: surplus.filter((text) => text !== '') };
}

/** Stands where something was taken out, so that nothing is found across the gap. */
const gap = '\u0000';

/**
 * Takes texts out of lines: a text is a whole line, or stands inside one, or goes over several; tried in this order,
 * so that no text is found across two lines when it stands elsewhere in one. The longest come first, so that a short
 * text ("2") is looked for only in what the long ones leave.
 */
function cutOut<T extends { readonly text: string }>(
  texts: readonly T[],
  lines: readonly string[],
  view: View,
): { readonly left: readonly T[]; readonly rest: string } {
  let rest = lines
    .map(view)
    .filter((line) => line !== '')
    .join('\n');
  const longestFirst = [...texts].sort((a, b) => view(b.text).length - view(a.text).length);
  const left = longestFirst.filter(({ text }) => {
    const letters = [...view(text)].map((letter) =>
      letter === ' ' ? '[ \n]' : letter.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&'),
    );
    const inOneLine = letters.join('').replaceAll('[ \n]', ' ');
    const found =
      new RegExp(`(?<=^|[\n${gap}])${inOneLine}(?=$|[\n${gap}])`, 'u').exec(rest) ??
      new RegExp(inOneLine, 'u').exec(rest) ??
      new RegExp(letters.join('\n?'), 'u').exec(rest);
    if (!found) return true;
    rest = rest.slice(0, found.index) + gap + rest.slice(found.index + found[0].length);
    return false;
  });
  return { left, rest };
}

/**
 * The paragraphs whose letters do not stand in the set lines, each line used once: what the renderer lost, changed or
 * set twice. A paragraph is a piece of a line (a label beside its text), one or several lines, or lines that stand
 * apart because a page ended between them. The letters left over are given back beside them.
 */
export function paragraphsNotSet(
  paragraphs: readonly string[],
  set: readonly SetLine[],
): { readonly lost: readonly string[]; readonly others: readonly string[] } {
  const wanted = paragraphs.filter((text) => lettersView(text) !== '').map((text) => ({ text }));
  const lines = set.map((line) => line.text);
  const { left, rest } = cutOut(wanted, lines, lettersView);
  const free = rest.split(new RegExp(`[\n${gap}]`, 'u'));
  const lost = left.filter(({ text }) => !takeInParts(lettersView(text), free));
  return { lost: lost.map(({ text }) => text), others: free.filter((piece) => piece !== '') };
}

/** Finds the text as a sequence of pieces with others between them, and empties those pieces. */
function takeInParts(text: string, free: string[]): boolean {
  const used: number[] = [];
  let rest = text;
  for (const [index, piece] of free.entries()) {
    if (piece === '' || !rest.startsWith(piece)) continue;
    used.push(index);
    rest = rest.slice(piece.length);
  }
  if (rest !== '') return false;
  for (const index of used) free[index] = '';
  return true;
}
