/** What `mahdar print` puts into its one file, read back by programs that know nothing of how it was made. */

import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/project-files.js';
import { runMahdar } from '../support/run-mahdar.js';

const sample = join(projectRoot, 'data/inezgane');
const issued = 'register/issued/letters/2022/02/letter-2022-02.fr.pdf';
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-print-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function print(...words: readonly string[]) {
  const said = await runMahdar(['print', '-w', sample, '--out', folder, '--lang', 'fr', ...words]);
  const [line = ''] = said.output.split('\n');
  return { ...said, file: line };
}

interface ReadJob {
  readonly texts: readonly string[];
  readonly labels: readonly string[];
  readonly bookmarks: readonly string[];
}

async function read(file: string): Promise<ReadJob> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const labels = (await document.getPageLabels()) ?? [];
  const bookmarks = (await document.getOutline()).map(({ title }) =>
    title.replaceAll('\u00a0', ' '),
  );
  await task.destroy();
  return { texts, labels, bookmarks };
}

/** Marked content that an element names, and whether the tree of parents leads back to the element. */
async function unparented(file: string): Promise<{ content: number; faults: readonly string[] }> {
  const document = await PDFDocument.load(await readFile(file), { updateMetadata: false });
  const { context } = document;
  const get = (dict: PDFDict, key: string): PDFObject | undefined => dict.get(PDFName.of(key));
  const root = context.lookup(get(document.catalog, 'StructTreeRoot'), PDFDict);
  const parents = new Map<number, PDFObject>();
  const visit = (node: PDFDict): void => {
    const nums = context.lookupMaybe(get(node, 'Nums'), PDFArray);
    for (let index = 0; index < (nums?.size() ?? 0); index += 2) {
      const value = nums!.lookup(index + 1);
      if (value) parents.set(nums!.lookup(index, PDFNumber).asNumber(), value);
    }
    context
      .lookupMaybe(get(node, 'Kids'), PDFArray)
      ?.asArray()
      .forEach((kid) => {
        visit(context.lookup(kid, PDFDict));
      });
  };
  visit(context.lookup(get(root, 'ParentTree'), PDFDict));
  const faults: string[] = [];
  let content = 0;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('K'))) continue;
    const kids = context.lookup(get(object, 'K'));
    for (const kid of kids instanceof PDFArray ? kids.asArray() : []) {
      const reference = kid instanceof PDFDict ? kid : undefined;
      const id = kid instanceof PDFNumber ? kid : reference && get(reference, 'MCID');
      if (!(id instanceof PDFNumber)) continue;
      content += 1;
      const holder = context.lookup(
        (reference && (get(reference, 'Stm') ?? get(reference, 'Pg'))) ?? get(object, 'Pg'),
      );
      const dict = holder instanceof PDFRawStream ? holder.dict : holder;
      const key = dict instanceof PDFDict ? get(dict, 'StructParents') : undefined;
      const list = key instanceof PDFNumber ? parents.get(key.asNumber()) : undefined;
      const parent = list instanceof PDFArray ? list.get(id.asNumber()) : undefined;
      if (!(parent instanceof PDFRef) || parent !== ref) faults.push(`${ref.toString()} ${id}`);
    }
  }
  return { content, faults };
}

