/**
 * The register as a plain file in the workspace. An entry is made in this order, each step forced to the disk before
 * the next begins:
 *
 *   1 stage    the files go to register/.staging/<fingerprint of the entry to come>/
 *   2 append   the entry goes to register/register.jsonl: from here on, and not before, the number is given
 *   3 place    the staged folder becomes register/issued/<place>/, in one step
 *
 * A kill or a power cut after 1 leaves files without an entry, which the next run removes; within 2, an unfinished
 * line, which the next run takes out and says so; after 2, an entry whose files are complete in staging, and which the
 * next run places. So no number is given without its files, and none is lost or left unexplained.
 */

import { join } from 'node:path';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import { outputFailed } from '../output/write-file.js';
import {
  continueLog,
  emptyLog,
  readLog,
  seal,
  type RegisterLog,
  type SealedEntry,
} from './chain.js';
import type { RegisterDisk } from './disk.js';
import { realDisk } from './disk.js';
import type { EntryDraft } from './entry.js';
import { chainFindings } from './chain-findings.js';
import { StoreFailure, issuedFolder, registerFile, registerFolder } from './store.js';
import type { FrozenFiles, OpenRegister, RegisterStore } from './store.js';

export interface FileStoreOptions {
  /** Absolute path of the workspace. */
  readonly folder: string;
  /** The time that entries are given. */
  readonly now: () => Date;
  readonly disk?: RegisterDisk;
  /** How long another run may hold the register before this one gives up. */
  readonly patienceMs?: number;
}

/** As long as a letter with photos may take, many times over. */
const defaultPatienceMs = 60_000;
const longestPauseMs = 20;

export function fileStore(options: FileStoreOptions): RegisterStore {
  return new FileStore(options);
}

class FileStore implements RegisterStore {
  readonly #disk: RegisterDisk;
  readonly #options: FileStoreOptions;
  /** What this run has read and found whole; later reads go on from there. */
  #known: RegisterLog = emptyLog;

  constructor(options: FileStoreOptions) {
    this.#options = options;
    this.#disk = options.disk ?? realDisk;
  }

  async read(): Promise<Checked<RegisterLog>> {
    try {
      return { value: await this.#readLog(), diagnostics: [] };
    } catch (error) {
      return { value: emptyLog, diagnostics: [failed(registerFile, error)] };
    }
  }

  async change<T>(
    work: (register: OpenRegister) => Promise<Checked<T>>,
  ): Promise<Checked<T | undefined>> {
    const diagnostics: Diagnostic[] = [];
    let release: (() => Promise<void>) | undefined;
    try {
      // Read before waiting: whoever has the register to itself then has only the newest lines left to read.
      await this.#readLog();
      release = await this.#lock();
      await this.#repair(diagnostics);
      const findings = chainFindings(this.#known);
      if (findings.length > 0) {
        return { value: undefined, diagnostics: [...diagnostics, ...findings] };
      }
      const done = await work(this.#open());
      return { value: done.value, diagnostics: [...diagnostics, ...done.diagnostics] };
    } catch (error) {
      if (!isSystemError(error) && !(error instanceof StoreFailure)) throw error;
      return { value: undefined, diagnostics: [...diagnostics, failed(registerFolder, error)] };
    } finally {
      await release?.();
    }
  }

  #path(path: string): string {
    return join(this.#options.folder, path);
  }

  async #lock(): Promise<() => Promise<void>> {
    await this.#disk.makeFolder(this.#path(registerFolder));
    const until = performance.now() + (this.#options.patienceMs ?? defaultPatienceMs);
    for (;;) {
      const release = await this.#disk.tryLock(this.#path(`${registerFolder}/.lock`));
      if (release !== undefined) return release;
      if (performance.now() > until) {
        throw new StoreFailure({ severity: 'error', code: 'register-busy', parameters: {} });
      }
      await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * longestPauseMs));
    }
  }

  /**
   * Reads what was added since the last time. When the last line read is no longer there (another run took back an
   * entry it could not force to the disk, or somebody edited the file), all is read from the start.
   */
  async #readLog(): Promise<RegisterLog> {
    const path = this.#path(registerFile);
    const { wholeBytes, lastLine } = this.#known;
    const bytes = await this.#disk.read(path, wholeBytes - lastLine.length);
    if (bytes !== undefined && startsWith(bytes, lastLine)) {
      this.#known = continueLog(this.#known, bytes.subarray(lastLine.length));
    } else {
      this.#known = readLog((await this.#disk.read(path, 0)) ?? new Uint8Array());
    }
    return this.#known;
  }

