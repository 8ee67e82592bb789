/** `mahdar verify`: proves produced files against the records, and says in plain words what differs. */

import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { copyAtPath } from '../issued-copies.js';
import { readRegisterLog } from '../numbering.js';
import { openWorkshop } from '../pipeline.js';
import { bookOf } from '../register/book.js';
import type { RegisterBook } from '../register/book.js';
import { chainFindings } from '../register/chain-findings.js';
import { openPaper } from '../verify/read-origin.js';
import { verifyFile } from '../verifying.js';
import type { FileToVerify } from '../verifying.js';
import type { CommandResult, Session } from './session.js';

/** A file as --json names it. */
interface VerifiedFile {
  readonly file: string;
  readonly paper?: string;
  /** The number it was issued under, when it is an issued copy byte for byte. */
  readonly number?: string;
  /** Who signed it after it was made, as the signature names them. */
  readonly signer?: string;
  readonly holds: boolean;
}

export async function runVerify(session: Session): Promise<CommandResult> {
  const { line, world, listen } = session;
  const diagnostics: Diagnostic[] = [];
  const read: FileToVerify[] = [];
  const log = await readRegisterLog(world);
  diagnostics.push(...chainFindings(log));
  for (const file of line.patterns) {
    const result = await readPaper(session, file, bookOf(log.entries));
    if ('opened' in result) read.push(result);
    else diagnostics.push(...result);
  }
  const languages = [...new Set(read.flatMap(({ opened }) => opened.origin.languages))];
  const found = read.length === 0 ? undefined : await openWorkshop(world, languages, listen);
  diagnostics.push(...(found?.diagnostics ?? []));
  const verified: (VerifiedFile & { readonly date?: string })[] = [];
  for (const each of read) {
    if (found?.value === undefined || hasErrors(found.diagnostics)) break;
    const {
      diagnostics: differences,
      issued,
      signer,
    } = await verifyFile(found.value, each, listen);
    diagnostics.push(...differences);
    verified.push({
      ...{ file: each.file, paper: each.opened.origin.id },
      ...(issued && { number: issued.standing.printed, date: issued.copy.date }),
      ...(signer !== undefined && { signer }),
      holds: !hasErrors(differences),
    });
  }
  const files = line.patterns.map(
    (file) => verified.find((each) => each.file === file) ?? { file, holds: false },
  );
  return { diagnostics, json: { files }, lines: files.map((each) => lineFor(session, each)) };
}

function lineFor(
  { messages }: Session,
  { file, holds, number, signer, date = '' }: VerifiedFile & { readonly date?: string },
): string {
  if (!holds) return messages.say('verify-differs', { file });
  if (number === undefined) {
    if (signer === undefined) return messages.say('verify-holds', { file });
    return messages.say('verify-signed', { file, signer });
  }
  if (signer === undefined) return messages.say('verify-issued', { file, number, date });
  return messages.say('verify-issued-signed', { file, number, date, signer });
}

async function readPaper(
  { surroundings, workspaceFolder }: Session,
  file: string,
  book: RegisterBook,
): Promise<FileToVerify | readonly Diagnostic[]> {
  const path = resolve(surroundings.workingFolder, file);
  const inside = relative(workspaceFolder, path).split(sep).join('/');
  const workspacePath = inside.startsWith('../') ? undefined : inside;
  const frozen = workspacePath === undefined ? undefined : copyAtPath(book, workspacePath);
  const fault = (
    code: 'verify-unreadable' | 'verify-register',
    parameters: Diagnostic['parameters'],
  ): Diagnostic => ({
    severity: 'error',
    code,
    position: { file, line: 1, column: 1 },
    parameters,
  });
  const unreadable = (parameters: Diagnostic['parameters']): readonly Diagnostic[] => {
    if (frozen === undefined) return [fault('verify-unreadable', parameters)];
    const reason = parameters['reason'] === 'missing' ? 'missing' : 'damaged';
    const registered = { reason, number: frozen.standing.printed, file: frozen.file.file };
    return [fault('verify-unreadable', parameters), fault('verify-register', registered)];
  };
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return unreadable({ reason: 'missing' });
  const opened = await openPaper(bytes);
  return 'reason' in opened ? unreadable(opened) : { file, workspacePath, bytes, opened };
}
