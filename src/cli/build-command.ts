/** `mahdar build`: makes the papers that are out of date. A paper with errors is left out, the others are made. */

import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { BuiltFile, LeftOutPaper } from '../batch/build-papers.js';
import { finishedBefore, rememberRun, runKey } from '../batch/finished-run.js';
import type { RunRequest } from '../batch/finished-run.js';
import { programStamp } from '../batch/program-stamp.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { settingName } from '../document/language.js';
import type { LanguageSetting } from '../document/language.js';
import { formatsOf } from '../formats.js';
import type { Format } from '../formats.js';
import { outputFolder } from '../output/paths.js';
import { choosePapers } from './chosen-papers.js';
import type { EndingSignal } from './exit-code.js';
import { expectPapers } from './lean-start.js';
import { longRun } from './long-run.js';
import type { CommandResult, Session } from './session.js';

/** The languages and formats asked for, already found to exist. */
export interface BuildChoices {
  /** Undefined: each language of mahdar.yaml. */
  readonly languages: readonly LanguageSetting[] | undefined;
  readonly formats: readonly Format[];
}

/** What was built, for `build` itself and for the commands that go on from there. */
export interface Built {
  readonly files: readonly BuiltFile[];
  readonly leftOut: readonly LeftOutPaper[];
  readonly diagnostics: readonly Diagnostic[];
  readonly endedBy?: EndingSignal;
}

export async function runBuild(session: Session, choices: BuildChoices): Promise<CommandResult> {
  const folder = papersFolder(session);
  return resultOf(session, folder, await buildAsked(session, choices, folder));
}

/** Folder of papers, absolute: --out, or out/<name of the workspace>. */
export function papersFolder({ line, surroundings, workspaceFolder }: Session): string {
  const { workingFolder } = surroundings;
  return line.values.out === undefined
    ? outputFolder(workspaceFolder, workingFolder)
    : resolve(workingFolder, line.values.out);
}

/** Builds what the words of the command ask for into a folder. */
export async function buildAsked(
  session: Session,
  choices: BuildChoices,
  folder: string,
): Promise<Built> {
  const { line, workspaceFolder, world, listen } = session;
  const force = line.flags.has('force');
  const program = programStamp(world);
  const withEnclosures = line.flags.has('with-enclosures');
  const asked = [line.patterns, choices, withEnclosures, line.flags.has('attach-records')];
  const run: RunRequest = { workspaceFolder, folder, program, asked };
  if (!force && listen === undefined) {
    const before = await finishedBefore(run);
    if (before !== undefined) return { ...before, leftOut: [] };
  }
  const key = runKey(run);
  const built = await buildFromRecords(session, choices, run);
  if (!hasErrors(built.diagnostics) && built.endedBy === undefined)
    await rememberRun(run, key, built);
  return built;
}

async function buildFromRecords(
  session: Session,
  choices: BuildChoices,
  { folder, program }: RunRequest,
): Promise<Built> {
  const { line, listen, workspaceFolder } = session;
  const { papers, diagnostics: found } = await choosePapers(session, choices.languages);
  if (!papers) return { files: [], leftOut: [], diagnostics: found };
  const { workshop, languages, ids, opened } = papers;
  const { buildPapers } = await import('../batch/build-papers.js');
  const withEnclosures = line.flags.has('with-enclosures');
  const { made, refused } = inFormats(ids, choices.formats);
  // Asked for by name, or nothing else is left: the person waits for a file that cannot be.
  if (refused.length > 0 && (line.patterns.length > 0 || made.length === 0))
    return { files: [], leftOut: [], diagnostics: [...found, ...refused] };
  const attachRecords =
    line.flags.has('attach-records') || workshop.workspace.settings.attachRecords;
  const requests = made.flatMap((id) =>
    languages.map((each) => ({ id, ...each, withEnclosures, attachRecords })),
  );
  expectPapers(requests.length);
  return longRun(session, async ({ signal, onProgress, endedBy }) => {
    const built = await buildPapers(workshop, {
      ...{ requests, formats: choices.formats, folder, workspaceFolder, program },
      ...{ found: opened, signal, onProgress },
      force: line.flags.has('force'),
      workers: Number(line.values.jobs ?? availableParallelism()),
      ...(listen && { listen }),
    });
    const by = endedBy();
    return {
      ...{ files: built.files, leftOut: built.leftOut },
      diagnostics: [...found, ...built.diagnostics],
      ...(by !== undefined && built.isInterrupted && { endedBy: by }),
    };
  });
}

/** Papers that can be made in one of the formats, and an error for each of the others. */
export function inFormats(
  ids: readonly string[],
  formats: readonly Format[],
): { readonly made: readonly string[]; readonly refused: readonly Diagnostic[] } {
  const made = ids.filter((id) => formatsOf(id, formats).length > 0);
  const refused = ids
    .filter((id) => !made.includes(id))
    .map((id): Diagnostic => {
      const parameters = { id, format: formats.join(', ') };
      return { severity: 'error', code: 'format-for-decks', parameters };
    });
  return { made, refused };
}

function resultOf(session: Session, folder: string, built: Built): CommandResult {
  const { leftOut, diagnostics, endedBy } = built;
  const files = built.files.map((each) => ({ ...each, file: join(folder, each.file) }));
  const isNothing =
    files.length === 0 && endedBy === undefined && (leftOut.length > 0 || hasErrors(diagnostics));
  const lines = [
    ...files.map((file) => lineFor(session, file)),
    ...(isNothing ? [session.messages.say('not-built')] : leftOutLines(session, leftOut)),
    ...(endedBy === undefined ? [] : [session.messages.say('build-ended', { made: files.length })]),
  ];
  const json = {
    files,
    ...(leftOut.length > 0 && { leftOut }),
    ...(endedBy !== undefined && { endedBy }),
  };
  return { diagnostics, json, lines, ...(endedBy !== undefined && { endedBy }) };
}

/** Papers left out that are named one by one; beyond, the rest is counted, unless every finding is asked for. */
const maxLeftOut = 20;

/** Which papers were not made, and which records keep them from it. */
export function leftOutLines(
  { messages, line }: Session,
  leftOut: readonly LeftOutPaper[],
): readonly string[] {
  const named = line.flags.has('all-findings') ? leftOut : leftOut.slice(0, maxLeftOut);
  const lines = named.map(({ because, ...paper }) => {
    const name = `${paper.id} ${settingName(paper)}`;
    return because.length === 0
      ? messages.say('left-out', { paper: name })
      : messages.say('left-out-because', { paper: name, files: because.join(', ') });
  });
  const rest = leftOut.length - named.length;
  return rest === 0 ? lines : [...lines, messages.say('left-out-more', { count: rest })];
}

function lineFor(
  { messages, surroundings }: Session,
  { file, state }: Pick<BuiltFile, 'file' | 'state'>,
): string {
  const inside = `${surroundings.workingFolder}/`;
  const shown = file.startsWith(inside) ? file.slice(inside.length) : file;
  return state === 'unchanged' ? messages.say('built-unchanged', { file: shown }) : shown;
}
