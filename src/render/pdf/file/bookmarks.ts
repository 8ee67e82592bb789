/** Bookmarks (document outline, ISO 32000-1, 12.3.3) and the places that links inside the paper lead to. */

import type { LineBlock } from '../layout/line-block.js';
import type { PaperFile } from './paper-file.js';

type Heading = NonNullable<LineBlock['heading']>;
type Outline = PDFKit.PDFOutline;

export class Bookmarks {
  readonly #file: PaperFile;
  /** The open bookmark of each level, outermost first. */
  readonly #open: { readonly level: number; readonly outline: Outline }[] = [];

  constructor(file: PaperFile) {
    this.#file = file;
  }

  /** Call when the heading's first line is painted: the bookmark leads to its top edge on the current page. */
  add(heading: Heading, topPt: number): void {
    this.#file.addNamedDestination(heading.id, 'XYZ', 0, topPt, null as unknown as number);
    if (!heading.bookmark) return;
    while ((this.#open.at(-1)?.level ?? 0) >= heading.level) this.#open.pop();
    const parent = this.#open.at(-1)?.outline ?? this.#file.outline;
    const { width } = this.#file.page;
    const place = { fit: false, top: topPt, left: width, expanded: true };
    const outline = parent.addItem(
      heading.title,
      place as unknown as Parameters<Outline['addItem']>[1],
    );
    this.#open.push({ level: heading.level, outline });
  }
}
