/**
 * What is remembered of every file a build made, in `.built/papers.jsonl`: one line a file, the last one counts. Lines
 * are only added while papers are made, so that a run that is killed has lost nothing it had finished.
 */

import { appendFileSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { writeFileWhole } from '../output/write-file.js';
import type { FileStamp } from './file-stamp.js';
import type { ReadKey } from './read-key.js';

export interface PaperNote {
  /** Path inside the folder of papers. */
  readonly file: string;
  /** What it was composed from. */
  readonly reads: readonly ReadKey[];
  /** Fingerprint of what stood under the keys, and of templates and wording. */
  readonly composed: string;
  /** Fingerprint of the tree, its pictures, the settings of the page, the code and the fonts. */
  readonly rendered: string;
  readonly stamp: FileStamp;
  readonly sha256: string;
  /** Warnings of stages 3 to 8, to be said again. */
  readonly warnings: readonly Diagnostic[];
}

const format = 1;

export class PaperNotes {
  readonly #path: string;
  readonly #notes: Map<string, PaperNote>;

  private constructor(path: string, notes: Map<string, PaperNote>) {
    this.#path = path;
    this.#notes = notes;
  }

  /** Reads the notes of a folder of papers; lines that were cut off, or written by another version, count for nothing. */
  static async open(folder: string): Promise<PaperNotes> {
    const path = join(folder, '.built', 'papers.jsonl');
    const text = await readFile(path, 'utf8').catch(() => '');
    const lines = text.split('\n').filter((line) => line !== '');
    const notes = new Map<string, PaperNote>();
    for (const line of lines) {
      const note = parseNote(line);
      if (note !== undefined) notes.set(note.file, note);
    }
    const opened = new PaperNotes(path, notes);
    // A new line even after a line that was cut off.
    const isUnfinished = text !== '' && !text.endsWith('\n');
    if (isUnfinished || lines.length > 2 * notes.size + 64) await opened.#writeAnew();
    return opened;
  }

  get(file: string): PaperNote | undefined {
    return this.#notes.get(file);
  }

  /** When the disk refuses, the paper is made again next time, and nothing else is lost. */
  add(note: PaperNote): void {
    this.#notes.set(note.file, note);
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      appendFileSync(this.#path, lineOf(note));
    } catch {
      // It is known for this run all the same.
    }
  }

  async #writeAnew(): Promise<void> {
    const text = [...this.#notes.values()].map(lineOf).join('');
    await writeFileWhole(this.#path, new TextEncoder().encode(text));
  }
}

function lineOf(note: PaperNote): string {
  return `${JSON.stringify({ format, ...note })}\n`;
}

function parseNote(line: string): PaperNote | undefined {
  try {
    const found = JSON.parse(line) as Partial<PaperNote> & { readonly format?: number };
    const isWhole =
      found.format === format &&
      typeof found.file === 'string' &&
      [found.composed, found.rendered, found.stamp, found.sha256].every(
        (value) => typeof value === 'string',
      ) &&
      Array.isArray(found.reads) &&
      Array.isArray(found.warnings);
    return isWhole ? (found as PaperNote) : undefined;
  } catch {
    return undefined;
  }
}
