/**
 * The Document tree: plain readonly data that every renderer takes, and nothing else.
 *
 * `Content` is what stands where text stands: `readonly Inline[]` after the build stage,
 * `ResolvedText` (see resolved.ts) after the resolve stage. Directions are start and end, never left and right,
 * except in the letterhead, whose three zones have fixed places by the administration's custom.
 */

import type { Attachment } from './attachment.js';
import type { Chart, OrgChart, Timeline } from './drawn-blocks.js';
import type { Alignment, Language, NodeBase } from './node-base.js';
import type { PaperOrigin } from './origin.js';

export type { Alignment, Direction, Language } from './node-base.js';

// --- inline content, as the build stage leaves it: flat, each text with all its marks -----------------------------

export interface Marks {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Target of a link: http(s) or mailto address. */
  readonly href?: string;
}

export interface Text {
  readonly type: 'text';
  readonly value: string;
  readonly marks: Marks;
  /** Laid out by itself whatever stands beside it: each number of a label like 1-2, which is read from the start side. */
  readonly apart?: true;
  /** Set where the author said it (lang="fr"); otherwise the script decides in the resolve stage. */
  readonly lang?: Language;
}
export interface LineBreak {
  readonly type: 'lineBreak';
}
/** A number known only when pages are made. */
export interface PageField {
  readonly type: 'pageField';
  readonly field: 'pageNumber' | 'pageCount';
  readonly marks: Marks;
}
export type Inline = Text | LineBreak | PageField;

// --- blocks -------------------------------------------------------------------------------------------------------

/** Paragraph roles; each has a named style in styles.ts, the same in PDF and DOCX. */
export type ParagraphRole =
  | 'body'
  | 'title'
  | 'subtitle'
  /** The body and its commune, and the title, on a cover page. */
  | 'cover-name'
  | 'cover-title'
  | 'dateline'
  | 'number'
  | 'recipient'
  | 'greeting'
  | 'closing'
  | 'note'
  | 'caption'
  | 'letterhead'
  | 'signature-role'
  | 'signature-name'
  | 'cell'
  | 'cell-header'
  | 'cell-compact'
  | 'cell-header-compact'
  /** Of a compact table that stands on one page only so. */
  | 'cell-small'
  | 'cell-header-small'
  | 'cell-smallest'
  | 'cell-header-smallest'
  | 'contents'
  | 'running'
  | 'mark'
  /** Text in charts, organisation charts and timelines. */
  | 'drawing'
  | 'drawing-strong'
  | 'code';

export interface Heading<Content> extends NodeBase {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** The author's, or counted by the resolve stage: every resolved heading has one. */
  readonly id?: string;
  readonly align?: Alignment;
  /** How it is counted among the headings of its level and language; not at all when absent. */
  readonly numbered?: NumberMarker;
  /** Set by the resolve stage on a numbered heading: the label as printed before it. */
  readonly label?: Content;
  readonly content: Content;
}

export interface Paragraph<Content> extends NodeBase {
  readonly type: 'paragraph';
  readonly role: ParagraphRole;
  readonly align?: Alignment;
  readonly keepWithNext?: boolean;
  readonly content: Content;
}

export type ListMarker = 'tick' | 'arrow' | 'dash' | 'bullet' | NumberMarker;

/** Ways of counting list items and headings. */
export type NumberMarker =
  | 'decimal'
  | 'roman'
  | 'letter'
  | 'ordinal'
  /** 1, 1-1, 1-1-1: each nested list of this kind adds its number to that of the item it stands in; likewise headings. */
  | 'multilevel';

export interface List<Content> extends NodeBase {
  readonly type: 'list';
  readonly marker: ListMarker;
  /** First number of a numbered list. */
  readonly start: number;
  readonly items: readonly ListItem<Content>[];
}
export interface ListItem<Content> extends NodeBase {
  readonly type: 'listItem';
  /** Set by the resolve stage: the label as printed. */
  readonly label?: Content;
  readonly children: readonly Block<Content>[];
}

