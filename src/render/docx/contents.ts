import { BuilderElement, FileChild, InternalHyperlink, Paragraph, Tab, TextRun } from 'docx';
import type { ParagraphChild, XmlComponent } from 'docx';

import type { ResolvedText } from '../../document/resolved.js';
import type { Contents, ContentsEntry } from '../../document/tree.js';
import { labelledText } from '../joined-text.js';
import type { DocxBlock, DocxContext, Placement } from './context.js';
import { fieldClosing, fieldOpening } from './field-runs.js';
import { paragraphRuns, runProperties } from './runs.js';
import { contentsStyleId, contentsTabs, exactLine, spaceStyleId } from './styles.js';
import { directionProperties } from './text-paragraph.js';

/**
 * A table of contents that is complete as it stands: each title a link, dots, and the page as a reference field with
 * its result in it. All of it is one TOC field in Word's own frame for contents, so that Word can make it anew. Where
 * the paper has headings in another language too, that field is left out: Word would list those as well.
 */
export function contents(
  node: Contents<ResolvedText>,
  context: DocxContext,
  placement: Placement,
): DocxBlock[] {
  const alone = context.headingLanguages.size === 1;
  const opening = alone ? fieldOpening(`TOC \\o "1-${node.depth}" \\h \\z \\u`) : [];
  const entries = node.entries.map((entry, index) =>
    entryParagraph(entry, index === 0 ? opening : [], context, {
      ...placement,
      pageBreakBefore: placement.pageBreakBefore && index === 0,
    }),
  );
  if (!alone || entries.length === 0) return entries;
  return [new ContentsFrame([...entries, closingParagraph()])];
}

function entryParagraph(
  entry: ContentsEntry<ResolvedText>,
  opening: readonly ParagraphChild[],
  context: DocxContext,
  placement: Placement,
): Paragraph {
  const { styles } = context.assets;
  const style = styles.paragraph.contents;
  return new Paragraph({
    style: contentsStyleId(entry.level),
    // Said in every entry: the style has the direction of the paper's main language.
    bidirectional: false,
    ...directionProperties(entry.content.direction),
    ...contentsTabs(placement.widthTwips),
    ...(placement.pageBreakBefore ? { pageBreakBefore: true } : {}),
    ...(placement.keepWithNext ? { keepNext: true } : {}),
    children: [
      ...opening,
      new InternalHyperlink({
        anchor: context.bookmarks.nameOf(entry.target),
        children: [
          ...paragraphRuns(labelledText(entry), style, context),
          ...pageReference(entry, context),
        ],
      }),
    ],
  });
}

/** The tab and the page number: a field that holds the page it had when the paper was made. */
function pageReference(entry: ContentsEntry<ResolvedText>, context: DocxContext): ParagraphChild[] {
  const page = context.assets.headingPages?.get(entry.target);
  if (page === undefined) throw new Error(`no page of heading ${entry.target}`);
  const [run] = entry.content.runs;
  if (run === undefined) return [];
  const style = context.assets.styles.paragraph.contents;
  const properties = runProperties(run, style, false);
  return [
    new TextRun({ ...properties, children: [new Tab()] }),
    ...fieldOpening(`PAGEREF ${context.bookmarks.nameOf(entry.target)} \\h`, properties),
    new TextRun({ ...properties, text: String(page) }),
    fieldClosing(properties),
  ];
}

/** Where the contents field ends: Word wants a paragraph after the last entry, here one without height. */
function closingParagraph(): Paragraph {
  return new Paragraph({
    style: spaceStyleId,
    spacing: { before: 0, after: 0, ...exactLine(2) },
    children: [fieldClosing()],
  });
}

/** The frame by which Word knows its table of contents (ISO/IEC 29500-1, 17.5.2, gallery of document parts). */
class ContentsFrame extends FileChild {
  constructor(paragraphs: readonly Paragraph[]) {
    super('w:sdt');
    const value = (name: string, text: string): XmlComponent =>
      new BuilderElement({ name, attributes: { value: { key: 'w:val', value: text } } });
    const part = new BuilderElement({
      name: 'w:docPartObj',
      children: [
        value('w:docPartGallery', 'Table of Contents'),
        new BuilderElement({ name: 'w:docPartUnique' }),
      ],
    });
    this.root.push(
      new BuilderElement({ name: 'w:sdtPr', children: [part] }),
      new BuilderElement({ name: 'w:sdtContent', children: paragraphs }),
    );
  }
}
