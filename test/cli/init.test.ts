import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runMahdar } from '../support/run-mahdar.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-init-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('begins a workspace that has no errors and gives papers', async () => {
  const commune = join(folder, 'commune');
  expect((await runMahdar(['init', commune])).exitCode).toBe(0);
  const checked = await runMahdar(['check', '-w', commune]);
  expect(checked).toMatchObject({ exitCode: 0, output: 'no errors\n', errors: '' });
  const built = await runMahdar(['build', '-w', commune, '--out', join(folder, 'out')]);
  expect(built).toMatchObject({ exitCode: 0, errors: '' });
  expect(built.output.trim().split('\n')).toHaveLength(4);
});

it('explains every record in French and in Arabic', async () => {
  const commune = join(folder, 'commune');
  const { output } = await runMahdar(['init', commune, '--json']);
  const { files } = JSON.parse(output) as { files: string[] };
  const records = files.filter((file) => file.endsWith('.yaml'));
  expect(records.length).toBeGreaterThan(6);
  for (const record of records) {
    const remarks = (await readFile(join(commune, record), 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .join('\n');
    expect(remarks, record).toMatch(/[a-zé]{4}/);
    expect(remarks, record).toMatch(/[\u0621-\u064a]{4}/);
  }
});

it('changes nothing that is there', async () => {
  const commune = join(folder, 'commune');
  await mkdir(commune);
  await writeFile(join(commune, 'people.yaml'), 'people: []\n');
  const said = await runMahdar(['init', commune]);
  expect(said.exitCode).toBe(0);
  expect(said.output).toContain('people.yaml was there already');
  expect(await readFile(join(commune, 'people.yaml'), 'utf8')).toBe('people: []\n');
});
