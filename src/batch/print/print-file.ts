/**
 * Writes a print job as one PDF: the papers one after the other, tagged and archivable as they are (PDF/A-2a and
 * PDF/UA-1). One paper at a time is in memory; of what was written, numbers stay.
 */

import type { FileHandle } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { createHash } from 'node:crypto';
import { PDFDict, PDFHexString, PDFName } from 'pdf-lib';
import { importPaper } from './imported-paper.js';
import type { Imported, ImportedBookmark } from './imported-paper.js';
import { ObjectCopier } from './object-copier.js';
import type { SharedObjects } from './object-copier.js';
import type { PageStamp } from './page-stamp.js';
import { PdfWriter, reference } from './pdf-writer.js';
import type { ObjectNumber } from './pdf-writer.js';
import { sidesOf } from './sheet-layout.js';
import type { SheetOptions } from './sheet-layout.js';
import { SourcePaper, textOf } from './source-paper.js';

/** A paper of the job. */
export interface PrintPart {
  /** As its bookmark names it. */
  readonly title: string;
  readonly copies: number;
  readonly rightToLeft: boolean;
  readonly read: () => Promise<Uint8Array>;
}

export interface PrintOptions extends Omit<SheetOptions, 'rightToLeft'> {
  /** Numbers the sides of all papers through; undefined: each paper keeps its own numbers only. */
  readonly stamp: PageStamp | undefined;
  /** The job is bound at the right. */
  readonly rightToLeft: boolean;
}

export interface PrintJob {
  /** The print list: the job has its title, its language and its claims. */
  readonly list: Uint8Array;
  /** The list is the first paper of the job. */
  readonly withList: boolean;
  readonly parts: readonly PrintPart[];
  readonly options: PrintOptions;
  /** Ends the job between two papers: writing rejects. */
  readonly signal?: AbortSignal;
}

export async function writePrintFile(file: FileHandle, job: PrintJob): Promise<void> {
  await new PrintFile(file, await SourcePaper.open(job.list), job).write();
}

