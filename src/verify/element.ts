/** The parts of a paper as both sides of the comparison know them: what the tree asks for, what a file holds. */

import type { ResolvedText } from '../document/resolved.js';
import type { Language } from '../document/tree.js';

/** Where something stands in a file: a page of a PDF or a paragraph of a Word file, and its line; both from 1. */
export interface Place {
  readonly unit: 'page' | 'paragraph';
  readonly number: number;
  readonly line: number;
}

/** What must stand in the file. */
export interface ExpectedElement {
  /** Structure type of the format: H1, P, Table. */
  readonly type: string;
  readonly lang: Language;
  readonly alt?: string;
  /** Attributes that must be there, and no others of the names compared. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Present on elements that hold text. */
  readonly text?: ResolvedText;
  /** What may follow the text: the dots and the page number of an entry of the contents. */
  readonly tail?: RegExp;
  /** May be left out: a tick of an axis, a label for which a drawing has no room. */
  readonly optional?: boolean;
  readonly children: readonly ExpectedElement[];
}

/** Neighbouring text of one language. */
export interface TextPiece {
  readonly text: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly place: Place;
}

/** What stands there. */
export interface FoundElement {
  readonly type: string;
  /** BCP 47 tag in force. */
  readonly lang: string;
  readonly alt?: string | undefined;
  readonly attributes: ReadonlyMap<string, string>;
  /** The element's own text, with that of links and foreign words in it. */
  readonly pieces: readonly TextPiece[];
  readonly children: readonly FoundElement[];
  readonly place: Place;
}

/** All text below an element, for naming it to a person. */
export function textBelow(element: FoundElement): string {
  return [...element.pieces.map(({ text }) => text), ...element.children.map(textBelow)]
    .filter((text) => text !== '')
    .join(' ');
}

export function expectedTextBelow(element: ExpectedElement): string {
  return [element.text?.text ?? '', ...element.children.map(expectedTextBelow)]
    .filter((text) => text !== '')
    .join(' ');
}
