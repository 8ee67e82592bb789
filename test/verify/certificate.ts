/** Makes a certificate with its key as authorities hand them out (.p12), for tests. */

import forge from 'node-forge';

export function makeCertificate(name: string, passphrase: string): Uint8Array {
  const keys = forge.pki.rsa.generateKeyPair({ bits: 2048 });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date('2020-01-01T00:00:00Z');
  certificate.validity.notAfter = new Date('2040-01-01T00:00:00Z');
  const subject = [
    {
      name: 'commonName',
      value: name,
      valueTagClass: forge.asn1.Type.UTF8 as unknown as forge.asn1.Class,
    },
    { name: 'countryName', value: 'MA' },
  ];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.sign(keys.privateKey, forge.md.sha256.create());
  const file = forge.pkcs12.toPkcs12Asn1(keys.privateKey, [certificate], passphrase);
  return Buffer.from(forge.asn1.toDer(file).getBytes(), 'binary');
}
