/** Takes a drawing at its place on a page, writes its shapes and texts into the content stream. */

import type { Drawing, Shape, Stroke } from '../drawing/drawing.js';
import type { Hatch, Shade } from '../drawing/shades.js';
import type { PaperFile } from '../file/paper-file.js';

/** The shapes, as one content of the figure that owns them, or as an artifact. The place is that of the top left corner. */
export function paintShapes(file: PaperFile, drawing: Drawing, xPt: number, yPt: number): void {
  const { element, shapes } = drawing;
  if (shapes.length === 0) return;
  if (element === undefined) file.markContent('Artifact', { type: 'Layout' });
  else {
    const content = file.markStructureContent(element.type);
    element.add(content);
  }
  for (const shape of shapes) paintShape(file, shape, xPt + shape.xPt, yPt + shape.yPt);
  file.endMarkedContent();
}

function paintShape(file: PaperFile, shape: Shape, xPt: number, yPt: number): void {
  const { path, shade, stroke } = shape;
  file.save();
  file.translate(xPt, yPt);
  if (shade !== undefined) paintShade(file, path, shade);
  if (stroke !== undefined) paintStroke(file, path, stroke);
  file.restore();
}

function paintShade(file: PaperFile, path: string, { fill, hatch }: Shade): void {
  file.path(path).fill(fill);
  if (hatch !== undefined) paintHatch(file, path, hatch);
}

function paintStroke(file: PaperFile, path: string, { color, widthPt, dashPt }: Stroke): void {
  file.lineWidth(widthPt);
  if (dashPt !== undefined && dashPt.length > 0) file.addContent(`[${dashPt.join(' ')}] 0 d`);
  file.path(path).stroke(color);
  file.undash();
}

/** Parallel lines over all of the path's box, seen through the path. */
function paintHatch(file: PaperFile, path: string, hatch: Hatch): void {
  const { angleDegrees, color, gapPt, widthPt } = hatch;
  const box = boxOf(path);
  const reach = Math.hypot(box.right - box.left, box.bottom - box.top) / 2 + gapPt;
  const angle = (angleDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  file.save();
  file.path(path).clip();
  file.lineWidth(widthPt);
  for (let offset = -Math.floor(reach / gapPt) * gapPt; offset <= reach; offset += gapPt) {
    const [middleX, middleY] = [x - sin * offset, y + cos * offset];
    file
      .moveTo(rounded(middleX - cos * reach), rounded(middleY - sin * reach))
      .lineTo(rounded(middleX + cos * reach), rounded(middleY + sin * reach));
  }
  file.stroke(color);
  file.restore();
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A box that holds the path; arcs are taken by their radius around the origin, which is where slices have their tip. */
function boxOf(path: string): Bounds {
  const radius = Math.max(0, ...[...path.matchAll(/A([\d.]+)/g)].map(([, found]) => Number(found)));
  const xs = [-radius, radius];
  const ys = [-radius, radius];
  for (const [, command = '', values = ''] of path.matchAll(/([MLHV])([^A-Za-z]*)/g)) {
    const [one = 0, other = 0] = (values.match(/-?[\d.]+/g) ?? []).map(Number);
    if (command === 'V') ys.push(one);
    else xs.push(one);
    if (command === 'M' || command === 'L') ys.push(other);
  }
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
