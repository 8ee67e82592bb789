/** Takes the ids of a paper's headings, gives the Word bookmarks that links and page references point to. */

import type { ResolvedDocument } from '../../document/resolved.js';
import { walkBlocks } from '../../document/walk.js';
import { escapeXml } from '../ooxml/xml.js';

export interface Bookmarks {
  /** Name of the bookmark of a heading. Throws for an id no heading has. */
  readonly nameOf: (headingId: string) => string;
  /** Number of the bookmark of a heading, counted from 1 in reading order. */
  readonly numberOf: (headingId: string) => number;
}

/** Longest name Word keeps. */
const longestName = 40;

/**
 * Names are the headings' ids as far as Word allows: letters, digits and underscores, 40 at most, no two alike but for
 * their case. The underscore at the front hides them from Word's list of bookmarks, as with its own.
 */
export function bookmarksOf(document: ResolvedDocument): Bookmarks {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  walkBlocks(document, (block) => {
    if (block.type !== 'heading' || block.id === undefined || names.has(block.id)) return;
    const plain = `_${block.id.replace(/[^\p{L}\p{N}_]/gu, '_')}`;
    let name = plain.slice(0, longestName);
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const ending = `_${String(count)}`;
      name = plain.slice(0, longestName - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    names.set(block.id, name);
  });
  const numbers = new Map([...names.keys()].map((id, index) => [id, index + 1]));
  const find = <Value>(values: ReadonlyMap<string, Value>, id: string): Value => {
    const value = values.get(id);
    if (value === undefined) throw new Error(`no heading ${id}`);
    return value;
  };
  return {
    nameOf: (id) => find(names, id),
    numberOf: (id) => find(numbers, id),
  };
}

/** The runs with the bookmark of the heading around them. */
export function bookmarked(
  headingId: string | undefined,
  runs: string,
  { bookmarks }: { readonly bookmarks: Bookmarks },
): string {
  if (headingId === undefined) return runs;
  const number = bookmarks.numberOf(headingId);
  const name = escapeXml(bookmarks.nameOf(headingId));
  return `<w:bookmarkStart w:name="${name}" w:id="${number}"/>${runs}<w:bookmarkEnd w:id="${number}"/>`;
}
