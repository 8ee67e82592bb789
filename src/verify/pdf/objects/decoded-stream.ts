/**
 * Takes a stream, gives what was deflated into it (ISO 32000-1, 7.4.4), not to be written into; other filters are no part
 * of a paper.
 */

import { inflateSync } from 'node:zlib';
import { rememberedByBytes } from '../../../lookup/remembered-by-bytes.js';
import { inflatedPieces } from './inflate-pieces.js';
import { PdfDamage } from './pdf-signs.js';
import type { PdfValue, PdfStream } from './pdf-values.js';
import { PdfDict, PdfName } from './pdf-values.js';

/** Of filters and parameters those that stand in the stream itself. */
export function decodedStream(
  { dict, contents }: PdfStream,
  follow: (value: PdfValue | undefined) => PdfValue | undefined = (value) => value,
): Buffer {
  const filters = listOf(follow(dict.get('Filter') ?? dict.get('F')));
  const parameters = listOf(follow(dict.get('DecodeParms') ?? dict.get('DP')));
  let bytes = contents;
  filters.forEach((each, index) => {
    const filter = follow(each);
    const name = filter instanceof PdfName ? filter.text : '';
    if (name !== 'FlateDecode' && name !== 'Fl') throw new PdfDamage(`a filter ${name}`, 0);
    bytes = withoutPrediction(inflated(bytes), follow(parameters[index]));
  });
  return bytes;
}

function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly PdfValue[]) : [value];
}

/** Longer ones are hardly met again. */
const longestKept = 3000;

/** Papers of one body have colours and small fonts alike, byte for byte, and most of the others. */
const inflated = rememberedByBytes(longestKept, (bytes) => {
  const pieces = bytes.length > longestKept ? inflatedPieces(bytes) : undefined;
  if (pieces !== undefined) return pieces;
  // One piece of memory of about the size needed: text shrinks to a fourth, fonts and pictures less.
  const factor = bytes.length < 4096 ? 4 : 2;
  return inflateSync(bytes, { chunkSize: Math.min(1 << 20, 256 + bytes.length * factor) });
});

/** The prediction of PNG that cross-reference streams have (7.4.4.4); a row for itself or from the one above. */
function withoutPrediction(bytes: Buffer, parameters: PdfValue | undefined): Buffer {
  if (!(parameters instanceof PdfDict)) return bytes;
  const predictor = parameters.get('Predictor') ?? 1;
  if (predictor === 1) return bytes;
  const columns = parameters.get('Columns') ?? 1;
  const isPlain = (parameters.get('Colors') ?? 1) === 1;
  if (typeof predictor !== 'number' || predictor < 10 || !isPlain || typeof columns !== 'number') {
    throw new PdfDamage('a predictor', 0);
  }
  const rows = Math.floor(bytes.length / (columns + 1));
  const result = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (columns + 1)];
    if (kind !== 0 && kind !== 2) throw new PdfDamage('a predictor', row);
    for (let column = 0; column < columns; column += 1) {
      const here = row * columns + column;
      const above = kind === 2 && row > 0 ? (result[here - columns] ?? 0) : 0;
      result[here] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + above;
    }
  }
  return result;
}
