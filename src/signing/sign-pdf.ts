/**
 * Takes a PDF of this program and a certificate, gives the signed PDF (ISO 32000-1, 12.8): the file as it was, with the
 * signature added behind it. Nothing a person sees is changed: the visible signature block stands in the paper already,
 * and the field that holds the signature has no area.
 */

import { Signer, SignPdf } from '@signpdf/signpdf';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { Certificate } from './certificate.js';
import { cmsSignature } from './cms-signature.js';
import type { ChangedObject } from './incremental-update.js';
import { withUpdate } from './incremental-update.js';

/** Room for the signature with its chain of certificates, in bytes. */
const roomBytes = 16_384;
/** What the signing library looks for and puts the byte range in the place of. */
const rangeSign = '**********';
/** Shown when the paper is printed (ISO 32000-1, table 165). */
const printFlag = 4;

export async function signPdf(
  bytes: Uint8Array,
  certificate: Certificate,
  time: Date,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const changed = addSignatureField(document, certificate.name, time);
  const prepared = withUpdate(bytes, document.context, changed);
  return new SignPdf().sign(Buffer.from(prepared), new CertificateSigner(certificate), time);
}

class CertificateSigner extends Signer {
  readonly #certificate: Certificate;

  constructor(certificate: Certificate) {
    super();
    this.#certificate = certificate;
  }

  override sign(content: Buffer): Promise<Buffer> {
    return Promise.resolve(Buffer.from(cmsSignature(content, this.#certificate)));
  }
}

/** The objects that are new, and the page and the catalog that name them now. */
function addSignatureField(
  document: PDFDocument,
  name: string,
  time: Date,
): readonly ChangedObject[] {
  const { context, catalog } = document;
  const before = context.largestObjectNumber;
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: [0, rangeSign, rangeSign, rangeSign],
      Contents: PDFHexString.of('0'.repeat(2 * roomBytes)),
      M: PDFString.fromDate(time),
      Name: PDFHexString.fromText(name),
    }),
  );
  const [page] = document.getPages();
  if (page === undefined) throw new Error('a PDF without pages');
  const appearance = context.register(context.formXObject([], { BBox: [0, 0, 0, 0] }));
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      Rect: [0, 0, 0, 0],
      V: signature,
      T: PDFString.of('Signature'),
      TU: PDFHexString.fromText(name),
      F: printFlag,
      P: page.ref,
      AP: { N: appearance },
    }),
  );
  const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
  page.node.set(PDFName.of('Annots'), context.obj([...annotations, field]));
  // Bit 1: signatures exist; bit 2: the file may only be added to (ISO 32000-1, table 219).
  catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [field], SigFlags: 3 }));
  const references = new Set<unknown>([page.ref, context.trailerInfo.Root]);
  return context
    .enumerateIndirectObjects()
    .filter(([{ objectNumber }]) => objectNumber > before)
    .concat(context.enumerateIndirectObjects().filter(([each]) => references.has(each)));
}

/** Whether the file has a signature field already. */
export async function isSigned(bytes: Uint8Array): Promise<boolean> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict) !== undefined;
}
