/**
 * `npm run torture [-- --issues N --kills N --processes N]`: processes that issue numbers in one register at once, killed
 * at random moments, on disks that fail. Prints what came of it; exit code 1 when a number was lost, doubled or skipped.
 */

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readLog } from '../../dist/register/chain.js';
import { fileStore } from '../../dist/register/file-store.js';
import { fingerprint } from '../../dist/register/fingerprint.js';
import { fullDisk } from './full-disk.js';

const { values } = parseArgs({
  options: {
    issues: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '1000' },
    processes: { type: 'string', default: '8' },
    errors: { type: 'string', default: '0.01' },
    folder: { type: 'string', default: tmpdir() },
    keep: { type: 'boolean', default: false },
  },
});
const wanted = { issues: Number(values.issues), kills: Number(values.kills) };
const folder = mkdtempSync(join(values.folder, 'mahdar-torture-'));
const issuer = fileURLToPath(new URL('issuer.js', import.meta.url));

const given = new Map();
const counts = { kills: 0, injected: 0, refused: 0, later: 0, unforeseen: 0 };
const repairs = {};
const waits = [];
const works = [];
const running = new Set();
let started = 0;
let stopping = false;

function heard(message) {
  if (message.given !== undefined) {
    given.set(message.given, [...(given.get(message.given) ?? []), message.paper]);
    waits.push(message.wait);
    works.push(message.work);
  }
  if (message.repaired !== undefined) {
    repairs[message.repaired] = (repairs[message.repaired] ?? 0) + 1;
  }
  if (message.injected !== undefined) counts.injected += 1;
  if (message.refused !== undefined) counts.refused += 1;
  if (message.later !== undefined) counts.later += 1;
}

function startIssuer() {
  started += 1;
  const child = spawn(process.execPath, [issuer, folder, `p${started}`, values.errors], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const issuing = { child, ready: false };
  running.add(issuing);
  let rest = '';
  child.stdout.on('data', (data) => {
    const lines = `${rest}${data}`.split('\n');
    rest = lines.pop();
    for (const line of lines) heard(JSON.parse(line));
    issuing.ready = true;
  });
  let errors = '';
  child.stderr.on('data', (data) => (errors += data));
  child.on('close', (_code, signal) => {
    running.delete(issuing);
    if (signal !== 'SIGKILL') {
      counts.unforeseen += 1;
      process.stderr.write(`${errors.split('\n').slice(0, 12).join('\n')}\n`);
    }
    if (!stopping) startIssuer();
  });
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const began = performance.now();
for (let each = 0; each < Number(values.processes); each += 1) startIssuer();
let said = 0;
while (given.size < wanted.issues || counts.kills < wanted.kills) {
  await pause(Math.random() * 60);
  const late = counts.kills / wanted.kills > given.size / wanted.issues;
  const victims = [...running].filter(({ ready, child }) => ready && !child.killed);
  const victim = victims[Math.floor(Math.random() * victims.length)];
  if (victim !== undefined && counts.kills < wanted.kills && !late) {
    counts.kills += 1;
    victim.child.kill('SIGKILL');
  }
  if (performance.now() - said > 15_000) {
    said = performance.now();
    process.stderr.write(`${given.size} numbers, ${counts.kills} kills\n`);
  }
}
stopping = true;
const closed = [...running].map(({ child }) => new Promise((done) => child.on('close', done)));
for (const { child } of running) child.kill('SIGKILL');
await Promise.all(closed);
const seconds = (performance.now() - began) / 1000;

// One more run without work repairs what the last kills left.
const last = await fileStore({ folder, now: () => new Date() }).change(() =>
  Promise.resolve({ value: true, diagnostics: [] }),
);
for (const { parameters } of last.diagnostics) heard({ repaired: parameters.reason });

const log = readLog(readFileSync(join(folder, 'register/register.jsonl')));
const issues = log.entries.map(({ entry }) => entry).filter(({ action }) => action === 'issue');
const numbers = new Set(issues.map(({ number }) => number));
const papers = new Map(issues.map((entry) => [entry.printed, entry.paper]));
const highest = issues.reduce((most, { number }) => Math.max(most, number), 0);
const named = new Set();
let broken = 0;
for (const { files } of issues) {
  for (const { file, sha256 } of files) {
    named.add(file);
    const bytes = readOrNothing(join(folder, file));
    if (bytes === undefined || fingerprint(bytes) !== sha256) broken += 1;
  }
}
const stray = filesUnder(join(folder, 'register')).filter(
  (file) => !named.has(`register/${file}`) && !['register.jsonl', '.lock'].includes(file),
);
const lost = [...given].filter(([number, told]) =>
  told.some((paper) => papers.get(number) !== paper),
);
const full = await fullDisk(mkdtempSync(join(values.folder, 'mahdar-full-')));

const wrong = {
  'numbers doubled': issues.length - numbers.size,
  'numbers told to two papers': [...given.values()].filter((told) => told.length > 1).length,
  'numbers skipped': highest - numbers.size,
  'numbers told but not in the register': lost.length,
  'lines that break the chain': log.faults.length,
  'unfinished lines left': log.unfinished === '' ? 0 : 1,
  'files half-written, changed or missing': broken,
  'files without an entry': stray.length,
  'processes ended by a fault of the program': counts.unforeseen,
  'wrong on a disk that fills up': full.wrong,
};
const figures = {
  'numbers in the register': issues.length,
  'numbers told by the processes': given.size,
  'processes at once': Number(values.processes),
  'processes started': started,
  'kill -9 at a random moment': counts.kills,
  'write errors injected': counts.injected,
  'issues refused by them': counts.refused,
  'files placed by a later run': counts.later,
  'repaired by the next run': Object.entries(repairs)
    .map(([what, n]) => `${what} ${n}`)
    .join(', '),
  'entries with the clock set back': log.entries.filter(({ entry }) => entry.clock).length,
  'disk that fills up': full.text,
  seconds: seconds.toFixed(1),
  'ms for one issue, alone with the register': spread(works),
  'ms waiting for the register': spread(waits),
};
for (const [what, value] of Object.entries({ ...figures, ...wrong })) {
  process.stdout.write(`${what.padEnd(46)} ${value}\n`);
}
if (values.keep) process.stdout.write(`kept in ${folder}\n`);
else rmSync(folder, { recursive: true, force: true });
process.exitCode = Object.values(wrong).every((count) => count === 0) ? 0 : 1;

function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  return `median ${at(0.5)}, 95 of 100 below ${at(0.95)}, longest ${at(0.99999)}`;
}

function readOrNothing(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function filesUnder(path) {
  return readdirSync(path, { recursive: true }).filter((name) =>
    statSync(join(path, name)).isFile(),
  );
}
