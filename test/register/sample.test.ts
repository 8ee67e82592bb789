/** The register of the sample workspace: made by the program, whole, and what the sample letter's number comes from. */

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMahdar } from '../support/run-mahdar.js';
import { filesUnder, newFolder } from './register-sample.js';

function sampleCopy(withRegister = true): string {
  const folder = newFolder();
  cpSync('data/inezgane', folder, { recursive: true });
  if (!withRegister) rmSync(join(folder, 'register'), { recursive: true });
  return folder;
}

const json = (text: string) => JSON.parse(text) as Record<string, unknown>;

describe('the sample register', () => {
  it('is whole, and its letter still says what was issued', async () => {
    const said = await runMahdar(['register', '-w', 'data/inezgane', '--json']);
    expect(json(said.output)).toMatchObject({
      numbers: [{ printed: '02/2022', paper: 'letter/2022-02', state: 'issued' }],
      diagnostics: [],
    });
    expect(said.exitCode).toBe(0);
  });

  it('gives the letter its number in the list', async () => {
    // A copy: of the sample itself papers may have been built before, and the list says which are out of date.
    const { output } = await runMahdar(['list', '-w', sampleCopy()]);
    expect(output).toMatch(/letter\/2022-02 +2022-05-30 {2}02\/2022 .* issued\n/);
  });
});

describe('the commands of the register', () => {
  it('make a draft without number of what is not issued, and issue it once', async () => {
    const folder = sampleCopy(false);
    const out = join(newFolder(), 'out');
    const words = ['letter/2022-02', '-w', folder, '--lang', 'fr', '--format', 'docx'];
    expect((await runMahdar(['list', '-w', folder])).output).toContain('  draft\n');
    expect((await runMahdar(['build', ...words, '--out', out])).exitCode).toBe(0);
    const issued = await runMahdar(['issue', ...words]);
    expect([issued.exitCode, issued.output.split('\n')[0]]).toEqual([0, 'issued as 02/2022']);
    const again = await runMahdar(['issue', ...words]);
    expect([again.exitCode, again.errors]).toEqual([
      1,
      expect.stringContaining('register-already-issued'),
    ]);
  });

  it('find what changed in the records since, and build a draft of it', async () => {
    const folder = sampleCopy();
    const letter = join(folder, 'letters/2022-02.yaml');
    writeFileSync(letter, readFileSync(letter, 'utf8').replace('2022-05-30', '2022-05-31'));
    const audit = await runMahdar(['register', '-w', folder]);
    expect(audit.exitCode).toBe(1);
    expect(audit.errors).toContain('date was 2022-05-30 when 02/2022 was issued and is 2022-05-31');
    expect((await runMahdar(['list', '-w', folder])).output).toContain('  changed since issue\n');
    const build = await runMahdar([
      ...['build', 'letter/2022-02', '-w', folder, '--lang', 'fr', '--format', 'docx'],
      ...['--out', join(newFolder(), 'out')],
    ]);
    expect(build.exitCode).toBe(0);
    expect(build.errors).toContain('is made as a draft');
  });

  it('enter nothing where no register is kept', async () => {
    const folder = newFolder();
    const said = await runMahdar(['void', '02/2022', '--reason', 'x', '-w', folder]);
    expect([said.exitCode, said.errors]).toEqual([1, expect.stringContaining('register-not-kept')]);
    expect(filesUnder(folder, '.')).toEqual([]);
  });

  it('void a number and enter a receipt, and show both', async () => {
    const folder = sampleCopy();
    const at = ['-w', folder];
    const receipt = ['--date', '2022-06-01', '--reference', '77/22'];
    expect((await runMahdar(['acknowledge', '02/2022', ...at, ...receipt])).exitCode).toBe(0);
    const early = ['--date', '2022-05-01', '--reference', '77/22'];
    expect((await runMahdar(['acknowledge', '02/2022', ...at, ...early])).errors).toContain(
      'the receipt (2022-05-01) is older than the paper (2022-05-30)',
    );
    expect((await runMahdar(['register', '--year', '22', ...at])).exitCode).toBe(2);
    expect((await runMahdar(['void', '02/2022', ...at])).exitCode).toBe(2);
    const voided = await runMahdar(['void', '02/2022', '--reason', 'never sent', ...at]);
    expect(voided.output).toContain('02/2022 is void');
    const shown = await runMahdar(['register', ...at]);
    expect(shown.output).toMatch(/02\/2022 .* void .* received 2022-06-01 as 77\/22\n/);
    expect(shown.exitCode).toBe(0);
    expect((await runMahdar(['void', '09/2022', '--reason', 'x', ...at])).exitCode).toBe(1);
  });
});
