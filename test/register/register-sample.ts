/** A register in a folder of its own, and papers small enough to be issued by the hundred. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { realDisk } from '../../src/register/disk.js';
import type { RegisterDisk } from '../../src/register/disk.js';
import { fileStore } from '../../src/register/file-store.js';
import { fingerprint } from '../../src/register/fingerprint.js';
import { issuePaper } from '../../src/register/issue.js';
import type { IssueRequest, PaperMaker } from '../../src/register/issue.js';
import { readLog } from '../../src/register/chain.js';
import type { RegisterLog } from '../../src/register/chain.js';
import type { RegisterStore } from '../../src/register/store.js';
import { registerSchema } from '../../src/records/schema.js';

const folders: string[] = [];
const lasting: string[] = [];
const remove = (all: string[]): void => {
  for (const folder of all.splice(0)) rmSync(folder, { recursive: true, force: true });
};

afterEach(() => remove(folders));
afterAll(() => remove(lasting));

/** Removed after the test, or with `brief` false when the run ends. */
export function newFolder(brief = true): string {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-register-'));
  (brief ? folders : lasting).push(folder);
  return folder;
}

export const settings = registerSchema.parse({
  series: [{ id: 'letters', papers: ['letter'] }],
});

let clock = Date.UTC(2022, 4, 30, 9);

export function openStore(folder: string, disk: RegisterDisk = realDisk): RegisterStore {
  const now = (): Date => new Date((clock += 1000));
  return fileStore({ folder, now, disk, patienceMs: 20_000 });
}

/** Two files, as PDF and DOCX would be. */
export const makeSmall =
  (paper: string): PaperMaker =>
  ({ number }) =>
    Promise.resolve({
      value: {
        facts: {
          subject: { ar: `موضوع ${paper}`, fr: `Objet ${paper}` },
          articles: ['ri:92'],
          enclosures: [],
          says: { ar: fingerprint(`${paper} ${number}`) },
        },
        files: ['pdf', 'docx'].map((format) => ({
          name: `letter.${format}`,
          bytes: new TextEncoder().encode(`${format} ${paper} ${number}\n`.repeat(20)),
        })),
      },
      diagnostics: [],
    });

export function request(name: string, change: Partial<IssueRequest> = {}): IssueRequest {
  const id = `letter/${name}`;
  const paper = { id, kind: 'letter', date: '2022-05-30', office: 'president' };
  return { settings, paper, make: makeSmall(id), ...change };
}

export function issue(store: RegisterStore, name: string, change: Partial<IssueRequest> = {}) {
  return store.change((register) => issuePaper(register, request(name, change)));
}

export function logOf(folder: string): RegisterLog {
  return readLog(readFileSync(join(folder, 'register/register.jsonl')));
}

/** Everything that may not be in a register, in words; none when all is well. */
export function wrongIn(folder: string): readonly string[] {
  const log = logOf(folder);
  const wrong = log.faults.map(({ line, reason }) => `line ${line}: ${reason}`);
  if (log.unfinished !== '') wrong.push('an unfinished line');
  const issues = log.entries.map(({ entry }) => entry).filter(({ action }) => action === 'issue');
  const named = new Set<string>();
  issues.forEach((entry, index) => {
    if (entry.action !== 'issue') return;
    if (entry.number !== index + 1)
      wrong.push(`number ${entry.number} stands where ${index + 1} should`);
  });
  for (const { entry } of log.entries) {
    for (const { file, sha256 } of 'files' in entry ? entry.files : []) {
      named.add(file);
      const bytes = readOrNothing(join(folder, file));
      if (bytes === undefined) wrong.push(`${file} is missing`);
      else if (fingerprint(bytes) !== sha256) wrong.push(`${file} is not what was issued`);
    }
  }
  for (const file of filesUnder(folder, 'register/issued')) {
    if (!named.has(file)) wrong.push(`${file} has no entry`);
  }
  for (const file of filesUnder(folder, 'register/.staging')) wrong.push(`${file} is left over`);
  return wrong;
}

function readOrNothing(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

export function filesUnder(folder: string, under: string): readonly string[] {
  try {
    return readdirSync(join(folder, under), { recursive: true })
      .map((name) => `${under}/${String(name)}`)
      .filter((name) => statSync(join(folder, name)).isFile());
  } catch {
    return [];
  }
}
