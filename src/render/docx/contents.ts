import type { ResolvedText } from '../../document/resolved.js';
import type { Contents, ContentsEntry } from '../../document/tree.js';
import { mainFamily } from '../../fonts/main-family.js';
import { labelledText } from '../joined-text.js';
import { escapeXml } from '../ooxml/xml.js';
import { blockXml, paragraphBlock } from './block.js';
import type { DocxBlock, ParagraphBlock } from './block.js';
import type { DocxContext, Placement } from './context.js';
import { fieldClosing, fieldOpening } from './field-runs.js';
import { exactLine } from './paragraph-format.js';
import { paragraphRuns, run, runProperties, textRun } from './runs.js';
import { contentsStyleId, spaceStyleId } from './styles.js';
import { directionFormat } from './text-paragraph.js';

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
  const opening = alone ? fieldOpening(`TOC \\o "1-${node.depth}" \\h \\z \\u`) : '';
  const entries = node.entries.map((entry, index) =>
    entryParagraph(entry, index === 0 ? opening : '', context, {
      ...placement,
      pageBreakBefore: placement.pageBreakBefore && index === 0,
    }),
  );
  if (!alone || entries.length === 0) return entries;
  return [{ kind: 'contents', xml: [contentsFrame([...entries, closingParagraph()])] }];
}

function entryParagraph(
  entry: ContentsEntry<ResolvedText>,
  opening: string,
  context: DocxContext,
  placement: Placement,
): ParagraphBlock {
  const style = context.assets.styles.paragraph.contents;
  const name = escapeXml(context.bookmarks.nameOf(entry.target));
  const runs = paragraphRuns(labelledText(entry), style, context);
  return paragraphBlock(
    {
      style: contentsStyleId(entry.level),
      // Said in every entry: the style has the direction of the paper's main language.
      bidirectional: false,
      ...directionFormat(entry.content.direction),
      numbersAtTwips: placement.widthTwips,
      ...(placement.pageBreakBefore ? { pageBreakBefore: true } : {}),
      ...(placement.keepWithNext ? { keepNext: true } : {}),
    },
    `${opening}<w:hyperlink w:history="1" w:anchor="${name}">${runs}${pageReference(entry, context)}</w:hyperlink>`,
  );
}

/** The tab and the page number: a field that holds the page it had when the paper was made. */
function pageReference(entry: ContentsEntry<ResolvedText>, context: DocxContext): string {
  const page = context.assets.headingPages?.get(entry.target);
  if (page === undefined) throw new Error(`no page of heading ${entry.target}`);
  const [first] = entry.content.runs;
  if (first === undefined) return '';
  const style = context.assets.styles.paragraph.contents;
  const family = mainFamily(context.assets.fonts);
  const properties = runProperties(first, { ...style, family }, false);
  return (
    run('<w:tab/>', properties) +
    fieldOpening(`PAGEREF ${context.bookmarks.nameOf(entry.target)} \\h`, properties) +
    textRun(String(page), properties) +
    fieldClosing(properties)
  );
}

/** Where the contents field ends: Word wants a paragraph after the last entry, here one without height. */
function closingParagraph(): ParagraphBlock {
  return paragraphBlock({ style: spaceStyleId, spacing: exactLine(2) }, fieldClosing());
}

/** The frame by which Word knows its table of contents (ISO/IEC 29500-1, 17.5.2, gallery of document parts). */
function contentsFrame(paragraphs: readonly ParagraphBlock[]): string {
  return (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>' +
    `<w:sdtContent>${paragraphs.map(blockXml).join('')}</w:sdtContent></w:sdt>`
  );
}