export interface Table<Content> extends NodeBase {
  readonly type: 'table';
  readonly caption?: Content;
  /** Relative widths, in reading order (first column at the start side). */
  readonly columnWidths: readonly number[];
  readonly head: readonly TableRow<Content>[];
  readonly body: readonly TableRow<Content>[];
  /** grid: ruled official table; plain: no rules; compact: ruled, in small letters, for many columns. */
  readonly look: 'grid' | 'plain' | 'compact';
  /** What becomes of it when two languages stand side by side: so as well, one below the other, or one for both. */
  readonly parallel: 'beside' | 'stacked' | 'joined';
  /** Set in smaller letters where it then stands on one page, and only there: a calendar is seen at one glance. */
  readonly onePage?: {
    /** Relative widths in smaller letters, where more of the width is free to be shared. */
    readonly columnWidths: readonly number[];
  };
  /** Stands whole on one page. Given by the layout: only it knows which tables are short. */
  readonly whole?: true;
}
export interface TableRow<Content> {
  readonly type: 'tableRow';
  /** Only cells that begin in this row, in reading order; spans of earlier rows leave their places out (as in HTML). */
  readonly cells: readonly TableCell<Content>[];
}
export interface TableCell<Content> extends NodeBase {
  readonly type: 'tableCell';
  readonly header?: 'column' | 'row' | 'both';
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly align?: Alignment;
  /**
   * In a column of figures: what stands after the units (a fraction, a percent sign), where another cell of the column
   * has more; the difference in width is left free at the right, so that units stand under units.
   */
  readonly figureTail?: { readonly own: string; readonly widest: string };
  readonly verticalAlign: 'top' | 'middle';
  readonly children: readonly Block<Content>[];
}

export interface Figure<Content> extends NodeBase {
  readonly type: 'figure';
  /** Workspace path of the picture. */
  readonly source: string;
  /** Alternative text; empty only when decorative. */
  readonly alt: string;
  readonly decorative: boolean;
  readonly widthMm: number;
  readonly align: Alignment;
  readonly caption?: Content;
}

/** Arabic at the right, French at the left, emblem and Tifinagh between, whatever the paper's language. */
export interface Letterhead<Content> extends NodeBase {
  readonly type: 'letterhead';
  readonly right: readonly Block<Content>[];
  readonly middle: readonly Block<Content>[];
  readonly left: readonly Block<Content>[];
}

/** Labelled lines of a letter: subject, reference, enclosures. */
export interface Fields<Content> extends NodeBase {
  readonly type: 'fields';
  readonly items: readonly Field<Content>[];
}
export interface Field<Content> extends NodeBase {
  readonly type: 'field';
  readonly label: Content;
  readonly value: Content;
}

/** Signature blocks, in reading order: one stands at the end side, several share the width. */
export interface Signatures<Content> extends NodeBase {
  readonly type: 'signatures';
  readonly items: readonly Signature<Content>[];
}
export interface Signature<Content> extends NodeBase {
  readonly type: 'signature';
  readonly role: Content;
  readonly name: Content;
}

/** Blocks that belong together on one page. */
export interface Group<Content> extends NodeBase {
  readonly type: 'group';
  readonly children: readonly Block<Content>[];
}

/** The same passage in two languages, one beside the other; left-to-right language at the left. */
export interface Parallel<Content> extends NodeBase {
  readonly type: 'parallel';
  readonly left: Block<Content>;
  readonly right: Block<Content>;
}

/** Table of contents: the headings of its language, with the pages they stand on. */
export interface Contents<Content> extends NodeBase {
  readonly type: 'contents';
  /** Deepest heading level that is listed. */
  readonly depth: number;
  /** Filled by the resolve stage. */
  readonly entries: readonly ContentsEntry<Content>[];
}
export interface ContentsEntry<Content> extends NodeBase {
  readonly type: 'contentsEntry';
  readonly level: Heading<Content>['level'];
  /** Id of the heading. */
  readonly target: string;
  /** The heading's label, when it has one. */
  readonly label?: Content;
  readonly content: Content;
}

/** Photos in rows, all cropped to one shape. */
export interface Gallery<Content> extends NodeBase {
  readonly type: 'gallery';
  readonly caption?: Content;
  readonly columns: number;
  /** Width of a photo divided by its height. */
  readonly aspect: number;
  readonly pictures: readonly GalleryPicture<Content>[];
}
export interface GalleryPicture<Content> extends NodeBase {
  readonly type: 'galleryPicture';
  /** Workspace path of the picture. */
  readonly source: string;
  /** Alternative text; empty only when decorative. */
  readonly alt: string;
  readonly decorative: boolean;
  /** None, one, or one in each of two languages. */
  readonly captions: readonly Paragraph<Content>[];
}

