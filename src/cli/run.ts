/** Takes the words after `mahdar` and what the program stands in, runs the command, gives the exit code. */

import { join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { formatDiagnostics } from '../diagnostics/format.js';
import type { DiagnosticShape } from '../diagnostics/format.js';
import { loadDiagnosticMessages } from '../diagnostics/messages.js';
import { beginHarfBuzz } from '../fonts/harfbuzz.js';
import { outputFolder } from '../output/paths.js';
import { diskWorld } from '../world/disk-world.js';
import type { BuildChoices } from './build-command.js';
import { invalidChoice, readFormats, readLanguages } from './choices.js';
import { exitCodeOf, exitCodeOfSignal } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import { loadMessages } from './messages.js';
import type { Values } from './messages.js';
import { parseCommandLine, uiLanguages } from './options.js';
import type { CommandLine, UiLanguage, UsageError } from './options.js';
import type { CommandResult, Session, Surroundings } from './session.js';
import { uiLanguageOf } from './ui-language.js';

/** Never rejects: what nobody foresaw is reported in one line, and with MAHDAR_DEBUG=1 with its stack. */
export async function runCommandLine(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  try {
    return await run(words, surroundings);
  } catch (error) {
    return await reportInternalError(error, surroundings);
  }
}

async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const line = parseCommandLine(words);
  const { ui, errors: uiErrors } = chooseUi(line, surroundings);
  const workspaceFolder = resolve(surroundings.workingFolder, line.values.workspace ?? '.');
  const cacheDir = join(outputFolder(workspaceFolder, surroundings.workingFolder), '.cache');
  const world = diskWorld({ workspaceDir: workspaceFolder, cacheDir });
  const messages = await loadMessages(world, ui);
  if (line.flags.has('version')) {
    surroundings.write(`${world.version}\n`);
    return 0;
  }
  if (line.flags.has('help')) {
    surroundings.write(messages.say('help'));
    return 0;
  }
  const languages = line.values.lang === undefined ? undefined : readLanguages(line.values.lang);
  const formats = readFormats(line.values.format ?? 'pdf');
  const errors = [...line.errors, ...uiErrors, ...(languages?.errors ?? []), ...formats.errors];
  if (errors.length > 0 || line.command === undefined) {
    const said = [
      ...errors.map((error) => messages.sayUsage(error)),
      messages.say('usage-see-help'),
    ];
    surroundings.writeError(said.map((text) => `${text}\n`).join(''));
    return 2;
  }
  const verbose = line.flags.has('verbose');
  const listen = (text: string): void => surroundings.writeError(`${text}\n`);
  const session: Session = {
    ...{ line, surroundings, workspaceFolder, world, ui, messages },
    ...(verbose && { listen }),
  };
  const choices = { languages: languages?.value, formats: formats.value };
  beginHarfBuzz();
  const result = await commandRunners[line.command](session, choices);
  return report(session, result);
}

type CommandRunner = (session: Session, choices: BuildChoices) => Promise<CommandResult>;

/** Each command's code is loaded when it is the one asked for. */
const commandRunners: Record<NonNullable<CommandLine['command']>, CommandRunner> = {
  check: async (session) => (await import('./check-command.js')).runCheck(session),
  list: async (session) => (await import('./list-command.js')).runList(session),
  law: async (session) => (await import('./law-command.js')).runLaw(session),
  translations: async (session) =>
    (await import('./translations-command.js')).runTranslations(session),
  explain: async (session) => (await import('./explain-command.js')).runExplain(session),
  build: async (session, choices) =>
    (await import('./build-command.js')).runBuild(session, choices),
  print: async (session, choices) =>
    (await import('./print-command.js')).runPrint(session, choices),
  watch: async (session, choices) =>
    (await import('./watch-command.js')).runWatch(session, choices),
  init: async (session) => (await import('./init-command.js')).runInit(session),
  verify: async (session) =>
    session.line.values.code === undefined
      ? (await import('./verify-command.js')).runVerify(session)
      : (await import('./code-command.js')).runCode(session),
  sign: async (session) => (await import('./sign-command.js')).runSign(session),
  issue: async (session, choices) =>
    (await import('./register-command.js')).runIssue(session, choices),
  void: async (session) => (await import('./register-command.js')).runVoid(session),
  acknowledge: async (session) => (await import('./register-command.js')).runAcknowledge(session),
  register: async (session) => (await import('./register-command.js')).runRegister(session),
};

