/** Four hexadecimal digits: a CID or a UTF-16 unit. */
export function hex(value: number): string {
  return (hexDigits[value >> 8] ?? '') + (hexDigits[value & 0xff] ?? '');
}

/** A text in UTF-16. */
export function unicodeHex(text: string): string {
  let digits = '';
  for (let at = 0; at < text.length; at++) digits += hex(text.charCodeAt(at));
  return digits;
}

/** The text that was written so. */
export function readUnicodeHex(digits: string): string {
  return Buffer.from(digits, 'hex').swap16().toString('utf16le');
}

const hexDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