export interface Rule extends NodeBase {
  readonly type: 'rule';
}
export interface PageBreak extends NodeBase {
  readonly type: 'pageBreak';
}

export type Block<Content> =
  | Heading<Content>
  | Paragraph<Content>
  | List<Content>
  | Table<Content>
  | Figure<Content>
  | Letterhead<Content>
  | Fields<Content>
  | Signatures<Content>
  | Group<Content>
  | Parallel<Content>
  | Contents<Content>
  | Chart<Content>
  | OrgChart<Content>
  | Timeline<Content>
  | Gallery<Content>
  | Rule
  | PageBreak;

/** How a slide is laid out; its zones are those of slide-zones.ts, the same in every format that has slides. */
export const slideLayouts = [
  'title',
  'section',
  'content',
  'two-content',
  'picture',
  'closing',
] as const;
export type SlideLayout = (typeof slideLayouts)[number];

/** What makes a section one slide of a deck: a page of 16:9. */
export interface Slide<Content> {
  readonly layout: SlideLayout;
  /** How much smaller than the style sheet says the text stands so that it fits: 1 where it need not, or left out. */
  readonly textScale?: number;
  /** The same of the slide's title. */
  readonly titleScale?: number;
  /** Heights of the blocks of each column of the body in points, for formats that place what is no text themselves. */
  readonly heightsPt?: readonly (readonly number[])[];
  /** Set where the text goes on over several slides: this one's number among them (from 1), and (1/2) as printed. */
  readonly part?: { readonly number: number; readonly label: Content };
  /** What the speaker says, for formats that have notes; the others leave it out. */
  readonly notes?: readonly Block<Content>[];
}

/** Lets a printed paper be checked: a QR code at the foot of every page, with words beside it. */
export interface CheckCode<Content> {
  readonly lang: Language;
  /** What a scanner reads. */
  readonly scanned: string;
  /** What is read aloud in the place of the QR code. */
  readonly alt: string;
  /** Number and date, and below them the short code. */
  readonly caption: Content;
}

export interface Section<Content> extends NodeBase {
  readonly type: 'section';
  readonly orientation: 'portrait' | 'landscape';
  /** Present on a slide: the section is one page of 16:9, whatever its orientation says. */
  readonly slide?: Slide<Content>;
  /** A word or two across every page, behind the text, of a paper that does not count: a draft, a voided number. */
  readonly mark?: Content;
  /** On every page of an issued paper. */
  readonly code?: CheckCode<Content>;
  /**
   * The first section of a paper (also of one that is enclosed in another): its first page has no running head, since
   * a letterhead or a title stands there. All other pages have the head of their section, turned sheets too.
   */
  readonly opensPaper?: boolean;
  /** Running head and foot; the numbers of pages go on through all sections. */
  readonly header: readonly Block<Content>[];
  readonly footer: readonly Block<Content>[];
  readonly children: readonly Block<Content>[];
}

export interface DocumentMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** Date of the paper, ISO (2022-05-30): the only date that enters a produced file. */
  readonly date: string;
}

export interface DocumentTree<Content> {
  readonly type: 'document';
  /** Readable, stable: letter/2022-02. */
  readonly id: string;
  /** Main language (the first asked for). */
  readonly lang: Language;
  readonly metadata: DocumentMetadata;
  /** Written into the produced file; absent on a tree that is not yet a whole paper. */
  readonly origin?: PaperOrigin;
  /** Records that travel inside a PDF of it, which is PDF/A-3a then instead of PDF/A-2a. */
  readonly attachments?: readonly Attachment[];
  /** Step by which lines and spaces stand closer, 1 and up. Given by the layout, where it spares the paper a page. */
  readonly closer?: number;
  readonly sections: readonly Section<Content>[];
}

export type BuiltDocument = DocumentTree<readonly Inline[]>;

/** Throws: a node kind was added to the tree and a renderer forgot it (a compile error first). */
export function unknownNode(node: never): never {
  throw new Error(`unknown node: ${JSON.stringify(node)}`);
}
