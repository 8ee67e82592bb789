/** Takes bytes, gives the objects of a PDF, or why they cannot be read. */

import { PdfFile } from './objects/pdf-file.js';

/** `followed`: something stands behind the end of the file. */
export type Unreadable = 'encrypted' | 'truncated' | 'followed' | 'damaged';

export function openPdf(bytes: Uint8Array): PdfFile | Unreadable {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = crossReferenceOf(source);
  if (typeof start === 'string') return start;
  try {
    const file = new PdfFile(source, start);
    return file.trailer.get('Encrypt') === undefined ? file : 'encrypted';
  } catch {
    return 'damaged';
  }
}

/**
 * A whole file ends with the place of its cross-reference table (ISO 32000-1, 7.5.5), and that place holds one. What
 * was cut off ends otherwise, perhaps in the middle of an update; what was cut and patched points elsewhere.
 */
function crossReferenceOf(file: Buffer): number | 'truncated' | 'followed' {
  const last = file.lastIndexOf('%%EOF');
  const tail = file.toString('latin1', Math.max(0, last - 64), last);
  const at = /startxref\s+(\d+)\s+$/.exec(tail)?.[1];
  if (last < 0 || at === undefined) return 'truncated';
  const table = file.toString('latin1', Number(at), Number(at) + 32);
  if (!/^(xref\b|\d+ \d+ obj\b)/.test(table)) return 'truncated';
  const behind = file.toString('latin1', last + '%%EOF'.length);
  if (/^\s*$/.test(behind)) return Number(at);
  return /\d+ \d+ obj\b/.test(behind) ? 'truncated' : 'followed';
}
