/** A drawing ready to be placed on a page: shapes, then texts, from its top left corner, in points. */

import type { StructureElement } from '../file/structure.js';
import type { SetLine } from '../line/set-line.js';
import type { Shade } from './shades.js';

export interface Drawing {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly shapes: readonly Shape[];
  readonly texts: readonly DrawnLine[];
  /** The element that owns the shapes; undefined where they are artifacts. */
  readonly element: StructureElement | undefined;
}

export interface Shape {
  /** Path data of SVG, in points. */
  readonly path: string;
  /** Where the path has its origin. */
  readonly xPt: number;
  readonly yPt: number;
  readonly shade?: Shade;
  readonly stroke?: Stroke;
}

export interface Stroke {
  readonly color: string;
  readonly widthPt: number;
  readonly dashPt?: readonly number[];
}

/** A line of text. */
export interface DrawnLine {
  readonly line: SetLine;
  readonly xPt: number;
  readonly baselinePt: number;
  readonly element: StructureElement | undefined;
}
