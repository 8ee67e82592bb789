/** The tamper table: ways to falsify a register or an issued file, each of which the audit has to find. */

import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { acknowledgeNumber, voidNumber } from '../../src/register/afterwards.js';
import { auditRegister } from '../../src/register/audit.js';
import type { AuditRequest } from '../../src/register/audit.js';
import { fingerprint } from '../../src/register/fingerprint.js';
import { beginning } from '../../src/register/chain.js';
import { madeFromName, writeMadeFrom } from '../../src/register/made-from.js';
import {
  filesUnder,
  issue,
  logOf,
  makeSmall,
  newFolder,
  openStore,
  settings,
} from './register-sample.js';

const record = 'kind: deposit\nsubject:\n  fr: Dépôt du rapport\n';

/** Makes a paper with the file that says what it was made from, as issued papers have. */
const withMadeFrom =
  (id: string, enclosed?: string): ReturnType<typeof makeSmall> =>
  async (printed) => {
    const { value, diagnostics } = await makeSmall(id)(printed);
    if (value === undefined) return { value, diagnostics };
    const facts = {
      ...value.facts,
      enclosures: enclosed === undefined ? [] : [{ paper: enclosed, title: { fr: 'Lettre' } }],
      says: { fr: fingerprint(record) },
    };
    const bytes = writeMadeFrom({
      ...{ paper: id, printed: printed.number, date: '2022-05-30', subject: facts.subject },
      ...{ program: '0.1.0', languages: ['fr'], records: { 'letters/one.yaml': record } },
      fingerprints: {},
    });
    const files = [...value.files, { name: madeFromName, bytes }];
    return { value: { facts, files }, diagnostics };
  };

/** A register of five numbers: one void, one acknowledged, one that encloses another. */
async function newRegister(): Promise<string> {
  const folder = newFolder();
  mkdirSync(join(folder, 'letters'));
  writeFileSync(join(folder, 'letters/one.yaml'), record);
  const store = openStore(folder);
  for (const name of ['a', 'b', 'c', 'd']) {
    await issue(store, name, { make: withMadeFrom(`letter/${name}`) });
  }
  await issue(store, 'e', { make: withMadeFrom('letter/e', 'letter/d') });
  await store.change((open) => voidNumber(open, { printed: '02/2022' }, 'wrong addressee'));
  const receipt = { date: '2022-06-01', reference: '77/22' };
  await store.change((open) => acknowledgeNumber(open, { printed: '03/2022' }, receipt));
  return folder;
}

async function audit(folder: string, request: AuditRequest = {}): Promise<readonly string[]> {
  const read = (path: string): Uint8Array | undefined => {
    try {
      return readFileSync(join(folder, path));
    } catch {
      return undefined;
    }
  };
  const text = () => new TextDecoder().decode(read('letters/one.yaml') ?? new Uint8Array());
  const findings = await auditRegister(
    logOf(folder),
    {
      settings,
      listFiles: () => Promise.resolve(filesUnder(folder, 'register')),
      readFile: (path) => Promise.resolve(read(path)),
      saysNow: () => Promise.resolve({ fr: fingerprint(text()) }),
      claimedNumber: () => undefined,
    },
    request,
  );
  return findings.map(({ code, parameters }) =>
    `${code} ${String(parameters['reason'] ?? '')}`.trim(),
  );
}

const register = 'register/register.jsonl';
const linesOf = (folder: string): string[] =>
  readFileSync(join(folder, register), 'utf8').trimEnd().split('\n');
const write = (folder: string, lines: readonly string[]): void => {
  writeFileSync(join(folder, register), lines.map((line) => `${line}\n`).join(''));
};
const edit = (change: (lines: string[]) => readonly string[]) => (folder: string) => {
  write(folder, change(linesOf(folder)));
};

/** What a falsifier does who knows how the chain is made: every fingerprint is made anew. */
const rechain =
  (change: (entries: Record<string, unknown>[]) => Record<string, unknown>[]) =>
  (folder: string): void => {
    const entries = linesOf(folder).map((line) => JSON.parse(line) as Record<string, unknown>);
    let previous = beginning;
    const lines = change(entries).map((entry, index) => {
      const body = JSON.stringify({ ...entry, entry: index + 1, previous, hash: undefined });
      previous = fingerprint(body);
      return `${body.slice(0, -1)},"hash":"${previous}"}`;
    });
    write(folder, lines);
  };
const replace = (index: number, part: Record<string, unknown>) =>
  rechain((entries) => entries.map((each, at) => (at === index ? { ...each, ...part } : each)));