describe('mahdar print', () => {
  it('puts the papers in their order behind a list, each on the front of a sheet', async () => {
    const said = await print(
      ...['minutes/2022-05-27', 'letter/2022-02', 'receipt/*', 'register/*'],
      ...['--duplex', '--number', 'job'],
    );
    expect(said).toMatchObject({ exitCode: 0, errors: '' });
    const { texts, labels, bookmarks } = await read(said.file);
    expect(bookmarks[0]).toBe('Liste des documents à imprimer');
    expect(bookmarks.slice(1)).toEqual([
      'Rapport de la troisième réunion (vendredi 27 mai 2022)',
      'Lettre n° 02/2022',
      'Récépissé de dépôt de la lettre n° 02/2022',
      'Registre du courrier départ de l’année 2022',
    ]);
    expect(texts.length % 2).toBe(0);
    const blank = texts.flatMap((text, index) => (text.trim() === '' ? [index] : []));
    expect(blank.every((index) => index % 2 === 1)).toBe(true);
    expect(labels.slice(0, 4)).toEqual(['i', 'ii', '1', '2']);
    expect(labels.at(-1)).toBe(String(texts.length - 2));
    expect(texts[0]).toMatch(/Documents : 4\. Pages imprimées/);
  });

  it('says on every page what the paper itself says there', async () => {
    const job = await read((await print('minutes/2022-05-27', '--without-list')).file);
    const alone = await read(join(folder, '.print/minutes/2022-05-27.fr.pdf'));
    expect(job.texts).toEqual(alone.texts);
    expect(job.labels).toEqual(alone.texts.map((_, index) => String(index + 1)));
  });

  it.each([[[]], [['--booklet']], [['--paper', 'A5', '--copies', '2', '--duplex']]])(
    'leads from all marked content to its element and back %j',
    async (options) => {
      const { file } = await print('minutes/2022-05-27', 'letter/2022-02', ...options);
      const { content, faults } = await unparented(file);
      expect(faults).toEqual([]);
      expect(content).toBeGreaterThan(150);
    },
  );

  it('writes what copies share once', async () => {
    const size = async (copies: string): Promise<number> => {
      const { file } = await print('letter/2022-02', '--copies', copies, '--without-list');
      const { texts } = await read(file);
      expect(texts).toHaveLength(Number(copies));
      return (await readFile(file)).length;
    };
    expect((await size('20')) - (await size('10'))).toBeLessThan(10 * 12_000);
  });

  it('prints as many copies as the recipients get, with what a letter encloses, and names them', async () => {
    const workspace = join(folder, 'workspace');
    await cp(sample, workspace, { recursive: true });
    const edit = async (name: string, from: string, to: string): Promise<void> => {
      const text = await readFile(join(workspace, name), 'utf8');
      expect(text).toContain(from);
      await writeFile(join(workspace, name), text.replace(from, to));
    };
    await edit(
      'body.yaml',
      '  presidentGender: male\n',
      '  presidentGender: male\n  printCopies: 3\n',
    );
    await edit(
      'recipients.yaml',
      '    gender: female\n',
      '    gender: female\n    printCopies: 2\n',
    );
    const papers = ['letter/2022-02', 'letter/moyens', 'convocation/*'];
    const options = ['--with-enclosures', '--for-recipients', '--lang', 'fr', '--json'];
    const words = ['print', ...papers, ...options, '-w', workspace, '--out', folder];
    const said = await runMahdar(words);
    expect(said).toMatchObject({ exitCode: 0, errors: '' });
    const { file, pages } = JSON.parse(said.output) as { file: string; pages: number };
    const { texts, bookmarks } = await read(file);
    expect(texts).toHaveLength(pages + 1);
    expect(bookmarks).toHaveLength(1 + 5 + (3 - 1) * 2 + 20 + 1 + 3);
    const list = (texts[0] ?? '').replaceAll(/\s+/gu, ' ');
    expect(list.match(/3 × Président du Conseil communal d’Inezgane/gu)).toHaveLength(3);
    expect(list).toContain('21 × Membres');
    expect(list).toContain('2 × Directrice des services de la commune d’Inezgane');
    expect(list).toContain('1 × Madame la Directrice des services de la commune d’Inezgane');
    const count = (text: RegExp): number => texts.slice(1).filter((page) => text.test(page)).length;
    expect(count(/Objet\s*:\s*Dépôt du rapport/u)).toBe(3);
    expect(count(/Objet\s*:\s*Demande de moyens/u)).toBe(4);
    expect(count(/Objet\s*:.*quatrième réunion/u)).toBe(21 + 2);
  });

  it('prints an issued paper as it was issued, and only that', async () => {
    const workspace = join(folder, 'workspace');
    await cp(sample, workspace, { recursive: true });
    const record = join(workspace, 'letters/2022-02.yaml');
    const changed = (await readFile(record, 'utf8')).replace(
      'Dépôt du rapport',
      'Remise du rapport',
    );
    await writeFile(record, changed);
    const words = ['print', 'letter/2022-02', '-w', workspace, '--out', folder, '--lang', 'fr'];
    const said = await runMahdar([...words, '--without-list']);
    expect(said.exitCode).toBe(0);
    const { texts } = await read(said.output.split('\n')[0] ?? '');
    expect(texts[0]).toContain('Dépôt du rapport');
    await chmod(join(workspace, issued), 0o644);
    await writeFile(join(workspace, issued), 'another file');
    const refused = await runMahdar(words);
    expect(refused.exitCode).toBe(1);
    expect(refused.errors).toContain('issued-file-changed');
    expect(refused.output).toContain('nothing was written');
  });

  it('leaves nothing half-written where the job cannot be written', async () => {
    await mkdir(join(folder, 'print/letter-2022-02.pdf'), { recursive: true });
    const said = await runMahdar([
      'print',
      'letter/2022-02',
      '-w',
      sample,
      '--out',
      folder,
      '--lang',
      'fr',
    ]);
    expect(said.exitCode).toBe(3);
    expect(said.errors).toContain('output-failed');
    expect(await readdir(join(folder, 'print'))).toEqual(['letter-2022-02.pdf']);
  });

  it('hands the file to the print queue, and says why it cannot', async () => {
    const bin = join(folder, 'bin');
    await mkdir(bin);
    const path = process.env['PATH'];
    try {
      process.env['PATH'] = bin;
      const missing = await print('letter/2022-02', '--send', 'bureau');
      expect(missing.exitCode).toBe(3);
      expect(missing.errors).toContain('no print queue');
      await writeFile(join(bin, 'lp'), `#!/bin/sh\necho "$@" > ${folder}/sent\n`);
      await chmod(join(bin, 'lp'), 0o755);
      process.env['PATH'] = `${bin}:${path}`;
      const sent = await print('letter/2022-02', '--send', 'bureau', '--duplex');
      expect(sent.exitCode).toBe(0);
      expect(await readFile(join(folder, 'sent'), 'utf8')).toBe(
        `-d bureau -o media=A4 -o sides=two-sided-long-edge -o print-scaling=none -- ${sent.file}\n`,
      );
      await writeFile(join(bin, 'lp'), '#!/bin/sh\necho "lp: unknown destination" >&2\nexit 1\n');
      const refused = await print('letter/2022-02', '--send', 'bureau');
      expect(refused.errors).toContain('unknown destination');
    } finally {
      process.env['PATH'] = path;
    }
  });
});
