import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/run.js';
import { maxDigestLines } from '../../src/diagnostics/digest.js';
import { manyFaults } from '../support/many-faults.js';
import { projectRoot } from '../support/project-files.js';
import { runMahdar } from '../support/run-mahdar.js';

const sample = join(projectRoot, 'data/inezgane');
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A copy of the sample workspace with one text of a file put for another. */
async function spoilt(file: string, from: string, to: string): Promise<string> {
  const copy = join(folder, 'workspace');
  await cp(sample, copy, { recursive: true });
  const text = await readFile(join(copy, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(copy, file), text.replace(from, to));
  return copy;
}

async function filesIn(out: string): Promise<readonly string[]> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1)).sort();
}

describe('mahdar build', () => {
  it('writes what is asked for and says where', async () => {
    const out = join(folder, 'out');
    const words = ['build', 'letter/2022-0*', '-w', sample, '--out', out, '--lang', 'ar,fr,ar+fr'];
    const said = await runMahdar([...words, '--format', 'pdf,docx']);
    expect(said).toMatchObject({ exitCode: 0, errors: '' });
    const made = ['ar', 'fr', 'ar+fr'].flatMap((lang) =>
      ['pdf', 'docx'].map((format) => `letter/2022-02.${lang}.${format}`),
    );
    expect(said.output.trimEnd().split('\n')).toEqual(made.map((file) => join(out, file)));
    const papers = (await filesIn(out)).filter((file) => !file.startsWith('.built/'));
    expect(papers).toEqual([...made].sort());
    for (const file of made) {
      const start = (await readFile(join(out, file))).subarray(0, 4).toString('latin1');
      expect(start).toBe(file.endsWith('pdf') ? '%PDF' : 'PK\u0003\u0004');
    }
  });

  it('leaves what is up to date alone, and says so', async () => {
    const words = ['build', 'letter/2022-02', '-w', sample, '--out', folder, '--lang', 'fr'];
    await runMahdar(words);
    const said = await runMahdar([...words, '--json']);
    expect(said.exitCode).toBe(0);
    expect(JSON.parse(said.output)).toEqual({
      files: [
        {
          id: 'letter/2022-02',
          languages: ['fr'],
          format: 'pdf',
          file: join(folder, 'letter/2022-02.fr.pdf'),
          state: 'unchanged',
        },
      ],
      diagnostics: [],
    });
    expect((await runMahdar(words)).output).toContain('already up to date');
  });

  it('puts the enclosed minutes after the letter, in a file of its own', async () => {
    const words = ['build', 'letter/2022-02', '-w', sample, '--out', folder, '--lang', 'ar'];
    expect((await runMahdar(words)).exitCode).toBe(0);
    expect((await runMahdar([...words, '--with-enclosures'])).exitCode).toBe(0);
    const letter = await readFile(join(folder, 'letter/2022-02.ar.pdf'));
    const whole = await readFile(join(folder, 'letter/2022-02.with-enclosures.ar.pdf'));
    const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages(letter)).toBe(1);
    expect(pages(whole)).toBeGreaterThan(3);
  });

  it('follows its stages with --verbose, by the numbers of the map', async () => {
    const words = ['build', 'letter/2022-02', '-w', sample, '--out', folder, '--lang', 'ar'];
    const { errors } = await runMahdar([...words, '--verbose']);
    const lines = errors.trimEnd().split('\n');
    expect(lines.map((line) => /^(\d\/8 \w+): .*, \d+ ms$/.exec(line)?.[1])).toEqual([
      '1/8 load',
      '2/8 check',
      '3/8 compose',
      '4/8 fill',
      '5/8 build',
      '6/8 resolve',
      '7/8 render',
      '8/8 prove',
      '8/8 write',
    ]);
    expect(lines[5]).toMatch(/^6\/8 resolve: \d+ blocks, \d+ runs, \d+ ms$/);
  });

  it('leaves out the papers that a wrong record reaches, and names every mistake', async () => {
    const workspace = await spoilt('letters/2022-02.yaml', 'number: 2', 'numbr: 2\nextra: 1');
    const out = join(folder, 'out');
    const said = await runMahdar(['build', '-w', workspace, '--out', out, '--lang', 'fr']);
    expect(said.exitCode).toBe(1);
    const because = 'since there are errors in letters/2022-02.yaml';
    expect(said.output).toContain(`letter/2022-02 fr was left out, ${because}`);
    expect(said.errors).toMatch(/letters\/2022-02\.yaml:\d+:\d+: error unknown-key/);
    expect(said.errors).toContain('numbr');
    expect(said.errors).toContain('extra');
    expect(said.errors).not.toMatch(/^\s+at .*[(:]\d+/m);
    const papers = (await filesIn(out)).filter((file) => !file.startsWith('.built/'));
    expect(papers).toEqual([
      'attendance/2022-06-09.fr.pdf',
      'convocation/2022-06-09-directrice-services.fr.pdf',
      'convocation/2022-06-09.fr.pdf',
      'extract/2022-05-27-1.fr.pdf',
      'minutes/2022-05-27.fr.pdf',
      'opinion/note-de-cadrage.fr.pdf',
      'programme/2022.fr.pdf',
      'register/2022.fr.pdf',
    ]);
  });

  it('writes nothing at all when a record is wrong that all papers are made from', async () => {
    const workspace = await spoilt('body.yaml', 'shortName:', 'shrtName:');
    const out = join(folder, 'out');
    const said = await runMahdar(['build', '-w', workspace, '--out', out]);
    expect(said).toMatchObject({ exitCode: 1, output: 'nothing was written\n' });
    expect((await filesIn(out)).filter((file) => file.endsWith('.pdf'))).toEqual([]);
  });

  it('writes no paper in a language that lacks a text', async () => {
    const workspace = await spoilt('mahdar.yaml', 'languages: [ar, fr]', 'languages: [ar]');
    const letter = join(workspace, 'letters/2022-02.yaml');
    const text = await readFile(letter, 'utf8');
    await writeFile(letter, text.replace(/^ {2}fr: .*\n/m, ''));
    const words = ['build', 'letter/2022-02', '-w', workspace, '--out', join(folder, 'out')];
    const said = await runMahdar([...words, '--lang', 'ar,fr']);
    expect(said.exitCode).toBe(1);
    expect(said.errors).toContain('error missing-translation');
    expect(said.output).toContain('letter/2022-02 fr was left out');
    const papers = (await filesIn(join(folder, 'out'))).filter((file) => file.endsWith('.pdf'));
    expect(papers).toEqual(['letter/2022-02.ar.pdf']);
  });

  it('does not call a paper unknown whose record could not be read', async () => {
    const workspace = await spoilt('letters/2022-02.yaml', 'number: 2', 'number: [2]');
    const said = await runMahdar(['build', 'letter/2022-02', '-w', workspace, '--out', folder]);
    expect(said).toMatchObject({ exitCode: 1, output: 'nothing was written\n' });
    expect(said.errors).toContain('letters/2022-02.yaml');
    expect(said.errors).not.toContain('unknown-document');
  });

  it('does not know a paper that is not in the records', async () => {
    const said = await runMahdar(['build', 'leter/2022-02', '-w', sample, '--out', folder]);
    expect(said.exitCode).toBe(2);
    expect(said.errors).toContain('error unknown-document');
    expect(said.errors).toContain('letter/2022-02');
    expect(await filesIn(folder)).toEqual([]);
  });

  it('says which file could not be written', async () => {
    await mkdir(join(folder, 'letter/2022-02.ar.pdf'), { recursive: true });
    const words = ['build', 'letter/2022-02', '-w', sample, '--out', folder, '--lang', 'ar,fr'];
    const said = await runMahdar(words);
    expect(said.exitCode).toBe(3);
    expect(said.errors).toContain('error output-failed');
    expect(said.errors).toContain('2022-02.ar.pdf');
    expect(said.output).toBe(`${join(folder, 'letter/2022-02.fr.pdf')}\n`);
  });

  it('keeps a paper that somebody changed', async () => {
    const words = ['build', 'letter/2022-02', '-w', sample, '--out', folder, '--format', 'docx'];
    await runMahdar([...words, '--lang', 'fr']);
    await writeFile(join(folder, 'letter/2022-02.fr.docx'), 'by hand');
    const said = await runMahdar([...words, '--lang', 'fr']);
    expect(said.exitCode).toBe(3);
    expect(said.errors).toContain('error output-differs');
    expect(await readFile(join(folder, 'letter/2022-02.fr.docx'), 'utf8')).toBe('by hand');
    expect((await runMahdar([...words, '--lang', 'fr', '--force'])).exitCode).toBe(0);
  });
});

