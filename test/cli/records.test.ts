/** What the command line says of the records themselves: citations, translations, mends. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runMahdar } from '../support/run-mahdar.js';

let folder: string;
const meeting = () => join(folder, 'meetings/2022-05-27.yaml');
const change = (from: string, to: string, file = meeting()): void => {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-records-'));
  cpSync('data/inezgane', folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('lists each article with the papers that cite it', async () => {
  const said = await runMahdar(['law', '-w', folder]);
  const lines = said.output.split('\n');
  const line = (citation: string, papers: string) =>
    `${citation.padEnd('ol113.14:119'.length)}  ${papers}`;
  expect(lines).toContain(line('ri:92', 'letter/2022-02'));
  expect(lines).toContain(
    line('ri:78', 'minutes/2022-05-27 extract/2022-05-27-1 convocation/2022-06-09'),
  );
  expect(lines).toContain(line('const:139', 'opinion/note-de-cadrage'));
  const { articles } = JSON.parse((await runMahdar(['law', '-w', folder, '--json'])).output) as {
    articles: { citation: string; papers: string[] }[];
  };
  expect(articles.find(({ citation }) => citation === 'ri:87')?.papers).toEqual([
    'minutes/2022-05-27',
    'letter/moyens',
  ]);
});

it('lists the programmes that cite an article', async () => {
  rmSync(folder, { recursive: true });
  cpSync('data/taroudant', folder, { recursive: true });
  const said = await runMahdar(['law', '-w', folder]);
  expect(said.output).toMatch(/^ri:63 +programme\/2022-2024$/m);
});

it('lists the minutes whose quorum rests on an article', async () => {
  const body = join(folder, 'body.yaml');
  const rule = "quorum: { calls: [half, any], basis: 'ri:92' }\n";
  writeFileSync(body, `${readFileSync(body, 'utf8')}${rule}`);
  const said = await runMahdar(['law', '-w', folder]);
  expect(said.output).toMatch(
    /^ri:92 +minutes\/2022-05-27 extract\/2022-05-27-1 letter\/2022-02$/m,
  );
});

describe('mahdar translations', () => {
  it('says when nothing is missing', async () => {
    const said = await runMahdar(['translations', '-w', folder, '--ui', 'en']);
    expect(said.output).toBe('every text is there in every language\n');
  });

  it('lists what is missing and what is out of step', async () => {
    change('  fr: salle de la bibliothèque communale d’Inezgane\n', '');
    change('pour la période 2022-2027', 'pour la période 2022-2024');
    const said = await runMahdar(['translations', '-w', folder, '--ui', 'en']);
    expect(said.output.trimEnd().split('\n')).toEqual([
      'meetings/2022-05-27.yaml:9:3  fr  place  missing',
      'meetings/2022-05-27.yaml:72:7  ar  points[1].discussion  lacks 2024',
      'meetings/2022-05-27.yaml:72:7  fr  points[1].discussion  lacks 2027',
    ]);
  });
});

describe('mahdar check --fix', () => {
  it('mends the record, keeps its comments, and says what it did', async () => {
    const before = readFileSync(meeting(), 'utf8');
    change('مراسلة السيد رئيس مجلس جماعة إنزكان قصد', 'مراسلة  السيد رئيس مجلس جماعة انزكان قصد');
    change('date: 2022-05-27', 'date: 27/05/2022');
    const said = await runMahdar(['check', '--fix', '-w', folder, '--ui', 'en']);
    expect(said.exitCode).toBe(0);
    expect(said.errors).toContain('note mended: 27/05/2022 became 2022-05-27');
    expect(readFileSync(meeting(), 'utf8')).toBe(before);
  });

  it('touches nothing without --fix', async () => {
    change('date: 2022-05-27', 'date: 27/05/2022');
    const before = readFileSync(meeting(), 'utf8');
    expect((await runMahdar(['check', '-w', folder])).exitCode).toBe(1);
    expect(readFileSync(meeting(), 'utf8')).toBe(before);
  });
});
