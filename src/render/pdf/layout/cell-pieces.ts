/** Takes the content of a table cell, gives the pieces a page break may fall between: lines, pictures. */

import { contentHeight } from './least-height.js';
import type { LayoutNode, StackNode } from './layout-node.js';
import { PdfLine } from './line-block.js';

export type CellPiece = LinePiece | NodePiece;

interface PieceBase {
  /** Space above, in points; dropped where the piece begins a page. */
  readonly gapPt: number;
  readonly heightPt: number;
  /** From the left edge of the cell's content. */
  readonly xPt: number;
}
export interface LinePiece extends PieceBase {
  readonly type: 'line';
  readonly line: PdfLine;
}
/** Content that is placed whole by the engine (a picture, a table inside the cell). */
export interface NodePiece extends PieceBase {
  readonly type: 'node';
  readonly node: LayoutNode;
  readonly widthPt: number;
}

export function cellPieces(content: StackNode, widthPt: number): readonly CellPiece[] {
  const pieces: CellPiece[] = [];
  let gap = 0;
  const add = (node: LayoutNode, width: number, xPt: number): void => {
    const [left, top, right, bottom] = node.margin ?? [0, 0, 0, 0];
    const inner = width - left - right;
    gap += top;
    if ('stack' in node) for (const child of node.stack) add(child, inner, xPt + left);
    else if ('block' in node) {
      const { block } = node;
      block.lines(inner).forEach((set, index) => {
        const line = new PdfLine(block, set, index, inner);
        pieces.push({
          type: 'line',
          line,
          gapPt: gap,
          heightPt: block.lineHeightPt,
          xPt: xPt + left,
        });
        gap = 0;
      });
    } else {
      const heightPt = contentHeight(node, inner);
      pieces.push({ type: 'node', node, gapPt: gap, heightPt, xPt: xPt + left, widthPt: inner });
      gap = 0;
    }
    gap += bottom;
  };
  add({ ...content, margin: [0, 0, 0, 0] }, widthPt, 0);
  return pieces;
}

/** Height of the pieces one below the other; the space above the first does not count. */
export function piecesHeight(pieces: readonly CellPiece[]): number {
  return pieces.reduce(
    (sum, piece, index) => sum + (index === 0 ? 0 : piece.gapPt) + piece.heightPt,
    0,
  );
}

/** How many of the pieces have room in a height. */
export function fittingPieces(pieces: readonly CellPiece[], heightPt: number): number {
  let sum = 0;
  for (const [index, piece] of pieces.entries()) {
    sum += (index === 0 ? 0 : piece.gapPt) + piece.heightPt;
    if (sum > heightPt + 0.001) return index;
  }
  return pieces.length;
}
