/**
 * The register as text: one entry a line (JSON), each with the fingerprint of the one before and of itself. Editing a
 * line breaks its own fingerprint; taking one out, putting one in or moving one breaks the chain at that place.
 */

import { entrySchema, type Entry, type EntryDraft } from './entry.js';
import { fingerprint } from './fingerprint.js';

/** What the first entry names as the one before it. */
export const beginning = '0'.repeat(64);

export interface SealedEntry {
  readonly entry: Entry;
  /** Fingerprint of the entry, which the next one names. */
  readonly hash: string;
  /** Line of the register's file, from 1. */
  readonly line: number;
}

/**
 * What is wrong with a line: `unreadable` is no entry; `line-end` is one with the line end of Windows; `edited` does not have its fingerprint; `chain` does not follow
 * the line before it; `sequence` does not have the next running number.
 */
export interface ChainFault {
  readonly line: number;
  readonly reason: 'unreadable' | 'line-end' | 'edited' | 'chain' | 'sequence';
}

export interface RegisterLog {
  readonly entries: readonly SealedEntry[];
  readonly faults: readonly ChainFault[];
  /** Fingerprint of the last entry. */
  readonly head: string;
  /** Bytes up to the end of the last whole line. */
  readonly wholeBytes: number;
  /** The last whole line with its end: whoever reads on looks first whether it still stands there. */
  readonly lastLine: Uint8Array;
  /** What stands after the last line end: an entry that a kill or a full disk cut off. */
  readonly unfinished: string;
}

export const emptyLog: RegisterLog = {
  entries: [],
  faults: [],
  head: beginning,
  wholeBytes: 0,
  lastLine: new Uint8Array(),
  unfinished: '',
};

/** The log with more of the file's bytes read: what was unfinished before is part of them. */
export function continueLog(log: RegisterLog, bytes: Uint8Array): RegisterLog {
  const end = bytes.lastIndexOf(lineEnd) + 1;
  const entries = [...log.entries];
  const faults = [...log.faults];
  let head = log.head;
  let line = lineCount(log);
  let begin = 0;
  while (begin < end) {
    const stop = bytes.indexOf(lineEnd, begin);
    const text = decode(bytes.subarray(begin, stop));
    const read = readLine(text);
    begin = stop + 1;
    line += 1;
    if (read === undefined) {
      const isEntry = text.endsWith('\r') && readLine(text.slice(0, -1)) !== undefined;
      faults.push({ line, reason: isEntry ? 'line-end' : 'unreadable' });
      continue;
    }
    const { entry, hash } = read;
    if (!read.intact) faults.push({ line, reason: 'edited' });
    if (entry.previous !== head) faults.push({ line, reason: 'chain' });
    else if (entry.entry !== entries.length + 1) faults.push({ line, reason: 'sequence' });
    entries.push({ entry, hash, line });
    head = hash;
  }
  const unfinished = decode(bytes.subarray(end));
  const wholeBytes = log.wholeBytes + end;
  return { entries, faults, head, wholeBytes, lastLine: lastLineOf(log, bytes, end), unfinished };
}

function lastLineOf(log: RegisterLog, bytes: Uint8Array, end: number): Uint8Array {
  if (end === 0) return log.lastLine;
  const begin = end === 1 ? 0 : bytes.lastIndexOf(lineEnd, end - 2) + 1;
  return bytes.slice(begin, end);
}

export function readLog(bytes: Uint8Array): RegisterLog {
  return continueLog(emptyLog, bytes);
}

export interface SealedLine {
  readonly entry: Entry;
  readonly hash: string;
  /** The line with its end, as it is appended. */
  readonly text: string;
}

/** Puts an entry at the end of a log: its running number, its time, the fingerprints. */
export function seal(draft: EntryDraft, log: RegisterLog, now: Date): SealedLine {
  const recorded = now.toISOString();
  const before = log.entries.at(-1)?.entry.recorded;
  const entry = entrySchema.parse({
    entry: log.entries.length + 1,
    ...draft,
    ...(before !== undefined && recorded < before ? { clock: 'behind' } : {}),
    recorded,
    previous: log.head,
  });
  const body = JSON.stringify(entry);
  const hash = fingerprint(body);
  return { entry, hash, text: `${body.slice(0, -1)},"hash":"${hash}"}\n` };
}

const lineEnd = 0x0a;
const sealedLine = /^(\{.*),"hash":"([0-9a-f]{64})"\}$/u;

interface ReadLine {
  readonly entry: Entry;
  readonly hash: string;
  readonly intact: boolean;
}

function readLine(text: string): ReadLine | undefined {
  const [, body, hash] = sealedLine.exec(text) ?? [];
  if (body === undefined || hash === undefined) return undefined;
  const parsed = entrySchema.safeParse(parseJson(`${body}}`));
  if (!parsed.success) return undefined;
  return { entry: parsed.data, hash, intact: fingerprint(`${body}}`) === hash };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function lineCount(log: RegisterLog): number {
  const unread = log.faults.filter(({ reason }) => ['unreadable', 'line-end'].includes(reason));
  return log.entries.length + unread.length;
}
