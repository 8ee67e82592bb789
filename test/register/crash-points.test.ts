import { describe, expect, it } from 'vitest';
import { failingDisk } from './failing-disk.js';
import type { Stop } from './failing-disk.js';
import { filesUnder, issue, logOf, newFolder, openStore, wrongIn } from './register-sample.js';

const stops: readonly Stop[] = ['before', 'half', 'after'];

/** The changes one issue makes to the disk, in order. */
async function changesOfOneIssue(): Promise<readonly string[]> {
  const disk = failingDisk(Number.POSITIVE_INFINITY, 'before');
  await issue(openStore(newFolder(), disk), 'a');
  return disk.changes();
}

describe('a run that is cut off between any two changes of the disk', async () => {
  const changes = await changesOfOneIssue();

  it('makes the changes in the order that repair relies on', () => {
    expect(changes).toEqual([
      'makeFolder',
      'makeFolder',
      'writeNew',
      'writeNew',
      'makeFolder',
      'append',
      'moveFolder',
    ]);
  });

  for (const stop of stops) {
    it.each(changes.map((name, index) => ({ name, at: index + 1 })))(
      `${stop} change $at ($name): the next run leaves no number lost, doubled or skipped`,
      async ({ at }) => {
        const folder = newFolder();
        await issue(openStore(folder), 'first');
        const cut = await issue(openStore(folder, failingDisk(at, stop)), 'cut');
        const next = await issue(openStore(folder), 'next');
        expect(wrongIn(folder)).toEqual([]);
        const papers = logOf(folder).entries.flatMap(({ entry }) =>
          entry.action === 'issue' ? [`${entry.printed} ${entry.paper}`] : [],
        );
        // What the cut run was told it has, it has; what the file says is whole.
        if (cut.value !== undefined) expect(papers[1]).toBe('02/2022 letter/cut');
        expect(next.value?.entry).toMatchObject({ action: 'issue', paper: 'letter/next' });
        expect(papers[0]).toBe('01/2022 letter/first');
        expect(papers.at(-1)).toBe(`0${papers.length}/2022 letter/next`);
      },
    );

    it.each(changes.map((name, index) => ({ name, at: index + 1 })))(
      `${stop} change $at ($name) of the repair itself: the run after it repairs`,
      async ({ at }) => {
        const folder = newFolder();
        await issue(openStore(folder, failingDisk(6, 'half')), 'cut');
        await issue(openStore(folder, failingDisk(at, stop)), 'again');
        await issue(openStore(folder), 'next');
        expect(wrongIn(folder)).toEqual([]);
      },
    );

    it.each(changes.map((name, index) => ({ name, at: index + 1 })))(
      `a write error ${stop} change $at ($name), after which the disk works again`,
      async ({ at }) => {
        const folder = newFolder();
        const store = openStore(folder, failingDisk(at, stop, { once: true }));
        const failed = await issue(store, 'failed');
        const next = await issue(store, 'next');
        expect(wrongIn(folder)).toEqual([]);
        if (failed.value === undefined) {
          expect(failed.diagnostics.map(({ code }) => code)).toContain('output-failed');
          expect(next.value?.entry).toMatchObject({ printed: '01/2022' });
        } else expect(next.value?.entry).toMatchObject({ printed: '02/2022' });
      },
    );
  }

  it('says what it repaired', async () => {
    const folder = newFolder();
    await issue(openStore(folder, failingDisk(6, 'half')), 'cut');
    const { diagnostics } = await issue(openStore(folder), 'next');
    expect(diagnostics.map(({ code, parameters }) => `${code} ${parameters['reason']}`)).toEqual([
      'register-repaired unfinished-line',
      'register-repaired not-entered',
    ]);
    const repair = logOf(folder).entries[0]?.entry;
    expect(repair).toMatchObject({ action: 'repair', what: 'unfinished-line' });
    expect(repair?.action === 'repair' && repair.found).toContain('"printed":"01/2022"');
  });

  it('ends an entry that lacks only its line end', async () => {
    const folder = newFolder();
    await issue(openStore(folder), 'first');
    const { truncateSync, statSync } = await import('node:fs');
    const file = `${folder}/register/register.jsonl`;
    truncateSync(file, statSync(file).size - 1);
    const { value, diagnostics } = await issue(openStore(folder), 'next');
    expect(diagnostics.map(({ parameters }) => parameters['reason'])).toEqual(['line-end']);
    expect(value?.entry).toMatchObject({ printed: '02/2022' });
    expect(wrongIn(folder)).toEqual([]);
  });

  it('reads all again when the last line it had read was taken back by another run', async () => {
    const folder = newFolder();
    const file = `${folder}/register/register.jsonl`;
    const { readFileSync, rmSync, statSync, truncateSync } = await import('node:fs');
    const reader = openStore(folder);
    await issue(openStore(folder), 'first');
    const length = statSync(file).size;
    await issue(openStore(folder), 'taken-back');
    expect((await reader.read()).value.entries).toHaveLength(2);
    truncateSync(file, length);
    rmSync(`${folder}/register/issued/letters/2022/02`, { recursive: true });
    await issue(openStore(folder), 'other');
    const { value } = await issue(reader, 'next');
    expect(value?.entry).toMatchObject({ printed: '03/2022' });
    expect(readFileSync(file, 'utf8')).not.toContain('taken-back');
    expect(wrongIn(folder)).toEqual([]);
  });

  it('leaves issued files that nobody may write', async () => {
    const folder = newFolder();
    await issue(openStore(folder), 'first');
    const { statSync } = await import('node:fs');
    const modes = filesUnder(folder, 'register/issued').map((file) =>
      (statSync(`${folder}/${file}`).mode & 0o777).toString(8),
    );
    expect(modes).toEqual(['444', '444']);
  });
});