describe('mahdar check', () => {
  it('finds nothing wrong in the sample', async () => {
    expect(await runMahdar(['check', '-w', sample])).toEqual({
      exitCode: 0,
      output: 'no errors\n',
      errors: '',
    });
  });

  it('sums up hundreds of findings, and says each in full when asked', async () => {
    const workspace = join(folder, 'many');
    for (const [path, text] of Object.entries(manyFaults())) {
      await mkdir(join(workspace, path, '..'), { recursive: true });
      await writeFile(join(workspace, path), text);
    }
    const said = await runMahdar(['check', '-w', workspace]);
    expect(said).toMatchObject({ exitCode: 1, output: '' });
    expect(said.errors.split('\n').length).toBeLessThanOrEqual(maxDigestLines + 1);
    const [first = '', ...others] = said.errors.trimEnd().split('\n');
    expect(others).toContain(first);
    const data = JSON.parse((await runMahdar(['check', '-w', workspace, '--json'])).output) as {
      diagnostics: readonly { severity: string }[];
    };
    const all = await runMahdar(['check', '-w', workspace, '--all-findings']);
    expect(all).toMatchObject({ exitCode: 1, output: '' });
    expect(all.errors.match(/^\S+:\d+:\d+: /gm)).toHaveLength(data.diagnostics.length);
    expect(said.errors).toContain(
      `${String(data.diagnostics.filter(({ severity }) => severity === 'error').length)} errors`,
    );
  });

  it('gives tools the place of a mistake', async () => {
    const workspace = await spoilt('letters/2022-02.yaml', 'date: 2022-05-30', 'date: 30/05/2022');
    const said = await runMahdar(['check', '-w', workspace, '--json']);
    expect(said).toMatchObject({ exitCode: 1, errors: '' });
    const { errors, diagnostics } = JSON.parse(said.output) as {
      errors: number;
      diagnostics: Record<string, unknown>[];
    };
    expect(errors).toBe(1);
    expect(diagnostics).toMatchObject([
      {
        severity: 'error',
        code: 'invalid-date',
        file: 'letters/2022-02.yaml',
        line: 7,
        column: 7,
        suggestion: '2022-05-30',
      },
    ]);
  });

  it.each([
    [{ LANG: 'fr_MA.UTF-8' }, [], 'aucune erreur\n'],
    [{ LANG: 'ar_MA.UTF-8' }, [], 'لا أخطاء\n'],
    [{ LANG: 'ar_MA.UTF-8' }, ['--ui', 'en'], 'no errors\n'],
  ])('speaks the language of %j %j', async (environment, words, output) => {
    expect((await runMahdar(['check', '-w', sample, ...words], environment)).output).toBe(output);
  });

  it('says what is missing where there are no records', async () => {
    const said = await runMahdar(['check', '-w', folder]);
    expect(said.exitCode).toBe(2);
    expect(said.errors).toContain('workspace-missing');
    const nowhere = await runMahdar(['check', '-w', join(folder, 'nowhere')]);
    expect(nowhere).toMatchObject({ exitCode: 2, errors: said.errors });
  });
});

