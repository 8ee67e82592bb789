/**
 * Takes filled markup and a paper's head, gives its Document tree. Three steps: the elements are read (parse-markup),
 * held to the vocabulary (check-markup), and made into nodes; each reports all it finds.
 */

import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import { slideLayouts } from '../document/tree.js';
import type {
  Block,
  BuiltDocument,
  DocumentMetadata,
  Language,
  Section,
} from '../document/tree.js';
import { walkBlocks } from '../document/walk.js';
import { attributeOf } from './attributes.js';
import { buildBlocks } from './build-blocks.js';
import { checkMarkup } from './check-markup.js';
import type { MarkupElement } from './parse-markup.js';
import { parseMarkup } from './parse-markup.js';
import type { Report } from './report.js';
import { reporter } from './report.js';
import type { Content, Surroundings } from './surroundings.js';
import { childNamed, elementsOf, inside, nodeBase } from './surroundings.js';
import type { Markup } from './template.js';
import { copyWith } from '../lookup/copy-with.js';

/** What a paper is, beside what stands in it. */
export interface DocumentHead {
  readonly id: string;
  readonly lang: Language;
  readonly metadata: DocumentMetadata;
  /** Word across every page. */
  readonly mark?: string;
  /** Code at the foot of every page. */
  readonly code?: HeadCode;
}

export interface HeadCode {
  readonly scanned: string;
  readonly alt: string;
  readonly title: string;
  readonly label: string;
  readonly short: string;
}

/** Builds the tree; with errors, it holds what could be built and must not be rendered. */
export function buildDocument(markup: Markup, head: DocumentHead): Checked<BuiltDocument> {
  const parsed = parseMarkup(markup);
  const checked = checkMarkup(parsed.value);
  const { diagnostics, report } = reporter();
  const { id, lang, metadata, mark, code } = head;
  const sections = checked.value.map((element, index): Section<Content> =>
    copyWith(buildSection(element, { lang, report, role: 'body' }), {
      ...(index === 0 && { opensPaper: true }),
      ...(mark !== undefined && { mark: [{ type: 'text', value: mark, marks: {} }] }),
      ...(code !== undefined && { code: checkCode(code, lang) }),
    }),
  );
  const value: BuiltDocument = { type: 'document', id, lang, metadata, sections };
  checkHeadings(value, report);
  const found = [...parsed.diagnostics, ...withoutEchoes(parsed.diagnostics, checked.diagnostics)];
  return { value, diagnostics: [...found, ...withoutEchoes(parsed.diagnostics, diagnostics)] };
}

/** The short code is laid out by itself: letters and digits in one order, whatever stands before them. */
function checkCode({ scanned, alt, title, label, short }: HeadCode, lang: Language) {
  const caption: Content = [
    { type: 'text', value: title, marks: {} },
    { type: 'lineBreak' },
    { type: 'text', value: label, marks: {} },
    { type: 'text', value: short, marks: { bold: true }, apart: true },
  ];
  return { lang, scanned, alt, caption };
}

/** What an element that is not closed makes wrong of all that follows it. */
const placing: readonly DiagnosticCode[] = [
  'markup-misplaced',
  'markup-misplaced-text',
  'markup-outside-section',
  'markup-missing-element',
  'markup-table-shape',
];

/** While an element is not closed, nobody knows what stands where: only the cause is reported, not what it makes wrong. */
function withoutEchoes(
  parsing: readonly Diagnostic[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const closed = parsing.every(({ code }) => !/^markup-not-(closed|opened)$/.test(code));
  return closed ? diagnostics : diagnostics.filter(({ code }) => !placing.includes(code));
}

function buildSection(element: MarkupElement, around: Surroundings): Section<Content> {
  const within = inside(element, around);
  const running = (name: 'header' | 'footer'): Section<Content>['header'] => {
    const part = childNamed(element, name);
    if (part === undefined) return [];
    const surroundings = inside(part, { ...within, role: 'running' });
    return elementsOf(part.children).flatMap((child) => keptBlocks(child, surroundings));
  };
  const layout = element.name === 'slide' && attributeOf(element, 'layout', slideLayouts);
  const notes = childNamed(element, 'notes');
  const own = notes && { notes: buildBlocks(notes.children, inside(notes, within)) };
  const isApart = ({ name }: MarkupElement): boolean => apart.includes(name);
  return {
    type: 'section',
    ...nodeBase(element, around),
    orientation: attributeOf(element, 'orientation', ['portrait', 'landscape']) ?? 'portrait',
    ...(layout ? { slide: { layout, ...own } } : {}),
    header: running('header'),
    footer: running('footer'),
    children: elementsOf(element.children).flatMap((child) =>
      isApart(child) ? [] : keptBlocks(child, within),
    ),
  };
}

interface KeptBlocks extends Omit<Surroundings, 'report'> {
  readonly blocks: readonly Block<Content>[];
}

/** What was built of elements of which nothing was reported; elements that papers have alike are the same objects. */
const builtBefore = new WeakMap<MarkupElement, KeptBlocks>();

function keptBlocks(element: MarkupElement, around: Surroundings): readonly Block<Content>[] {
  const { lang, role, report } = around;
  const known = builtBefore.get(element);
  if (known?.lang === lang && known.role === role) return known.blocks;
  let isFaultless = true;
  const listening: Report = (...found) => {
    isFaultless = false;
    report(...found);
  };
  const blocks = buildBlocks([element], { lang, role, report: listening });
  if (isFaultless) builtBefore.set(element, { lang, role, blocks });
  return blocks;
}

/** Parts of a section that do not stand among its blocks. */
const apart: readonly string[] = ['header', 'footer', 'notes'];

/** Levels go down one by one, so that the outline of a paper has no gap (PDF/UA-1, 7.4.2); ids are unique. */
function checkHeadings(document: BuiltDocument, report: Report): void {
  let above = 0;
  const ids = new Set<string>();
  walkBlocks(document, (block) => {
    if (block.type !== 'heading') return;
    if (block.level > above + 1) {
      const parameters = { found: `h${block.level}`, expected: `h${above + 1}` };
      report('markup-heading-gap', block.position, parameters);
    }
    above = block.level;
    if (block.id === undefined) return;
    if (ids.has(block.id)) report('markup-duplicate-id', block.position, { id: block.id });
    ids.add(block.id);
  });
}
