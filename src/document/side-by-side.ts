/**
 * Takes one paper in two languages, gives one tree in which every passage stands beside its translation. Both trees
 * come from the same template and the same records, so block answers to block; where they do not, the languages differ
 * in what they say, and that is an error and not something to lay out somehow.
 */

import type { Checked, Diagnostic, SourcePosition } from '../diagnostics/diagnostic.js';
import { joinMetadata } from './join-metadata.js';
import { joinedTable } from './joined-table.js';
import { directionOf } from './language.js';
import { sayTheSame } from './same-words.js';
import type { Chart } from './drawn-blocks.js';
import type {
  Alignment,
  Block,
  BuiltDocument,
  Fields,
  Figure,
  Gallery,
  Inline,
  Language,
  List,
  Paragraph,
  Parallel,
  Section,
  Table,
} from './tree.js';

type Content = readonly Inline[];
type Blocks = readonly Block<Content>[];

/**
 * Pairs the two trees. The first is the main one: its language, id and date are the paper's. Where they differ in the
 * number or kind of blocks, a `languages-differ` error names both places, and what could be paired is given.
 */
export function besideEachOther(
  first: BuiltDocument,
  second: BuiltDocument,
): Checked<BuiltDocument> {
  const pairing = new Pairing(first, second);
  const value = pairing.document();
  return { value, diagnostics: pairing.diagnostics };
}

class Pairing {
  readonly diagnostics: Diagnostic[] = [];
  /** The left-to-right language stands at the left; of two that run the same way, the first asked for. */
  private readonly firstIsLeft: boolean;

  constructor(
    private readonly first: BuiltDocument,
    private readonly second: BuiltDocument,
  ) {
    this.firstIsLeft = directionOf(first.lang) === 'ltr' || directionOf(second.lang) === 'rtl';
  }

  document(): BuiltDocument {
    const { first, second } = this;
    const sections = this.pairs(first.sections, second.sections, (a, b) =>
      a.slide && b.slide ? this.slides(a, b) : [this.section(a, b)],
    );
    return { ...first, metadata: joinMetadata(first.metadata, second.metadata), sections };
  }

  /** Half a slide is too narrow to be read from the back of a room: a slide is followed by its translation. */
  private slides(first: Section<Content>, second: Section<Content>): readonly Section<Content>[] {
    const same = first.slide?.layout === second.slide?.layout;
    if (!same || kinds(first.children) !== kinds(second.children)) this.differ(first, second);
    const { opensPaper, ...translation } = second;
    return opensPaper === undefined ? [first, second] : [first, translation];
  }

  private section(first: Section<Content>, second: Section<Content>): Section<Content> {
    return {
      ...first,
      ...joinMarks(first.mark, second.mark),
      header: this.running(first.header, second.header),
      footer: this.running(first.footer, second.footer),
      children: this.blocks(first.children, second.children),
    };
  }

  /** A running line that says the same in both languages (a page number) is printed once. */
  private running(first: Blocks, second: Blocks): Blocks {
    return sayTheSame(first, second) ? first : this.blocks(first, second);
  }

  private blocks(first: Blocks, second: Blocks): Blocks {
    return this.pairs(first, second, (a, b) => this.block(a, b));
  }

  private block(first: Block<Content>, second: Block<Content>): Blocks {
    switch (first.type) {
      case 'heading':
        return second.type === 'heading' &&
          second.level === first.level &&
          second.numbered === first.numbered
          ? [this.parallel(first, second)]
          : this.differ(first, second);
      case 'paragraph':
        return second.type === 'paragraph' && second.role === first.role
          ? this.paragraphs(first, second)
          : this.differ(first, second);
      case 'list':
        return second.type === 'list' && second.marker === first.marker
          ? this.lists(first, second)
          : this.differ(first, second);
      case 'table':
        return second.type === 'table' && tableShape(first) === tableShape(second)
          ? this.tables(first, second)
          : this.differ(first, second);
      case 'figure':
        return second.type === 'figure' ? this.figures(first, second) : this.differ(first, second);
      case 'fields':
        return second.type === 'fields' ? this.fields(first, second) : this.differ(first, second);
      case 'signatures':
        return second.type === 'signatures' && second.items.length === first.items.length
          ? [this.parallel(first, second)]
          : this.differ(first, second);
      case 'chart':
        return second.type === 'chart' && sameData(first, second)
          ? [first, second]
          : this.differ(first, second);
      case 'orgChart':
      case 'timeline':
        return second.type === first.type ? [first, second] : this.differ(first, second);
      case 'gallery':
        return second.type === 'gallery'
          ? this.galleries(first, second)
          : this.differ(first, second);
      case 'contents':
        return second.type === 'contents' && second.depth === first.depth
          ? [this.parallel(first, second)]
          : this.differ(first, second);
      case 'group':
        return second.type === 'group'
          ? [{ ...first, children: this.blocks(first.children, second.children) }]
          : this.differ(first, second);
      default:
        return this.once(first, second);
    }
  }

  /** What both papers say in the same words of the same language (names on a cover) stands once, over the width. */
  private paragraphs(first: Paragraph<Content>, second: Paragraph<Content>): Blocks {
    const once = first.lang === second.lang && sayTheSame([first], [second]);
    return once ? [first] : [this.parallel(first, second)];
  }

  /** Rules and page breaks say nothing, and the letterhead says the same in every language of a paper. */
  private once(first: Block<Content>, second: Block<Content>): Blocks {
    return second.type === first.type && first.type !== 'parallel'
      ? [first]
      : this.differ(first, second);
  }

