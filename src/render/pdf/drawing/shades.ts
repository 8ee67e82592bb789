/** How areas and lines are told apart: by darkness and pattern first, so that a black-and-white copy still shows it. */

export interface Shade {
  readonly fill: string;
  readonly hatch?: Hatch;
}

/** Parallel lines over the fill. */
export interface Hatch {
  readonly color: string;
  /** 0 runs from left to right, 90 from top to bottom. */
  readonly angleDegrees: number;
  readonly gapPt: number;
  readonly widthPt: number;
}

const ink = '#1F4E5F';
const earth = '#7A4A0A';
const hatch = (angleDegrees: number, color = ink): Hatch => ({
  color,
  angleDegrees,
  gapPt: 3.6,
  widthPt: 1,
});

/** Neighbours differ in darkness as well as in pattern. */
const shades: readonly [Shade, ...Shade[]] = [
  { fill: ink },
  { fill: '#EDF3F5', hatch: hatch(45) },
  { fill: '#86AEB9' },
  { fill: '#FFFFFF', hatch: hatch(0) },
  { fill: '#A8701F' },
  { fill: '#FBF3E4', hatch: hatch(135, earth) },
  { fill: '#D9D9D9' },
  { fill: '#FFFFFF', hatch: hatch(90) },
];

/** Looks of areas that can be told apart. */
export const shadeCount = shades.length;

export function shadeOf(index: number): Shade {
  return shades[index % shades.length] ?? shades[0];
}

export type MarkerShape = 'circle' | 'square' | 'triangle' | 'diamond';

/** How a line is told from another: colour, dashes, the shape at its points. */
export interface LineLook {
  readonly color: string;
  readonly dashPt: readonly number[];
  readonly marker: MarkerShape;
  readonly filled: boolean;
}

const looks: readonly [LineLook, ...LineLook[]] = [
  { color: ink, dashPt: [], marker: 'circle', filled: true },
  { color: earth, dashPt: [5, 3], marker: 'square', filled: false },
  { color: '#3C7D8F', dashPt: [1.5, 2.5], marker: 'triangle', filled: true },
  { color: '#404040', dashPt: [7, 2, 1.5, 2], marker: 'diamond', filled: false },
];

export function lineLookOf(index: number): LineLook {
  return looks[index % looks.length] ?? looks[0];
}

/** The frame of areas, the lines of axes and the faint lines across a plot. */
export const outline = { color: '#1F1F1F', widthPt: 0.5 };
export const axisLine = { color: '#404040', widthPt: 0.8 };
export const gridLine = { color: '#C8C8C8', widthPt: 0.4 };
