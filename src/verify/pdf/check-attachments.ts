/**
 * The records inside a PDF (PDF/A-3, ISO 19005-3, 6.8): each is there once, says that the paper was made from it, and is
 * what the workspace has; and nothing else is inside.
 */

import type { Attachment } from '../../document/attachment.js';
import type { Findings } from '../findings.js';
import { excerpt } from '../text-view.js';
import type { PdfFile } from './objects/pdf-file.js';
import type { PdfDict } from './objects/pdf-values.js';

interface Embedded {
  readonly name: string;
  readonly relationship: string;
  readonly bytes: Uint8Array | undefined;
}

export function checkAttachments(
  pdf: PdfFile,
  expected: readonly Attachment[],
  findings: Findings,
): void {
  const associated = pdf
    .list(pdf.catalog.get('AF'))
    .flatMap((each) => embedded(pdf.dict(each), pdf));
  const all = [...associated, ...namedFiles(pdf)];
  for (const { name } of uniqueByName(all)) {
    if (expected.some((each) => each.name === name)) continue;
    findings.add('verify-attachment', { reason: 'surplus', path: name });
  }
  for (const { name, bytes } of expected) {
    const found = all.find((each) => each.name === name);
    const linked = associated.find((each) => each.name === name);
    if (found?.bytes === undefined) {
      findings.add('verify-attachment', { reason: 'missing', path: name });
    } else if (linked?.relationship !== 'Source') {
      findings.add('verify-attachment', { reason: 'unrelated', path: name });
    } else compareLines(name, { wanted: bytes, got: found.bytes }, findings);
  }
}

function uniqueByName(files: readonly Embedded[]): readonly Embedded[] {
  return files.filter(({ name }, index) => files.findIndex((each) => each.name === name) === index);
}

/** Files that readers list (ISO 32000-1, 7.11.4), through the levels of the name tree. */
function namedFiles(pdf: PdfFile): readonly Embedded[] {
  const seen = new Set<PdfDict>();
  const visit = (node: PdfDict | undefined): readonly Embedded[] => {
    if (node === undefined || seen.has(node)) return [];
    seen.add(node);
    const names = pdf.list(node.get('Names'));
    const own = names.flatMap((each, index) =>
      index % 2 === 1 ? embedded(pdf.dict(each), pdf) : [],
    );
    return [...own, ...pdf.list(node.get('Kids')).flatMap((kid) => visit(pdf.dict(kid)))];
  };
  return visit(pdf.dict(pdf.dict(pdf.catalog.get('Names'))?.get('EmbeddedFiles')));
}

function embedded(specification: PdfDict | undefined, pdf: PdfFile): readonly Embedded[] {
  if (specification === undefined) return [];
  const name = pdf.text(specification.get('UF')) ?? pdf.text(specification.get('F')) ?? '';
  const relationship = pdf.text(specification.get('AFRelationship')) ?? '';
  const file = pdf.dict(specification.get('EF'))?.get('F');
  return [{ name, relationship, bytes: pdf.stream(file) }];
}

function compareLines(
  name: string,
  { wanted, got }: { readonly wanted: Uint8Array; readonly got: Uint8Array },
  findings: Findings,
): void {
  const lines = (bytes: Uint8Array): readonly string[] =>
    new TextDecoder().decode(bytes).split('\n');
  const [expected, found] = [lines(wanted), lines(got)];
  const length = Math.max(expected.length, found.length);
  for (let index = 0; index < length; index += 1) {
    const [one = '', other = ''] = [expected[index], found[index]];
    if (one === other) continue;
    const texts = {
      expected: excerpt(one.trim(), 0) || '–',
      found: excerpt(other.trim(), 0) || '–',
    };
    findings.add('verify-attachment', { reason: 'line', path: name, at: index + 1, ...texts });
    return;
  }
}
