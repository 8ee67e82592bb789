/** A paper's PDF opened for a print job: its pages, its places by name, its bookmarks. */

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import type { PDFContext, PDFObject } from 'pdf-lib';
import type { Size } from './sheet-layout.js';

export interface SourcePage extends Size {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

export interface SourceBookmark {
  readonly title: PDFObject;
  readonly place: PDFArray;
  readonly children: readonly SourceBookmark[];
}

export class SourcePaper {
  private constructor(
    readonly context: PDFContext,
    readonly catalog: PDFDict,
    readonly pages: readonly SourcePage[],
  ) {}

  /** Throws when the bytes are no PDF as this program writes them. */
  static async open(bytes: Uint8Array): Promise<SourcePaper> {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = document.getPages().map((page): SourcePage => {
      const { width, height } = page.getMediaBox();
      return { ref: page.ref, dict: page.node, widthPt: width, heightPt: height };
    });
    return new SourcePaper(document.context, document.catalog, pages);
  }

  dictAt(dict: PDFDict, key: string): PDFDict | undefined {
    return this.context.lookupMaybe(dict.get(PDFName.of(key)), PDFDict);
  }

  /** The root of the structure tree; throws for an untagged file. */
  get structure(): { readonly ref: PDFRef; readonly dict: PDFDict } {
    const ref = this.catalog.get(PDFName.of('StructTreeRoot'));
    if (!(ref instanceof PDFRef)) throw new Error('a paper to be printed has no structure tree');
    return { ref, dict: this.context.lookup(ref, PDFDict) };
  }

  /** Elements by the number that a page, a form or an annotation gives. */
  get parents(): ReadonlyMap<number, PDFObject> {
    const found = new Map<number, PDFObject>();
    const tree = this.dictAt(this.structure.dict, 'ParentTree');
    if (tree) this.#numbers(tree, found);
    return found;
  }

  #numbers(node: PDFDict, found: Map<number, PDFObject>): void {
    const nums = this.context.lookupMaybe(node.get(PDFName.of('Nums')), PDFArray);
    for (let index = 0; nums !== undefined && index + 1 < nums.size(); index += 2) {
      found.set(nums.lookup(index, PDFNumber).asNumber(), nums.get(index + 1));
    }
    for (const kid of this.#kids(node)) this.#numbers(kid, found);
  }

  /** Explicit destinations by name (ISO 32000-1, 12.3.2.3). */
  get places(): ReadonlyMap<string, PDFArray> {
    const found = new Map<string, PDFArray>();
    const names = this.dictAt(this.catalog, 'Names');
    const tree = names && this.dictAt(names, 'Dests');
    if (tree) this.#names(tree, found);
    return found;
  }

  #names(node: PDFDict, found: Map<string, PDFArray>): void {
    const names = this.context.lookupMaybe(node.get(PDFName.of('Names')), PDFArray);
    for (let index = 0; names !== undefined && index + 1 < names.size(); index += 2) {
      const place = names.lookup(index + 1);
      if (place instanceof PDFArray) found.set(textOf(names.lookup(index)), place);
    }
    for (const kid of this.#kids(node)) this.#names(kid, found);
  }

  #kids(node: PDFDict): readonly PDFDict[] {
    const kids = this.context.lookupMaybe(node.get(PDFName.of('Kids')), PDFArray);
    return kids ? kids.asArray().map((kid) => this.context.lookup(kid, PDFDict)) : [];
  }

  get bookmarks(): readonly SourceBookmark[] {
    const root = this.dictAt(this.catalog, 'Outlines');
    return root ? this.#bookmarksBelow(root) : [];
  }

  #bookmarksBelow(parent: PDFDict): readonly SourceBookmark[] {
    const found: SourceBookmark[] = [];
    let item = this.dictAt(parent, 'First');
    while (item !== undefined) {
      const title = item.get(PDFName.of('Title'));
      const place = this.context.lookup(item.get(PDFName.of('Dest')));
      if (title !== undefined && place instanceof PDFArray) {
        found.push({
          title: this.context.lookup(title) ?? title,
          place,
          children: this.#bookmarksBelow(item),
        });
      }
      item = this.dictAt(item, 'Next');
    }
    return found;
  }
}

/** The text of a string object; empty for anything else. */
export function textOf(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
}
