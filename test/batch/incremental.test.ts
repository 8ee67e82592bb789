/** What a second build does: no more than it must, and the same as a first one would. */

import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/project-files.js';
import { runMahdar } from '../support/run-mahdar.js';

let folder = '';
let workspace = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-incremental-'));
  workspace = join(folder, 'workspace');
  await cp(join(projectRoot, 'test/support/small-workspace'), workspace, { recursive: true });
  for (const number of [3, 4]) {
    await copyRecord('letters/2022-02.yaml', `letters/2022-0${number}.yaml`, [
      ['number: 2', `number: ${number}`],
    ]);
  }
  await copyRecord('meetings/2022-05-27.yaml', 'meetings/2022-03-25.yaml', [
    ['ordinal: 3', 'ordinal: 2'],
    ['date: 2022-05-27', 'date: 2022-03-25'],
    ['next: { date: 2022-06-09, weekday: thursday }', ''],
    ['البرنامج', 'الأشغال'],
  ]);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Replacement = readonly [from: string, to: string];

async function edit(file: string, replacements: readonly Replacement[]): Promise<void> {
  const path = join(workspace, file);
  let text = await readFile(path, 'utf8');
  for (const [from, to] of replacements) text = text.replaceAll(from, to);
  await writeFile(path, text);
}

async function copyRecord(from: string, to: string, replacements: readonly Replacement[]) {
  await cp(join(workspace, from), join(workspace, to));
  await edit(to, replacements);
}

async function build(out: string, ...words: readonly string[]) {
  const said = await runMahdar([
    ...['build', '-w', workspace, '--out', join(folder, out), '--lang', 'fr', '--json'],
    ...words,
  ]);
  const { files = [] } = JSON.parse(said.output) as { files?: { file: string; state: string }[] };
  const written = files
    .filter(({ state }) => state === 'written')
    .map(({ file }) => file.slice(join(folder, out).length + 1));
  return { ...said, files, written };
}

