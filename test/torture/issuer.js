/**
 * One of the processes of the torture run: issues small papers one after another until it is killed or told to stop.
 * Its disk fails now and then, and its clock is sometimes set back. Every number it is given it tells at once.
 */

import { appendFileSync, writeFileSync, writeSync } from 'node:fs';
import { realDisk } from '../../dist/register/disk.js';
import { fileStore } from '../../dist/register/file-store.js';
import { fingerprint } from '../../dist/register/fingerprint.js';
import { issuePaper } from '../../dist/register/issue.js';

const [folder, name, errorRate] = process.argv.slice(2);
/** As register.yaml would be read; written out, since reading all schemas takes longer than ten issues. */
const series = { id: 'letters', papers: ['letter'], format: '{number}/{year}', width: 5 };
const settings = { series: [{ ...series, restart: 'year', start: 1, starts: [] }], mandates: [] };
const tell = (message) => writeSync(1, `${JSON.stringify(message)}\n`);

/** Fails with a full or broken disk, before, in the middle of, or after a change. */
function failing(run, half) {
  if (Math.random() >= Number(errorRate)) return run();
  tell({ injected: true });
  const error = Object.assign(new Error('injected'), {
    code: Math.random() < 0.5 ? 'ENOSPC' : 'EIO',
  });
  const how = Math.random();
  if (how < 0.4) return Promise.reject(error);
  if (how < 0.7) {
    half?.();
    return Promise.reject(error);
  }
  return run().then(() => Promise.reject(error));
}

const part = (bytes) => bytes.subarray(0, Math.floor(Math.random() * bytes.length));
const disk = {
  ...realDisk,
  append: (path, bytes) =>
    failing(
      () => realDisk.append(path, bytes),
      () => appendFileSync(path, part(bytes)),
    ),
  writeNew: (path, bytes) =>
    failing(
      () => realDisk.writeNew(path, bytes),
      () => writeFileSync(path, part(bytes)),
    ),
  truncate: (path, length) => failing(() => realDisk.truncate(path, length)),
  makeFolder: (path) => failing(() => realDisk.makeFolder(path)),
  moveFolder: (from, to) => failing(() => realDisk.moveFolder(from, to)),
  removeFolder: (path) => failing(() => realDisk.removeFolder(path)),
};

const now = () => new Date(Date.now() - (Math.random() < 0.001 ? 3_600_000 : 0));
const store = fileStore({ folder, now, disk, patienceMs: 120_000 });

const bytes = (paper, number) =>
  ['pdf', 'docx'].map((format) => ({
    name: `letter.${format}`,
    bytes: new TextEncoder().encode(`${format} ${paper} ${number}\n`.repeat(100)),
  }));

for (let count = 0; ; count += 1) {
  const id = `letter/${name}-${count}`;
  const make = ({ number }) =>
    Promise.resolve({
      value: {
        facts: {
          subject: { ar: `موضوع ${id}`, fr: `Objet ${id}` },
          articles: ['ri:92'],
          enclosures: [],
          says: { ar: fingerprint(`${id} ${number}`) },
        },
        files: bytes(id, number),
      },
      diagnostics: [],
    });
  const paper = { id, kind: 'letter', date: '2022-05-30', office: 'president' };
  const asked = performance.now();
  let begun = asked;
  const done = await store.change((register) => {
    begun = performance.now();
    return issuePaper(register, { settings, paper, make });
  });
  const ended = performance.now();
  for (const { code, parameters } of done.diagnostics) {
    if (code === 'register-repaired') tell({ repaired: parameters.reason });
    else if (code !== 'register-clock' && done.value !== undefined) tell({ later: code });
    else if (code !== 'register-clock') tell({ refused: code });
  }
  if (done.value !== undefined) {
    const { printed, paper: issued } = done.value.entry;
    tell({ given: printed, paper: issued, wait: begun - asked, work: ended - begun });
  }
}
