/** Takes bytes or text, gives their fingerprint: SHA-256 (FIPS 180-4) in hexadecimal. */

import { createHash } from 'node:crypto';

/** Text is taken as UTF-8. */
export function fingerprint(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Fingerprint of plain data: the order of keys does not matter, the order of lists does. */
export function fingerprintOfData(data: unknown): string {
  return fingerprint(JSON.stringify(data, sortedKeys));
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
