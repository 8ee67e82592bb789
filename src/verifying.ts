/** Proves one produced file: against the records it came from, and against the register where one is kept. */

import type { Diagnostic, MessageParameters } from './diagnostics/diagnostic.js';
import { hasErrors } from './diagnostics/diagnostic.js';
import {
  copyAtPath,
  copyOfPaper,
  copyWithBytes,
  standingFindings,
  workshopOfCopy,
} from './issued-copies.js';
import type { IssuedCopy } from './issued-copies.js';
import { stateOf } from './numbering.js';
import { renderPaper, settlePaper } from './pipeline.js';
import type { PaperRequest, Workshop } from './pipeline.js';
import { fingerprint } from './register/fingerprint.js';
import type { StageListener } from './stage-watch.js';
import type { RegisterBook } from './register/book.js';
import { signatureOf, signerOf } from './verify/pdf/check-signature.js';
import { earlierRevisions } from './verify/pdf/revisions.js';
import type { OpenedPaper } from './verify/read-origin.js';
import { verifyPaper, verifySignature } from './verify/verify-paper.js';

export interface FileToVerify {
  /** As the person wrote it. */
  readonly file: string;
  /** Path inside the workspace; undefined for a file that stands elsewhere. */
  readonly workspacePath: string | undefined;
  readonly bytes: Uint8Array;
  readonly opened: OpenedPaper;
}

export interface Verified {
  readonly diagnostics: readonly Diagnostic[];
  /** The copy the file is, byte for byte; of a signed file, the one that was signed. */
  readonly issued?: IssuedCopy;
  /** Name of the one who signed the file after it was made. */
  readonly signer?: string;
}

/** All that differs; warnings alone mean that the file holds, with something to know about it. */
export async function verifyFile(
  workshop: Workshop,
  paper: FileToVerify,
  listen?: StageListener,
): Promise<Verified> {
  const { opened, workspacePath } = paper;
  const book = workshop.register?.book;
  const signer = opened.format === 'pdf' ? signerOf(opened.pdf) : undefined;
  const issued = book && issuedInside(book, paper);
  const frozen = workspacePath === undefined ? undefined : book && copyAtPath(book, workspacePath);
  const official = issued ?? frozen ?? (book && copyOfPaper(book, opened.origin, opened.format));
  const then = official && (await compareAsIssued(workshop, official, paper, listen));
  if (issued !== undefined) {
    const made = then ?? { found: await compare(workshop, paper, listen), sameProgram: true };
    // Where the text cannot be compared the register vouches for what was issued, not for what was added since.
    const others = ofIssued(workshop, paper, made).filter(
      ({ code }) => code !== 'verify-signature',
    );
    const diagnostics = [
      ...standingFindings(issued, at(paper)),
      ...others,
      ...(await verifySignature(paper)),
    ];
    return { diagnostics, issued, ...(signer !== undefined && { signer }) };
  }
  const found = then?.found ?? (await compare(workshop, paper, listen));
  const more = await ofOthers(workshop, paper, { found, frozen, official });
  return { diagnostics: [...more, ...found], ...(signer !== undefined && { signer }) };
}

/** The copy that the file is, or that it was before it was signed. */
function issuedInside(book: RegisterBook, { bytes, opened }: FileToVerify): IssuedCopy | undefined {
  const copy = copyWithBytes(book, bytes);
  const isSigned = opened.format === 'pdf' && signatureOf(opened.pdf) !== undefined;
  if (copy !== undefined || !isSigned) return copy;
  for (const revision of earlierRevisions(bytes)) {
    const signed = copyWithBytes(book, revision);
    if (signed !== undefined) return signed;
  }
  return undefined;
}

interface Compared {
  /** Undefined when the program makes the paper otherwise now, so that there is nothing to compare with. */
  readonly found: readonly Diagnostic[] | undefined;
  /** The program makes papers as it did when this one was made. */
  readonly sameProgram: boolean;
}

/** With the records as they were frozen with the copy; undefined where the file was not made from those. */
async function compareAsIssued(
  workshop: Workshop,
  copy: IssuedCopy,
  paper: FileToVerify,
  listen?: StageListener,
): Promise<Compared | undefined> {
  const { world, register } = workshop;
  const { origin } = paper.opened;
  if (register === undefined) return undefined;
  const then = await workshopOfCopy(copy, world, origin, register);
  const settled = then && (await settlePaper(then.workshop, requestOf(paper.opened)));
  const same = settled?.value?.origin?.fingerprint === origin.fingerprint;
  if (then === undefined || (!same && then.sameProgram)) return undefined;
  if (!same) return { found: undefined, sameProgram: false };
  const { sameProgram } = then;
  return { found: await compare(then.workshop, paper, listen), sameProgram };
}

