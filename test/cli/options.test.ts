import { describe, expect, it } from 'vitest';
import { readFormats, readLanguages } from '../../src/cli/choices.js';
import { parseCommandLine } from '../../src/cli/options.js';
import { uiLanguageOf } from '../../src/cli/ui-language.js';

describe('the words after mahdar', () => {
  it('reads a build with everything', () => {
    const words =
      'build letter/2022-02 minutes/* -w data/x --lang=ar,fr --format pdf --out o --with-enclosures --force --json';
    const line = parseCommandLine(words.split(' '));
    expect(line).toMatchObject({
      command: 'build',
      patterns: ['letter/2022-02', 'minutes/*'],
      values: { workspace: 'data/x', lang: 'ar,fr', format: 'pdf', out: 'o' },
      errors: [],
    });
    expect([...line.flags].sort()).toEqual(['force', 'json', 'with-enclosures']);
  });

  it('joins an option that is written twice', () => {
    expect(parseCommandLine(['build', '--lang', 'ar', '--lang', 'fr']).values.lang).toBe('ar,fr');
  });

  it.each([
    ['', { key: 'usage-missing-command', parameters: {} }],
    [
      'bild',
      { key: 'usage-unknown-command', parameters: { command: 'bild' }, suggestion: 'build' },
    ],
    ['destroy', { key: 'usage-unknown-command', parameters: { command: 'destroy' } }],
    [
      'build --langs ar',
      { key: 'usage-unknown-option', parameters: { option: '--langs' }, suggestion: '--lang' },
    ],
    ['check -x', { key: 'usage-unknown-option', parameters: { option: '-x' } }],
    ['build --lang', { key: 'usage-option-needs-value', parameters: { option: '--lang' } }],
    ['build --out=', { key: 'usage-option-needs-value', parameters: { option: '--out' } }],
    ['check --json=yes', { key: 'usage-option-takes-no-value', parameters: { option: '--json' } }],
    [
      'check --force',
      { key: 'usage-option-not-for-command', parameters: { option: '--force', command: 'check' } },
    ],
    [
      'list x',
      { key: 'usage-unexpected-argument', parameters: { command: 'list', argument: 'x' } },
    ],
  ])('answers %j', (words, error) => {
    const line = parseCommandLine(words.split(' ').filter((word) => word !== ''));
    expect(line.errors).toEqual([error]);
  });

  it('reports all mistakes at once', () => {
    const { errors } = parseCommandLine(['chek', '--wrong', '--lang']);
    expect(errors.map((error) => error.key)).toEqual([
      'usage-unknown-option',
      'usage-option-needs-value',
      'usage-unknown-command',
    ]);
  });

  it('asks for no command beside --help', () => {
    expect(parseCommandLine(['--help']).errors).toEqual([]);
    expect(parseCommandLine(['-h']).flags.has('help')).toBe(true);
  });
});

describe('languages and formats', () => {
  it('reads single languages and pairs, each once', () => {
    expect(readLanguages('ar, fr,ar+fr,ar,fr/ar')).toEqual({
      value: [
        { languages: ['ar'] },
        { languages: ['fr'] },
        { languages: ['ar', 'fr'] },
        { languages: ['fr', 'ar'], inSequence: true },
      ],
      errors: [],
    });
  });

  it.each(['en', 'ar+', 'ar+ar', 'ar+fr+zgh', 'ar/', 'ar/ar', 'ar+fr/zgh', 'AR'])(
    'refuses %j',
    (name) => {
      const { value, errors } = readLanguages(`fr,${name}`);
      expect(value).toEqual([{ languages: ['fr'] }]);
      expect(errors).toMatchObject([
        { key: 'usage-invalid-choice', parameters: { option: '--lang', value: name } },
      ]);
    },
  );

  it('refuses no language at all', () => {
    expect(readLanguages(',').errors).toHaveLength(1);
    expect(readFormats(' ').errors).toHaveLength(1);
  });

  it('suggests the format that was meant', () => {
    expect(readFormats('pdf,doc')).toEqual({
      value: ['pdf'],
      errors: [
        {
          key: 'usage-invalid-choice',
          parameters: { option: '--format', value: 'doc', choices: 'pdf, docx, pptx' },
          suggestion: 'docx',
        },
      ],
    });
  });
});

describe('the language of the messages', () => {
  it.each([
    [{ LANG: 'ar_MA.UTF-8' }, 'ar'],
    [{ LANG: 'fr_FR@euro' }, 'fr'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'ar_MA.UTF-8' }, 'ar'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: '' }, 'fr'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'fr_MA' }, 'fr'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LC_ALL: 'C' }, 'en'],
    [{}, 'en'],
  ])('of %j is %s', (environment, language) => {
    expect(uiLanguageOf(environment)).toBe(language);
  });
});
