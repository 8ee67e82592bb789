/** Takes the bytes of a picture, says whether they are a whole PNG or JPEG; the file's ending proves nothing. */

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpeg = [0xff, 0xd8, 0xff];
/** The chunk that ends every PNG (PNG specification 11.2.5). */
const pngEnd = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

export type PictureState = 'png' | 'jpeg' | 'truncated' | 'other';

export function pictureState(bytes: Uint8Array): PictureState {
  const startsWith = (magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);
  const endsWith = (tail: readonly number[]) =>
    tail.every((byte, i) => bytes[bytes.length - tail.length + i] === byte);
  if (startsWith(png)) return endsWith(pngEnd) ? 'png' : 'truncated';
  // Cameras may write padding after the end marker FF D9, so it is looked for near the end.
  if (startsWith(jpeg)) return hasJpegEnd(bytes) ? 'jpeg' : 'truncated';
  return 'other';
}

function hasJpegEnd(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-4096);
  return tail.some((byte, i) => byte === 0xff && tail[i + 1] === 0xd9);
}