  /** Item beside item, each a list of one that goes on counting: a long list keeps its translations level. */
  private lists(first: List<Content>, second: List<Content>): Blocks {
    return this.pairs(first.items, second.items, (a, b, index) => [
      this.parallel(
        { ...first, start: first.start + index, items: [a] },
        { ...second, start: second.start + index, items: [b] },
      ),
    ]);
  }

  private tables(first: Table<Content>, second: Table<Content>): Blocks {
    if (first.parallel === 'joined') return [joinedTable(first, second)];
    return first.parallel === 'stacked' ? [first, second] : [this.parallel(first, second)];
  }

  /** The same picture is shown once, its two captions below it. */
  private figures(first: Figure<Content>, second: Figure<Content>): Blocks {
    if (first.source !== second.source) return [this.parallel(first, second)];
    if (first.caption === undefined || second.caption === undefined) return [first];
    const { caption, ...figure } = first;
    const captions = this.parallel(
      captionBelow(first, caption),
      captionBelow(second, second.caption),
    );
    return [{ type: 'group', lang: first.lang, children: [figure, captions] }];
  }

  /** The photos are shown once, each with a caption in both languages. */
  private galleries(first: Gallery<Content>, second: Gallery<Content>): Blocks {
    const pictures = this.pairs(first.pictures, second.pictures, (a, b) =>
      a.source === b.source
        ? [{ ...a, captions: [...a.captions, ...b.captions] }]
        : this.differ(a, b),
    );
    const { caption, ...rest } = first;
    if (caption === undefined || second.caption === undefined) return [{ ...rest, pictures }];
    const titles = this.parallel(
      captionParagraph(first, caption),
      captionParagraph(second, second.caption),
    );
    return [{ ...titles }, { ...rest, pictures }];
  }

  private fields(first: Fields<Content>, second: Fields<Content>): Blocks {
    return this.pairs(first.items, second.items, (a, b) => [
      this.parallel({ ...first, items: [a] }, { ...second, items: [b] }),
    ]);
  }

  private parallel(first: Block<Content>, second: Block<Content>): Parallel<Content> {
    const translation = withoutId(second);
    const [left, right] = this.firstIsLeft ? [first, translation] : [translation, first];
    const { lang, position } = first;
    return { type: 'parallel', lang, ...(position ? { position } : {}), left, right };
  }

  /** Goes through both sequences at once; what only one of them has is reported. */
  private pairs<Node extends Placed, Made>(
    first: readonly Node[],
    second: readonly Node[],
    pair: (first: Node, second: Node, index: number) => readonly Made[],
  ): readonly Made[] {
    const length = Math.max(first.length, second.length);
    return Array.from({ length }, (_, index): readonly Made[] => {
      const [a, b] = [first[index], second[index]];
      if (a !== undefined && b !== undefined) return pair(a, b, index);
      // one report is enough: after the first block without its like, none of the rest has one
      if (index === Math.min(first.length, second.length)) this.differ(a, b);
      return [];
    }).flat();
  }

  private differ(first: Placed | undefined, second: Placed | undefined): readonly [] {
    const position = first?.position ?? second?.position;
    this.diagnostics.push({
      severity: 'error',
      code: 'languages-differ',
      ...(position ? { position } : {}),
      parameters: {
        firstLanguage: this.first.lang,
        first: describe(first),
        secondLanguage: this.second.lang,
        second: describe(second),
      },
    });
    return [];
  }
}

interface Placed {
  readonly type: string;
  readonly position?: SourcePosition;
}

/** Kind and place of a node: `table templates/minutes.hbs:12:3`, or a dash where there is none. */
function describe(node: Placed | undefined): string {
  if (node === undefined) return '–';
  const { type, position } = node;
  return position ? `${type} ${position.file}:${position.line}:${position.column}` : type;
}

/** Kinds of blocks in their order: a slide and its translation hold the same. */
function kinds(blocks: Blocks): string {
  return blocks.map(({ type }) => type).join();
}

/** Rows and columns: two tables made from the same records agree in them. */
function tableShape(table: Table<Content>): string {
  return [table.head.length, table.body.length, table.columnWidths.length].join();
}

/** The id of a heading stays with the main language, since it must be unique in a paper. */
function withoutId(block: Block<Content>): Block<Content> {
  if (block.type !== 'heading') return block;
  const { type, lang, position, level, align, numbered, content } = block;
  return {
    type,
    lang,
    ...(position ? { position } : {}),
    level,
    ...(align ? { align } : {}),
    ...(numbered ? { numbered } : {}),
    content,
  };
}

/** Both languages draw the same numbers. */
function sameData(first: Chart<Content>, second: Chart<Content>): boolean {
  const numbers = ({ kind, series }: Chart<Content>): string =>
    JSON.stringify([kind, series.map(({ points }) => points.map(({ value }) => value))]);
  return numbers(first) === numbers(second);
}

function captionParagraph(
  { lang, align = 'center' }: { readonly lang: Language; readonly align?: Alignment },
  content: Content,
): Paragraph<Content> {
  return { type: 'paragraph', lang, role: 'caption', align, content };
}

/** The caption of a picture keeps with the picture, not with what follows. */
function captionBelow(figure: Figure<Content>, content: Content): Paragraph<Content> {
  return { ...captionParagraph(figure, content), keepWithNext: false };
}

/** One word in both languages: مسودة / PROJET. */
function joinMarks(
  first: Content | undefined,
  second: Content | undefined,
): { readonly mark?: Content } {
  if (first === undefined || second === undefined) return {};
  return { mark: [...first, { type: 'text', value: ' / ', marks: {} }, ...second] };
}