function chooseUi(
  line: CommandLine,
  { environment }: Surroundings,
): { readonly ui: UiLanguage; readonly errors: readonly UsageError[] } {
  const wanted = line.values.ui;
  const fromLocale = uiLanguageOf(environment);
  if (wanted === undefined) return { ui: fromLocale, errors: [] };
  const ui = uiLanguages.find((language) => language === wanted);
  if (ui) return { ui, errors: [] };
  return { ui: fromLocale, errors: [invalidChoice('--ui', wanted, uiLanguages)] };
}

/** Results go to standard output, findings to standard error; with --json both stand in one object on the first. */
async function report(session: Session, result: CommandResult): Promise<ExitCode> {
  const { line, surroundings, world, ui } = session;
  const quiet = line.flags.has('quiet');
  const shown = result.diagnostics.filter(({ severity }) => !quiet || severity === 'error');
  // The sentences of all findings are a large file, and most commands have nothing to find.
  const said = async (shape: DiagnosticShape): Promise<string> =>
    formatDiagnostics(shown, await loadDiagnosticMessages(world, ui), shape);
  if (line.flags.has('json')) {
    const diagnostics: unknown = JSON.parse(await said('json'));
    surroundings.write(`${JSON.stringify({ ...result.json, diagnostics }, null, 2)}\n`);
  } else {
    const shape = line.flags.has('all-findings') ? 'all' : 'human';
    if (shown.length > 0) surroundings.writeError(await said(shape));
    if (!quiet) surroundings.write(result.lines.map((text) => `${text}\n`).join(''));
  }
  if (result.endedBy !== undefined) return exitCodeOfSignal[result.endedBy];
  return exitCodeOf(result.diagnostics);
}

/** Standard output takes no more: what should stand there is not all there. */
export async function reportLostOutput(
  words: readonly string[],
  surroundings: Surroundings,
  { code, message }: NodeJS.ErrnoException,
): Promise<ExitCode> {
  await sayAlone('output-lost', words, surroundings, { reason: code ?? message });
  return 3;
}

/** Every path a person writes starts from a folder that was removed meanwhile. */
export async function reportFolderGone(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  await sayAlone('folder-gone', words, surroundings);
  return 2;
}

/** One message where no command is at work. */
async function sayAlone(
  key: string,
  words: readonly string[],
  surroundings: Surroundings,
  values?: Values,
): Promise<void> {
  const { ui } = chooseUi(parseCommandLine(words), surroundings);
  const messages = await loadMessages(diskWorld({ workspaceDir: surroundings.workingFolder }), ui);
  surroundings.writeError(`${messages.say(key, values)}\n`);
}

/** In the person's language where its wording can still be read, which may be what failed. */
export async function reportInternalError(
  error: unknown,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { environment, workingFolder, writeError } = surroundings;
  const message = error instanceof Error ? error.message : String(error);
  const diagnostic: Diagnostic = {
    severity: 'error',
    code: 'internal-error',
    parameters: { found: message },
  };
  const world = diskWorld({ workspaceDir: workingFolder });
  const text = await loadDiagnosticMessages(world, uiLanguageOf(environment)).then(
    (messages) => formatDiagnostics([diagnostic], messages, 'human'),
    () => `error internal-error: ${message.replace(/\s+/g, ' ')}\n`,
  );
  writeError(text);
  if (environment['MAHDAR_DEBUG'] === '1' && error instanceof Error) {
    writeError(`${error.stack ?? ''}\n`);
  }
  return 1;
}
