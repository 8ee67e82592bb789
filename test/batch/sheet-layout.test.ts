import { describe, expect, it } from 'vitest';
import { sidesOf } from '../../src/batch/print/sheet-layout.js';
import type { SheetOptions, Size } from '../../src/batch/print/sheet-layout.js';

const portrait: Size = { widthPt: 595.28, heightPt: 841.89 };
const landscape: Size = { widthPt: 841.89, heightPt: 595.28 };
const single: SheetOptions = { size: 'A4', duplex: false, booklet: false, rightToLeft: false };

/** The pages of each side from left to right, counted from 1; 0 is blank. */
function order(count: number, rightToLeft: boolean): readonly (readonly number[])[] {
  const pages = Array.from({ length: count }, () => portrait);
  return sidesOf(pages, { ...single, booklet: true, rightToLeft }).map(({ pages: drawn }) => {
    const at = (isRight: boolean) =>
      drawn.find(({ placement }) => placement.xPt > 400 === isRight)?.index ?? -1;
    return [at(false) + 1, at(true) + 1];
  });
}

describe('sides of sheets', () => {
  it('leaves a page of the sheet’s size as it is', () => {
    expect(sidesOf([portrait], single)[0]?.pages[0]?.placement).toEqual({
      ...{ scale: 1, xPt: 0, yPt: 0 },
    });
  });

  it('scales an A4 page to A5, whichever way it is turned', () => {
    for (const page of [portrait, landscape]) {
      const [side] = sidesOf([page], { ...single, size: 'A5' });
      expect(side!.pages[0]!.placement.scale).toBeCloseTo(Math.SQRT1_2, 2);
      expect(side!.widthPt > side!.heightPt).toBe(page === landscape);
    }
  });

  it('gives a paper of an odd number of pages a blank back in duplex only', () => {
    const three = [portrait, portrait, landscape];
    expect(sidesOf(three, single)).toHaveLength(3);
    const sides = sidesOf(three, { ...single, duplex: true });
    expect(sides.map(({ pages }) => pages.length)).toEqual([1, 1, 1, 0]);
  });

  it('orders a booklet as its folded sheets are read', () => {
    expect(order(8, false)).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
    expect(order(5, false)).toEqual([
      [0, 1],
      [2, 0],
      [0, 3],
      [4, 5],
    ]);
  });

  it('binds an Arabic booklet at the right', () => {
    expect(order(4, true)).toEqual([
      [1, 4],
      [3, 2],
    ]);
  });
});
