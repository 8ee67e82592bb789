/** Takes the bytes of a record file, gives its text, or the one diagnostic that says why they are no text. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** A year of records is some tens of kilobytes; beyond this a file was put here by mistake. */
const maxRecordBytes = 1024 * 1024;

/** First bytes of files that are often renamed or dropped among records. */
const binaryMagic: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['ZIP, DOCX, XLSX', [0x50, 0x4b, 0x03, 0x04]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['DOC, XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['GZIP', [0x1f, 0x8b]],
];

/** A leading U+FEFF, which Windows editors write before UTF-8, is dropped without a word. */
export function decodeText(path: string, bytes: Uint8Array): string | Diagnostic {
  if (bytes.length > maxRecordBytes) {
    return failed(path, 'file-too-large', { size: bytes.length, limit: maxRecordBytes });
  }
  const magic = binaryMagic.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (magic !== undefined) return failed(path, 'file-binary', { found: magic[0] });
  const utf16 = utf16Kind(bytes);
  if (utf16 !== undefined) return failed(path, 'file-not-utf8', { reason: 'utf-16', found: utf16 });
  if (bytes.includes(0)) return failed(path, 'file-binary', { found: 'NUL' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      ...failed(path, 'file-not-utf8', { reason: 'bytes' }),
      position: firstBadByte(path, bytes),
    };
  }
}

/** UTF-16 by its byte order mark, or by a zero in every second of the first bytes. */
function utf16Kind(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const start = bytes.subarray(0, 64);
  // Nearly every file.
  if (!start.includes(0)) return undefined;
  const zeros = (parity: number) =>
    start.filter((byte, i) => i % 2 === parity && byte === 0).length;
  // Latin keys and spaces have a zero high byte; Arabic letters have not, hence a quarter and not all.
  const enough = start.length / 8;
  if (start.length >= 4 && zeros(1) > enough && zeros(0) === 0) return 'UTF-16LE';
  if (start.length >= 4 && zeros(0) > enough && zeros(1) === 0) return 'UTF-16BE';
  return undefined;
}

/** Line and column of the first byte that is not UTF-8: a lenient decoding puts U+FFFD there. */
function firstBadByte(
  path: string,
  bytes: Uint8Array,
): { file: string; line: number; column: number } {
  const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? '';
  const lines = before.split('\n');
  return { file: path, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function failed(
  path: string,
  code: 'file-too-large' | 'file-not-utf8' | 'file-binary',
  parameters: Diagnostic['parameters'],
): Diagnostic {
  return { severity: 'error', code, position: { file: path, line: 1, column: 1 }, parameters };
}
