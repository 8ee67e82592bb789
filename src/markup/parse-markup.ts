/**
 * Takes filled markup, gives its elements as a tree. parse5's tokenizer reads it, which is HTML's own; the tree is
 * made here and not by HTML's rules, since those repair silently: they move text out of tables, close paragraphs
 * by guess, drop end tags. Here every element is closed where it was written to be closed, or it is an error.
 */

import { type Token, Tokenizer } from 'parse5';

import type { Checked, SourcePosition } from '../diagnostics/diagnostic.js';
import { ownCopy } from '../lookup/own-copy.js';
import { RecentMap } from '../lookup/recent-map.js';
import { rememberedWeakly } from '../lookup/remembered.js';
import type { Report } from './report.js';
import { reporter } from './report.js';
import { sectionParts } from './section-parts.js';
import { placeAttribute } from './tag-places.js';
import type { Markup } from './template.js';

export interface MarkupElement {
  readonly type: 'element';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MarkupNode[];
  readonly position?: SourcePosition;
}
export interface MarkupText {
  readonly type: 'text';
  readonly value: string;
}
export type MarkupNode = MarkupElement | MarkupText;

/** Elements without content: written `<br>` or `<br/>`, never closed by an end tag. Some are of HTML only. */
const voidElements = new Set('br hr img input col wbr link meta embed source'.split(' '));

/** No paper nests so far; a partial that includes itself may. The later stages go down by recursion. */
const greatestDepth = 100;

const writtenPlace = new RegExp(` ${placeAttribute}="(\\d+:\\d+:\\d+)"`, 'g');

/**
 * Reads the elements; with errors, what could be read is given all the same. An element of a section that was read
 * before from the same text is the same object.
 */
export function parseMarkup(markup: Markup): Checked<readonly MarkupNode[]> {
  const known = readByParts(markup);
  if (known !== undefined) return { value: known, diagnostics: [] };
  const read = (withPlaces: boolean): Checked<readonly MarkupNode[]> => {
    const { diagnostics, report } = reporter();
    return { value: new MarkupParser(markup, report).parse(withPlaces), diagnostics };
  };
  // The tokenizer's own places are asked for by errors only, and cost a third of its time.
  const plain = read(false);
  return plain.diagnostics.length === 0 ? plain : read(true);
}

/** Characters of elements that are kept, and of the longest markup they are of: long papers have a text of their own. */
const charactersKept = 400_000;
const longestByParts = 60_000;
/** By the files their places name. */
const keptElements = rememberedWeakly<Markup['files'], RecentMap<string, MarkupElement>>(
  () => new RecentMap(charactersKept),
);

/** The sections, read element by element; undefined where anything is wrong, or not plainly nested. */
function readByParts({ text, files }: Markup): readonly MarkupElement[] | undefined {
  if (text.length > longestByParts) return undefined;
  const isVoid = (name: string): boolean => voidElements.has(name);
  const parts = sectionParts(text, { isVoid, deepest: greatestDepth });
  if (parts === undefined) return undefined;
  const kept = keptElements(files);
  const sections: MarkupElement[] = [];
  for (const { name, opening, elements } of parts) {
    const section = readElement(`${opening}</${name}>`, files, kept);
    if (section === undefined) return undefined;
    const children: MarkupElement[] = [];
    for (const each of elements) {
      const element = readElement(each, files, kept);
      if (element === undefined) return undefined;
      children.push(element);
    }
    sections.push({ ...section, children });
  }
  return sections;
}

function readElement(
  text: string,
  files: Markup['files'],
  kept: RecentMap<string, MarkupElement>,
): MarkupElement | undefined {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const { diagnostics, report } = reporter();
  const own = ownCopy(text);
  const [node, ...rest] = new MarkupParser({ text: own, files }, report).parse(false);
  if (diagnostics.length > 0 || node?.type !== 'element' || rest.length > 0) return undefined;
  kept.set(own, node, own.length);
  return node;
}

interface OpenElement extends MarkupElement {
  readonly children: MarkupNode[];
}

class MarkupParser {
  private readonly top: MarkupNode[] = [];
  private readonly open: OpenElement[] = [];
  private tooDeep = false;

  constructor(
    private readonly markup: Markup,
    private readonly report: Report,
  ) {}

  parse(withPlaces: boolean): readonly MarkupNode[] {
    const refuse = (token: { readonly location: Token.Location | null }, found: string): void =>
      this.report('markup-syntax', this.placeBefore(token.location?.startOffset), { found });
    const tokenizer = new Tokenizer(
      { sourceCodeLocationInfo: withPlaces },
      {
        onStartTag: (token) => this.startTag(token),
        onEndTag: (token) => this.endTag(token),
        onCharacter: (token) => this.text(token.chars),
        onWhitespaceCharacter: (token) => this.text(token.chars),
        // NUL comes with a parse error of its own
        onNullCharacter: () => undefined,
        onComment: () => undefined,
        onDoctype: (token) => refuse(token, '<!doctype>'),
        onEof: () => this.closeAll(),
        onParseError: (error) =>
          this.report('markup-syntax', this.placeBefore(error.startOffset), { found: error.code }),
      },
    );
    tokenizer.write(this.markup.text, true);
    return this.top;
  }

  private startTag(token: Token.TagToken): void {
    if (this.tooDeep) return;
    const attributes = new Map(token.attrs.map(({ name, value }) => [name, value]));
    const position = this.place(attributes.get(placeAttribute));
    attributes.delete(placeAttribute);
    const element: OpenElement = {
      type: 'element',
      name: token.tagName,
      attributes,
      children: [],
      ...(position === undefined ? {} : { position }),
    };
    if (this.open.length >= greatestDepth) {
      this.tooDeep = true;
      this.report('markup-too-deep', position, { expected: greatestDepth });
      return;
    }
    this.append(element);
    if (!token.selfClosing && !voidElements.has(token.tagName)) this.open.push(element);
  }

  private endTag(token: Token.TagToken): void {
    if (this.tooDeep) return;
    const name = token.tagName;
    const index = this.open.findLastIndex((element) => element.name === name);
    if (index < 0) {
      const position = this.placeBefore(token.location?.startOffset);
      this.report('markup-not-opened', position, { element: name });
      return;
    }
    this.open
      .splice(index)
      .slice(1)
      .forEach((element) => this.reportNotClosed(element));
  }

  private closeAll(): void {
    if (this.tooDeep) return;
    this.open.splice(0).forEach((element) => this.reportNotClosed(element));
  }

  private text(value: string): void {
    const siblings = this.open.at(-1)?.children ?? this.top;
    const last = siblings.at(-1);
    if (last?.type === 'text')
      siblings[siblings.length - 1] = { type: 'text', value: last.value + value };
    else siblings.push({ type: 'text', value });
  }

  private append(element: OpenElement): void {
    (this.open.at(-1)?.children ?? this.top).push(element);
  }

  private reportNotClosed(element: MarkupElement): void {
    this.report('markup-not-closed', element.position, { element: element.name });
  }

  /** The place written into an opening tag by the fill stage. */
  private place(written: string | undefined): SourcePosition | undefined {
    const [file, line, column] = (written ?? '').split(':').map(Number);
    const path = this.markup.files[file ?? -1];
    if (path === undefined || line === undefined || column === undefined) return undefined;
    return { file: path, line, column };
  }

  /** Place of the last opening tag before an offset. */
  private placeBefore(offset: number | undefined): SourcePosition | undefined {
    const before = this.markup.text.slice(0, offset);
    return this.place([...before.matchAll(writtenPlace)].at(-1)?.[1]);
  }
}
