/**
 * The code printed on an issued paper: number, date, and a fingerprint of its words. It can be known before the file is
 * written, and anyone who has the register can work it out again.
 */

import { createHash } from 'node:crypto';
import type { IssueEntry } from './entry.js';

/** What the code is made from: the same in the entry and before there is one. */
export type CodedFacts = Pick<IssueEntry, 'printed' | 'paper' | 'date' | 'says'>;

/** Crockford's Base32: no letter that is taken for a digit or another letter. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Characters in the QR code (120 bits) and in the short code a person reads off (60 bits). */
const wholeLength = 24;
const shortLength = 12;

/** The fingerprint that the QR code carries: 24 characters. */
export function codeFingerprint({ printed, paper, date, says }: CodedFacts): string {
  const words = Object.entries(says).sort(([a], [b]) => (a < b ? -1 : 1));
  const data = JSON.stringify([printed, paper, date, ...words]);
  return base32(createHash('sha256').update(data).digest()).slice(0, wholeLength);
}

function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/gu) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('');
}

/** The short code as it is printed: 7K3M-Q9XZ-4TPA. */
export function shortCode(whole: string): string {
  return (whole.slice(0, shortLength).match(/.{4}/gu) ?? []).join('-');
}

/** What a scanner reads. Where the number has only letters and digits of the QR code's small alphabet, it stays small. */
export function scannedText({ printed, date }: CodedFacts, whole: string): string {
  return `MAHDAR ${printed} ${date} ${whole}`;
}

/** A code as a person typed or scanned it. */
export interface GivenCode {
  /** In capitals, without separators, with what is easily mistaken put right. */
  readonly code: string;
  /** Present when the whole text of the QR code was given. */
  readonly printed?: string;
  readonly date?: string;
}

/** Undefined when the text is neither a short code nor what a scanner reads. */
export function readCode(text: string): GivenCode | undefined {
  const scanned = /^\s*MAHDAR\s+(.+?)\s+(\d{4}-\d{2}-\d{2})\s+(\S+)\s*$/iu.exec(text);
  const code = (scanned?.[3] ?? text)
    .toUpperCase()
    .replace(/[\s-]/gu, '')
    .replace(/[IL]/gu, '1')
    .replace(/O/gu, '0');
  const known = [...code].every((sign) => alphabet.includes(sign));
  if (!known || (code.length !== shortLength && code.length !== wholeLength)) return undefined;
  const [, printed, date] = scanned ?? [];
  return { code, ...(printed !== undefined && date !== undefined && { printed, date }) };
}

/** Whether the code is that of a copy: the whole of it, or its first twelve characters. */
export function isCodeOf(copy: CodedFacts, { code }: GivenCode): boolean {
  return codeFingerprint(copy).startsWith(code);
}