/** Every produced file with its bytes. */
async function papersIn(out: string): Promise<Readonly<Record<string, string>>> {
  const root = join(folder, out);
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.pdf'));
  const pairs = names.sort().map(async (name) => {
    return [name, (await readFile(join(root, name))).toString('latin1')] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

describe('a second build', () => {
  it('makes nothing, and opens no record, where nothing changed', async () => {
    const first = await build('out');
    expect(first.exitCode).toBe(0);
    expect(first.written).toHaveLength(5);
    const path = join(folder, 'out/letter/2022-02.fr.pdf');
    const before = await stat(path, { bigint: true });
    const second = await build('out');
    expect(second.files).toEqual(first.files.map((each) => ({ ...each, state: 'unchanged' })));
    expect((await stat(path, { bigint: true })).ctimeNs).toBe(before.ctimeNs);
    const runs = await readdir(join(folder, 'out/.built/runs'));
    expect(runs).toHaveLength(1);
  });

  it('composes no paper with records inside again when none of its records changed', async () => {
    const attached = ['--attach-records', '--verbose'];
    const composed = (errors: string): readonly string[] => errors.match(/compose: \S+/g) ?? [];
    expect((await build('out', ...attached)).written).toHaveLength(5);
    await edit('letters/2022-03.yaml', [['Dépôt', 'Remise']]);
    const second = await build('out', ...attached);
    expect(second.written).toEqual(['letter/2022-03.fr.pdf']);
    expect(composed(second.errors)).toEqual(['compose: letter/2022-03']);
    // A record that travels with every paper: all are looked at, and a remark does not travel.
    const people = join(workspace, 'people.yaml');
    await writeFile(people, `${await readFile(people, 'utf8')}# a remark\n`);
    const third = await build('out', ...attached);
    expect([third.written, composed(third.errors).length]).toEqual([[], 5]);
    expect((await build('out')).written).toHaveLength(5);
  });

  it('makes the papers again that a record was read for, and no others', async () => {
    await build('out');
    await edit('letters/2022-03.yaml', [['Dépôt', 'Remise']]);
    expect((await build('out')).written).toEqual(['letter/2022-03.fr.pdf']);
    await edit('meetings/2022-03-25.yaml', [['Programme', 'Activités']]);
    expect((await build('out')).written).toEqual(['minutes/2022-03-25.fr.pdf']);
    await edit('people.yaml', [['Widad Naciri', 'Widad Nassiri']]);
    expect((await build('out')).written).toEqual([
      'minutes/2022-03-25.fr.pdf',
      'minutes/2022-05-27.fr.pdf',
    ]);
  });

  it('makes nothing where a change says nothing new in the paper', async () => {
    await build('out');
    await edit('letters/2022-03.yaml', [['إيداع', 'إيداع التقرير']]);
    await edit('body.yaml', [['name: {', '# a remark\nname: {']]);
    expect((await build('out')).written).toEqual([]);
  });

  it('makes a file again that is gone, and all with --force', async () => {
    await build('out');
    await rm(join(folder, 'out/letter/2022-04.fr.pdf'));
    expect((await build('out')).written).toEqual(['letter/2022-04.fr.pdf']);
    expect((await build('out', '--force')).written).toHaveLength(5);
  });

  it('does not write over a file that a person changed', async () => {
    await build('out');
    const path = join(folder, 'out/letter/2022-04.fr.pdf');
    await writeFile(path, 'changed by hand');
    const said = await build('out');
    expect(said.exitCode).toBe(3);
    expect(said.written).toEqual([]);
    expect(await readFile(path, 'utf8')).toBe('changed by hand');
    expect(said.files).toHaveLength(4);
  });

  it('says the same warnings again', async () => {
    await edit('people.yaml', [['Widad Naciri', 'Widad  Naciri']]);
    const first = await build('out');
    const found = (said: { output: string }) =>
      (JSON.parse(said.output) as { diagnostics: unknown[] }).diagnostics;
    expect(found(first)).not.toEqual([]);
    expect(found(await build('out'))).toEqual(found(first));
  });
});

const edits: readonly (readonly [file: string, ...replacement: Replacement])[] = [
  ['letters/2022-02.yaml', 'Dépôt', 'Dépôt du dossier'],
  ['letters/2022-03.yaml', 'date: 2022-05-30', 'date: 2022-06-01'],
  ['letters/2022-04.yaml', '[minutes/2022-05-27]', '[minutes/2022-03-25]'],
  ['meetings/2022-05-27.yaml', 'time: 18:30', 'time: 17:00'],
  ['meetings/2022-05-27.yaml', 'present: [salma, hamza]', 'present: [hamza, salma]'],
  [
    'meetings/2022-03-25.yaml',
    'attendance:',
    'recommendations: [{ id: watch, text: { ar: التتبع, fr: Suivre } }]\nattendance:',
  ],
  [
    'meetings/2022-05-27.yaml',
    'attendance:',
    'followUp: [{ recommendation: watch, status: done, text: { ar: تم, fr: Fait } }]\nattendance:',
  ],
  ['people.yaml', 'Hamza Bouazza', 'Hamza Bouaza'],
  ['people.yaml', 'gender: male', 'gender: female'],
  ['groups.yaml', 'Groupe des études', 'Groupe d’étude'],
  ['law.yaml', 'règlement intérieur', 'règlement'],
  ['body.yaml', 'fr: Azrou', 'fr: Ifrane'],
  ['body.yaml', 'presidentGender: female', 'presidentGender: male'],
  ['letters/2022-02.yaml', 'ri:63/1', 'ri:64'],
];

describe('an incremental build', () => {
  it('gives what a full build gives, after any changes of the records', async () => {
    const changes = fc.subarray([...edits.keys()], { minLength: 1, maxLength: 4 });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(changes, fc.boolean(), async (chosen, reverts) => {
        for (const [file, from, to] of chosen.flatMap((each) => [edits[each]!])) {
          await edit(file, [reverts ? [to, from] : [from, to]]);
        }
        round += 1;
        const again = await build('out');
        const full = await build(`full-${round}`);
        expect(again.exitCode).toBe(full.exitCode);
        const current = again.files.map(({ file }) => file.slice(join(folder, 'out/').length));
        const expected = await papersIn(`full-${round}`);
        expect([...current].sort()).toEqual(Object.keys(expected));
        const made = await papersIn('out');
        for (const file of current) expect(made[file] === expected[file], file).toBe(true);
        await rm(join(folder, `full-${round}`), { recursive: true });
      }),
      { numRuns: Number(process.env['MAHDAR_EDITS'] ?? 6) },
    );
  });

  it('leaves a paper alone that a wrong record no longer lets be made', async () => {
    await build('out');
    await edit('letters/2022-03.yaml', [['ri:63/1', 'ri:64']]);
    const said = await build('out');
    expect(said.exitCode).toBe(1);
    expect(said.files.map(({ file }) => file)).not.toContain(
      join(folder, 'out/letter/2022-03.fr.pdf'),
    );
    expect(said.files).toHaveLength(4);
  });

  it('takes no file of notes for more than it says', async () => {
    await build('out');
    await mkdir(join(folder, 'out/.built/runs'), { recursive: true });
    await writeFile(
      join(folder, 'out/.built/papers.jsonl'),
      '{"file":"letter/2022-02.fr.pdf"}\n{"f',
    );
    await rm(join(folder, 'out/.built/runs'), { recursive: true });
    const said = await build('out');
    expect(said.exitCode).toBe(0);
    expect(said.files).toHaveLength(5);
  });
});
