/** What `mahdar verify` says of a file by the register: the issued copy, one that was changed, one that counts no more. */

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseXml, textOf } from '../../src/verify/xml-tree.js';
import { newFolder } from '../register/register-sample.js';
import { runMahdar } from '../support/run-mahdar.js';
import { codeFaults, printedCodeFaults } from './code-faults.js';
import { withFault } from './docx-faults.js';
import { registerFaults } from './register-faults.js';

const copy = 'register/issued/letters/2022/02/letter-2022-02.fr.docx';
const paper = ['--lang', 'fr', '--format', 'docx'];
let issued = '';

beforeAll(async () => {
  issued = sampleWithoutNumbers();
  await run(['issue', 'letter/2022-02', '-w', issued, ...paper]);
}, 120_000);

function sampleWithoutNumbers(): string {
  const folder = newFolder(false);
  cpSync('data/inezgane', folder, { recursive: true });
  rmSync(join(folder, 'register'), { recursive: true });
  return folder;
}

function issuedSample(): string {
  const folder = newFolder();
  cpSync(issued, folder, { recursive: true });
  return folder;
}

async function run(words: readonly string[]): Promise<void> {
  const said = await runMahdar(words);
  expect([said.exitCode, said.errors]).toEqual([0, '']);
}

interface Verified {
  readonly exitCode: number;
  /** Severity and code of every finding. */
  readonly found: readonly string[];
  readonly said: string;
}

async function verify(folder: string, file = join(folder, copy)): Promise<Verified> {
  const { exitCode, output, errors } = await runMahdar(['verify', file, '-w', folder]);
  const found = [...errors.matchAll(/^\S+: (\w+ [a-z-]+):/gm)].map(([, each = '']) => each);
  return { exitCode, found, said: output + errors };
}

it('knows the issued copy by its bytes, wherever it stands', async () => {
  const elsewhere = join(newFolder(), 'received.docx');
  cpSync(join(issued, copy), elsewhere);
  const { exitCode, found, said } = await verify(issued, elsewhere);
  expect({ exitCode, found }).toEqual({ exitCode: 0, found: [] });
  expect(said).toContain('all holds; issued as 02/2022 on 2022-05-30');
});

it('says that a digit was changed, where, and that this is not what was issued', async () => {
  const folder = issuedSample();
  const edit = (xml: string): string => xml.replace('2022', '2023');
  const fault = { name: 'digit', finds: 'verify-text', edit } as const;
  writeFileSync(join(folder, copy), withFault(readFileSync(join(folder, copy)), fault));
  const { found, said } = await verify(folder);
  expect(found).toEqual(['error verify-register', 'error verify-text']);
  expect(said).toMatch(/paragraph \d+, line 1: .*2022.* should stand here, the file has .*2023/);
  expect(said).toContain('this is not the file that was issued as 02/2022');
});

it('says that a file is not the issued one although its words are right', async () => {
  const other = join(newFolder(), 'again.docx');
  const fault = { name: 'packed again', finds: 'verify-bytes', parts: () => undefined } as const;
  writeFileSync(other, withFault(readFileSync(join(issued, copy)), fault));
  const { exitCode, found, said } = await verify(issued, other);
  expect({ exitCode, found }).toEqual({
    exitCode: 1,
    found: ['error verify-bytes', 'warning verify-register'],
  });
  expect(said).toContain('but one made again from the same records');
});

it('compares the issued copy with the records it was made from, not with those of today', async () => {
  const folder = issuedSample();
  const letter = join(folder, 'letters/2022-02.yaml');
  writeFileSync(letter, readFileSync(letter, 'utf8').replace('2022-05-30', '2022-05-31'));
  const { exitCode, found, said } = await verify(folder);
  expect({ exitCode, found }).toEqual({ exitCode: 0, found: ['warning verify-register'] });
  expect(said).toContain('the records of letter/2022-02 say something else today');
});

it('says that a corrected copy or another number counts', async () => {
  const folder = issuedSample();
  const letter = join(folder, 'letters/2022-02.yaml');
  writeFileSync(letter, readFileSync(letter, 'utf8').replace('Dépôt du rapport', 'Dépôt du texte'));
  await run(['issue', 'letter/2022-02', '--correct', 'a word', '-w', folder, ...paper]);
  expect((await verify(folder)).said).toContain('this is version 1 of 02/2022; version 2 counts');
  writeFileSync(letter, readFileSync(letter, 'utf8').replace(/^number: .*\n/mu, ''));
  await run(['issue', 'letter/2022-02', '--reissue', 'another', '-w', folder, ...paper]);
  expect((await verify(folder)).said).toContain('02/2022 was replaced by 03/2022');
});

it('says that a file carries a number the register never gave', async () => {
  const { found } = await verify(sampleWithoutNumbers(), join(issued, copy));
  expect(found[0]).toBe('error verify-register');
  expect(found).toContain('error verify-missing');
});

it.each(registerFaults)('finds out that $name', async ({ finds, says, make }) => {
  const folder = issuedSample();
  await make(folder, copy);
  const { exitCode, found, said } = await verify(folder);
  expect([exitCode, found]).toEqual([1, expect.arrayContaining([finds])]);
  expect(said).toContain(says);
});

describe('the code of a printed paper', () => {
  const ask = (folder: string, code: string) => runMahdar(['verify', '--code', code, '-w', folder]);
  const printedCode = (folder: string): string => {
    const parts = unzipSync(readFileSync(join(folder, copy)));
    const foot = parseXml(strFromU8(parts['word/footer1.xml']!));
    return /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(textOf(foot))![0];
  };

  it('leads to what the register knows of the paper', async () => {
    const { exitCode, output } = await ask(issued, printedCode(issued));
    expect(exitCode).toBe(0);
    expect(output).toMatch(
      /number: 02\/2022\ndate: 2022-05-30\nto: .*\nsubject: .*\nstate: issued/,
    );
  });

  it.each(codeFaults)('leads to nothing where $name', async ({ change, says }) => {
    const { exitCode, errors } = await ask(issued, change(printedCode(issued)));
    expect([exitCode, errors]).toEqual([1, expect.stringContaining(says)]);
  });

  it.each(printedCodeFaults)('is compared in the file: $name', async (fault) => {
    const other = join(newFolder(), 'received.docx');
    writeFileSync(other, withFault(readFileSync(join(issued, copy)), fault));
    const { exitCode, found } = await verify(issued, other);
    expect([exitCode, found]).toEqual([1, expect.arrayContaining([`error ${fault.finds}`])]);
  });

  it('tells that the number was voided', async () => {
    const folder = issuedSample();
    await run(['void', '02/2022', '--reason', 'sent twice', '-w', folder]);
    const { exitCode, errors } = await ask(folder, printedCode(folder));
    expect([exitCode, errors]).toEqual([1, expect.stringContaining('02/2022 was voided')]);
  });

  it('is not printed where the workspace wants none', async () => {
    const folder = sampleWithoutNumbers();
    writeFileSync(join(folder, 'mahdar.yaml'), 'languages: [ar, fr]\nprintCodes: false\n');
    await run(['issue', 'letter/2022-02', '-w', folder, ...paper]);
    const parts = unzipSync(readFileSync(join(folder, copy)));
    expect(strFromU8(parts['word/footer1.xml']!)).not.toContain('wps:wsp');
    expect(strFromU8(unzipSync(readFileSync(join(issued, copy)))['word/footer1.xml']!)).toContain(
      'wps:wsp',
    );
  });
});
