/**
 * Each folder of test/cases/diagnostics/ is a workspace with one fault: test/support/small-workspace, which has none,
 * with the files of the case laid over it and those of remove.txt taken away. expected.txt is what a person reads.
 */

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diagnosticCodes } from '../../src/diagnostics/codes.js';
import { formatDiagnostics } from '../../src/diagnostics/format.js';
import { loadDiagnosticMessages } from '../../src/diagnostics/messages.js';
import { diskWorld } from '../../src/world/disk-world.js';
import { expectFile } from '../support/expected-file.js';
import { filesUnder } from '../support/files-under.js';
import { findAll } from '../support/find-all.js';
import { memoryWorld } from '../support/memory-world.js';

const casesDir = 'test/cases/diagnostics';
const small = filesUnder('test/support/small-workspace');
const messages = await loadDiagnosticMessages(diskWorld({ workspaceDir: '.' }), 'en');
const cases = readdirSync(casesDir).sort();

function workspaceOf(name: string): Record<string, Uint8Array> {
  const removal = join(casesDir, name, 'remove.txt');
  const removed = existsSync(removal) ? readFileSync(removal, 'utf8').trim().split('\n') : [];
  const overlay = join(casesDir, name, 'workspace');
  const files = { ...small, ...(existsSync(overlay) ? filesUnder(overlay) : {}) };
  return Object.fromEntries(Object.entries(files).filter(([path]) => !removed.includes(path)));
}

it('finds nothing in the workspace the cases start from', async () => {
  expect(await findAll(memoryWorld(small))).toEqual([]);
});

it.each(cases)('%s', async (name) => {
  const found = await findAll(memoryWorld(workspaceOf(name)));
  const code = diagnosticCodes
    .filter((known) => name === known || name.startsWith(`${known}-`))
    .sort((a, b) => b.length - a.length)[0];
  expect(found.map((diagnostic) => diagnostic.code)).toContain(code);
  expectFile(join(casesDir, name, 'expected.txt'), formatDiagnostics(found, messages, 'human'));
});

/** Found on a disk only (see test/world), or in files that no case should hold (see test/records, test/fonts). */
const provenElsewhere = [
  'file-unreadable',
  'file-too-large',
  'font-unreadable',
  'font-not-embeddable',
];

it('has a case for every code of the records', () => {
  const first = diagnosticCodes.indexOf('file-unreadable');
  const last = diagnosticCodes.indexOf('wording-missing');
  const missing = [...diagnosticCodes.slice(first, last), 'workspace-missing' as const].filter(
    (code) =>
      !provenElsewhere.includes(code) &&
      !cases.some((name) => name === code || name.startsWith(`${code}-`)),
  );
  expect(missing).toEqual([]);
});
