/** Four hexadecimal digits: a CID or a UTF-16 unit. */
export function hex(value: number): string {
  return (hexDigits[value >> 8] ?? '') + (hexDigits[value & 0xff] ?? '');
}

const hexDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
