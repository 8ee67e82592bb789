/**
 * What the rest of the program knows of the place the register is kept in. Only the file store stands behind it
 * (file-store.ts); a database that serves many communes can take its place.
 */

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import type { RegisterLog, SealedEntry } from './chain.js';
import type { EntryDraft, IssuedFile } from './entry.js';

/** A file to be frozen with an entry. */
export interface NewFile {
  /** Its name, without folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An entry with the files it freezes: `place` is their folder under register/issued/. */
export interface FrozenFiles {
  readonly place: string;
  readonly files: readonly NewFile[];
}

/** The register while nobody else can change it. */
export interface OpenRegister {
  readonly log: RegisterLog;
  /**
   * Enters the draft, with its files when it has any: both or neither. Once it gives the entry, neither a kill nor a
   * power cut loses it. Without a value, nothing was entered, unless a diagnostic says that this is not known.
   */
  append(draft: EntryDraft, frozen?: FrozenFiles): Promise<Checked<SealedEntry | undefined>>;
}

export interface RegisterStore {
  /** All entries, and what is wrong with their chain. */
  read(): Promise<Checked<RegisterLog>>;
  /**
   * Does some work alone with the register, after repairing what an interrupted run left behind (`register-repaired`).
   * The work is not begun, and there is no value, when the register is in use for too long (`register-busy`), cannot
   * be written, or its chain is broken (`register-broken`): a register that was tampered with gives no numbers.
   */
  change<T>(work: (register: OpenRegister) => Promise<Checked<T>>): Promise<Checked<T | undefined>>;
}

/** Workspace folder that holds the register, and its file. */
export const registerFolder = 'register';
export const registerFile = `${registerFolder}/register.jsonl`;
export const issuedFolder = `${registerFolder}/issued`;

/** Workspace path of a file that an entry freezes. */
export function issuedPath(place: string, name: string): string {
  return `${issuedFolder}/${place}/${name}`;
}

/** The list of files as the entry names them. */
export function describeFiles(
  { place, files }: FrozenFiles,
  hash: (bytes: Uint8Array) => string,
): IssuedFile[] {
  return files.map(({ name, bytes }) => ({
    file: issuedPath(place, name),
    bytes: bytes.length,
    sha256: hash(bytes),
  }));
}

/** A failure the store turns into a diagnostic at its edge. */
export class StoreFailure extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.code);
  }
}
