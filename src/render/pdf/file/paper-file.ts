/**
 * The PDF file being written: pdfkit's document as pdfmake extends it, with fonts of clusters, metadata that XML can
 * carry, and the claims of PDF/A-2a and PDF/UA-1 together (pdfkit offers only one of the two).
 */

import pdfDocumentModule from 'pdfmake/js/PDFDocument.js';
import type { NamedOrigin } from '../../../document/origin-fields.js';
import type { DocumentMetadata } from '../../../document/tree.js';
import { ClusterFont } from '../font/cluster-font.js';
import { writeFontResource } from '../font/font-resource.js';
import type { PdfReference } from '../font/font-resource.js';
import type { Typeface } from '../font/typeface.js';
import type { StructureElement } from './structure.js';
import { metadataXml } from './metadata-xml.js';

const PDFDocument = pdfDocumentModule.default;

export interface HostedFont {
  readonly face: Typeface;
  readonly name: string;
  readonly clusters: ClusterFont;
  readonly reference: PdfReference & { data: Record<string, unknown> };
}

/** A rectangle of the page, from its top left corner, and what is read for it. */
export interface LinkArea {
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly text: string;
}

export interface PaperFileOptions {
  readonly metadata: DocumentMetadata;
  /** BCP 47 tag of the paper's main language. */
  readonly lang: string;
  readonly producer: string;
  readonly origin: NamedOrigin | undefined;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

export class PaperFile extends PDFDocument {
  readonly #fonts = new Map<Typeface, HostedFont>();
  readonly #paper: PaperFileOptions;

  constructor(paper: PaperFileOptions) {
    const pictures = [...paper.pictures].map(([path, bytes]): [string, Buffer] => [
      path,
      Buffer.from(bytes),
    ]);
    super(
      {},
      Object.fromEntries(pictures),
      {},
      {},
      {
        pdfVersion: '1.7',
        subset: 'PDF/A-2a',
        tagged: true,
        displayTitle: true,
        lang: paper.lang,
        autoFirstPage: false,
        font: null,
        info: {
          Title: paper.metadata.title,
          Author: paper.metadata.author,
          Subject: paper.metadata.subject,
          Creator: paper.producer,
          Producer: paper.producer,
          CreationDate: dateOf(paper.metadata),
          ModDate: dateOf(paper.metadata),
        },
      },
    );
    this.#paper = paper;
  }

  /** The font that hosts a line's glyphs, named in the resources of the current page. */
  hostFont(face: Typeface): HostedFont {
    let font = this.#fonts.get(face);
    if (font === undefined) {
      font = {
        face,
        name: `F${String(this.#fonts.size + 1)}`,
        clusters: new ClusterFont(face.outlines),
        reference: this.ref({}) as unknown as HostedFont['reference'],
      };
      this.#fonts.set(face, font);
    }
    (this.page as unknown as { fonts: Record<string, unknown> }).fonts[font.name] = font.reference;
    return font;
  }

  /** A link to a place of the paper itself, owned by its structure element (PDF/UA-1, 7.18.5). */
  linkTo(target: string, element: StructureElement, area: LinkArea): void {
    this.goTo(area.xPt, area.yPt, area.widthPt, area.heightPt, target, {
      structParent: element.kitElement,
      Contents: new String(area.text),
    } as unknown as PDFKit.Mixins.AnnotationOption);
  }

  /** Called by pdfkit at the end: the XMP packet, in place of its own, which does not escape. */
  _addInfo(): void {
    (this as unknown as { appendXML(xml: string): void }).appendXML(
      metadataXml(this.#paper.metadata, {
        producer: this.#paper.producer,
        origin: this.#paper.origin,
        date: dateOf(this.#paper.metadata),
      }),
    );
  }

  /** Ends the file and gives its bytes. */
  async finish(): Promise<Uint8Array> {
    for (const [face, font] of this.#fonts)
      writeFontResource(
        this as unknown as Parameters<typeof writeFontResource>[0],
        font.reference,
        font.clusters,
        face.family,
      );
    const chunks: Buffer[] = [];
    const done = new Promise<void>((resolve, reject) => {
      this.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.on('end', () => {
        resolve();
      });
      this.on('error', reject);
    });
    this.end();
    await done;
    return Buffer.concat(chunks);
  }
}

/** Noon of the paper's day: the same moment, and the same day, in every time zone Morocco has known. */
function dateOf(metadata: DocumentMetadata): Date {
  return new Date(`${metadata.date}T12:00:00Z`);
}
