/**
 * pdfmake's renderer with our lines: text goes to the painter, rules and fills become artifacts, pictures become
 * figures. A line that the engine repeats on the next page (the header rows of a table) is an artifact there.
 */

import rendererModule from 'pdfmake/js/Renderer.js';
import { Bookmarks } from '../file/bookmarks.js';
import type { PaperFile } from '../file/paper-file.js';
import type { StructureElement } from '../file/structure.js';
import type { LaidDrawing, LaidImage, LaidPage, RectangleVector } from '../layout/layout-node.js';
import type { LineBlock, PdfLine } from '../layout/line-block.js';
import { writtenText } from '../line/set-line.js';
import { paintShapes } from './paint-drawing.js';
import { paintLine } from './paint-line.js';
import { paintMark } from './paint-mark.js';
import { paintQr } from './paint-qr.js';

const Renderer = rendererModule.default;
/** Baselines nearer than this look like one line to readers. */
const sameBaselinePt = 6;

/** A line as it stands on a page, for the checks that read the file back. */
export interface PrintedLine {
  readonly page: number;
  readonly text: string;
  /** What its glyphs read as, from left to right. */
  readonly written: string;
  readonly artifact: boolean;
}

export class PaperRenderer extends Renderer {
  readonly #file: PaperFile;
  /** How many lines of a block were painted. */
  readonly #painted = new Map<LineBlock, number>();
  #before: { block: LineBlock; baselinePt: number; page: number } | undefined;
  /** QR codes that were painted as the figures they are. */
  readonly #figures = new Set<StructureElement>();
  readonly #printed: PrintedLine[] | undefined;

  readonly #bookmarks: Bookmarks;

  /** `printed` receives the lines as they are painted. */
  constructor(file: PaperFile, printed?: PrintedLine[]) {
    super(file);
    this.#file = file;
    this.#printed = printed;
    this.#bookmarks = new Bookmarks(file);
  }

  override renderPages(pages: readonly LaidPage[]): void {
    for (const page of pages) {
      this.beginPage(page);
      this.paintItems(page);
    }
  }

  beginPage({ pageSize: { width, height } }: LaidPage): void {
    this.#file.addPage({ size: [width, height] });
  }

  /** On the page that is begun. */
  paintItems({ items }: LaidPage): void {
    for (const { type, item } of items)
      if (type === 'line') {
        const line = item as PdfLine;
        this.renderLine(line, line.x, line.y);
      } else if (type === 'vector') this.renderVector(item as LaidDrawing | RectangleVector);
      else this.renderImage(item as LaidImage);
  }

