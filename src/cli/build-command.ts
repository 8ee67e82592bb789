/** `mahdar build`: makes papers and writes them; with an error in any of them, none is written. */

import { resolve } from 'node:path';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ResolvedDocument } from '../document/resolved.js';
import type { LanguageSetting } from '../document/language.js';
import type { Format } from '../formats.js';
import { outputFolder, outputPath } from '../output/paths.js';
import { writePaper } from '../output/write-paper.js';
import { openWorkshop, renderPaper, settlePaper } from '../pipeline.js';
import type { PaperRequest, Workshop } from '../pipeline.js';
import { proveRendered } from '../proving.js';
import { watchStage } from '../stage-watch.js';
import { selectPapers } from './selection.js';
import type { CommandResult, Session } from './session.js';

/** The languages and formats asked for, already found to exist. */
export interface BuildChoices {
  /** Undefined: each language of mahdar.yaml. */
  readonly languages: readonly LanguageSetting[] | undefined;
  readonly formats: readonly Format[];
}

interface SettledPaper {
  readonly request: PaperRequest;
  readonly document: ResolvedDocument;
}

/** A file that `build` made or found up to date, as --json names it. */
interface BuiltFile extends LanguageSetting {
  readonly id: string;
  readonly format: Format;
  readonly file: string;
  readonly state: 'written' | 'unchanged';
}

export async function runBuild(session: Session, choices: BuildChoices): Promise<CommandResult> {
  const opened = await openWorkshop(
    session.world,
    choices.languages?.flatMap((each) => each.languages),
    session.listen,
  );
  const diagnostics = [...opened.diagnostics];
  const workshop = opened.value;
  if (!workshop) return nothingBuilt(session, diagnostics);
  const ids = workshop.papers.map((paper) => paper.id);
  const selection = selectPapers(session.line.patterns, ids);
  diagnostics.push(...selection.diagnostics);
  if (hasErrors(diagnostics)) return nothingBuilt(session, diagnostics);

  const languages =
    choices.languages ??
    workshop.workspace.settings.languages.map((lang) => ({ languages: [lang] }));
  const requests = selection.ids.flatMap((id) =>
    languages.map((each) => ({
      id,
      ...each,
      withEnclosures: session.line.flags.has('with-enclosures'),
    })),
  );
  const settled: SettledPaper[] = [];
  for (const request of requests) {
    const { value, diagnostics: found } = await settlePaper(workshop, request, session.listen);
    diagnostics.push(...found);
    if (value) settled.push({ request, document: value });
  }
  if (hasErrors(diagnostics)) return nothingBuilt(session, diagnostics);

  const files: BuiltFile[] = [];
  for (const paper of settled) {
    for (const format of choices.formats) {
      const written = await writeFormat(session, workshop, paper, format);
      diagnostics.push(...written.diagnostics);
      if (written.file) files.push(written.file);
    }
  }
  return { diagnostics, json: { files }, lines: files.map((file) => lineFor(session, file)) };
}

async function writeFormat(
  session: Session,
  workshop: Workshop,
  { request, document }: SettledPaper,
  format: Format,
): Promise<{ readonly file?: BuiltFile; readonly diagnostics: readonly Diagnostic[] }> {
  const { line, surroundings, workspaceFolder, listen } = session;
  const bytes = await renderPaper(workshop, document, format, listen);
  const folder =
    line.values.out === undefined
      ? outputFolder(workspaceFolder, surroundings.workingFolder)
      : resolve(surroundings.workingFolder, line.values.out);
  const path = outputPath({ ...request, format });
  const { version } = session.world;
  const faults = await proveRendered({ file: path, format, bytes, document, version }, listen);
  if (hasErrors(faults)) return { diagnostics: faults };
  const write = () => writePaper(folder, path, bytes, { force: line.flags.has('force') });
  const written = await watchStage(listen, 'write', write, ({ state }) => `${path} ${state}`);
  if (written.state === 'refused') return { diagnostics: written.diagnostics };
  const { id, languages, inSequence } = request;
  const setting = { languages, ...(inSequence === true && { inSequence }) };
  const file = { id, ...setting, format, file: written.file, state: written.state };
  return { file, diagnostics: [] };
}

function nothingBuilt(session: Session, diagnostics: readonly Diagnostic[]): CommandResult {
  return { diagnostics, json: { files: [] }, lines: [session.messages.say('not-built')] };
}

function lineFor({ messages, surroundings }: Session, { file, state }: BuiltFile): string {
  const inside = `${surroundings.workingFolder}/`;
  const shown = file.startsWith(inside) ? file.slice(inside.length) : file;
  return state === 'unchanged' ? messages.say('built-unchanged', { file: shown }) : shown;
}
