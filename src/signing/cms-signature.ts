/**
 * Takes bytes and a certificate, gives a detached signature (CMS SignedData, RFC 5652) of the baseline profile PAdES B-B
 * (ETSI EN 319 142-1): signed attributes are the content type, the digest and the signing certificate (RFC 5035), and not
 * the time, which the PDF carries.
 */

import { createHash } from 'node:crypto';
import forge from 'node-forge';
import type { Certificate } from './certificate.js';

const { asn1 } = forge;
const { UNIVERSAL, CONTEXT_SPECIFIC } = asn1.Class;
const { SEQUENCE, SET, OID, OCTETSTRING, INTEGER, NULL } = asn1.Type;

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
};

/** The signature in DER. */
export function cmsSignature(content: Uint8Array, signer: Certificate): Uint8Array {
  const { certificate, chain, key } = signer;
  const attributes = signedAttributes(content, certificate);
  // The signature is over the attributes as a set, which stand in the file under a tag of their own (RFC 5652, 5.4).
  const digest = forge.md.sha256.create();
  digest.update(asn1.toDer(set(attributes)).getBytes());
  const signerInfo = sequence([
    integer(1),
    issuerAndSerial(certificate),
    algorithm(oids.sha256),
    asn1.create(CONTEXT_SPECIFIC, 0, true, [...attributes]),
    algorithm(oids.rsa),
    octets(key.sign(digest)),
  ]);
  const signedData = sequence([
    integer(1),
    set([algorithm(oids.sha256)]),
    sequence([oid(oids.data)]),
    asn1.create(
      CONTEXT_SPECIFIC,
      0,
      true,
      chain.map((each) => forge.pki.certificateToAsn1(each)),
    ),
    set([signerInfo]),
  ]);
  const message = sequence([
    oid(oids.signedData),
    asn1.create(CONTEXT_SPECIFIC, 0, true, [signedData]),
  ]);
  return Buffer.from(asn1.toDer(message).getBytes(), 'binary');
}

/**
 * The certificate as a signature names it, in the certificate's own bytes: the library writes names of other letters
 * than Latin ones otherwise than it read them.
 */
function issuerAndSerial(certificate: forge.pki.Certificate): forge.asn1.Asn1 {
  const [body] = forge.pki.certificateToAsn1(certificate).value as forge.asn1.Asn1[];
  const fields = (body?.value ?? []) as forge.asn1.Asn1[];
  const [serial, , issuer] = fields[0]?.tagClass === CONTEXT_SPECIFIC ? fields.slice(1) : fields;
  if (serial === undefined || issuer === undefined) throw new Error('a certificate without issuer');
  return sequence([issuer, serial]);
}

/** In the order of their encodings, as DER sorts a set. */
function signedAttributes(
  content: Uint8Array,
  certificate: forge.pki.Certificate,
): readonly forge.asn1.Asn1[] {
  const attribute = (name: string, value: forge.asn1.Asn1): forge.asn1.Asn1 =>
    sequence([oid(name), set([value])]);
  const encoded = asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes();
  const certificateDigest = sha256(Buffer.from(encoded, 'binary'));
  return [
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octets(sha256(content))),
    attribute(
      oids.signingCertificateV2,
      sequence([sequence([sequence([octets(certificateDigest)])])]),
    ),
  ].sort((a, b) => Buffer.compare(der(a), der(b)));
}

function der(value: forge.asn1.Asn1): Buffer {
  return Buffer.from(asn1.toDer(value).getBytes(), 'binary');
}

/** As the string of bytes that the library works with. */
function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('binary');
}

function sequence(values: readonly forge.asn1.Asn1[]): forge.asn1.Asn1 {
  return asn1.create(UNIVERSAL, SEQUENCE, true, [...values]);
}
function set(values: readonly forge.asn1.Asn1[]): forge.asn1.Asn1 {
  return asn1.create(UNIVERSAL, SET, true, [...values]);
}
function oid(name: string): forge.asn1.Asn1 {
  return asn1.create(UNIVERSAL, OID, false, asn1.oidToDer(name).getBytes());
}
function octets(bytes: string): forge.asn1.Asn1 {
  return asn1.create(UNIVERSAL, OCTETSTRING, false, bytes);
}
function integer(value: number): forge.asn1.Asn1 {
  return asn1.create(UNIVERSAL, INTEGER, false, asn1.integerToDer(value).getBytes());
}
function algorithm(name: string): forge.asn1.Asn1 {
  return sequence([oid(name), asn1.create(UNIVERSAL, NULL, false, '')]);
}
