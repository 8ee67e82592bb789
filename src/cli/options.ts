/**
 * Takes the words after `mahdar`, gives what is asked for, or everything that is wrong in the asking.
 * Node's parser splits the words; what is allowed is checked here, so that a wrong option is answered in the
 * person's own language and with the option that was probably meant.
 */

import { parseArgs } from 'node:util';
import { nearestName } from '../diagnostics/nearest-name.js';

export const commands = [
  'check',
  'list',
  'law',
  'translations',
  'explain',
  'build',
  'print',
  'watch',
  'init',
  'verify',
  'sign',
  'issue',
  'void',
  'acknowledge',
  'register',
] as const;
export type Command = (typeof commands)[number];
export const uiLanguages = ['ar', 'fr', 'en'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

const everyCommand: readonly Command[] = commands;
const buildOnly: readonly Command[] = ['build'];
const builders: readonly Command[] = ['build', 'watch', 'print'];
const printOnly: readonly Command[] = ['print'];
const checkOnly: readonly Command[] = ['check'];
const formatted: readonly Command[] = ['build', 'watch', 'issue'];
const spoken: readonly Command[] = ['build', 'watch', 'print', 'issue'];
const placed: readonly Command[] = ['build', 'watch', 'print', 'list'];
const attaching: readonly Command[] = ['build', 'watch'];
const verifyOnly: readonly Command[] = ['verify'];
const signOnly: readonly Command[] = ['sign'];
const issueOnly: readonly Command[] = ['issue'];
const numberOnly: readonly Command[] = ['void', 'acknowledge'];
const voidOnly: readonly Command[] = ['void'];
const acknowledgeOnly: readonly Command[] = ['acknowledge'];
const registerOnly: readonly Command[] = ['register'];

/** Commands that are about one paper or one number, with the options they cannot do without. */
const aboutOne: Readonly<Partial<Record<Command, readonly OptionName[]>>> = {
  explain: [],
  sign: ['certificate'],
  issue: [],
  void: ['reason'],
  acknowledge: ['date', 'reference'],
};

/** Options by long name: whether a value follows, the short name, the commands that take it. */
const known = {
  workspace: { type: 'string', short: 'w', for: everyCommand },
  ui: { type: 'string', for: everyCommand },
  json: { type: 'boolean', for: everyCommand },
  quiet: { type: 'boolean', for: everyCommand },
  'all-findings': { type: 'boolean', for: everyCommand },
  verbose: { type: 'boolean', for: everyCommand },
  lang: { type: 'string', for: spoken },
  format: { type: 'string', for: formatted },
  out: { type: 'string', for: placed },
  'with-enclosures': { type: 'boolean', for: builders },
  'attach-records': { type: 'boolean', for: attaching },
  force: { type: 'boolean', for: buildOnly },
  jobs: { type: 'string', for: builders },
  duplex: { type: 'boolean', for: printOnly },
  booklet: { type: 'boolean', for: printOnly },
  copies: { type: 'string', for: printOnly },
  'for-recipients': { type: 'boolean', for: printOnly },
  number: { type: 'string', for: printOnly },
  paper: { type: 'string', for: printOnly },
  'without-list': { type: 'boolean', for: printOnly },
  send: { type: 'string', for: printOnly },
  code: { type: 'string', for: verifyOnly },
  certificate: { type: 'string', for: signOnly },
  'passphrase-fd': { type: 'string', for: signOnly },
  backdate: { type: 'string', for: issueOnly },
  reissue: { type: 'string', for: issueOnly },
  correct: { type: 'string', for: issueOnly },
  reason: { type: 'string', for: voidOnly },
  series: { type: 'string', for: numberOnly },
  date: { type: 'string', for: acknowledgeOnly },
  reference: { type: 'string', for: acknowledgeOnly },
  year: { type: 'string', for: registerOnly },
  fingerprint: { type: 'string', for: registerOnly },
  fix: { type: 'boolean', for: checkOnly },
  help: { type: 'boolean', short: 'h', for: everyCommand },
  version: { type: 'boolean', for: everyCommand },
} as const;

type OptionName = keyof typeof known;

/** A mistake in the words: key of its message in wording/cli.*.yaml, and what fills it. */
export interface UsageError {
  readonly key: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly suggestion?: string;
}

export interface CommandLine {
  /** Absent with --help or --version, or when it is not one of the commands. */
  readonly command?: Command;
  /** Ids or patterns after `build`, files after `verify` and `sign`, the paper or number of the register's commands. */
  readonly patterns: readonly string[];
  /** Values by option; of a repeated option the values joined by ','. */
  readonly values: Readonly<Partial<Record<OptionName, string>>>;
  readonly flags: ReadonlySet<OptionName>;
  readonly errors: readonly UsageError[];
}

export function parseCommandLine(words: readonly string[]): CommandLine {
  const { tokens } = parseArgs({
    args: [...words],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Partial<Record<OptionName, string>> = {};
  const flags = new Set<OptionName>();
  const positionals: string[] = [];
  const errors: UsageError[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = optionName(token.name);
    if (name === undefined) {
      errors.push(unknownOption(token.rawName));
    } else if (known[name].type === 'boolean') {
      if (token.value === undefined) flags.add(name);
      else errors.push(optionError('usage-option-takes-no-value', token.rawName));
    } else if (token.value === undefined || token.value === '') {
      errors.push(optionError('usage-option-needs-value', token.rawName));
    } else {
      values[name] = values[name] === undefined ? token.value : `${values[name]},${token.value}`;
    }
  }
  const [word, ...patterns] = positionals;
  const command = commands.find((candidate) => candidate === word);
  if (!flags.has('help') && !flags.has('version')) {
    const withoutFiles = values.code !== undefined && patterns.length === 0;
    if (!withoutFiles) errors.push(...commandErrors(word, command, patterns));
    errors.push(...neededOptions(command, values));
    errors.push(...misplacedOptions(command, [...flags, ...(Object.keys(values) as OptionName[])]));
  }
  return { ...(command && { command }), patterns, values, flags, errors };
}

function optionName(name: string): OptionName | undefined {
  return (Object.keys(known) as OptionName[]).find((candidate) => candidate === name);
}

function optionError(key: string, option: string): UsageError {
  return { key, parameters: { option } };
}

function unknownOption(rawName: string): UsageError {
  const suggestion = nearestName(rawName.replace(/^-+/, ''), Object.keys(known));
  return {
    ...optionError('usage-unknown-option', rawName),
    ...(suggestion !== undefined && { suggestion: `--${suggestion}` }),
  };
}

function commandErrors(
  word: string | undefined,
  command: Command | undefined,
  patterns: readonly string[],
): readonly UsageError[] {
  if (word === undefined) return [{ key: 'usage-missing-command', parameters: {} }];
  if (command === undefined) {
    const suggestion = nearestName(word, commands);
    return [
      {
        key: 'usage-unknown-command',
        parameters: { command: word },
        ...(suggestion !== undefined && { suggestion }),
      },
    ];
  }
  if (
    ['build', 'print', 'watch'].includes(command) ||
    (command === 'verify' && patterns.length > 0)
  )
    return [];
  const needed = aboutOne[command];
  if ((needed !== undefined || command === 'verify') && patterns.length === 0) {
    return [{ key: 'usage-missing-argument', parameters: { command } }];
  }
  const most = needed !== undefined || command === 'init' ? 1 : 0;
  return patterns.slice(most).map((argument) => ({
    key: 'usage-unexpected-argument',
    parameters: { command, argument },
  }));
}

/** A day written otherwise would stand in the register for ever. */
const day = /^\d{4}-\d{2}-\d{2}$/;

function neededOptions(
  command: Command | undefined,
  values: CommandLine['values'],
): readonly UsageError[] {
  const needed = command === undefined ? [] : (aboutOne[command] ?? []);
  const missing = needed
    .filter((name) => values[name] === undefined)
    .map((name) => ({
      key: 'usage-option-required',
      parameters: { option: `--${name}`, command: command ?? '' },
    }));
  const { date } = values;
  const wrong =
    date === undefined || (day.test(date) && !Number.isNaN(Date.parse(date)))
      ? []
      : [{ key: 'usage-invalid-date', parameters: { value: date } }];
  const { year } = values;
  const wrongYear =
    year === undefined || /^\d{4}$/.test(year)
      ? []
      : [{ key: 'usage-invalid-year', parameters: { value: year } }];
  return [...missing, ...wrong, ...wrongYear, ...wrongNumbers(values), ...wrongChoices(values)];
}

/** Options with a few values of their own; the first is what is meant without the option. */
export const choicesOf = {
  number: ['paper', 'job'],
  paper: ['A4', 'A5', 'A3'],
} as const satisfies Partial<Record<OptionName, readonly string[]>>;

function wrongChoices(values: CommandLine['values']): readonly UsageError[] {
  return (Object.keys(choicesOf) as (keyof typeof choicesOf)[]).flatMap((name) => {
    const choices: readonly string[] = choicesOf[name];
    const value = values[name];
    if (value === undefined || choices.includes(value)) return [];
    const parameters = { option: `--${name}`, value, choices: choices.join(', ') };
    const suggestion = nearestName(value, choices);
    return [
      {
        ...{ key: 'usage-invalid-choice', parameters },
        ...(suggestion !== undefined && { suggestion }),
      },
    ];
  });
}

const wholeNumbers = ['jobs', 'copies'] as const satisfies readonly OptionName[];

/** Options that count something: from 1 to 999. */
function wrongNumbers(values: CommandLine['values']): readonly UsageError[] {
  return wholeNumbers.flatMap((name) => {
    const value = values[name];
    return value === undefined || /^[1-9]\d{0,2}$/.test(value)
      ? []
      : [{ key: 'usage-invalid-number', parameters: { option: `--${name}`, value } }];
  });
}

function misplacedOptions(
  command: Command | undefined,
  used: readonly OptionName[],
): readonly UsageError[] {
  if (command === undefined) return [];
  return used
    .filter((name) => !known[name].for.includes(command))
    .map((name) => ({
      key: 'usage-option-not-for-command',
      parameters: { option: `--${name}`, command },
    }));
}
