import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { formatDiagnostics } from '../../src/diagnostics/format.js';
import { loadDiagnosticMessages, type MessageLanguage } from '../../src/diagnostics/messages.js';
import { diskWorld } from '../../src/world/disk-world.js';

const world = diskWorld({ workspaceDir: '.' });
const format = async (
  diagnostics: readonly Diagnostic[],
  shape: 'human' | 'short' | 'json',
  lang: MessageLanguage = 'en',
) => formatDiagnostics(diagnostics, await loadDiagnosticMessages(world, lang), shape);

const weekday = (line: number, file = 'meetings/2022-05-27.yaml'): Diagnostic => ({
  severity: 'error',
  code: 'weekday-mismatch',
  position: { file, line, column: 10 },
  path: 'weekday',
  parameters: { date: '2022-05-27', found: 'monday', actual: 'friday' },
  suggestion: 'friday',
});
const missing: Diagnostic = {
  severity: 'error',
  code: 'record-missing',
  parameters: { found: 'body.yaml' },
};

it('says one finding in English, French and Arabic', async () => {
  expect(await format([weekday(3)], 'human')).toBe(
    [
      'meetings/2022-05-27.yaml:3:10: error weekday-mismatch: 2022-05-27 is a Friday, not monday',
      '  at weekday',
      '  did you mean friday?',
      '  hint: correct the date or the weekday',
      '',
    ].join('\n'),
  );
  expect(await format([weekday(3)], 'short', 'fr')).toBe(
    'meetings/2022-05-27.yaml:3:10: erreur[weekday-mismatch] le 2022-05-27 est un vendredi, et non monday\n',
  );
  expect(await format([weekday(3)], 'short', 'ar')).toBe(
    'meetings/2022-05-27.yaml:3:10: خطأ[weekday-mismatch] يوافق ⁨2022-05-27⁩ يوم الجمعة وليس ⁨monday⁩\n',
  );
});

it('isolates an Arabic value in a French sentence, and only such a one', async () => {
  const about = (found: string): Diagnostic => ({ ...missing, parameters: { found } });
  expect(await format([about('محضر.yaml')], 'short', 'fr')).toContain('\u2068محضر.yaml\u2069');
  expect(await format([about('body.yaml')], 'short', 'fr')).not.toContain('\u2068');
});

it('sorts by file and place, what has no place first, and says the same finding once', async () => {
  const text = await format(
    [weekday(12), weekday(3), weekday(1, 'a.yaml'), weekday(3), missing],
    'short',
  );
  expect(text.split('\n').map((line) => line.split(' ')[0])).toEqual([
    'error[record-missing]',
    'a.yaml:1:10:',
    'meetings/2022-05-27.yaml:3:10:',
    'meetings/2022-05-27.yaml:12:10:',
    '',
  ]);
});

it('puts first things first, and says a hint once', async () => {
  const at = (line: number, file = 'a.yaml') => ({ position: { file, line, column: 1 } });
  const text = await format(
    [
      { severity: 'note', code: 'mended', parameters: {}, ...at(1) },
      { severity: 'warning', code: 'yaml-duplicate-key', parameters: {}, ...at(2) },
      weekday(3, 'a.yaml'),
      weekday(9, 'a.yaml'),
      { severity: 'error', code: 'empty-text', parameters: {}, ...at(4, 'b.yaml') },
      { severity: 'error', code: 'yaml-syntax', parameters: { reason: 'tab' }, ...at(5, 'c.yaml') },
    ],
    'human',
  );
  const codes = [...text.matchAll(/(?:error|warning|note) ([a-z-]+):/g)].map(([, code]) => code);
  expect(codes).toEqual([
    ...['yaml-syntax', 'empty-text', 'weekday-mismatch', 'weekday-mismatch'],
    ...['yaml-duplicate-key', 'mended'],
  ]);
  expect(text.match(/hint: correct the date or the weekday/g)).toHaveLength(1);
});

it('says each of up to twenty findings in full, however many files they stand in', async () => {
  const few = Array.from({ length: 20 }, (_, i) => weekday(i + 1, `${String(i)}.yaml`));
  const text = await format(few, 'human');
  expect(text.match(/error weekday-mismatch/g)).toHaveLength(20);
  expect(text.match(/did you mean/g)).toHaveLength(20);
});

it('gives tools the parts, without invisible signs', async () => {
  expect(JSON.parse(await format([weekday(3)], 'json', 'ar'))).toEqual([
    {
      severity: 'error',
      code: 'weekday-mismatch',
      file: 'meetings/2022-05-27.yaml',
      line: 3,
      column: 10,
      path: 'weekday',
      parameters: { date: '2022-05-27', found: 'monday', actual: 'friday' },
      suggestion: 'friday',
      message: 'يوافق 2022-05-27 يوم الجمعة وليس monday',
      hint: 'صحح التاريخ أو اليوم',
    },
  ]);
  expect(await format([], 'json')).toBe('[]\n');
  expect(await format([], 'human')).toBe('');
});

it('keeps a long or hostile value on one line, cut, and without power over the terminal', async () => {
  const found = `a\n\u001B[31m\u202E{found}${'x'.repeat(500)}`;
  const text = await format([{ ...missing, parameters: { found } }], 'human');
  expect(text.split('\n')).toHaveLength(3);
  expect(text).not.toMatch(/[\u001B\u202E]/);
  expect(text).toContain('a [31m{found}xxx');
  expect(text).toContain('x…');
});

it('leaves out a hint whose list is not known, and says the general case of a code', async () => {
  const unknownKey: Diagnostic = {
    severity: 'error',
    code: 'unknown-key',
    parameters: { key: 'x' },
  };
  expect(await format([unknownKey], 'human')).toBe(
    'error unknown-key: the key x is not known here\n',
  );
  const nothingKnown = { ...unknownKey, parameters: { key: 'x', allowed: '' } };
  expect(await format([nothingKnown], 'human')).toBe(await format([unknownKey], 'human'));
  const syntax: Diagnostic = { severity: 'error', code: 'yaml-syntax', parameters: { found: 'X' } };
  expect(await format([syntax], 'short')).toBe(
    'error[yaml-syntax] the file is not correct YAML here\n',
  );
});