  override renderLine(line: PdfLine, x: number, y: number): void {
    const { block, set, index } = line;
    if (block.acrossPage === true) {
      paintMark(this.#file, set);
      const page = this.#file.pageIndex;
      this.#printed?.push({ page, text: set.text, written: writtenText(set), artifact: true });
      return;
    }
    if (index === 0) this.#renderQr(line, x, y);
    const repeated = this.#isRepeated(block, index);
    const baselinePt = y + block.baselinePt;
    const label = index === 0 ? block.label : undefined;
    const labelX = label === undefined ? x : this.#labelX(label, block, { x, set });
    const partedAtPt = this.#isBesideAnother(line, baselinePt) ? Math.min(x, labelX) : undefined;
    const place = { xPt: x, baselinePt, partedAtPt };
    if (label !== undefined)
      paintLine(
        this.#file,
        label.line,
        { ...place, xPt: labelX },
        repeated ? undefined : label.element,
      );
    const element = repeated ? undefined : block.element;
    paintLine(
      this.#file,
      set,
      label === undefined ? place : { ...place, partedAtPt: undefined },
      element,
    );
    if (block.heading !== undefined && index === 0 && !repeated)
      this.#bookmarks.add(block.heading, y);
    if (block.linkTo !== undefined && block.element !== undefined && !repeated)
      this.#file.linkTo(block.linkTo, block.element, {
        xPt: x,
        yPt: y,
        widthPt: set.widthPt,
        heightPt: block.lineHeightPt,
        text: set.text,
      });
    this.#printed?.push({
      page: this.#file.pageIndex,
      text: label === undefined ? set.text : `${label.line.text} ${set.text}`,
      written: writtenWithLabel(line),
      artifact: element === undefined,
    });
  }

  override renderVector(vector: LaidDrawing | RectangleVector): void {
    if ('drawing' in vector) {
      this.#renderDrawing(vector);
      return;
    }
    this.#file.markContent('Artifact', { type: 'Layout' });
    super.renderVector(vector);
    this.#file.endMarkedContent();
  }

  #renderDrawing({ drawing, x, y }: LaidDrawing): void {
    paintShapes(this.#file, drawing, x, y);
    const page = this.#file.pageIndex;
    for (const { line, xPt, baselinePt, element } of drawing.texts) {
      const place = { xPt: x + xPt, baselinePt: y + baselinePt, partedAtPt: x + xPt };
      paintLine(this.#file, line, place, element);
      this.#printed?.push({
        page,
        text: line.text,
        written: writtenText(line),
        artifact: element === undefined,
      });
    }
    const box = { x, y, _width: drawing.widthPt, _height: drawing.heightPt };
    drawing.element?.setAttributes({ O: 'Layout', Placement: 'Block', BBox: this.#boxOf(box) });
  }

  override renderImage(image: LaidImage): void {
    const { element } = image;
    if (element === undefined) {
      this.#file.markContent('Artifact', { type: 'Layout' });
      super.renderImage(image);
    } else {
      const content = this.#file.markStructureContent('Figure');
      super.renderImage(image);
      element.add(content);
      element.setAttributes({
        O: 'Layout',
        Placement: 'Block',
        BBox: this.#boxOf(image),
      });
    }
    this.#file.endMarkedContent();
  }

  #renderQr({ block, set }: PdfLine, x: number, y: number): void {
    const { qr } = block;
    if (qr === undefined) return;
    const { sizePt, gapPt, abovePt, element } = qr;
    const leftPt = block.direction === 'ltr' ? x + set.widthPt + gapPt : x - gapPt - sizePt;
    const topPt = y - abovePt;
    if (element === undefined || this.#figures.has(element)) {
      this.#file.markContent('Artifact', { type: 'Pagination' });
      paintQr(this.#file, qr, { leftPt, topPt });
    } else {
      this.#figures.add(element);
      const content = this.#file.markStructureContent('Figure');
      paintQr(this.#file, qr, { leftPt, topPt });
      element.add(content);
      const { height } = this.#file.page;
      element.setAttributes({
        O: 'Layout',
        Placement: 'Block',
        BBox: [leftPt, height - topPt - sizePt, leftPt + sizePt, height - topPt],
      });
    }
    this.#file.endMarkedContent();
  }

  /** Left edge of a list item's label, which hangs in the margin at the start side. */
  #labelX(
    label: NonNullable<LineBlock['label']>,
    block: LineBlock,
    { x, set }: { readonly x: number; readonly set: PdfLine['set'] },
  ): number {
    return block.direction === 'ltr'
      ? x - label.indentPt
      : x + set.widthPt + label.indentPt - label.line.widthPt;
  }

  /** The picture's rectangle in the page's own coordinates (origin at the foot). */
  #boxOf(image: Omit<LaidImage, 'element'>): readonly number[] {
    const { height } = this.#file.page;
    return [image.x, height - image.y - image._height, image.x + image._width, height - image.y];
  }

  #isBesideAnother(line: PdfLine, baselinePt: number): boolean {
    const page = this.#file.pageIndex;
    const before = this.#before;
    this.#before = { block: line.block, baselinePt, page };
    return (
      before !== undefined &&
      before.page === page &&
      before.block !== line.block &&
      Math.abs(before.baselinePt - baselinePt) < sameBaselinePt
    );
  }

  #isRepeated(block: LineBlock, index: number): boolean {
    if (index < (this.#painted.get(block) ?? 0)) return true;
    this.#painted.set(block, index + 1);
    return false;
  }
}

function writtenWithLabel({ block, set, index }: PdfLine): string {
  const text = writtenText(set);
  if (block.label === undefined || index > 0) return text;
  const label = writtenText(block.label.line);
  return block.direction === 'ltr' ? `${label} ${text}` : `${text} ${label}`;
}