describe('mahdar list', () => {
  it('lists the papers with number, date and title', async () => {
    const said = await runMahdar(['list', '-w', sample], { LANG: 'fr_FR.UTF-8' });
    expect(said).toMatchObject({ exitCode: 0, errors: '' });
    const lines = said.output.trimEnd().split('\n');
    expect(lines.map((line) => line.split(/ {2,}/).slice(0, 3))).toEqual([
      ['programme/2022', '2022-01-01', '-'],
      ['extract/2022-05-27-1', '2022-05-27', '-'],
      ['minutes/2022-05-27', '2022-05-27', '-'],
      ['letter/2022-02', '2022-05-30', '02/2022'],
      ['receipt/2022-02', '2022-05-30', '-'],
      ['register/2022', '2022-05-30', '-'],
      ['convocation/2022-06-09', '2022-06-01', '-'],
      ['convocation/2022-06-09-directrice-services', '2022-06-01', '-'],
      ['attendance/2022-06-09', '2022-06-09', '-'],
      ['opinion/note-de-cadrage', '2022-06-09', '-'],
      ['opinions/2022', '2022-06-09', '-'],
      ['letter/moyens', '2022-06-13', '-'],
    ]);
  });

  it('gives the same to tools', async () => {
    const { output } = await runMahdar(['list', '-w', sample, '--json']);
    expect(JSON.parse(output)).toMatchObject({
      papers: [
        { id: 'programme/2022', kind: 'programme' },
        { id: 'extract/2022-05-27-1', kind: 'extract' },
        { id: 'minutes/2022-05-27', kind: 'minutes' },
        { id: 'letter/2022-02', kind: 'letter', number: '02/2022', state: 'issued' },
        { id: 'receipt/2022-02', kind: 'receipt' },
        { id: 'register/2022', kind: 'register' },
        { id: 'convocation/2022-06-09', kind: 'convocation' },
        { id: 'convocation/2022-06-09-directrice-services', kind: 'convocation' },
        { id: 'attendance/2022-06-09', kind: 'attendance' },
        { id: 'opinion/note-de-cadrage', kind: 'opinion' },
        { id: 'opinions/2022', kind: 'opinions' },
        { id: 'letter/moyens', kind: 'letter', state: 'draft' },
      ],
      diagnostics: [],
    });
  });
});

