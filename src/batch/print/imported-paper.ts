/**
 * Puts one copy of a paper into the print file: its pages as sides of sheets, its structure below an element of its own
 * (ISO 32000-1, 14.7), links and bookmarks that lead where the pages now are.
 */

import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import { ObjectCopier } from './object-copier.js';
import type { SharedObjects } from './object-copier.js';
import { reference } from './pdf-writer.js';
import type { ObjectNumber, PdfWriter } from './pdf-writer.js';
import type { Placement, Side } from './sheet-layout.js';
import { textOf } from './source-paper.js';
import type { SourceBookmark, SourcePage, SourcePaper } from './source-paper.js';

export interface ImportTarget {
  readonly writer: PdfWriter;
  readonly shared: SharedObjects;
  /** The element that all papers stand below. */
  readonly element: ObjectNumber;
  /** The node of the page tree that all papers' nodes stand below. */
  readonly pages: ObjectNumber;
  /** Pages share sides: each is drawn as a form of its own. */
  readonly asForms: boolean;
  /** First free key of the tree of parents. */
  readonly firstParent: number;
  /** Content drawn on a side after its pages, by the side's index; it is no part of the paper's structure. */
  readonly stamp: (side: number) => string;
}

export interface Imported {
  /** The paper's node of the page tree, and its sides. */
  readonly node: ObjectNumber;
  readonly sides: readonly ObjectNumber[];
  /** Its element. */
  readonly element: ObjectNumber;
  /** Its leaf of the tree of parents; keys below `nextParent` are taken. */
  readonly parents: ObjectNumber;
  readonly nextParent: number;
  readonly bookmarks: readonly ImportedBookmark[];
}

export interface ImportedBookmark {
  readonly title: string;
  readonly place: string;
  readonly children: readonly ImportedBookmark[];
}

/** Where a page of the paper went. */
interface Landing {
  readonly page: SourcePage;
  readonly side: ObjectNumber;
  readonly placement: Placement;
  /** Set where pages share a side: the page is a form of its own, and its marked content stands in it. */
  readonly form?: ObjectNumber;
}

export function importPaper(
  source: SourcePaper,
  sides: readonly Side[],
  target: ImportTarget,
): Imported {
  return new PaperImport(source, sides, target).run();
}

class PaperImport {
  readonly #source: SourcePaper;
  readonly #sides: readonly Side[];
  readonly #target: ImportTarget;
  readonly #copier: ObjectCopier;
  readonly #landings = new Map<PDFRef, Landing>();
  readonly #places: ReadonlyMap<string, PDFArray>;

  constructor(source: SourcePaper, sides: readonly Side[], target: ImportTarget) {
    this.#source = source;
    this.#sides = sides;
    this.#target = target;
    this.#places = source.places;
    this.#copier = new ObjectCopier(source.context, target, (dict) => this.#rewritten(dict));
  }

  run(): Imported {
    const { writer, element: above } = this.#target;
    const node = writer.reserve();
    const numbers = this.#land();
    const { ref, dict } = this.#source.structure;
    this.#copier.standsFor(ref, above);
    const kids = this.#source.context.lookup(dict.get(name('K')));
    const [first] = kids instanceof PDFArray ? kids.asArray() : [dict.get(name('K'))];
    const element = numberIn(this.#copier.text(first));
    this.#sides.forEach((side, index) => {
      this.#writeSide(side, index, { number: numbers[index] ?? 0, node });
    });
    const parentKeys = this.#source.parents;
    const parents = this.#writeParents(parentKeys);
    const kidsText = numbers.map(reference).join(' ');
    const count = String(numbers.length);
    const parent = reference(this.#target.pages);
    writer.write(node, `<< /Type /Pages /Parent ${parent} /Kids [${kidsText}] /Count ${count} >>`);
    const nextParent = this.#target.firstParent + Math.max(-1, ...parentKeys.keys()) + 1;
    const bookmarks = this.#source.bookmarks.map((each) => this.#bookmark(each));
    return { node, sides: numbers, element, parents, nextParent, bookmarks };
  }

