/**
 * What stands behind an earlier revision of a signed PDF is the signature and nothing else (ISO 32000-1, 7.5.6 and 12.8):
 * every object is as it was, but that the catalog names the form and a page one more annotation without area.
 */

import type { PDFDict, PDFObject } from 'pdf-lib';
import { PDFArray, PDFDict as Dictionary, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import type { Findings } from '../findings.js';
import type { PdfObjects } from './open-pdf.js';
import { entry, openPdf } from './open-pdf.js';
import { earlierRevisions } from './revisions.js';

/** Keys that signing may add to or change: of the catalog (a form, what proves it later), of a page. */
const signingKeys = ['AcroForm', 'DSS', 'Annots'];

export async function checkUpdate(
  bytes: Uint8Array,
  pdf: PdfObjects,
  findings: Findings,
): Promise<void> {
  const before = await earliestRevision(bytes);
  if (before === undefined || !isOnlySigned(before, pdf)) {
    findings.add('verify-signature', { reason: 'more' });
  }
}

/** The end mark of a PDF may stand in a picture too, so the first that ends a whole file is taken. */
async function earliestRevision(bytes: Uint8Array): Promise<PdfObjects | undefined> {
  for (const revision of [...earlierRevisions(bytes)].reverse()) {
    const opened = await openPdf(revision);
    if (typeof opened !== 'string') return opened;
  }
  return undefined;
}

function isOnlySigned(before: PdfObjects, after: PdfObjects): boolean {
  const objects = before.document.context.enumerateIndirectObjects();
  return objects.every(([reference, object]) => {
    const now = after.document.context.lookup(reference);
    if (now === undefined) return false;
    if (isSame(object, now)) return true;
    if (!(object instanceof Dictionary) || !(now instanceof Dictionary)) return false;
    return isSameBesidesSigning(object, now) && addsFieldsOnly({ before, after }, object, now);
  });
}

function isSame(one: PDFObject, other: PDFObject): boolean {
  if (one.toString() !== other.toString()) return false;
  if (!(one instanceof PDFRawStream) || !(other instanceof PDFRawStream)) return true;
  return Buffer.from(one.getContents()).equals(other.getContents());
}

function isSameBesidesSigning(one: PDFDict, other: PDFDict): boolean {
  const rest = (dict: PDFDict): string =>
    dict
      .entries()
      .filter(([key]) => !signingKeys.includes(key.decodeText()))
      .map(([key, value]) => `${key.toString()} ${value.toString()}`)
      .sort()
      .join('\n');
  return rest(one) === rest(other);
}

/** Annotations of the page stay, and those that are new show nothing. */
function addsFieldsOnly(
  { before, after }: { readonly before: PdfObjects; readonly after: PdfObjects },
  one: PDFDict,
  other: PDFDict,
): boolean {
  const names = (pdf: PdfObjects, dict: PDFDict): readonly string[] =>
    pdf.list(entry(dict, 'Annots')).map(String);
  const [old, now] = [names(before, one), names(after, other)];
  if (old.some((each, index) => now[index] !== each)) return false;
  const added = after.list(entry(other, 'Annots')).slice(old.length);
  return added.every((each) => isUnseenField(after.dict(each), after));
}

function isUnseenField(field: PDFDict | undefined, pdf: PdfObjects): boolean {
  if (pdf.text(entry(field, 'FT')) !== 'Sig') return false;
  const box = field?.lookupMaybe(PDFName.of('Rect'), PDFArray)?.asArray() ?? [];
  const [left = 0, bottom = 0, right = 1, top = 1] = box.map((each) =>
    each instanceof PDFNumber ? each.asNumber() : NaN,
  );
  return right - left === 0 || top - bottom === 0;
}
