/**
 * Takes filled markup, gives the sections it has and the elements in each of them, as they are written: what papers
 * have alike (letterheads, formulas, tables that nothing changed) is then read once. Undefined for markup that is not
 * plainly nested; the whole of it is then read as one, with every error at its place.
 */

import { isBlank } from './white-space.js';

export interface SectionParts {
  readonly name: string;
  /** The opening tag. */
  readonly opening: string;
  /** The elements, each from its opening tag to its end. */
  readonly elements: readonly string[];
}

/** Elements that have no end tag. `deepest` is how many elements may stand in each other. */
export interface Nesting {
  readonly isVoid: (name: string) => boolean;
  readonly deepest: number;
}

export function sectionParts(
  text: string,
  { isVoid, deepest }: Nesting,
): readonly SectionParts[] | undefined {
  const sections: { name: string; opening: string; elements: string[] }[] = [];
  const open: string[] = [];
  let begin = 0;
  let at = 0;
  for (;;) {
    const bracket = text.indexOf('<', at);
    // Between sections, and between the elements of one, only white space means nothing.
    if (open.length < 2 && !isBlank(text.slice(at, bracket < 0 ? undefined : bracket)))
      return undefined;
    if (bracket < 0) return open.length === 0 ? sections : undefined;
    const end = text.indexOf('>', bracket) + 1;
    const [, slash, name, rest] = tag.exec(text.slice(bracket, end)) ?? [];
    if (name === undefined || rest === undefined) return undefined;
    at = end;
    if (slash === '/') {
      if (rest !== '' || open.pop() !== name) return undefined;
    } else {
      if (open.length === 1) begin = bracket;
      const isEmpty = isVoid(name) || rest.endsWith('/');
      if (isEmpty ? open.length === 0 : open.length >= deepest) return undefined;
      if (open.length === 0)
        sections.push({ name, opening: text.slice(bracket, end), elements: [] });
      if (!isEmpty) {
        open.push(name);
        continue;
      }
    }
    if (open.length === 1) sections.at(-1)?.elements.push(text.slice(begin, end));
  }
}

/** A tag whose attributes hold no sign that could end it elsewhere. */
const tag = /^<(\/?)([a-z][a-z0-9-]*)((?:\s[^<>"'/]*(?:"[^<>"]*"[^<>"'/]*)*)?\/?)>$/;
