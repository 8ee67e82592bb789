/** Reads the kind and the size in pixels of a picture from its first bytes; nothing of it is decoded. */

export interface PictureHeader {
  readonly type: 'png' | 'jpg';
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Throws when the bytes are neither PNG nor JPEG: what is no picture never reaches a renderer. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readPng(view) ?? readJpeg(view);
  if (header === undefined || header.widthPx === 0 || header.heightPx === 0) {
    throw new Error('picture: neither PNG nor JPEG, or without size');
  }
  return header;
}

/** PNG (ISO/IEC 15948): the signature, then the IHDR chunk with width and height. */
function readPng(view: DataView): PictureHeader | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return undefined;
  if (view.getUint32(4) !== 0x0d0a1a0a) return undefined;
  return { type: 'png', widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
}

/** JPEG (ITU-T T.81): segments up to the frame header (SOF0 to SOF15), which holds height and width. */
function readJpeg(view: DataView): PictureHeader | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    const marker = view.getUint16(at);
    if (marker === 0xffff) {
      at += 1;
      continue;
    }
    if (isFrameHeader(marker)) {
      return { type: 'jpg', heightPx: view.getUint16(at + 5), widthPx: view.getUint16(at + 7) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** FFC4, FFC8 and FFCC lie in the range of the frame headers, but are tables and extensions. */
function isFrameHeader(marker: number): boolean {
  const others = [0xffc4, 0xffc8, 0xffcc];
  return marker >= 0xffc0 && marker <= 0xffcf && !others.includes(marker);
}
