/**
 * The PDF file being written: pdfkit's document as pdfmake extends it, with fonts of clusters, metadata that XML can
 * carry, and the claims of PDF/A-2a and PDF/UA-1 together (pdfkit offers only one of the two).
 */

import { createHash } from 'node:crypto';
import pdfDocumentModule from 'pdfmake/js/PDFDocument.js';
import type { Attachment } from '../../../document/attachment.js';
import type { NamedOrigin } from '../../../document/origin-fields.js';
import type { DocumentMetadata } from '../../../document/tree.js';
import { ClusterFont } from '../font/cluster-font.js';
import { writeFontResource } from '../font/font-resource.js';
import type { PdfReference } from '../font/font-resource.js';
import type { Typeface } from '../font/typeface.js';
import { usualFont } from '../font/usual-shapes.js';
import type { StructureElement } from './structure.js';
import { colourProfile } from './colour-profile.js';
import { FileParts } from './file-parts.js';
import { metadataXml } from './metadata-xml.js';
import { Pictures } from './pictures.js';
import type { KitImage } from './pictures.js';
import { quickObject } from './quick-object.js';
import type { KitObject } from './quick-object.js';

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
  readonly attachments?: readonly Attachment[];
}

type KitPage = Omit<PDFKit.PDFPage, 'content' | 'dictionary'> & {
  write(content: Buffer): void;
  content: Pick<PdfReference, 'end'>;
  readonly dictionary: { readonly data: { Contents: unknown } };
  /** Marked content that is open. */
  readonly markings: { readonly tag: string; readonly options: MarkingOptions }[];
};

/** The content of a page that is written and held. */
const nothingMore: KitPage['content'] = { end: () => undefined };

/** What is marked here: artifacts of a type, and content of elements under its number (ISO 32000-1, 14.7.4). */
interface MarkingOptions {
  readonly type?: 'Layout' | 'Pagination';
  readonly mcid?: number;
}

export class PaperFile extends PDFDocument {
  readonly #fonts = new Map<Typeface, HostedFont>();
  readonly #pictures = new Pictures();
  /** Content of pages that is still to be written: pdfkit makes a buffer of every piece. */
  #content = new Map<KitPage, string[]>();
  /** Made when pdfkit writes the first line, which it does before this class has fields. */
  declare parts: FileParts | undefined;
  readonly #paper: PaperFileOptions;
  #holdsPages = false;
  #pageIndex = 0;
  #complete = false;
  #whenComplete = (): void => undefined;

