/** A real disk of a few hundred kilobytes (tmpfs, which needs root) on which numbers are issued until it is full. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLog } from '../../dist/register/chain.js';
import { fileStore } from '../../dist/register/file-store.js';
import { fingerprint } from '../../dist/register/fingerprint.js';
import { issuePaper } from '../../dist/register/issue.js';
import { registerSchema } from '../../dist/records/schema.js';

const settings = registerSchema.parse({ series: [{ id: 'letters', papers: ['letter'] }] });

/** What came of it in words, and how many things were wrong. */
export async function fullDisk(folder) {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return { text: 'not tried: mounting one needs root', wrong: 0 };
  }
  try {
    return await fill(folder);
  } finally {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  }
}

async function fill(folder) {
  writeFileSync(join(folder, 'ballast'), new Uint8Array(40_000));
  const store = fileStore({ folder, now: () => new Date() });
  let given = 0;
  let refused = 0;
  const codes = new Set();
  for (let count = 0; refused < 200; count += 1) {
    const { value, diagnostics } = await store.change((register) => issueSmall(register, count));
    if (value === undefined) refused += 1;
    else given += 1;
    for (const { parameters } of diagnostics) codes.add(parameters.reason);
  }
  rmSync(join(folder, 'ballast'));
  const after = await store.change((register) => issueSmall(register, 'after'));
  const log = readLog(readFileSync(join(folder, 'register/register.jsonl')));
  const issues = log.entries.map(({ entry }) => entry).filter(({ action }) => action === 'issue');
  const gaps = issues.filter(({ number }, index) => number !== index + 1).length;
  const broken = issues
    .flatMap(({ files }) => files)
    .filter(({ file, sha256 }) => fingerprint(readFileSync(join(folder, file))) !== sha256).length;
  const files = readdirSync(join(folder, 'register/issued'), { recursive: true }).filter((name) =>
    statSync(join(folder, 'register/issued', name)).isFile(),
  ).length;
  const wrong =
    (after.value === undefined ? 1 : 0) +
    (issues.length === given + 1 ? 0 : 1) +
    (files === issues.length * 2 ? 0 : 1) +
    (codes.has('no-space') ? 0 : 1) +
    gaps +
    broken +
    log.faults.length;
  const text = `${given} given, then ${refused} refused for want of room, 1 given once there was room`;
  return { text, wrong };
}

function issueSmall(register, count) {
  const id = `letter/full-${count}`;
  const make = ({ number }) =>
    Promise.resolve({
      value: {
        facts: { subject: { fr: id }, articles: ['ri:92'], enclosures: [], says: { fr: 'x' } },
        files: ['pdf', 'docx'].map((format) => ({
          name: `letter.${format}`,
          bytes: new TextEncoder().encode(`${number}\n`.repeat(100 + ((7 * count) % 900 || 0))),
        })),
      },
      diagnostics: [],
    });
  const paper = { id, kind: 'letter', date: '2022-05-30' };
  return issuePaper(register, { settings, paper, make });
}
