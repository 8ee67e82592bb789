/** Numbers, dates, phones and references in a Word file stay whole where LibreOffice ends a line. */

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx/render.js';
import { itemize } from '../../src/text/itemize.js';
import { assets, documentOf, fonts, p, section } from '../docx/builders.js';

const run = promisify(execFile);
const numbers = ['30-03-2022', '113-14', '2022-2027', '02/2022', '2-16-301', '05 28 33 00 01'];
const words = { ar: 'الهيئة', fr: 'instance' } as const;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-lines-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A paragraph for each number and each place it can have on a line. */
function texts(language: 'ar' | 'fr'): readonly string[] {
  return numbers.flatMap((number) =>
    Array.from({ length: 24 }, (_, before) => {
      const start = `${words[language]} `.repeat(1 + (before % 4)) + 'و'.repeat(before);
      return `${start} ${`${number} `.repeat(30)}`.trim();
    }),
  );
}

/** The words of the printed pages as they stand, with what is not seen taken out. */
async function printedWords(language: 'ar' | 'fr'): Promise<readonly string[]> {
  const style = { bold: false, underline: false };
  const paragraphs = texts(language).map((value) =>
    p(itemize([{ type: 'text', value, marks: {} }], language, fonts, style).text),
  );
  const file = join(folder, `${language}.docx`);
  await writeFile(
    file,
    await renderDocx(documentOf(language, section(language, paragraphs)), assets()),
  );
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
  const pdf = join(folder, `${language}.pdf`);
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 1 << 26 });
  return [...stdout.matchAll(/<word [^>]*>([^<]*)<\/word>/gu)].map(([, word = '']) =>
    word.replace(/\p{Cf}/gu, ''),
  );
}

describe.each(['ar', 'fr'] as const)('in paragraphs of the language %s', (language) => {
  it('no line ends inside a number', async () => {
    const printed = await printedWords(language);
    expect(printed.filter((word) => /\d[-/]$|^[-/]\d/u.test(word))).toEqual([]);
    expect(printed.filter((word) => word === '30-03-2022').length).toBeGreaterThan(100);
  });
});
