/** Counts numbered headings, each level within the heading above it, each language by itself. */

import type { Heading, Language } from '../document/tree.js';

interface Level {
  /** How many numbered headings of the level stood under the same heading so far. */
  count: number;
  /** Whether the last of them is numbered: only then its number stands before those of the headings under it. */
  numbered: boolean;
}

export class HeadingCounter {
  readonly #levels = new Map<Language, Level[]>();

  /** Begins anew, as a paper does that another one encloses. */
  restart(): void {
    this.#levels.clear();
  }

  /**
   * Numbers of the numbered headings it stands in, the highest first, and its own at the end; undefined for a heading
   * that is not numbered. Call in reading order.
   */
  next({ lang, level, numbered }: Heading<unknown>): readonly number[] | undefined {
    const levels = (this.#levels.get(lang) ?? []).slice(0, level);
    while (levels.length < level) levels.push({ count: 0, numbered: false });
    this.#levels.set(lang, levels);
    const own = levels.at(-1);
    if (own === undefined) return undefined;
    own.numbered = numbered !== undefined;
    if (!own.numbered) return undefined;
    own.count += 1;
    return levels.filter((each) => each.numbered).map(({ count }) => count);
  }
}
