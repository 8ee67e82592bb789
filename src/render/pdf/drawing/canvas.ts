/**
 * Collects shapes and texts in coordinates that begin at the start side (x grows in reading order, y downwards), gives
 * a drawing in which all of it has its place from the left: charts are made once and mirrored here.
 */

import type { Direction } from '../../../document/tree.js';
import type { StructureElement } from '../file/structure.js';
import type { DrawnLine, Drawing, Shape, Stroke } from './drawing.js';
import type { Label } from './label.js';
import type { MarkerShape, Shade } from './shades.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where a text stands: `x` is where it begins, its middle or where it ends; `y` its top. */
export interface TextPlace extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
}

export class Canvas {
  readonly #shapes: Shape[] = [];
  readonly #texts: DrawnLine[] = [];

  constructor(
    readonly widthPt: number,
    readonly direction: Direction,
  ) {}

  box(box: Box, look: { readonly shade?: Shade; readonly stroke?: Stroke }): void {
    const { x, y, width, height } = box;
    const left = this.direction === 'ltr' ? x : this.widthPt - x - width;
    const path = `M0 0H${round(width)}V${round(height)}H0Z`;
    this.#shapes.push({ path, xPt: left, yPt: y, ...look });
  }

  line(points: readonly Point[], stroke: Stroke): void {
    this.#shapes.push({ path: this.#pathThrough(points), xPt: 0, yPt: 0, stroke });
  }

  /** A closed area with these corners. */
  area(points: readonly Point[], look: { readonly shade?: Shade; readonly stroke?: Stroke }): void {
    this.#shapes.push({ path: `${this.#pathThrough(points)}Z`, xPt: 0, yPt: 0, ...look });
  }

  /** Path data around a point, already turned for the direction. */
  shape(path: string, at: Point, look: { readonly shade?: Shade; readonly stroke?: Stroke }): void {
    this.#shapes.push({ path, xPt: this.#left(at.x), yPt: at.y, ...look });
  }

  marker(shape: MarkerShape, at: Point, look: MarkerLook): void {
    const path = markerPath(shape, look.radiusPt);
    const { color, filled } = look;
    const stroke = { color, widthPt: 1 };
    this.shape(path, at, { shade: { fill: filled ? color : '#FFFFFF' }, stroke });
  }

  /** The label's lines, each beginning, centred or ending at the place. */
  text(label: Label, place: TextPlace, element: StructureElement | undefined): void {
    label.lines.forEach((line, index) => {
      const offset = { start: 0, middle: line.widthPt / 2, end: line.widthPt }[place.anchor];
      const begins = place.x - offset;
      const left = this.direction === 'ltr' ? begins : this.widthPt - begins - line.widthPt;
      const baselinePt = place.y + index * label.lineHeightPt + label.baselinePt;
      this.#texts.push({ line, xPt: left, baselinePt, element });
    });
  }

  finish(heightPt: number, element: StructureElement | undefined): Drawing {
    return {
      widthPt: this.widthPt,
      heightPt,
      shapes: this.#shapes,
      texts: this.#texts,
      element,
    };
  }

  #left(x: number): number {
    return this.direction === 'ltr' ? x : this.widthPt - x;
  }

  #pathThrough(points: readonly Point[]): string {
    return points
      .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(this.#left(x))} ${round(y)}`)
      .join('');
  }
}

interface MarkerLook {
  readonly radiusPt: number;
  readonly color: string;
  readonly filled: boolean;
}

function markerPath(shape: MarkerShape, radius: number): string {
  const r = round(radius);
  switch (shape) {
    case 'circle':
      return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
    case 'square':
      return `M${-r} ${-r}H${r}V${r}H${-r}Z`;
    case 'triangle':
      return `M0 ${-r}L${r} ${r}H${-r}Z`;
    case 'diamond':
      return `M0 ${round(-1.3 * radius)}L${round(1.3 * radius)} 0L0 ${round(1.3 * radius)}L${round(-1.3 * radius)} 0Z`;
  }
}

/** A hundredth of a point is below what any printer shows. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