/** Makes the paper again from records, in the languages and with the enclosures the file says it has. */
async function compare(
  workshop: Workshop,
  { file, bytes, opened }: FileToVerify,
  listen?: StageListener,
): Promise<readonly Diagnostic[]> {
  const { id } = opened.origin;
  const position = { file, line: 1, column: 1 };
  if (!workshop.papers.some((entry) => entry.id === id)) {
    const parameters = { paper: id };
    return [{ severity: 'error', code: 'verify-paper-unknown', position, parameters }];
  }
  const settled = await settlePaper(workshop, requestOf(opened), listen);
  if (settled.value === undefined) return settled.diagnostics;
  const rendered = await renderPaper(workshop, settled.value, opened.format, listen);
  const expectation = { document: settled.value, version: workshop.world.version };
  return verifyPaper({ file, bytes, opened }, expectation, rendered);
}

/** The same languages and enclosures, with records inside where the file has them. */
function requestOf({ origin }: OpenedPaper): PaperRequest {
  return { ...origin, attachRecords: origin.records !== undefined };
}

/** The bytes are proven by the register; what the program or the records have become since is good to know. */
function ofIssued(
  workshop: Workshop,
  paper: FileToVerify,
  { found, sameProgram }: Compared,
): readonly Diagnostic[] {
  const { id } = paper.opened.origin;
  const number = workshop.register?.book.ofPaper(id)?.printed ?? '';
  const warn = (reason: string): Diagnostic =>
    finding(paper, 'warning', { reason, paper: id, number });
  const differences = found?.filter(({ code }) => code !== 'verify-bytes');
  const asThen = sameProgram || differences?.length === 0;
  if (differences === undefined || !asThen) return [warn('program')];
  const changed = stateOf(workshop, workshop.register, id) === 'changed';
  return [...differences, ...(changed ? [warn('records')] : [])];
}

interface OtherFile {
  readonly found: readonly Diagnostic[];
  readonly frozen: IssuedCopy | undefined;
  readonly official: IssuedCopy | undefined;
}

/** A file that is no issued copy: one that was changed, one that was made again, or one that never had a number. */
async function ofOthers(
  workshop: Workshop,
  paper: FileToVerify,
  { found, frozen, official }: OtherFile,
): Promise<readonly Diagnostic[]> {
  const { register, workspace } = workshop;
  const { id } = paper.opened.origin;
  if (register === undefined) return [];
  const fingerprints = {
    found: fingerprint(paper.bytes).slice(0, 16),
    expected: official?.file.sha256.slice(0, 16) ?? '',
  };
  if (official === undefined) {
    const unnumbered =
      register.book.ofPaper(id) === undefined &&
      workspace.numbering?.isNumbered(id.replace(/\/.*$/u, '')) === true;
    if (!unnumbered || !hasErrors(found)) return [];
    return [finding(paper, 'error', { reason: 'unknown', paper: id })];
  }
  const number = official.standing.printed;
  const { file } = official.file;
  const changed = frozen !== undefined || (hasErrors(found) && !onlyBytes(found));
  if (changed) {
    return [finding(paper, 'error', { reason: 'changed', number, file, ...fingerprints })];
  }
  const { opened } = paper;
  const signed = opened.format === 'pdf' && signatureOf(opened.pdf) !== undefined;
  const lost = standingFindings({ ...official, copy: official.standing.current }, at(paper));
  // A paper built again after its number was voided says so on every page.
  if (lost.length > 0) return signed ? lost : [];
  return [finding(paper, 'warning', { reason: 'again', number, file, ...fingerprints })];
}

function onlyBytes(found: readonly Diagnostic[]): boolean {
  return found.every(({ code }) => code === 'verify-bytes');
}

function finding(
  paper: FileToVerify,
  severity: Diagnostic['severity'],
  parameters: MessageParameters,
): Diagnostic {
  return { severity, code: 'verify-register', position: at(paper), parameters };
}

function at({ file }: FileToVerify): NonNullable<Diagnostic['position']> {
  return { file, line: 1, column: 1 };
}
