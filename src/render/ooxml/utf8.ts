/** Takes the pieces of a text, gives its bytes in UTF-8. A long text is never one string, which would be made twice. */

/** Most bytes of a piece for each of its code units. */
const widest = 3;

/** Made for the first text, or the snapshot would hold it. */
let scratch = Buffer.alloc(0);
const leastRoom = 256 * 1024;

export function utf8Of(pieces: readonly string[]): Uint8Array {
  let length = 0;
  for (const piece of pieces) {
    const needed = length + widest * piece.length;
    if (needed > scratch.length) {
      const larger = Buffer.alloc(Math.max(2 * needed, leastRoom));
      scratch.copy(larger, 0, 0, length);
      scratch = larger;
    }
    length += scratch.write(piece, length);
  }
  return Uint8Array.prototype.slice.call(scratch, 0, length);
}
