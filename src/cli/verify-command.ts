/** `mahdar verify`: proves produced files against the records, and says in plain words what differs. */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { openWorkshop, renderPaper, settlePaper } from '../pipeline.js';
import type { Workshop } from '../pipeline.js';
import { openPaper } from '../verify/read-origin.js';
import type { OpenedPaper } from '../verify/read-origin.js';
import { verifyPaper } from '../verify/verify-paper.js';
import type { CommandResult, Session } from './session.js';

interface ReadFile {
  /** As the person wrote it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly opened: OpenedPaper;
}

/** A file as --json names it. */
interface VerifiedFile {
  readonly file: string;
  readonly paper?: string;
  readonly holds: boolean;
}

export async function runVerify(session: Session): Promise<CommandResult> {
  const { line, messages, surroundings, world, listen } = session;
  const diagnostics: Diagnostic[] = [];
  const read: ReadFile[] = [];
  for (const file of line.patterns) {
    const result = await readPaper(file, resolve(surroundings.workingFolder, file));
    if ('opened' in result) read.push(result);
    else diagnostics.push(result);
  }
  const languages = [...new Set(read.flatMap(({ opened }) => opened.origin.languages))];
  const found = read.length === 0 ? undefined : await openWorkshop(world, languages, listen);
  diagnostics.push(...(found?.diagnostics ?? []));
  const verified: VerifiedFile[] = [];
  for (const each of read) {
    if (found?.value === undefined || hasErrors(found.diagnostics)) break;
    const differences = await compare(session, found.value, each);
    diagnostics.push(...differences);
    verified.push({
      file: each.file,
      paper: each.opened.origin.id,
      holds: !hasErrors(differences),
    });
  }
  const files = line.patterns.map(
    (file): VerifiedFile => verified.find((each) => each.file === file) ?? { file, holds: false },
  );
  const lines = files.map(({ file, holds }) =>
    messages.say(holds ? 'verify-holds' : 'verify-differs', { file }),
  );
  return { diagnostics, json: { files }, lines };
}

async function readPaper(file: string, path: string): Promise<ReadFile | Diagnostic> {
  const unreadable = (parameters: Diagnostic['parameters']): Diagnostic => ({
    severity: 'error',
    code: 'verify-unreadable',
    position: { file, line: 1, column: 1 },
    parameters,
  });
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return unreadable({ reason: 'missing' });
  const opened = await openPaper(bytes);
  return 'reason' in opened ? unreadable(opened) : { file, bytes, opened };
}

/** Makes the paper again from the records, in the languages and with the enclosures the file says it has. */
async function compare(
  { listen }: Session,
  workshop: Workshop,
  paper: ReadFile,
): Promise<readonly Diagnostic[]> {
  const { file, opened } = paper;
  const { id } = opened.origin;
  if (!workshop.papers.some((entry) => entry.id === id)) {
    const position = { file, line: 1, column: 1 };
    const parameters = { paper: id };
    return [{ severity: 'error', code: 'verify-paper-unknown', position, parameters }];
  }
  const settled = await settlePaper(workshop, opened.origin, listen);
  if (settled.value === undefined) return settled.diagnostics;
  const rendered = await renderPaper(workshop, settled.value, opened.format, listen);
  const expectation = { document: settled.value, version: workshop.world.version };
  return verifyPaper(paper, expectation, rendered);
}
