/**
 * The structure tree of a tagged PDF (ISO 32000-1, 14.7; PDF/UA-1): elements in logical order, made with the layout
 * tree, that receive their content when lines are painted.
 */

import type { PaperFile } from './paper-file.js';

/** Standard structure types (ISO 32000-1, 14.8.4) the papers use. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Span'
  | 'Link';

export interface StructureOptions {
  /** BCP 47 tag, where it differs from the parent's. */
  readonly lang?: string;
  readonly alt?: string;
  /** Attributes of one owner (ISO 32000-1, 14.8.5), for example table spans. */
  readonly attributes?: Readonly<Record<string, unknown>>;
}

type KitElement = PDFKit.PDFStructureElement & {
  readonly dictionary: { readonly data: Record<string, unknown> };
};
type KitContent = Parameters<KitElement['add']>[0];

export class StructureElement {
  readonly #element: KitElement;

  constructor(
    private readonly file: PaperFile,
    readonly type: StructureType,
    readonly lang: string,
    options: StructureOptions = {},
  ) {
    this.#element = file.struct(type, {
      ...(options.lang === undefined ? {} : { lang: options.lang }),
      ...(options.alt === undefined ? {} : { alt: options.alt }),
    }) as KitElement;
    if (options.attributes !== undefined) this.#element.dictionary.data['A'] = options.attributes;
  }

  /** The root element of a paper. */
  static root(file: PaperFile, lang: string): StructureElement {
    const root = new StructureElement(file, 'Document', lang, { lang });
    file.addStructure(root.#element);
    return root;
  }

  /** A new last child; its language is written when it differs from this element's. */
  child(type: StructureType, options: StructureOptions = {}): StructureElement {
    const lang = options.lang ?? this.lang;
    const { alt, attributes } = options;
    const child = new StructureElement(this.file, type, lang, {
      ...(alt === undefined ? {} : { alt }),
      ...(attributes === undefined ? {} : { attributes }),
      ...(lang === this.lang ? {} : { lang }),
    });
    this.#element.add(child.#element);
    return child;
  }

  /** Adds marked content or an annotation, in logical order. */
  add(content: KitContent): void {
    this.#element.add(content);
  }

  /** Attributes known only when the element is painted (the box of a figure). */
  setAttributes(attributes: Readonly<Record<string, unknown>>): void {
    this.#element.dictionary.data['A'] = attributes;
  }

  /** The element as pdfkit knows it, for annotations that name their parent. */
  get kitElement(): KitElement {
    return this.#element;
  }
}
