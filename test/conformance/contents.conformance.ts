/** A long paper with contents in LibreOffice: every heading stands on the page that the Word file says. */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { walkBlocks } from '../../src/document/walk.js';
import { renderDocx } from '../../src/render/docx/render.js';
import { contentsLanguages, contentsPaper } from '../docx/contents-paper.js';

const run = promisify(execFile);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-contents-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Pages that the links of the first page lead to, in their order, in the PDF that LibreOffice makes. */
async function linkedPages(bytes: Uint8Array): Promise<readonly number[]> {
  const file = join(folder, 'paper.docx');
  await writeFile(file, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
  const data = new Uint8Array(await readFile(join(folder, 'paper.pdf')));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const links = (await (await pdf.getPage(1)).getAnnotations()) as Link[];
  // A title of two lines has a link on each.
  const targets = links
    .filter(({ dest }) => Array.isArray(dest))
    .sort((one, other) => other.rect[1] - one.rect[1])
    .filter(
      ({ dest }, index, all) => JSON.stringify(dest) !== JSON.stringify(all[index - 1]?.dest),
    );
  return Promise.all(targets.map(async ({ dest }) => (await pdf.getPageIndex(dest[0])) + 1));
}

interface Link {
  readonly rect: readonly [number, number, number, number];
  readonly dest: readonly [{ num: number; gen: number }, ...unknown[]];
}

describe.each(contentsLanguages)('contents in %s', (lang) => {
  it('name the pages that LibreOffice has the headings on', async () => {
    const { document, assets, pages } = await contentsPaper(lang);
    const listed: string[] = [];
    walkBlocks(document, (block) => {
      if (block.type === 'contents') listed.push(...block.entries.map(({ target }) => target));
    });
    expect(listed).toHaveLength(11);
    const printed = await linkedPages(await renderDocx(document, assets));
    expect(printed).toEqual(listed.map((id) => pages.get(id)));
  });
});
