/**
 * Where the parts of a slide stand, in points from its top edge and its start edge: one geometry for every format that
 * has slides, so that a deck looks the same in PDF and in PowerPoint. A slide is 13.333 by 7.5 inches, 16:9.
 */

export const slidePage = {
  widthPt: 960,
  heightPt: 540,
  marginTopPt: 26,
  marginBottomPt: 54,
  marginSidePt: 54,
  /** From the page's foot up to the running line. */
  footerPt: 18,
} as const;

/** A rectangle; `startPt` counts from the right edge in right-to-left slides. */
export interface Zone {
  readonly startPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

const { widthPt, heightPt, marginSidePt, marginTopPt, marginBottomPt } = slidePage;
const insideWidthPt = widthPt - 2 * marginSidePt;

/** Title of a slide with content: two lines at full size. */
export const titleZone: Zone = {
  startPt: marginSidePt,
  topPt: marginTopPt,
  widthPt: insideWidthPt,
  heightPt: 84,
};

/** The rule below the title, and the thicker piece with which it begins at the start side. */
export const titleRule = {
  topPt: titleZone.topPt + titleZone.heightPt + 4,
  thinPt: 0.8,
  thickPt: 3.5,
  thickWidthPt: 110,
} as const;

const bodyTopPt = titleRule.topPt + 16;

export const bodyZone: Zone = {
  startPt: marginSidePt,
  topPt: bodyTopPt,
  widthPt: insideWidthPt,
  heightPt: heightPt - marginBottomPt - bodyTopPt,
};

/** Two columns, by the share of the width that the first has. */
export function columnZones(firstShare: number): readonly [Zone, Zone] {
  const roomPt = bodyZone.widthPt - columnGapPt;
  const firstPt = roomPt * firstShare;
  return [
    { ...bodyZone, widthPt: firstPt },
    {
      ...bodyZone,
      startPt: bodyZone.startPt + firstPt + columnGapPt,
      widthPt: roomPt - firstPt,
    },
  ];
}

export const columnGapPt = 32;
/** Text has a little more than the pictures beside it. */
export const pictureTextShare = 0.55;

/** Slides of a few words: title slides, dividers, thanks. The words stand in the middle of the zone. */
export const wordsZone: Zone = {
  startPt: marginSidePt,
  topPt: 70,
  widthPt: insideWidthPt,
  heightPt: 270,
};
/** The part of them that is tinted, from edge to edge. */
export const tintedBand = { topPt: 44, heightPt: 322 } as const;
/** The line of logos below the words. */
export const logoZone: Zone = {
  startPt: marginSidePt,
  topPt: 392,
  widthPt: insideWidthPt,
  heightPt: 78,
};
export const logoGapPt = 28;

export const slideColors = { accent: '#1F5F5B', tint: '#E6EFEE', rule: '#9AB5B2' } as const;
