/** Compares an opened file with the paper the records give, and at last its bytes with those the program writes. */

import { checkSigning, quickCheckPdf, verifyPdf } from './verify-pdf.js';
import { verifyPptx } from './verify-pptx.js';
import { verifyDocx } from './verify-docx.js';
import type { Expectation } from './expectation.js';
import { Findings } from './findings.js';
import type { Diagnostic, MessageParameters } from '../diagnostics/diagnostic.js';
import { openDocx } from './docx/open-docx.js';
import { signatureOf } from './pdf/check-signature.js';
import { openPdf } from './pdf/open-pdf.js';
import { earlierRevisions } from './pdf/revisions.js';
import type { OpenedPaper } from './read-origin.js';

export interface PaperToVerify {
  /** Name told to the person. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly opened: OpenedPaper;
}

/**
 * Everything that differs, each with its place. `rendered` is what the program writes from the records now. It is
 * compared last and told only where nothing else differs, since it says that something differs, but not what.
 */
export async function verifyPaper(
  { file, bytes, opened }: PaperToVerify,
  expectation: Expectation,
  rendered: Uint8Array,
): Promise<readonly Diagnostic[]> {
  const findings = new Findings(file);
  const expected = expectation.document.origin?.fingerprint ?? '';
  if (opened.origin.fingerprint !== expected) {
    const found = opened.origin.fingerprint.slice(0, 16);
    findings.add('verify-records-changed', { expected: expected.slice(0, 16), found });
  }
  const records = expectation.document.origin?.records ?? '';
  const named = opened.origin.records ?? '';
  if (opened.format === 'pdf' && named !== records) {
    const parameters = { expected: records.slice(0, 16), found: named.slice(0, 16) };
    findings.add('verify-attachment', { reason: 'fingerprint', ...parameters });
  }
  try {
    await compareParts({ bytes, opened }, expectation, findings);
  } catch (error) {
    // What the program writes can be read: what else cannot is damaged.
    if (Buffer.from(bytes).equals(rendered)) throw error;
    findings.add('verify-unreadable', damagedBy(opened, error));
  }
  // A signature is added behind what was rendered, and proves what it adds itself.
  const signed = opened.format === 'pdf' && signatureOf(opened.pdf) !== undefined;
  const unsigned = signed ? earlierRevisions(bytes) : [bytes];
  const same = unsigned.some((each) => Buffer.from(each).equals(rendered));
  if (findings.diagnostics.length === 0 && !same) {
    findings.add('verify-bytes', { reason: opened.format, part: differingPart(opened, rendered) });
  }
  return findings.diagnostics;
}

async function compareParts(
  { bytes, opened }: Pick<PaperToVerify, 'bytes' | 'opened'>,
  expectation: Expectation,
  findings: Findings,
): Promise<void> {
  if (opened.format === 'pdf') await verifyPdf(bytes, opened.pdf, expectation, findings);
  else if (opened.format === 'docx') verifyDocx(opened.docx, expectation, findings);
  else verifyPptx(opened.pptx, expectation, findings);
}

function damagedBy({ format }: OpenedPaper, error: unknown): MessageParameters {
  const said = error instanceof Error ? error.message : String(error);
  return { reason: 'damaged', found: `${format.toUpperCase()}, ${said}` };
}

/** What is wrong with the signature of a file, whatever its text: nothing where it has none. */
export async function verifySignature({
  file,
  bytes,
  opened,
}: PaperToVerify): Promise<readonly Diagnostic[]> {
  const findings = new Findings(file);
  if (opened.format !== 'pdf') return [];
  try {
    await checkSigning(bytes, opened.pdf, findings);
  } catch (error) {
    findings.add('verify-unreadable', damagedBy(opened, error));
  }
  return findings.diagnostics;
}

function differingPart(opened: OpenedPaper, rendered: Uint8Array): string {
  if (opened.format === 'pdf') return 'PDF';
  const { parts } = opened.format === 'docx' ? opened.docx : opened.pptx;
  const fresh = openDocx(rendered);
  if ('reason' in fresh) return opened.format.toUpperCase();
  const differs = [...parts].find(([name, content]) => {
    const wanted = fresh.parts.get(name);
    return wanted === undefined || !Buffer.from(content).equals(wanted);
  });
  return differs?.[0] ?? 'zip';
}

/** What `build` proves of every file before it is written; any finding is a mistake of the program. */
export function quickCheck(
  file: string,
  format: 'pdf' | 'docx' | 'pptx',
  bytes: Uint8Array,
  expectation: Expectation,
): readonly Diagnostic[] {
  if (format === 'pdf') {
    const findings = new Findings(file);
    const opened = openPdf(bytes);
    if (typeof opened === 'string') addUnreadable(findings, format);
    else quickCheckPdf(opened, expectation, findings);
    return findings.diagnostics;
  }
  const check = (quick: boolean): readonly Diagnostic[] => {
    const findings = new Findings(file);
    const opened = openDocx(bytes, quick);
    if ('reason' in opened) addUnreadable(findings, format);
    else if (format === 'pptx') verifyPptx(opened, expectation, findings);
    else verifyDocx(opened, expectation, findings);
    return findings.diagnostics;
  };
  const quickly = check(true);
  if (quickly.length === 0) return quickly;
  // Only in a file that shares nothing with others has everything its place.
  const placed = check(false);
  return placed.length > 0 ? placed : quickly;
}

function addUnreadable(findings: Findings, format: string): void {
  findings.add('verify-unreadable', { reason: 'damaged', found: format });
}
