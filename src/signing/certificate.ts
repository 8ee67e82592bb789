/** Takes a certificate file with its key (PKCS #12, RFC 7292) and its passphrase, gives what a signature is made with. */

import forge from 'node-forge';

export interface Certificate {
  readonly certificate: forge.pki.Certificate;
  /** From the signer's certificate to the authority's, as the file has them. */
  readonly chain: readonly forge.pki.Certificate[];
  readonly key: forge.pki.rsa.PrivateKey;
  /** The person named in the certificate. */
  readonly name: string;
}

/** Why a certificate cannot be used: a reason of the code `signing-failed`. */
export type CertificateFault = 'passphrase' | 'certificate';

/** The file's key with the certificate that belongs to it; RSA only, as the country's authorities issue them. */
export function readCertificate(
  bytes: Uint8Array,
  passphrase: string,
): Certificate | CertificateFault {
  let asn1: forge.asn1.Asn1;
  try {
    asn1 = forge.asn1.fromDer(Buffer.from(bytes).toString('binary'));
  } catch {
    return 'certificate';
  }
  try {
    return usable(forge.pkcs12.pkcs12FromAsn1(asn1, passphrase));
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return /MAC|password/i.test(message) ? 'passphrase' : 'certificate';
  }
}

function usable(file: forge.pkcs12.Pkcs12Pfx): Certificate | CertificateFault {
  const { keyBag = '', pkcs8ShroudedKeyBag = '', certBag = '' } = forge.pki.oids;
  const bags = (type: string): readonly forge.pkcs12.Bag[] =>
    file.getBags({ bagType: type })[type] ?? [];
  const [key] = [...bags(pkcs8ShroudedKeyBag), ...bags(keyBag)].flatMap((bag) => bag.key ?? []);
  const chain = bags(certBag).flatMap((bag) => bag.cert ?? []);
  if (key === undefined || !('n' in key)) return 'certificate';
  const certificate = chain.find(({ publicKey }) => 'n' in publicKey && publicKey.n.equals(key.n));
  if (certificate === undefined) return 'certificate';
  const name: unknown = certificate.subject.getField('CN')?.value;
  return { certificate, chain, key, name: typeof name === 'string' ? fromUtf8(name) : '' };
}

/** The library gives names as the bytes they are written in. */
function fromUtf8(bytes: string): string {
  return Buffer.from(bytes, 'binary').toString('utf8');
}
