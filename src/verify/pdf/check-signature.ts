/** A signature in a PDF (ISO 32000-1, 12.8) covers the whole file and fits its bytes and its certificate. */

import { createHash } from 'node:crypto';
import type { asn1, pki } from 'node-forge';
import type { Findings } from '../findings.js';
import type { PdfFile } from './objects/pdf-file.js';
import type { PdfDict } from './objects/pdf-values.js';
import { PdfString } from './objects/pdf-values.js';

/** The signature of a file; undefined where it has none. */
export function signatureOf(pdf: PdfFile): PdfDict | undefined {
  const fields = pdf.list(pdf.dict(pdf.catalog.get('AcroForm'))?.get('Fields'));
  const signed = fields
    .map((field) => pdf.dict(field))
    .find((field) => pdf.text(field?.get('FT')) === 'Sig');
  return pdf.dict(signed?.get('V'));
}

/** The name the signature gives its signer; undefined where the file is not signed. */
export function signerOf(pdf: PdfFile): string | undefined {
  const signature = signatureOf(pdf);
  return signature && (pdf.text(signature.get('Name')) ?? '');
}

/** Whether the certificate can be trusted is not looked at: that takes the authority's lists. */
export async function checkSignature(
  bytes: Uint8Array,
  signature: PdfDict,
  pdf: PdfFile,
  findings: Findings,
): Promise<void> {
  const reason = await faultOf(bytes, signature, pdf);
  if (reason !== undefined) findings.add('verify-signature', { reason });
}

async function faultOf(
  bytes: Uint8Array,
  signature: PdfDict,
  pdf: PdfFile,
): Promise<'changed' | 'broken' | 'partial' | 'wrong-key' | undefined> {
  const range = pdf
    .list(signature.get('ByteRange'))
    .map((each) => (typeof each === 'number' ? each : NaN));
  const contents = pdf.follow(signature.get('Contents'));
  const [first = NaN, firstLength = NaN, second = NaN, secondLength = NaN] = range;
  if (!(contents instanceof PdfString) || !contents.isHexadecimal) return 'broken';
  if (range.some(Number.isNaN)) return 'broken';
  // Between the two ranges stands the signature itself, in angle brackets.
  const gap = contents.written.length + 2;
  const whole =
    first === 0 && second - firstLength === gap && second + secondLength === bytes.length;
  if (!whole) return 'partial';
  const covered = Buffer.concat([bytes.subarray(0, firstLength), bytes.subarray(second)]);
  try {
    return await faultOfMessage(contents.bytes, covered);
  } catch {
    return 'broken';
  }
}

/** What is read of a CMS message (RFC 5652) beside its certificates. */
interface Captured {
  readonly signature: string;
  readonly authenticatedAttributes: readonly asn1.Asn1[];
}

async function faultOfMessage(
  message: Buffer,
  covered: Buffer,
): Promise<'changed' | 'wrong-key' | undefined> {
  const { default: forge } = await import('node-forge');
  const parsed = forge.asn1.fromDer(message.toString('binary'), {
    strict: true,
    parseAllBytes: false,
  } as unknown as boolean);
  const signed = forge.pkcs7.messageFromAsn1(parsed);
  if (!('certificates' in signed)) throw new Error('no signed data');
  const captured = (signed as unknown as { rawCapture: Captured }).rawCapture;
  const attributes = captured.authenticatedAttributes;
  const digest = createHash('sha256').update(covered).digest('binary');
  if (!attributes.some((each) => forge.asn1.toDer(each).getBytes().endsWith(digest)))
    return 'changed';
  const set = forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.SET, true, [
    ...attributes,
  ]);
  const hash = forge.md.sha256.create();
  hash.update(forge.asn1.toDer(set).getBytes());
  const verified = signed.certificates.some((certificate) => {
    const key = certificate.publicKey as pki.rsa.PublicKey;
    try {
      return key.verify(hash.digest().getBytes(), captured.signature);
    } catch {
      return false;
    }
  });
  return verified ? undefined : 'wrong-key';
}