class PrintFile {
  readonly #writer: PdfWriter;
  readonly #list: SourcePaper;
  readonly #job: PrintJob;
  readonly #shared: SharedObjects = new Map();
  readonly #pages: ObjectNumber;
  readonly #root: ObjectNumber;
  readonly #element: ObjectNumber;
  readonly #imported: {
    readonly title: string;
    readonly paper: Omit<Imported, 'sides'>;
    readonly first: ObjectNumber;
  }[] = [];
  readonly #labels: string[] = [];
  #sides = 0;
  #nextParent = 0;
  /** Number the next side has in the job. */
  #nextNumber = 1;

  constructor(file: FileHandle, list: SourcePaper, job: PrintJob) {
    this.#writer = new PdfWriter(file);
    this.#list = list;
    this.#job = job;
    this.#pages = this.#writer.reserve();
    this.#root = this.#writer.reserve();
    this.#element = this.#writer.reserve();
  }

  async write(): Promise<void> {
    const { parts, options, withList, signal } = this.#job;
    if (withList) {
      const side = { ...options, booklet: false };
      this.#add(this.#list, { title: this.#title, sheet: side, isList: true });
      await this.#writer.flush();
    }
    for (const part of parts) {
      await setImmediate();
      signal?.throwIfAborted();
      const source = await SourcePaper.open(await part.read());
      const sheet = { ...options, rightToLeft: part.rightToLeft };
      const firstNumber = this.#nextNumber;
      for (let copy = 0; copy < part.copies; copy += 1) {
        // Every copy of a paper has the same numbers.
        this.#nextNumber = firstNumber;
        this.#add(source, { title: part.title, sheet, isList: false, isFurtherCopy: copy > 0 });
        await this.#writer.flush();
      }
    }
    await this.#finish();
  }

  get #title(): string {
    const info = this.#list.context.lookup(this.#list.context.trailerInfo.Info, PDFDict);
    return textOf(this.#list.context.lookup(info.get(PDFName.of('Title'))));
  }

  #add(
    source: SourcePaper,
    {
      title,
      sheet,
      isList,
      isFurtherCopy = false,
    }: {
      readonly title: string;
      readonly sheet: SheetOptions;
      readonly isList: boolean;
      readonly isFurtherCopy?: boolean;
    },
  ): void {
    const { stamp } = this.#job.options;
    const sides = sidesOf(source.pages, sheet);
    const number = this.#nextNumber;
    const paper = importPaper(source, sides, {
      ...{ writer: this.#writer, shared: this.#shared },
      ...{ element: this.#element, pages: this.#pages, firstParent: this.#nextParent },
      asForms: sheet.booklet,
      stamp: (index) => {
        const side = sides[index];
        if (stamp === undefined || isList || side === undefined || side.pages.length === 0)
          return '';
        // The outer corner: away from the binding on both sides of a sheet.
        const isFront = !sheet.duplex || (number + index) % 2 === 1;
        return stamp.draw(number + index, side, isFront !== sheet.rightToLeft);
      },
    });
    const { sides: numbers, ...kept } = paper;
    this.#label(sides.length, number, isList);
    if (!isList) this.#nextNumber += numbers.length;
    this.#sides += numbers.length;
    this.#nextParent = paper.nextParent;
    const bookmarks = isFurtherCopy ? [] : kept.bookmarks;
    this.#imported.push({ title, paper: { ...kept, bookmarks }, first: numbers[0] ?? 0 });
  }

  /** What a screen shows as the numbers of the pages that come (ISO 32000-1, 12.4.2). */
  #label(count: number, number: number, isList: boolean): void {
    if (count === 0) return;
    const start = this.#job.options.stamp === undefined || isList ? 1 : number;
    const style = isList ? '/r' : '/D';
    this.#labels.push(`${String(this.#sides)} << /S ${style} /St ${String(start)} >>`);
  }

  async #finish(): Promise<void> {
    const writer = this.#writer;
    const papers = this.#imported.map(({ paper }) => paper);
    const all = (key: 'node' | 'element' | 'parents') =>
      papers.map((paper) => reference(paper[key])).join(' ');
    const count = String(this.#sides);
    writer.write(this.#pages, `<< /Type /Pages /Kids [${all('node')}] /Count ${count} >>`);
    writer.write(
      this.#element,
      `<< /Type /StructElem /S /Document /P ${reference(this.#root)} /Lang ${this.#text(this.#list.catalog, 'Lang')} /K [${all('element')}] >>`,
    );
    const parentTree = writer.reserve();
    writer.write(parentTree, `<< /Kids [${all('parents')}] >>`);
    writer.write(
      this.#root,
      `<< /Type /StructTreeRoot /K [${reference(this.#element)}] /ParentTree ${reference(parentTree)} /ParentTreeNextKey ${String(this.#nextParent)} >>`,
    );
    const outlines = this.#writeBookmarks();
    const copier = this.#copierOf(this.#list);
    const { catalog, context } = this.#list;
    const root = writer.reserve();
    writer.write(
      root,
      [
        '<< /Type /Catalog',
        `/Pages ${reference(this.#pages)}`,
        `/StructTreeRoot ${reference(this.#root)}`,
        `/Outlines ${reference(outlines)} /PageMode /UseOutlines`,
        `/PageLabels << /Nums [${this.#labels.join(' ')}] >>`,
        `/ViewerPreferences ${this.#viewerPreferences()}`,
        ...['Lang', 'MarkInfo', 'Metadata', 'OutputIntents'].map(
          (key) => `/${key} ${copier.sharedText(catalog.get(PDFName.of(key)))}`,
        ),
        '>>',
      ].join(' '),
    );
    const info = copier.sharedText(context.trailerInfo.Info);
    const id = createHash('sha256')
      .update(`${info} ${[...this.#shared.keys()].join()}`)
      .digest('hex')
      .slice(0, 32);
    await writer.finish(`/Root ${reference(root)} /Info ${info} /ID [<${id}> <${id}>]`);
  }

  #copierOf(source: SourcePaper): ObjectCopier {
    return new ObjectCopier(
      source.context,
      { writer: this.#writer, shared: this.#shared },
      () => undefined,
    );
  }

  #text(dict: PDFDict, key: string): string {
    return this.#copierOf(this.#list).sharedText(dict.get(PDFName.of(key)));
  }

  /** What the print dialogue offers first (ISO 32000-1, table 150): the size as it is, both sides, the binding's edge. */
  #viewerPreferences(): string {
    const { duplex, booklet, rightToLeft } = this.#job.options;
    const flip = booklet ? '/DuplexFlipShortEdge' : '/DuplexFlipLongEdge';
    return [
      '<< /DisplayDocTitle true /PrintScaling /None',
      ...(duplex || booklet ? [`/Duplex ${flip}`] : []),
      ...(rightToLeft ? ['/Direction /R2L'] : []),
      '>>',
    ].join(' ');
  }

  #writeBookmarks(): ObjectNumber {
    const items: ImportedBookmark[] = this.#imported.map(({ title, paper, first }) => ({
      title: PDFHexString.fromText(title).toString(),
      place: `[${reference(first)} /Fit]`,
      children: paper.bookmarks,
    }));
    const root = this.#writer.reserve();
    const links = this.#writeItems(items, root);
    this.#writer.write(root, `<< /Type /Outlines ${links} >>`);
    return root;
  }

  /** Writes the items of one level; gives what their parent says of them. */
  #writeItems(items: readonly ImportedBookmark[], parent: ObjectNumber): string {
    const numbers = items.map(() => this.#writer.reserve());
    items.forEach(({ title, place, children }, index) => {
      const number = numbers[index] ?? 0;
      const [before, after] = [numbers[index - 1], numbers[index + 1]];
      const below =
        children.length > 0
          ? this.#writeItems(children, number).replace('/Count ', '/Count -')
          : '';
      const parts = [
        `/Title ${title} /Parent ${reference(parent)} /Dest ${place}`,
        ...(before === undefined ? [] : [`/Prev ${reference(before)}`]),
        ...(after === undefined ? [] : [`/Next ${reference(after)}`]),
        below,
      ];
      this.#writer.write(number, `<< ${parts.join(' ')} >>`);
    });
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (first === undefined || last === undefined) return '';
    return `/First ${reference(first)} /Last ${reference(last)} /Count ${String(items.length)}`;
  }
}