describe('wrong usage', () => {
  it('names every mistake and points to the help', async () => {
    const said = await runMahdar(['build', '--langs', 'ar', '--lang', 'en', '--ui', 'de']);
    expect(said).toEqual({
      exitCode: 2,
      output: '',
      errors: [
        'unknown option --langs; did you mean --lang?',
        '--ui cannot be de; it may be ar, fr, en',
        '--lang cannot be en; it may be ar, fr, zgh, ar+fr, ar/fr',
        'mahdar --help explains the commands',
        '',
      ].join('\n'),
    });
  });

  it('prints help and version without any records', async () => {
    expect(await runMahdar(['--help'])).toMatchObject({ exitCode: 0, errors: '' });
    expect((await runMahdar(['--version'])).output).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('what nobody foresaw', () => {
  const fail = async (environment: Record<string, string>): Promise<string> => {
    let errors = '';
    const exitCode = await runCommandLine(['--help'], {
      workingFolder: projectRoot,
      environment,
      write: () => {
        throw new Error('first line\nsecond line');
      },
      writeError: (text) => {
        errors += text;
      },
    });
    expect(exitCode).toBe(1);
    return errors;
  };

  it('is told in a sentence, without the way through the program', async () => {
    const errors = await fail({ LANG: 'en_US.UTF-8' });
    expect(errors).toContain('error internal-error');
    expect(errors).toContain('first line second line');
    expect(errors).not.toMatch(/\.(ts|js):\d+/);
  });

  it('shows the way when asked to', async () => {
    expect(await fail({ MAHDAR_DEBUG: '1' })).toMatch(/\.(ts|js):\d+/);
  });
});
