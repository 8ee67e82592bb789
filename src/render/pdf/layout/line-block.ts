/** A paragraph as pdfmake's layout engine sees it: lines of one height, drawn later by our own painter. */

import type { Alignment, Direction } from '../../../document/tree.js';
import type { QrFigure } from '../../qr-modules.js';
import type { SetLine } from '../line/set-line.js';
import type { StructureElement } from '../file/structure.js';

/** A QR code that stands beside the paragraph, at its end side. */
export interface QrBeside extends QrFigure {
  readonly sizePt: number;
  readonly gapPt: number;
  /** How far above the first line its top is. */
  readonly abovePt: number;
  /** Its figure, painted once; everywhere else it is an artifact. */
  readonly element: StructureElement | undefined;
}

export interface LineBlock {
  lines(widthPt: number): readonly SetLine[];
  /** Lets go of the lines; they are set again if they are asked for. */
  release?(): void;
  /** How many lines there are; spares setting them. */
  lineCount(widthPt: number): number;
  /** Of the longest piece that cannot be broken. */
  leastWidthPt(): number;
  /** Of the longest line when only the author's breaks count. */
  naturalWidthPt(): number;
  readonly lineHeightPt: number;
  /** From the top of a line to its baseline: the same for every line of the paragraph, whatever fonts it mixes. */
  readonly baselinePt: number;
  readonly align: Alignment;
  readonly direction: Direction;
  /** Structure element of the paragraph; undefined for running heads and feet, which are artifacts. */
  readonly element: StructureElement | undefined;
  /** Set on headings: links, contents and bookmarks point to their first line. */
  readonly heading?: {
    readonly id: string;
    readonly level: number;
    readonly title: string;
    readonly bookmark: boolean;
  };
  /** Id of the heading that a click on the lines leads to. */
  readonly linkTo?: string;
  /** Set on entries of contents: the heading, and the lines with its page. */
  readonly entry?: {
    readonly target: string;
    lines(widthPt: number, page: number): readonly SetLine[];
  };
  /** Painted across the page, behind its text, wherever the layout puts it. */
  readonly acrossPage?: boolean;
  readonly qr?: QrBeside;
  /** Label of a list item, hung into the margin at the start side of the first line. */
  readonly label?: {
    readonly line: SetLine;
    readonly indentPt: number;
    readonly element: StructureElement | undefined;
  };
}

const inlines = [{ alignment: 'left' }];

/** A line on its way through the layout engine. `inlines` is what that engine reads of a line: here only a place holder. */
export class PdfLine {
  x: number;
  y = 0;
  readonly inlines = inlines;
  #set: SetLine;

  constructor(
    readonly block: LineBlock,
    set: SetLine,
    readonly index: number,
    readonly availablePt: number,
  ) {
    this.#set = set;
    this.x = offsetOf(block, set, availablePt);
  }

  get set(): SetLine {
    return this.#set;
  }

  /** Puts another line of the same block where the line stands in its column. */
  replace(set: SetLine): void {
    this.x +=
      offsetOf(this.block, set, this.availablePt) -
      offsetOf(this.block, this.#set, this.availablePt);
    this.#set = set;
  }

  getHeight(): number {
    return this.block.lineHeightPt;
  }

  /** Used by the engine to centre lines; alignment is already settled, so any constant does. */
  getWidth(): number {
    return this.set.widthPt;
  }

  getAscenderHeight(): number {
    return this.block.lineHeightPt;
  }

  clone(): PdfLine {
    const copy = new PdfLine(this.block, this.set, this.index, this.availablePt);
    copy.x = this.x;
    copy.y = this.y;
    return copy;
  }
}

/** Distance of the line from the left edge of its column. */
function offsetOf(block: LineBlock, set: SetLine, availablePt: number): number {
  const free = availablePt - set.widthPt;
  if (block.align === 'center') return free / 2;
  const atStart = block.align !== 'end';
  const atLeft = atStart === (block.direction === 'ltr');
  return atLeft ? 0 : free;
}
