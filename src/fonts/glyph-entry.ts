/**
 * Takes a glyph's outline as drawing commands, gives its entry of the `glyf` table (OpenType 1.9, simple glyph
 * description). Cubic curves become quadratic ones that stay within a third of a font unit of them: at 72 points and
 * 1000 units to the em that is a fortieth of a point.
 */

interface Point {
  readonly x: number;
  readonly y: number;
}
interface OutlinePoint extends Point {
  readonly onCurve: boolean;
}

/** As HarfBuzz names them: M, L, Q, C, Z with their coordinates in font units. */
export interface DrawCommand {
  readonly type: string;
  readonly values: readonly number[];
}

/** Greatest distance between a curve and what stands for it, in font units. */
const tolerance = 1 / 3;

/** Empty for a glyph without outline. */
export function glyphEntry(commands: readonly DrawCommand[]): Uint8Array {
  const contours = contoursOf(commands).map(rounded);
  const drawn = contours.filter((contour) => contour.length > 1);
  return drawn.length === 0 ? new Uint8Array(0) : writeEntry(drawn);
}

function contoursOf(commands: readonly DrawCommand[]): readonly (readonly OutlinePoint[])[] {
  const contours: OutlinePoint[][] = [];
  let pen: Point = { x: 0, y: 0 };
  for (const { type, values } of commands) {
    const points = pointsOf(values);
    const end = points.at(-1) ?? pen;
    if (type === 'M') contours.push([]);
    const contour = contours.at(-1);
    if (contour === undefined || type === 'Z') continue;
    const [first, second] = points;
    if (type === 'C' && first !== undefined && second !== undefined) {
      contour.push(...quadratics({ from: pen, first, second, to: end }));
    } else {
      contour.push(...points.slice(0, -1).map((point) => ({ ...point, onCurve: false })));
      contour.push({ ...end, onCurve: true });
    }
    pen = end;
  }
  return contours;
}

function pointsOf(values: readonly number[]): readonly Point[] {
  const points: Point[] = [];
  for (let index = 0; index + 1 < values.length; index += 2) {
    points.push({ x: values[index] ?? 0, y: values[index + 1] ?? 0 });
  }
  return points;
}

interface Cubic {
  readonly from: Point;
  readonly first: Point;
  readonly second: Point;
  readonly to: Point;
}

/**
 * The curve in equal parts, each a quadratic curve through the same ends. One such part is off by at most
 * |to - 3 second + 3 first - from| * sqrt(3) / 36, and by an n-th of a curve n³ times less.
 */
function quadratics(curve: Cubic): readonly OutlinePoint[] {
  const { from, first, second, to } = curve;
  const x = to.x - 3 * second.x + 3 * first.x - from.x;
  const y = to.y - 3 * second.y + 3 * first.y - from.y;
  const off = (Math.hypot(x, y) * Math.sqrt(3)) / 36;
  const count = Math.max(1, Math.ceil(Math.cbrt(off / tolerance)));
  return Array.from({ length: count }, (_, index) => {
    const part = partOf(curve, index / count, (index + 1) / count);
    const control = (axis: 'x' | 'y'): number =>
      (3 * (part.first[axis] + part.second[axis]) - part.from[axis] - part.to[axis]) / 4;
    return [
      { x: control('x'), y: control('y'), onCurve: false },
      { ...part.to, onCurve: true },
    ];
  }).flat();
}

/** The part of a curve between two places of its parameter: ends, and controls along the derivative. */
function partOf(curve: Cubic, start: number, end: number): Cubic {
  const third = (end - start) / 3;
  const from = pointAt(curve, start);
  const to = pointAt(curve, end);
  const out = slopeAt(curve, start);
  const into = slopeAt(curve, end);
  return {
    from,
    first: { x: from.x + out.x * third, y: from.y + out.y * third },
    second: { x: to.x - into.x * third, y: to.y - into.y * third },
    to,
  };
}

function pointAt({ from, first, second, to }: Cubic, at: number): Point {
  const rest = 1 - at;
  const along = (axis: 'x' | 'y'): number =>
    rest ** 3 * from[axis] +
    3 * rest ** 2 * at * first[axis] +
    3 * rest * at ** 2 * second[axis] +
    at ** 3 * to[axis];
  return { x: along('x'), y: along('y') };
}

function slopeAt({ from, first, second, to }: Cubic, at: number): Point {
  const rest = 1 - at;
  const along = (axis: 'x' | 'y'): number =>
    3 * rest ** 2 * (first[axis] - from[axis]) +
    6 * rest * at * (second[axis] - first[axis]) +
    3 * at ** 2 * (to[axis] - second[axis]);
  return { x: along('x'), y: along('y') };
}

/** On whole units; without the end that only repeats the beginning, since contours are closed by themselves. */
function rounded(contour: readonly OutlinePoint[]): readonly OutlinePoint[] {
  const points = contour.map(({ x, y, onCurve }) => ({
    ...{ x: Math.round(x), y: Math.round(y) },
    onCurve,
  }));
  const [first, last] = [points[0], points.at(-1)];
  const repeats = points.length > 1 && last?.onCurve && first?.x === last.x && first.y === last.y;
  return repeats === true ? points.slice(0, -1) : points;
}

function writeEntry(contours: readonly (readonly OutlinePoint[])[]): Uint8Array {
  const points = contours.flat();
  const flagsAt = 10 + contours.length * 2 + 2;
  const view = new DataView(new ArrayBuffer(flagsAt + points.length * 5));
  view.setInt16(0, contours.length);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((value, index) => {
    view.setInt16(2 + index * 2, value);
  });
  let last = -1;
  contours.forEach((contour, index) => {
    last += contour.length;
    view.setUint16(10 + index * 2, last);
  });
  points.forEach(({ x, y, onCurve }, index) => {
    const before = points[index - 1] ?? { x: 0, y: 0 };
    view.setUint8(flagsAt + index, onCurve ? 1 : 0);
    view.setInt16(flagsAt + points.length + index * 2, x - before.x);
    view.setInt16(flagsAt + points.length * 3 + index * 2, y - before.y);
  });
  return new Uint8Array(view.buffer);
}
