/** Takes the bytes of a text string, gives its text (ISO 32000-1, 7.9.2.2). */

/** PDFDocEncoding (annex D.3) where it is not Latin-1; what it leaves undefined is a replacement character. */
const docEncoding: ReadonlyMap<number, string> = new Map([
  ...from(0x18, '\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc'),
  ...from(0x7f, '\ufffd'),
  ...from(
    0x80,
    '\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c',
  ),
  ...from(
    0x8e,
    '\u201d\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142',
  ),
  ...from(0x9c, '\u0153\u0161\u017e\ufffd\u20ac'),
  ...from(0xad, '\ufffd'),
]);

function from(first: number, characters: string): readonly (readonly [number, string])[] {
  return [...characters].map((character, index) => [first + index, character]);
}

export function textOfBytes(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const whole = bytes.length & ~1;
    return Buffer.from(bytes.subarray(2, whole)).swap16().toString('utf16le');
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);

  return bytes.toString('latin1').replace(/[\x18-\x1f\x7f-\xa0\xad]/g, (sign) => {
    return docEncoding.get(sign.charCodeAt(0)) ?? sign;
  });
}
