import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acknowledgeNumber, voidNumber } from '../../src/register/afterwards.js';
import { bookOf } from '../../src/register/book.js';
import { realDisk } from '../../src/register/disk.js';
import { fileStore } from '../../src/register/file-store.js';
import { correctPaper } from '../../src/register/issue.js';
import { registerSchema } from '../../src/records/schema.js';
import { issue, logOf, newFolder, openStore, request, wrongIn } from './register-sample.js';

const codes = ({ diagnostics }: Awaited<ReturnType<typeof issue>>) =>
  diagnostics.map(({ code, parameters }) => `${code} ${String(parameters['reason'] ?? '')}`.trim());
const dated = (name: string, date: string) => ({
  paper: { id: `letter/${name}`, kind: 'letter', date, office: 'president' },
});

describe('a number', () => {
  it('is given once to a paper', async () => {
    const store = openStore(newFolder());
    expect((await issue(store, 'a')).value?.entry).toMatchObject({ printed: '01/2022' });
    expect(codes(await issue(store, 'a'))).toEqual(['register-already-issued issued']);
    expect((await issue(store, 'b')).value?.entry).toMatchObject({ printed: '02/2022' });
  });

  it('is never given again once it is void, and a reissue names it', async () => {
    const folder = newFolder();
    const store = openStore(folder);
    await issue(store, 'a');
    await store.change((open) => voidNumber(open, { printed: '01/2022' }, 'wrong addressee'));
    expect(codes(await issue(store, 'a'))).toEqual(['register-already-issued void']);
    const again = await issue(store, 'a', { reissue: 'right addressee' });
    expect(again.value?.entry).toMatchObject({
      printed: '02/2022',
      replaces: { printed: '01/2022' },
      reason: 'right addressee',
    });
    const { numbers } = bookOf(logOf(folder).entries);
    expect(numbers.map(({ printed, state, replacedBy }) => [printed, state, replacedBy])).toEqual([
      ['01/2022', 'void', '02/2022'],
      ['02/2022', 'issued', undefined],
    ]);
  });

  it('that was reissued without being voided counts as replaced', async () => {
    const folder = newFolder();
    const store = openStore(folder);
    await issue(store, 'a');
    await issue(store, 'a', { reissue: 'a page was missing' });
    expect(bookOf(logOf(folder).entries).numbers.map(({ state }) => state)).toEqual([
      'replaced',
      'issued',
    ]);
    const wrong = await issue(store, 'b', { reissue: 'why' });
    expect(codes(wrong)).toEqual(['register-not-issued never']);
  });

  it('keeps its corrected copies, each with a version and a reason', async () => {
    const folder = newFolder();
    const store = openStore(folder);
    await issue(store, 'a');
    const correct = (reason: string) =>
      store.change((open) => correctPaper(open, { ...request('a'), reason }));
    await correct('a misspelt name');
    const third = await correct('an enclosure');
    expect(third.value?.entry).toMatchObject({ printed: '01/2022', version: 3 });
    expect(wrongIn(folder)).toEqual([]);
    await store.change((open) => voidNumber(open, { printed: '01/2022' }, 'withdrawn'));
    expect(codes(await correct('late'))).toEqual(['register-not-issued void']);
  });

  it('is refused to a paper whose record claims another', async () => {
    const store = openStore(newFolder());
    expect(codes(await issue(store, 'a', { claimed: 5 }))).toEqual(['register-number']);
    expect((await issue(store, 'a', { claimed: 1 })).value).toBeDefined();
  });

  it('goes with the calendar, unless a reason is given, which is entered', async () => {
    const store = openStore(newFolder());
    await issue(store, 'a', dated('a', '2022-05-30'));
    expect(codes(await issue(store, 'b', dated('b', '2022-05-29')))).toEqual([
      'register-backdated',
    ]);
    const backdated = await issue(store, 'b', {
      ...dated('b', '2022-05-29'),
      backdate: 'found late',
    });
    expect(backdated.value?.entry).toMatchObject({ number: 2, backdated: 'found late' });
    const later = await issue(store, 'c', { ...dated('c', '2022-06-01'), backdate: 'not needed' });
    expect(later.value?.entry).not.toHaveProperty('backdated');
  });

  it('starts again with the year, from the number the old register left off at', async () => {
    const settings = registerSchema.parse({
      series: [
        {
          ...{ id: 'letters', papers: ['letter'], format: '{year}/هـ.م/{number}', start: 1 },
          starts: [{ period: '2022', number: 12 }],
        },
      ],
    });
    const store = openStore(newFolder());
    const printed: unknown[] = [];
    for (const date of ['2022-05-30', '2022-06-01', '2023-01-02']) {
      const { value } = await issue(store, date, { settings, ...dated(date, date) });
      printed.push(value?.entry.action === 'issue' && value.entry.printed);
    }
    expect(printed).toEqual(['2022/هـ.م/12', '2022/هـ.م/13', '2023/هـ.م/01']);
  });

  it('counts by office and by mandate where register.yaml says so', async () => {
    const settings = registerSchema.parse({
      series: [
        {
          id: 'president',
          papers: ['letter'],
          office: 'president',
          restart: 'mandate',
          format: '{number}/{period}',
        },
        {
          id: 'rapporteur',
          papers: ['letter'],
          office: 'rapporteur',
          restart: 'never',
          format: 'R{number}',
        },
      ],
      mandates: [{ id: '2021-2027', from: '2021-09-08', until: '2027-09-30' }],
    });
    const store = openStore(newFolder());
    const by = (name: string, office: string, date = '2022-05-30') =>
      issue(store, name, {
        settings,
        paper: { id: `letter/${name}`, kind: 'letter', date, office },
      });
    expect((await by('a', 'president')).value?.entry).toMatchObject({ printed: '01/2021-2027' });
    expect((await by('b', 'rapporteur')).value?.entry).toMatchObject({ printed: 'R01' });
    expect((await by('c', 'president', '2023-01-01')).value?.entry).toMatchObject({
      printed: '02/2021-2027',
    });
    expect(codes(await by('d', 'president', '2030-01-01'))).toEqual(['register-no-series mandate']);
    expect(codes(await by('e', 'vice-president'))).toEqual(['register-no-series none']);
  });

  it('is acknowledged on the day or after, and only while it counts', async () => {
    const folder = newFolder();
    const store = openStore(folder);
    await issue(store, 'a');
    const receive = (date: string, printed = '01/2022') =>
      store.change((open) => acknowledgeNumber(open, { printed }, { date, reference: '77/22' }));
    expect(codes(await receive('2022-05-29'))).toEqual(['date-order receipt']);
    expect(codes(await receive('2022-06-01', '09/2022'))).toEqual(['register-not-issued number']);
    expect((await receive('2022-06-01')).value).toBeDefined();
    expect(bookOf(logOf(folder).entries).numbers[0]?.acknowledgements).toEqual([
      { date: '2022-06-01', reference: '77/22' },
    ]);
  });
});