const pdf = 'register/issued/letters/2022/03/letter.pdf';
const overwrite = (path: string, bytes: string) => (folder: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  rmSync(join(folder, path), { force: true });
  writeFileSync(join(folder, path), bytes);
};

const tamperings: readonly (readonly [string, (folder: string) => void, string])[] = [
  [
    'a letter of a subject is changed',
    edit((l) => l.map((x) => x.replace('Objet letter/c', 'Objet letter/x'))),
    'register-broken edited',
  ],
  [
    'a date is changed',
    edit((l) =>
      l.map((x, i) => (i === 2 ? x.replace('"date":"2022-05-30"', '"date":"2022-05-29"') : x)),
    ),
    'register-broken edited',
  ],
  [
    'a number is changed',
    edit((l) => l.map((x, i) => (i === 2 ? x.replace('"number":3', '"number":9') : x))),
    'register-broken edited',
  ],
  [
    'the reason of a void is changed',
    edit((l) => l.map((x) => x.replace('wrong addressee', 'request'))),
    'register-broken edited',
  ],
  [
    'the fingerprint of a file is changed',
    edit((l) => l.map((x, i) => (i === 1 ? x.replace(/"sha256":"./, '"sha256":"0') : x))),
    'register-broken edited',
  ],
  [
    'the own fingerprint of an entry is changed',
    edit((l) => l.map((x, i) => (i === 1 ? x.replace(/"hash":"...../, '"hash":"00000') : x))),
    'register-broken edited',
  ],
  [
    'a space is put into a line',
    edit((l) => l.map((x, i) => (i === 1 ? x.replace('"number":2', '"number": 2') : x))),
    'register-broken edited',
  ],
  [
    'a key is written twice',
    edit((l) => l.map((x, i) => (i === 1 ? x.replace('"number":2', '"number":7,"number":2') : x))),
    'register-broken edited',
  ],
  [
    'an entry is taken out of the middle',
    edit((l) => l.filter((_, i) => i !== 1)),
    'register-broken chain',
  ],
  ['the first entry is taken out', edit((l) => l.slice(1)), 'register-broken chain'],
  ['two entries change places', edit(([a, b, ...l]) => [b!, a!, ...l]), 'register-broken chain'],
  ['an entry is written twice', edit(([a, ...l]) => [a!, a!, ...l]), 'register-broken chain'],
  [
    'a line of text is put in',
    edit(([a, ...l]) => [a!, 'note: see the paper register', ...l]),
    'register-broken unreadable',
  ],
  ['an empty line is put in', edit(([a, ...l]) => [a!, '', ...l]), 'register-broken unreadable'],
  [
    'the line ends are made those of Windows',
    edit((l) => l.map((x) => `${x}\r`)),
    'register-broken line-end',
  ],
  [
    'a mark of byte order is put at the start',
    edit(([a, ...l]) => [`\uFEFF${a}`, ...l]),
    'register-broken unreadable',
  ],
  ['the last issues are cut off', edit((l) => l.slice(0, 4)), 'issued-file-unknown'],
  [
    'the last line is cut in half',
    (folder) => {
      const text = readFileSync(join(folder, register));
      writeFileSync(join(folder, register), text.subarray(0, text.length - 60));
    },
    'register-broken unfinished',
  ],
  ['the whole register is deleted', edit(() => []), 'issued-file-unknown'],
  [
    'an entry is taken out and the chain made anew',
    rechain((e) => e.filter((_, i) => i !== 1)),
    'register-gap',
  ],
  [
    'a number is given twice and the chain made anew',
    rechain((e) => [...e.slice(0, 5), { ...e[4], paper: 'letter/f' }, ...e.slice(5)]),
    'register-duplicate number',
  ],
  [
    'a paper is given a second number and the chain made anew',
    replace(1, { paper: 'letter/a' }),
    'register-duplicate paper',
  ],
  [
    'a date is set back and the chain made anew',
    replace(4, { date: '2022-05-01' }),
    'register-order date',
  ],
  [
    'a date is set back, and the entry and the file beside the paper differ',
    replace(4, { date: '2022-05-01' }),
    'register-mismatch made-from',
  ],
  [
    'entries change places and the chain is made anew',
    rechain(([a, b, ...e]) => [b!, a!, ...e]),
    'register-order number',
  ],
  [
    'a subject is changed and the chain made anew',
    replace(0, { subject: { ar: 'موضوع آخر', fr: 'Autre objet' } }),
    'register-mismatch made-from',
  ],
  [
    'the printed form of a number is changed and the chain made anew',
    replace(0, { printed: '1/2022' }),
    'register-mismatch printed',
  ],
  [
    'a number is put into another year and the chain made anew',
    replace(0, { period: '2021' }),
    'register-mismatch period',
  ],
  [
    'a void is put on a number that was never given',
    rechain((e) => e.map((x, i) => (i === 5 ? { ...x, number: 44, printed: '44/2022' } : x))),
    'register-mismatch no-number',
  ],
  [
    'a receipt is dated before its paper',
    replace(6, { date: '2022-05-01' }),
    'register-mismatch version',
  ],
  [
    'a time is set back and the chain made anew',
    replace(3, { recorded: '2021-01-01T00:00:00.000Z' }),
    'register-mismatch time',
  ],
  [
    'an entry is pointed at other files',
    rechain((e) =>
      e.map((x, i) =>
        i === 0 ? { ...x, files: [{ file: 'out/letter.pdf', bytes: 1, sha256: beginning }] } : x,
      ),
    ),
    'register-mismatch place',
  ],
  [
    'an issued file is changed',
    (folder) => {
      chmodSync(join(folder, pdf), 0o644);
      writeFileSync(join(folder, pdf), 'another letter');
    },
    'issued-file-changed',
  ],
  [
    'an issued file is replaced by another',
    overwrite(pdf, 'another letter'),
    'issued-file-changed',
  ],
  [
    'one sign of an issued file is changed, its length kept',
    (folder) => {
      const bytes = readFileSync(join(folder, pdf));
      bytes[5] = 0x21;
      chmodSync(join(folder, pdf), 0o644);
      writeFileSync(join(folder, pdf), bytes);
    },
    'issued-file-changed',
  ],
  [
    'an issued file is deleted',
    (folder) => {
      rmSync(join(folder, pdf));
    },
    'issued-file-missing',
  ],
  [
    'the file that says what a paper was made from is changed',
    overwrite('register/issued/letters/2022/03/made-from.json', '{}'),
    'issued-file-changed',
  ],
  [
    'a paper is put among the issued ones',
    overwrite('register/issued/letters/2022/06/letter.pdf', 'number six'),
    'issued-file-unknown',
  ],
  [
    'a copy is put beside an issued paper',
    overwrite('register/issued/letters/2022/03/letter-2.pdf', 'copy'),
    'issued-file-unknown',
  ],
  [
    'a record is changed after its paper was issued',
    overwrite('letters/one.yaml', record.replace('rapport', 'programme')),
    'record-changed-since-issue value',
  ],
  [
    'a record is deleted after its paper was issued',
    (folder) => {
      rmSync(join(folder, 'letters/one.yaml'));
    },
    'record-changed-since-issue file',
  ],
];

it('finds nothing in a register that nobody touched', async () => {
  expect(await audit(await newRegister())).toEqual([]);
});

it.each(tamperings)('finds that %s', async (_what, tamper, expected) => {
  const folder = await newRegister();
  tamper(folder);
  expect(await audit(folder)).toContain(expected);
});

it('finds a register and files that were all written anew by a fingerprint noted elsewhere', async () => {
  const folder = await newRegister();
  const noted = logOf(folder).head.slice(0, 16);
  expect(await audit(folder, { fingerprint: noted })).toEqual([]);
  rmSync(join(folder, 'register'), { recursive: true });
  await issue(openStore(folder), 'a', { make: withMadeFrom('letter/a') });
  expect(await audit(folder)).toEqual([]);
  expect(await audit(folder, { fingerprint: noted })).toEqual(['register-fingerprint']);
});

it('finds a paper that encloses one that was voided', async () => {
  const folder = await newRegister();
  await openStore(folder).change((open) => voidNumber(open, { printed: '04/2022' }, 'lost'));
  expect(await audit(folder)).toEqual(['cited-paper-void']);
});

it('gives no number while the chain is broken, and none over files that have no entry', async () => {
  const folder = await newRegister();
  const whole = linesOf(folder);
  write(folder, whole.toSpliced(1, 1));
  const refused = await issue(openStore(folder), 'f');
  expect(refused.value).toBeUndefined();
  expect(refused.diagnostics.map(({ code }) => code)).toContain('register-broken');
  write(folder, whole.slice(0, 4));
  const over = await issue(openStore(folder), 'f');
  expect(over.value).toBeUndefined();
  expect(over.diagnostics.map(({ code }) => code)).toEqual(['issued-file-unknown']);
  expect(linesOf(folder)).toEqual(whole.slice(0, 4));
});
