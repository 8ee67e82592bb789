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

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe]/gu;

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
  /** Lines whose letters did not come back. */
  readonly missing: readonly SetLine[];
  /** Letters that the reader gives and nobody set, by page. */
  readonly surplus: readonly string[];
}

/** Compares what a reader gave with what was set. */
export function compareLines(set: readonly SetLine[], read: ReadPages): Readback {
  const wanted = set.filter((line) => lettersView(line.text) !== '');
  const letters = partition(wanted, read, lettersView);
  return {
    lines: wanted.length,
    letters: wanted.length - letters.missing.length,
    spaceless: wanted.length - partition(wanted, read, spacelessView).missing.length,
    whole: wanted.length - partition(wanted, read, wholeView).missing.length,
    missing: letters.missing,
    surplus: letters.surplus,
  };
}

/**
 * Cuts each page's text into the lines set on it, the longest first, so that a short line ("2") is looked for only
 * in what the long ones leave.
 */
function partition(
  set: readonly SetLine[],
  read: ReadPages,
  view: (text: string) => string,
): { readonly missing: readonly SetLine[]; readonly surplus: readonly string[] } {
  const separator = view === wholeView ? ' ' : '';
  const pieces = read.map((lines) => [lines.map(view).join(separator)]);
  const missing: SetLine[] = [];
  const longestFirst = [...set].sort((a, b) => view(b.text).length - view(a.text).length);
  for (const line of longestFirst) {
    const page = pieces[line.page - 1] ?? [];
    const text = view(line.text);
    const index = page.findIndex((piece) => piece.includes(text));
    const piece = page[index];
    if (piece === undefined) {
      missing.push(line);
      continue;
    }
    const at = piece.indexOf(text);
    page.splice(index, 1, piece.slice(0, at), piece.slice(at + text.length));
  }
  const surplus = pieces.map((page) => lettersView(page.join('')));
  return { missing, surplus: surplus.filter((text) => text !== '') };
}

/**
 * The paragraphs whose letters are not a sequence of set lines, each line used once: what the renderer lost, changed
 * or set twice. Lines left over (page numbers, repeated table heads, list labels) are given back beside them.
 */
export function paragraphsNotSet(
  paragraphs: readonly string[],
  set: readonly SetLine[],
): { readonly lost: readonly string[]; readonly others: readonly string[] } {
  const free = set.map((line) => lettersView(line.text)).filter((line) => line !== '');
  const lost: string[] = [];
  for (const paragraph of paragraphs) {
    let rest = lettersView(paragraph);
    const used: number[] = [];
    for (let index = 0; index < free.length && rest !== ''; index += 1) {
      const line = free[index];
      if (!line || !rest.startsWith(line)) {
        continue;
      }
      if (continues(rest.slice(line.length), free, index)) {
        used.push(index);
        rest = rest.slice(line.length);
      }
    }
    if (rest !== '') lost.push(paragraph);
    else for (const index of used) free[index] = '';
  }
  return { lost, others: free.filter((line) => line !== '') };
}

/** True when the rest of a paragraph is empty or some later line begins it. */
function continues(rest: string, lines: readonly string[], after: number): boolean {
  return (
    rest === '' ||
    lines.some((line, index) => index > after && line !== '' && rest.startsWith(line))
  );
}