  #open(): OpenRegister {
    const log = () => this.#known;
    return {
      get log() {
        return log();
      },
      append: (draft, frozen) => this.#append(draft, frozen),
    };
  }

  async #append(
    draft: EntryDraft,
    frozen?: FrozenFiles,
  ): Promise<Checked<SealedEntry | undefined>> {
    const sealed = seal(draft, this.#known, this.#options.now());
    const staging = this.#path(`${stagingFolder}/${sealed.hash}`);
    if (frozen !== undefined) {
      const taken = this.#path(`${issuedFolder}/${frozen.place}`);
      if (await this.#disk.exists(taken)) {
        const file = `${issuedFolder}/${frozen.place}`;
        return {
          value: undefined,
          diagnostics: [{ severity: 'error', code: 'issued-file-unknown', parameters: { file } }],
        };
      }
      try {
        await this.#stage(staging, frozen);
      } catch (error) {
        await this.#disk.removeFolder(staging).catch(() => undefined);
        return { value: undefined, diagnostics: [failed(staging, error)] };
      }
    }
    const before = this.#known.wholeBytes;
    try {
      await this.#disk.append(this.#path(registerFile), new TextEncoder().encode(sealed.text));
    } catch (error) {
      return { value: undefined, diagnostics: await this.#takeBack(before, staging, error) };
    }
    this.#known = continueLog(this.#known, new TextEncoder().encode(sealed.text));
    const value = this.#known.entries.at(-1);
    if (frozen === undefined) return { value, diagnostics: [] };
    try {
      await this.#place(sealed.hash, frozen.place);
      return { value, diagnostics: [] };
    } catch (error) {
      // The number is given and its files are safe in staging: the next run places them.
      const later: Diagnostic = { ...failed(frozen.place, error), severity: 'warning' };
      return { value, diagnostics: [later] };
    }
  }

  async #stage(staging: string, { place, files }: FrozenFiles): Promise<void> {
    await this.#disk.makeFolder(staging);
    for (const { name, bytes } of files) await this.#disk.writeNew(join(staging, name), bytes);
    // Which folder they belong to, for the run that finds them here after a kill, is known from the entry.
    await this.#disk.makeFolder(join(this.#path(`${issuedFolder}/${place}`), '..'));
  }

  async #place(hash: string, place: string): Promise<void> {
    await this.#disk.moveFolder(
      this.#path(`${stagingFolder}/${hash}`),
      this.#path(`${issuedFolder}/${place}`),
    );
  }

  /**
   * After a failed append the file may hold none, some or all of the line. Cut back, nothing was entered; when that
   * fails too, nobody knows before the next run reads it, and the staged files stay for the case that it is whole.
   */
  async #takeBack(length: number, staging: string, cause: unknown): Promise<readonly Diagnostic[]> {
    const path = this.#path(registerFile);
    try {
      if ((await this.#disk.size(path)) > length) await this.#disk.truncate(path, length);
      await this.#disk.removeFolder(staging);
      return [failed(registerFile, cause)];
    } catch {
      const uncertain: Diagnostic = {
        severity: 'error',
        code: 'register-uncertain',
        parameters: { file: registerFile },
      };
      return [failed(registerFile, cause), uncertain];
    }
  }

  /** Brings an interrupted run to its end, or takes back what it had not yet entered. */
  async #repair(diagnostics: Diagnostic[]): Promise<void> {
    await this.#readLog();
    if (chainFindings(this.#known).length > 0) return;
    if (this.#known.unfinished !== '') await this.#endLine(diagnostics);
    for (const hash of await this.#disk.list(this.#path(stagingFolder))) {
      const sealed = this.#known.entries.findLast((each) => each.hash === hash);
      const file = sealed && 'files' in sealed.entry ? sealed.entry.files[0]?.file : undefined;
      if (file === undefined) {
        await this.#disk.removeFolder(this.#path(`${stagingFolder}/${hash}`));
        diagnostics.push(repaired('not-entered', hash));
      } else {
        await this.#place(hash, file.slice(issuedFolder.length + 1).replace(/\/[^/]*$/, ''));
        diagnostics.push(repaired('placed', file));
      }
    }
  }

  /** A whole entry that lacks only its line end gets it; anything less was never entered, and is taken out. */
  async #endLine(diagnostics: Diagnostic[]): Promise<void> {
    const path = this.#path(registerFile);
    const { unfinished, wholeBytes } = this.#known;
    const ended = continueLog(this.#known, new TextEncoder().encode(`${unfinished}\n`));
    if (chainFindings(ended).length === 0) {
      await this.#disk.append(path, new TextEncoder().encode('\n'));
      this.#known = ended;
      diagnostics.push(repaired('line-end', registerFile));
      return;
    }
    await this.#disk.truncate(path, wholeBytes);
    this.#known = { ...this.#known, unfinished: '' };
    const found = unfinished.slice(0, longestQuote);
    const entered = await this.#append({ action: 'repair', what: 'unfinished-line', found });
    const [finding] = entered.diagnostics;
    if (finding !== undefined) throw new StoreFailure(finding);
    diagnostics.push(repaired('unfinished-line', registerFile));
  }
}

function startsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return (
    bytes.length >= beginning.length && beginning.every((byte, index) => byte === bytes[index])
  );
}

/** Enough of an unfinished line to see which number it was about. */
const longestQuote = 200;
const stagingFolder = `${registerFolder}/.staging`;

function repaired(reason: string, file: string): Diagnostic {
  return { severity: 'note', code: 'register-repaired', parameters: { reason, file } };
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

function failed(path: string, error: unknown): Diagnostic {
  return error instanceof StoreFailure ? error.diagnostic : outputFailed(path, error);
}