describe('the store', () => {
  it('gives numbers to eight at once, each its own', async () => {
    const folder = newFolder();
    const names = Array.from({ length: 8 }, (_, index) => `p${index}`);
    await Promise.all(
      names.map(async (name) => {
        const store = openStore(folder);
        for (const each of ['a', 'b', 'c', 'd']) await issue(store, `${name}-${each}`);
      }),
    );
    expect(wrongIn(folder)).toEqual([]);
    expect(logOf(folder).entries).toHaveLength(32);
  });

  it('says that the clock was set back, and goes on counting', async () => {
    const folder = newFolder();
    await issue(openStore(folder), 'a');
    const now = () => new Date(Date.UTC(2001, 0, 1));
    const late = await issue(fileStore({ folder, now }), 'b');
    expect(late.value?.entry).toMatchObject({ printed: '02/2022', clock: 'behind' });
    expect(codes(late)).toEqual(['register-clock']);
    expect((await issue(openStore(folder), 'c')).diagnostics).toEqual([]);
  });

  it('gives no number in a folder that cannot be written', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'register'), 'a file where the folder should be');
    const refused = await issue(openStore(folder), 'a');
    expect(refused.value).toBeUndefined();
    expect(codes(refused)).toEqual(['output-failed not-folder']);
    for (const [code, reason] of [
      ['EROFS', 'read-only'],
      ['EACCES', 'no-permission'],
      ['ENOSPC', 'no-space'],
    ]) {
      const fail = () => Promise.reject(Object.assign(new Error(code), { code }));
      const disk = { ...realDisk, tryLock: fail };
      expect(codes(await issue(openStore(newFolder(), disk), 'a'))).toEqual([
        `output-failed ${reason}`,
      ]);
    }
  });

  it('waits for another run, and says when that takes too long', async () => {
    const folder = newFolder();
    await issue(openStore(folder), 'a');
    const release = await realDisk.tryLock(join(folder, 'register/.lock'));
    const busy = await issue(fileStore({ folder, now: () => new Date(), patienceMs: 30 }), 'b');
    expect(codes(busy)).toEqual(['register-busy']);
    await release?.();
    expect((await issue(openStore(folder), 'b')).value?.entry).toMatchObject({
      printed: '02/2022',
    });
  });
});
