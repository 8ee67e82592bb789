/**
 * Takes a PDF and objects that are new or other ones in it, gives the PDF with these added behind its last byte
 * (ISO 32000-1, 7.5.6): the file that was issued stays inside the signed one, byte for byte.
 */

import type { PDFContext, PDFObject, PDFRef } from 'pdf-lib';

export type ChangedObject = readonly [PDFRef, PDFObject];

/** `context` is that of the file itself; the file has a cross-reference table, as those of the program have. */
export function withUpdate(
  bytes: Uint8Array,
  context: PDFContext,
  changed: readonly ChangedObject[],
): Uint8Array {
  const inOrder = [...changed].sort(([a], [b]) => a.objectNumber - b.objectNumber);
  const chunks: Uint8Array[] = [bytes];
  let length = bytes.length;
  const add = (chunk: Uint8Array | string): void => {
    const piece = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk;
    chunks.push(piece);
    length += piece.length;
  };
  if (bytes.at(-1) !== 0x0a) add('\n');
  const offsets = new Map<number, number>();
  for (const [reference, object] of inOrder) {
    offsets.set(reference.objectNumber, length);
    add(`${reference.objectNumber} ${reference.generationNumber} obj\n`);
    const content = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(content, 0);
    add(content);
    add('\nendobj\n');
  }
  const table = length;
  add(`xref\n${sections(offsets)}trailer\n${trailer(context, previousTable(bytes))}\n`);
  add(`startxref\n${table}\n%%EOF\n`);
  return Uint8Array.from(Buffer.concat(chunks));
}

/** Entries of twenty bytes, a section for each row of numbers without a gap (7.5.4). */
function sections(offsets: ReadonlyMap<number, number>): string {
  const numbers = [...offsets.keys()];
  let text = '';
  numbers.forEach((number, index) => {
    if (numbers[index - 1] !== number - 1) {
      let end = index;
      while (numbers[end + 1] === (numbers[end] ?? 0) + 1) end += 1;
      text += `${number} ${end - index + 1}\n`;
    }
    text += `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`;
  });
  return text;
}

/** The identifier stays: it says that both are one document (14.4). */
function trailer({ trailerInfo, largestObjectNumber }: PDFContext, previous: number): string {
  const { Root, Info, ID } = trailerInfo;
  const entries = Object.entries({ Root, Info, ID }).flatMap(([key, value]) =>
    value === undefined ? [] : [`/${key} ${value.toString()}`],
  );
  return `<<\n/Size ${largestObjectNumber + 1}\n${entries.join('\n')}\n/Prev ${previous}\n>>`;
}

function previousTable(bytes: Uint8Array): number {
  const end = Buffer.from(bytes.subarray(-1024)).toString('latin1');
  const at = [...end.matchAll(/startxref\s+(\d+)/gu)].at(-1)?.[1];
  if (at === undefined) throw new Error('a PDF without startxref');
  return Number(at);
}
