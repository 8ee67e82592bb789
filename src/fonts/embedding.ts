/** What a font's maker allows (OpenType 1.9, table OS/2, fsType): papers carry the parts of their fonts that they use. */

import { readTables } from './sfnt.js';

const fsTypeOffset = 8;
const licences = { restricted: 0x0002, previewAndPrint: 0x0004, editable: 0x0008 } as const;
const noSubset = 0x0100;
const bitmapsOnly = 0x0200;

/** Whether a paper may carry a part of the font. A font that says nothing may be embedded. */
export function mayBeEmbedded(font: Uint8Array): boolean {
  const os2 = readTables(font).get('OS/2');
  if (os2 === undefined || os2.length < fsTypeOffset + 2) return true;
  const fsType = new DataView(os2.buffer, os2.byteOffset).getUint16(fsTypeOffset);
  if ((fsType & (noSubset | bitmapsOnly)) !== 0) return false;
  // Of several the least restrictive holds.
  const allowed = (fsType & (licences.previewAndPrint | licences.editable)) !== 0;
  return allowed || (fsType & licences.restricted) === 0;
}
