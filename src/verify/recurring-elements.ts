/**
 * Elements of XML that many papers have in the same words, such as the paragraphs and rows of Word files: each is one
 * object, so that it is read once and what is found out of it can be kept by it.
 */

import { RecentMap } from '../lookup/recent-map.js';
import type { XmlElement } from './xml-tree.js';

/** What it depends on beside its own words that an element is well-formed. */
export interface XmlSurroundings {
  /** How often each prefix is bound to a namespace. */
  readonly bound: ReadonlyMap<string, number>;
  /** How many elements it stands in. */
  readonly depth: number;
}

interface Met {
  readonly element: XmlElement;
  /** Those bound where it stood. */
  readonly prefixes: readonly string[];
  readonly depth: number;
}

/** Characters of the longest element that is kept: what is longer hardly comes again. */
const longestKept = 10_000;

export class RecurringElements {
  /** By its words, from its opening tag to its closing one: a letter for each byte. */
  readonly #met: RecentMap<string, Met>;

  /** Elements of the names, as long as their words are not more than `most` characters together. */
  constructor(
    readonly names: ReadonlySet<string>,
    most: number,
  ) {
    this.#met = new RecentMap(most);
  }

  add(element: XmlElement, words: string, { bound, depth }: XmlSurroundings): void {
    if (words.length > longestKept) return;
    const prefixes = [...bound].flatMap(([prefix, times]) => (times > 0 ? [prefix] : []));
    this.#met.set(words, { element, prefixes, depth }, words.length);
  }

  /**
   * The element met before that stands at a place of the XML in the same words, and their length. Words up to the first
   * closing tag of the name are never those of an element that holds another of its name, and so not found.
   */
  find(
    xml: string,
    start: number,
    { name, bound, depth }: XmlSurroundings & { readonly name: string },
  ): { readonly element: XmlElement; readonly length: number } | undefined {
    const closing = `</${name}>`;
    const end = xml.indexOf(closing, start);
    const length = end + closing.length - start;
    if (end < 0 || length > longestKept) return undefined;
    const met = this.#met.get(xml.slice(start, start + length));
    if (met === undefined || depth > met.depth) return undefined;
    const isBound = (prefix: string) => (bound.get(prefix) ?? 0) > 0;
    return met.prefixes.every(isBound) ? { element: met.element, length } : undefined;
  }
}