  /** Gives every side and every page its number, so that all that refers to them can be written. */
  #land(): readonly ObjectNumber[] {
    const { writer } = this.#target;
    return this.#sides.map(({ pages }) => {
      const side = writer.reserve();
      for (const { index, placement } of pages) {
        const page = this.#source.pages[index];
        if (page === undefined) continue;
        const form = this.#target.asForms ? writer.reserve() : undefined;
        const landing = { page, side, placement, ...(form !== undefined && { form }) };
        this.#landings.set(page.ref, landing);
        this.#copier.standsFor(page.ref, side);
      }
      return side;
    });
  }

  #writeSide(
    side: Side,
    index: number,
    { number, node }: { readonly number: ObjectNumber; readonly node: ObjectNumber },
  ): void {
    const landings = side.pages.flatMap(({ index: page }) => {
      const ref = this.#source.pages[page]?.ref;
      return (ref && this.#landings.get(ref)) ?? [];
    });
    const [landing] = landings;
    const stamp = this.#target.stamp(index);
    const annotations = landings.flatMap((each) => this.#annotations(each));
    const drawn =
      landing === undefined
        ? { contents: this.#stream(stamp), resources: '<< >>' }
        : landing.form === undefined
          ? this.#drawPage(landing, stamp)
          : this.#drawForms(landings, stamp);
    const parts = [
      '/Type /Page',
      `/Parent ${reference(node)}`,
      `/MediaBox [0 0 ${decimal(side.widthPt)} ${decimal(side.heightPt)}]`,
      `/Resources ${drawn.resources}`,
      `/Contents ${drawn.contents}`,
      '/Tabs /S',
      ...(landing !== undefined && landing.form === undefined
        ? [this.#structParents(landing)]
        : []),
      ...(annotations.length > 0 ? [`/Annots [${annotations.join(' ')}]`] : []),
    ];
    this.#target.writer.write(number, `<< ${parts.join(' ')} >>`);
  }

  /** The page's own content, between what moves it and the stamp. */
  #drawPage({ page, placement }: Landing, stamp: string) {
    const contents = this.#source.context.lookup(page.dict.get(name('Contents')));
    const given = page.dict.get(name('Contents'));
    const streams =
      contents instanceof PDFArray ? contents.asArray() : given === undefined ? [] : [given];
    const own = streams.map((each) => this.#copier.sharedText(each));
    const isMoved = placement.scale !== 1 || placement.xPt !== 0 || placement.yPt !== 0;
    const around =
      isMoved || stamp !== ''
        ? [
            this.#stream(`q ${isMoved ? matrix(placement) : ''}`),
            ...own,
            this.#stream(`Q ${stamp}`),
          ]
        : own;
    return { contents: `[${around.join(' ')}]`, resources: this.#resources(page) };
  }

  #drawForms(landings: readonly Landing[], stamp: string) {
    const names = landings.map((landing, index) => {
      const form = this.#writeForm(landing);
      return { key: `P${String(index + 1)}`, form, placement: landing.placement };
    });
    const drawn = names.map(({ key, placement }) => `q ${matrix(placement)} /${key} Do Q`);
    const entries = names.map(({ key, form }) => `/${key} ${reference(form)}`);
    return {
      contents: this.#stream(`${drawn.join('\n')}\n${stamp}`),
      resources: `<< /XObject << ${entries.join(' ')} >> >>`,
    };
  }

  #writeForm(landing: Landing): ObjectNumber {
    const { page, form = 0 } = landing;
    const given = this.#source.context.lookup(page.dict.get(name('Contents')));
    const streams =
      given instanceof PDFArray
        ? given.asArray().map((each) => this.#source.context.lookup(each))
        : [given];
    const raw = streams.filter((each) => each instanceof PDFRawStream);
    const [only] = raw;
    const isOne = raw.length === 1 && only !== undefined;
    const content = isOne
      ? only.contents
      : Buffer.concat(
          raw.map((each) => Buffer.concat([decodePDFRawStream(each).decode(), Buffer.from('\n')])),
        );
    const filter = isOne ? only.dict.get(name('Filter')) : undefined;
    const entries = [
      '/Type /XObject /Subtype /Form',
      `/BBox [0 0 ${decimal(page.widthPt)} ${decimal(page.heightPt)}]`,
      `/Resources ${this.#resources(page)}`,
      this.#structParents(landing),
      ...(filter === undefined ? [] : [`/Filter ${this.#copier.sharedText(filter)}`]),
    ];
    this.#target.writer.writeStream(form, entries.join(' '), content);
    return form;
  }

  #resources({ dict }: SourcePage): string {
    return this.#copier.sharedText(dict.get(name('Resources')));
  }

  #stream(content: string): string {
    return reference(this.#copier.sharedStream('', Buffer.from(content, 'latin1')));
  }

  #structParents({ page }: Landing): string {
    const key = page.dict.get(name('StructParents'));
    return key instanceof PDFNumber
      ? `/StructParents ${String(key.asNumber() + this.#target.firstParent)}`
      : '';
  }

  #annotations({ page, side, placement }: Landing): readonly string[] {
    const list = this.#source.context.lookupMaybe(page.dict.get(name('Annots')), PDFArray);
    return (list?.asArray() ?? []).flatMap((given) => {
      const dict = this.#source.context.lookupMaybe(given, PDFDict);
      // What a signature or a form field stands for is lost in a print.
      if (dict === undefined || dict.get(name('Subtype')) !== name('Link')) return [];
      const number = this.#target.writer.reserve();
      if (given instanceof PDFRef) this.#copier.standsFor(given, number);
      this.#target.writer.write(number, this.#annotation(dict, side, placement));
      return [reference(number)];
    });
  }

  #annotation(dict: PDFDict, side: ObjectNumber, placement: Placement): string {
    const parent = dict.get(name('StructParent'));
    const rect = this.#source.context.lookup(dict.get(name('Rect')), PDFArray);
    const named = this.#source.context.lookup(dict.get(name('Dest')));
    const place = named instanceof PDFArray ? named : this.#places.get(textOf(named));
    return this.#copier.entries(dict, {
      P: reference(side),
      Rect: `[${movedBox(numbersIn(rect), placement)}]`,
      Dest: place && this.#place(place),
      StructParent:
        parent instanceof PDFNumber
          ? String(parent.asNumber() + this.#target.firstParent)
          : undefined,
    });
  }

  #place(place: PDFArray): string {
    const [page, fit, ...rest] = place.asArray();
    const landing = page instanceof PDFRef ? this.#landings.get(page) : undefined;
    if (landing === undefined) throw new Error('a link leads to no page');
    const { scale, xPt, yPt } = landing.placement;
    const moved = rest.map((value, index) => {
      if (!(value instanceof PDFNumber)) return 'null';
      const offset = index === 0 ? xPt : index === 1 ? yPt : undefined;
      return decimal(offset === undefined ? value.asNumber() : value.asNumber() * scale + offset);
    });
    return `[${[reference(landing.side), String(fit), ...moved].join(' ')}]`;
  }

  #bookmark({ title, place, children }: SourceBookmark): ImportedBookmark {
    return {
      title: title.toString(),
      place: this.#place(place),
      children: children.map((each) => this.#bookmark(each)),
    };
  }

  #rewritten(dict: PDFDict): string | undefined {
    const kind = dict.get(name('S'));
    if (kind === name('GoTo')) {
      const named = this.#source.context.lookup(dict.get(name('D')));
      const place = named instanceof PDFArray ? named : this.#places.get(textOf(named));
      return place && `<< /S /GoTo /D ${this.#place(place)} >>`;
    }
    if (dict.has(name('BBox')) && dict.get(name('O')) === name('Layout')) return undefined;
    if (!dict.has(name('P')) || !(kind instanceof PDFName)) return undefined;
    return this.#structureElement(dict, kind);
  }

  /** The document of one paper is a part of the print; marked content of a form is named with its form. */
  #structureElement(dict: PDFDict, kind: PDFName): string {
    const page = dict.get(name('Pg'));
    const landing = page instanceof PDFRef ? this.#landings.get(page) : undefined;
    const kids = this.#source.context.lookup(dict.get(name('K')));
    const list =
      kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [dict.get(name('K'))];
    return this.#copier.entries(dict, {
      ...(kind === name('Document') && { S: '/Part' }),
      ...(dict.has(name('K')) && {
        K: `[${list.map((kid) => this.#kid(kid, landing)).join(' ')}]`,
      }),
      ...(landing && this.#movedAttributes(dict, landing)),
    });
  }

  #kid(kid: PDFObject | undefined, landing: Landing | undefined): string {
    if (kid instanceof PDFNumber && landing?.form !== undefined) {
      return markedContent(landing.side, landing.form, kid.asNumber());
    }
    const content = kid instanceof PDFRef ? undefined : this.#source.context.lookup(kid);
    if (content instanceof PDFDict && content.get(name('Type')) === name('MCR')) {
      const page = content.get(name('Pg'));
      const place = (page instanceof PDFRef && this.#landings.get(page)) || landing;
      const id = content.get(name('MCID'));
      if (place?.form !== undefined && id instanceof PDFNumber) {
        return markedContent(place.side, place.form, id.asNumber());
      }
    }
    return this.#copier.text(kid);
  }

  /** The box of a figure moves with its page. */
  #movedAttributes(dict: PDFDict, { placement }: Landing): Readonly<Record<string, string>> {
    const attributes = this.#source.context.lookup(dict.get(name('A')));
    if (!(attributes instanceof PDFDict)) return {};
    const box = this.#source.context.lookup(attributes.get(name('BBox')));
    if (!(box instanceof PDFArray)) return {};
    const moved = `[${movedBox(numbersIn(box), placement)}]`;
    return { A: this.#copier.entries(attributes, { BBox: moved }) };
  }

  #writeParents(parents: ReadonlyMap<number, PDFObject>): ObjectNumber {
    const { writer, firstParent } = this.#target;
    const keys = [...parents.keys()].sort((a, b) => a - b);
    const nums = keys.map(
      (key) => `${String(key + firstParent)} ${this.#copier.text(parents.get(key))}`,
    );
    const limits = [keys[0] ?? 0, keys.at(-1) ?? 0].map((key) => String(key + firstParent));
    const number = writer.reserve();
    writer.write(number, `<< /Limits [${limits.join(' ')}] /Nums [${nums.join(' ')}] >>`);
    return number;
  }
}

function name(text: string): PDFName {
  return PDFName.of(text);
}

function markedContent(side: ObjectNumber, form: ObjectNumber, id: number): string {
  return `<< /Type /MCR /Pg ${reference(side)} /Stm ${reference(form)} /MCID ${String(id)} >>`;
}

function numberIn(text: string): ObjectNumber {
  return Number(/^\d+/.exec(text)?.[0] ?? 0);
}

function numbersIn(array: PDFArray): readonly number[] {
  return array.asArray().map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
}

function movedBox([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[], at: Placement): string {
  const { scale, xPt, yPt } = at;
  return [x1 * scale + xPt, y1 * scale + yPt, x2 * scale + xPt, y2 * scale + yPt]
    .map(decimal)
    .join(' ');
}

function matrix({ scale, xPt, yPt }: Placement): string {
  return `${decimal(scale)} 0 0 ${decimal(scale)} ${decimal(xPt)} ${decimal(yPt)} cm`;
}

/** PDF knows no exponents (ISO 32000-1, 7.3.3). */
export function decimal(value: number): string {
  return String(Number(value.toFixed(5)));
}
