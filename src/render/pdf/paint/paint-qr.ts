/** Paints a QR code beside the caption that carries it: black squares, one figure. */

import type { PaperFile } from '../file/paper-file.js';
import type { QrBeside } from '../layout/line-block.js';

export interface QrPlace {
  readonly leftPt: number;
  readonly topPt: number;
}

export function paintQr(file: PaperFile, { dark, side, sizePt }: QrBeside, place: QrPlace): void {
  const modulePt = sizePt / side;
  for (const { x, y, width, height } of dark) {
    const [left, top] = [place.leftPt + x * modulePt, place.topPt + y * modulePt];
    file.rect(left, top, width * modulePt, height * modulePt);
  }
  file.fill('#000000');
}
