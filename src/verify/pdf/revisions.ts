/**
 * Takes a PDF, gives the files it was before something was added behind them (ISO 32000-1, 7.5.6), the latest first: a
 * signed paper still holds the paper that was issued, byte for byte.
 */

const endMark = Buffer.from('%%EOF', 'latin1');

export function earlierRevisions(bytes: Uint8Array): readonly Uint8Array[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const revisions: Uint8Array[] = [];
  for (let at = file.indexOf(endMark); at >= 0; at = file.indexOf(endMark, at + 1)) {
    // Programs end a file with one line end, with two signs for one, or with none.
    const end = at + endMark.length;
    const lineEnd = /^(?:\r\n|\r|\n)?/u.exec(file.toString('latin1', end, end + 2))?.[0] ?? '';
    for (const length of new Set([end + lineEnd.length, end])) {
      if (length < bytes.length) revisions.unshift(bytes.subarray(0, length));
    }
  }
  return revisions;
}
