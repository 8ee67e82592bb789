/** Where the pages of a paper come to stand: sizes of paper, scale, blank backs, and the sheets of a booklet. */

export const paperSizes = ['A3', 'A4', 'A5'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Portrait, in points (ISO 216; 1 pt is 1/72 inch). */
const sizesPt: Readonly<Record<PaperSize, readonly [width: number, height: number]>> = {
  A3: [841.89, 1190.55],
  A4: [595.28, 841.89],
  A5: [419.53, 595.28],
};

export interface Size {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** A page drawn at a scale from a place of a side, measured from its lower left corner. */
export interface Placement {
  readonly scale: number;
  readonly xPt: number;
  readonly yPt: number;
}

/** A side of a sheet as the printer sees it, with the pages that stand on it: their indices in the paper. */
export interface Side extends Size {
  readonly pages: readonly { readonly index: number; readonly placement: Placement }[];
}

export interface SheetOptions {
  readonly size: PaperSize;
  /** Both sides of every sheet: a paper of an odd number of pages gets a blank back. */
  readonly duplex: boolean;
  readonly booklet: boolean;
  /** The paper is bound at the right and read from there. */
  readonly rightToLeft: boolean;
}

/** The sides of one paper, in the order they are printed. */
export function sidesOf(pages: readonly Size[], options: SheetOptions): readonly Side[] {
  if (options.booklet) return bookletSides(pages, options);
  const sides = pages.map((page, index): Side => {
    const side = turnedAs(page, options.size);
    return { ...side, pages: [{ index, placement: fitted(page, side) }] };
  });
  if (!options.duplex || sides.length % 2 === 0) return sides;
  return [...sides, { ...turnedAs({ widthPt: 1, heightPt: 2 }, options.size), pages: [] }];
}

/** The sheet of that size, turned like the page. */
function turnedAs({ widthPt, heightPt }: Size, size: PaperSize): Size {
  const [short, long] = sizesPt[size];
  return widthPt > heightPt
    ? { widthPt: long, heightPt: short }
    : { widthPt: short, heightPt: long };
}

/**
 * Saddle stitching: the sheets lie in each other, two pages a side. Of n pages (blank ones make them a multiple of four)
 * the outermost sheet has n and 1 on its front, 2 and n-1 on its back; a paper read from the right has them the other
 * way round. Print on both sides, flipped on the short edge.
 */
function bookletSides(
  pages: readonly Size[],
  { size, rightToLeft }: SheetOptions,
): readonly Side[] {
  const [short, long] = sizesPt[size];
  const side = { widthPt: long, heightPt: short };
  const half = { widthPt: long / 2, heightPt: short };
  const count = Math.ceil(pages.length / 4) * 4;
  const place = (index: number, isRight: boolean): Side['pages'] => {
    const page = pages[index];
    if (page === undefined) return [];
    const { scale, xPt, yPt } = fitted(page, half);
    return [{ index, placement: { scale, xPt: xPt + (isRight ? half.widthPt : 0), yPt } }];
  };
  const pairs = Array.from({ length: count / 2 }, (_, number): readonly [number, number] =>
    number % 2 === 0 ? [count - 1 - number, number] : [number, count - 1 - number],
  );
  return pairs.map(([left, right]) => {
    const [atLeft, atRight] = rightToLeft ? [right, left] : [left, right];
    return { ...side, pages: [...place(atLeft, false), ...place(atRight, true)] };
  });
}

/** As large as the room allows, in its middle. What differs by less than a point is the same size. */
function fitted(page: Size, room: Size): Placement {
  const isSame =
    Math.abs(page.widthPt - room.widthPt) < 1 && Math.abs(page.heightPt - room.heightPt) < 1;
  if (isSame) return { scale: 1, xPt: 0, yPt: 0 };
  const scale = Math.min(room.widthPt / page.widthPt, room.heightPt / page.heightPt);
  return {
    scale,
    xPt: (room.widthPt - page.widthPt * scale) / 2,
    yPt: (room.heightPt - page.heightPt * scale) / 2,
  };
}