  constructor(paper: PaperFileOptions) {
    const pictures = [...paper.pictures].map(([path, bytes]): [string, Buffer] => [
      path,
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ]);
    super(
      {},
      Object.fromEntries(pictures),
      {},
      {},
      {
        pdfVersion: '1.7',
        subset: (paper.attachments ?? []).length > 0 ? 'PDF/A-3a' : 'PDF/A-2a',
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
    // pdfkit gives each file its own, which reads and compresses the profile anew.
    Object.assign(this, { _addColorOutputIntent: () => this.#addColourProfile() });
    for (const attachment of paper.attachments ?? []) this.#attach(attachment);
  }

  /** A source of the paper (PDF/A-3, ISO 19005-3, 6.8), with its SHA-256 and the date of the paper. */
  #attach({ name, bytes }: Attachment): void {
    const date = dateOf(this.#paper.metadata);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const options = { name, type: 'application/yaml', relationship: 'Source' };
    const dates = { creationDate: date, modifiedDate: date };
    const host = this as unknown as {
      file(bytes: Buffer, options: Readonly<Record<string, unknown>>): unknown;
    };
    host.file(Buffer.from(bytes), { ...options, ...dates, description: `SHA-256 ${sha256}` });
  }

  /** Called for every object of the file. */
  override ref(data: Record<string, unknown>): PDFKit.PDFKitReference {
    return quickObject(super.ref(data) as PDFKit.PDFKitReference & KitObject);
  }

  /** The font that hosts a line's glyphs, named in the resources of the current page. */
  hostFont(face: Typeface): HostedFont {
    let font = this.#fonts.get(face);
    if (font === undefined) {
      font = {
        face,
        name: `F${String(this.#fonts.size + 1)}`,
        clusters: new ClusterFont(face.outlines, usualFont(face.outlines, this.#paper.lang)),
        reference: this.ref({}) as unknown as HostedFont['reference'],
      };
      this.#fonts.set(face, font);
    }
    (this.page as unknown as { fonts: Record<string, unknown> }).fonts[font.name] = font.reference;
    return font;
  }

  /** Called by pdfkit, too, with the number of an element's content, which is written here as pdfkit would. */
  override markContent(tag: string, options?: MarkingOptions): this {
    const { markings } = this.page as unknown as KitPage;
    const mcid = options?.mcid;
    if (mcid === undefined || markings.length > 0) return super.markContent(tag, options);
    markings.push({ tag, options: { mcid } });
    return this.addContent(`/${tag} <<\n/MCID ${mcid}\n>> BDC`);
  }

  /** Called by pdfkit and pdfmake: adds to the page's content. */
  override addContent(content: string): this {
    const page = this.page as unknown as KitPage;
    const pieces = this.#content.get(page);
    if (pieces === undefined) this.#content.set(page, [content]);
    else pieces.push(content);
    return this;
  }

  /** From now on pages stay open until the file ends: what is painted on them is written, and more may follow. */
  holdPages(): void {
    this.#holdsPages = true;
  }

  /** Index of the page that is painted. */
  get pageIndex(): number {
    return this.#pageIndex;
  }

  override addPage(options?: PDFKit.PDFDocumentOptions): this {
    super.addPage(options);
    const { start, count } = this.bufferedPageRange();
    this.#pageIndex = start + count - 1;
    return this;
  }

  /** Goes on with a page that is held. */
  override switchToPage(index: number): PDFKit.PDFPage {
    const kitPage = super.switchToPage(index);
    const page = kitPage as unknown as KitPage;
    this.#pageIndex = index;
    // The streams of a page are one (ISO 32000-1, 7.8.2).
    const content = this.ref({});
    page.content = content as unknown as PdfReference;
    const { data } = page.dictionary;
    data.Contents = [data.Contents, content];
    // As a page begins: from its foot, upwards.
    Object.assign(this, { _ctm: [1, 0, 0, -1, 0, kitPage.height] });
    return kitPage;
  }

  /** Called by pdfkit when pages are complete. */
  override flushPages(): void {
    for (const [page, pieces] of this.#content) {
      // With the end of its last line: pdfkit would copy a text to add that.
      pieces.push('');
      page.write(Buffer.from(pieces.join('\n'), 'latin1'));
      if (!this.#holdsPages) continue;
      page.content.end();
      page.content = nothingMore;
    }
    // A map that is emptied holds on to what it is filled with next, after it is thrown away itself (in V8).
    this.#content = new Map();
    if (!this.#holdsPages) super.flushPages();
  }

  /** Called by pdfmake for a picture the layout has. */
  override provideImage(source: string): KitImage {
    const known = this._imageRegistry[source];
    const bytes = this.#paper.pictures.get(source);
    const buffer = this.images[source];
    if (known !== undefined || bytes === undefined || buffer === undefined)
      return super.provideImage(source);
    const image = this.#pictures.provide(bytes, `I${String(++this._imageCount)}`, () => {
      this._imageCount--;
      return this.openImage(buffer);
    });
    image.embed(this);
    this._imageRegistry[source] = image;
    return image;
  }

  /** Called by pdfkit for every line and every stream of the file. */
  _write(part: string | Buffer): void {
    this.parts ??= new FileParts();
    this.parts.add(part);
    this._offset = this.parts.length;
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

  /** The colours of a file that names no others (ISO 19005-2, 6.2.3). */
  #addColourProfile(): void {
    const profile = this.#stream({ Length: 0, N: 3, Filter: 'FlateDecode' }, colourProfile());
    const intent = this.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: new String('sRGB IEC61966-2.1'),
      OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
      DestOutputProfile: profile,
    });
    (intent as unknown as PdfReference).end();
    const { data } = (this as unknown as { _root: { data: Record<string, unknown> } })._root;
    data.OutputIntents = [intent];
  }

  #stream(data: Record<string, unknown>, bytes: Buffer): PdfReference {
    const reference = this.ref(data) as unknown as PdfReference;
    reference.end(bytes);
    return reference;
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
    this.#holdsPages = false;
    this.end();
    // Only a picture that pdfkit takes apart keeps it waiting.
    if (!this.#complete)
      await new Promise<void>((resolve, reject) => {
        this.#whenComplete = resolve;
        this.on('error', reject);
      });
    return this.parts?.bytes() ?? new Uint8Array();
  }

  /** Called by pdfkit with nothing after the last line, which the stream that it is would tell only later. */
  override push(part: unknown): boolean {
    if (part !== null) return super.push(part);
    this.#complete = true;
    this.#whenComplete();
    return true;
  }
}

/** Noon of the paper's day: the same moment, and the same day, in every time zone Morocco has known. */
function dateOf(metadata: DocumentMetadata): Date {
  return new Date(`${metadata.date}T12:00:00Z`);
}
