/** Takes the bytes of a PNG or JPEG, says what its first parts tell without decoding it. */

export interface PictureHeader {
  readonly type: 'png' | 'jpeg';
  readonly widthPx: number;
  readonly heightPx: number;
  /** Nothing in it but pixels of gray or sRGB: no place, no date, no camera, no profile of colours. */
  readonly plain: boolean;
}

/** Undefined when it is neither, or has no size. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = pngHeader(view) ?? jpegHeader(view);
  return header === undefined || header.widthPx === 0 || header.heightPx === 0 ? undefined : header;
}

/** Chunks without which a PNG cannot be shown, or that only say that it is sRGB (ISO/IEC 15948). */
const plainChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA', 'pHYs']);

function pngHeader(view: DataView): PictureHeader | undefined {
  if (view.byteLength < 33 || view.getUint32(0) !== 0x89504e47) return undefined;
  let plain = true;
  for (let at = 8; at + 8 <= view.byteLength;) {
    const name = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)));
    plain &&= plainChunks.has(name);
    at += view.getUint32(at) + 12;
  }
  return { type: 'png', widthPx: view.getUint32(16), heightPx: view.getUint32(20), plain };
}

/** JPEG (ISO/IEC 10918-1, annex B): segments up to the frame; those for applications may hold a camera's notes. */
function jpegHeader(view: DataView): PictureHeader | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let plain = true;
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) {
      const components = view.getUint8(at + 9);
      return {
        type: 'jpeg',
        heightPx: view.getUint16(at + 5),
        widthPx: view.getUint16(at + 7),
        plain: plain && components !== 4,
      };
    } else {
      plain &&= !((marker > 0xe0 && marker <= 0xef) || marker === 0xfe);
      at += 2 + view.getUint16(at + 2);
    }
  }
  return undefined;
}

/** Markers of frames: C0 to CF but for tables (C4), extensions (C8) and arithmetic conditioning (CC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
