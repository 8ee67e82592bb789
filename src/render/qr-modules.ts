/** Takes the text of a QR code (ISO/IEC 18004), gives its dark modules as the same figure in every format. */

import encodeQR from 'qr';

/** A rectangle of dark modules, measured in modules from the top left corner. */
export interface DarkRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface QrFigure {
  /** Modules on a side, without the quiet zone. */
  readonly side: number;
  /** They do not overlap. */
  readonly dark: readonly DarkRectangle[];
}

/** What the small alphabet of QR codes can write; anything else takes more room. */
const small = /^[0-9A-Z $%*+\-./:]*$/u;

export function qrFigure(text: string): QrFigure {
  const encoding = small.test(text) ? 'alphanumeric' : 'byte';
  // The library does not go without a border; the quiet zone is the white paper around the figure.
  const framed = encodeQR(text, 'raw', { ecc: 'medium', encoding, border: 1 });
  const modules = framed.slice(1, -1).map((row) => row.slice(1, -1));
  return { side: modules.length, dark: rectangles(modules) };
}

/** Runs of dark modules, grown downwards as far as they are the same in the rows below: fewer seams when drawn. */
function rectangles(modules: readonly (readonly boolean[])[]): readonly DarkRectangle[] {
  const taken = modules.map((row) => row.map(() => false));
  const free = (x: number, y: number): boolean =>
    modules[y]?.[x] === true && taken[y]?.[x] === false;
  const found: DarkRectangle[] = [];
  modules.forEach((row, y) => {
    row.forEach((_, x) => {
      if (!free(x, y)) return;
      let width = 1;
      while (free(x + width, y)) width += 1;
      const columns = Array.from({ length: width }, (_each, index) => x + index);
      let height = 1;
      while (columns.every((column) => free(column, y + height))) height += 1;
      for (let line = y; line < y + height; line += 1) {
        for (const column of columns) taken[line]?.splice(column, 1, true);
      }
      found.push({ x, y, width, height });
    });
  });
  return found;
}
