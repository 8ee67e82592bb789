/**
 * What stands behind an earlier revision of a signed PDF is the signature and nothing else (ISO 32000-1, 7.5.6 and 12.8):
 * every object is as it was, but that the catalog names the form and a page one more annotation without area.
 */

import type { Findings } from '../findings.js';
import type { PdfFile } from './objects/pdf-file.js';
import type { PdfValue } from './objects/pdf-values.js';
import { PdfDict, PdfName, PdfReference, PdfStream, PdfString } from './objects/pdf-values.js';
import { openPdf } from './open-pdf.js';
import { earlierRevisions } from './revisions.js';

/** Keys that signing may add to or change: of the catalog (a form, what proves it later), of a page. */
const signingKeys = ['AcroForm', 'DSS', 'Annots'];

export function checkUpdate(bytes: Uint8Array, pdf: PdfFile, findings: Findings): void {
  const before = earliestRevision(bytes);
  if (before === undefined || !isOnlySigned(before, pdf)) {
    findings.add('verify-signature', { reason: 'more' });
  }
}

/** The end mark of a PDF may stand in a picture too, so the first that ends a whole file is taken. */
function earliestRevision(bytes: Uint8Array): PdfFile | undefined {
  for (const revision of [...earlierRevisions(bytes)].reverse()) {
    const opened = openPdf(revision);
    if (typeof opened !== 'string') return opened;
  }
  return undefined;
}

function isOnlySigned(before: PdfFile, after: PdfFile): boolean {
  for (const [number, object] of before.objects) {
    const now = after.objects.get(number);
    if (now === undefined) return false;
    if (isSame(object, now)) continue;
    if (!(object instanceof PdfDict) || !(now instanceof PdfDict)) return false;
    if (!isSameBesidesSigning(object, now)) return false;
    if (!addsFieldsOnly({ before, after }, object, now)) return false;
  }
  return true;
}

function isSame(one: PdfValue, other: PdfValue): boolean {
  if (!(one instanceof PdfStream)) return written(one) === written(other);
  if (!(other instanceof PdfStream)) return false;
  return written(one.dict) === written(other.dict) && one.contents.equals(other.contents);
}

/** As PDF, each kind of object in one way. */
function written(value: PdfValue): string {
  if (value instanceof PdfName) return nameOf(value.text);
  if (value instanceof PdfReference) return `${value.number} ${value.generation} R`;
  if (value instanceof PdfString) {
    return value.isHexadecimal ? `<${value.written}>` : `(${value.written})`;
  }
  if (value instanceof PdfDict) return `<<${entriesOf(value, []).join(' ')}>>`;
  if (value instanceof PdfStream) return 'stream';
  return Array.isArray(value)
    ? `[${(value as readonly PdfValue[]).map(written).join(' ')}]`
    : String(value as number | boolean | null);
}

function entriesOf(dict: PdfDict, besides: readonly string[]): readonly string[] {
  const entries: string[] = [];
  dict.forEach((key, value) => {
    if (!besides.includes(key)) entries.push(`${nameOf(key)} ${written(value)}`);
  });
  return entries.sort();
}

function isSameBesidesSigning(one: PdfDict, other: PdfDict): boolean {
  return entriesOf(one, signingKeys).join('\n') === entriesOf(other, signingKeys).join('\n');
}

/** Annotations of the page stay, and those that are new show nothing. */
function addsFieldsOnly(
  { before, after }: { readonly before: PdfFile; readonly after: PdfFile },
  one: PdfDict,
  other: PdfDict,
): boolean {
  const old = before.list(one.get('Annots')).map(written);
  const now = after.list(other.get('Annots'));
  if (old.some((each, index) => written(now[index] ?? null) !== each)) return false;
  return now.slice(old.length).every((each) => isUnseenField(after.dict(each), after));
}

function isUnseenField(field: PdfDict | undefined, pdf: PdfFile): boolean {
  if (pdf.text(field?.get('FT')) !== 'Sig') return false;
  const box = pdf.list(field?.get('Rect'));
  const [left = 0, bottom = 0, right = 1, top = 1] = box.map((each) =>
    typeof each === 'number' ? each : NaN,
  );
  return right - left === 0 || top - bottom === 0;
}

/** A name may hold any sign, spaces too. */
function nameOf(text: string): string {
  return `/${JSON.stringify(text)}`;
}
