/** Takes the style sheet, gives the named styles of the Word document: one per paragraph role and heading level. */

import { AlignmentType, LeaderType, LineRuleType, TabStopType } from 'docx';
import type {
  IParagraphOptions,
  IParagraphStyleOptions,
  IParagraphStylePropertiesOptions,
  IStylesOptions,
} from 'docx';

import { directionOf, languageTag } from '../../document/language.js';
import type { ParagraphStyle, StyleSheet } from '../../document/styles.js';
import type { Alignment, Heading, Language, ParagraphRole } from '../../document/tree.js';
import { halfPointsFromPt, textWidthTwips, twipsFromPt } from './measure.js';
import { escapeXml, wordNamespace, xmlDeclaration } from '../ooxml/xml.js';

/** Where Word has a style of its own for a role, that one is used: its name is then shown in the user's language. */
const roleStyles: Readonly<Record<ParagraphRole, { readonly id: string; readonly name: string }>> =
  {
    body: { id: 'BodyText', name: 'Body Text' },
    title: { id: 'Title', name: 'Title' },
    subtitle: { id: 'Subtitle', name: 'Subtitle' },
    'cover-name': { id: 'CoverName', name: 'Cover Name' },
    'cover-title': { id: 'CoverTitle', name: 'Cover Title' },
    dateline: { id: 'Date', name: 'Date' },
    number: { id: 'LetterNumber', name: 'Letter Number' },
    recipient: { id: 'Recipient', name: 'Recipient' },
    greeting: { id: 'Salutation', name: 'Salutation' },
    closing: { id: 'Closing', name: 'Closing' },
    note: { id: 'Note', name: 'Note' },
    caption: { id: 'Caption', name: 'caption' },
    letterhead: { id: 'Letterhead', name: 'Letterhead' },
    'signature-role': { id: 'SignatureRole', name: 'Signature Role' },
    'signature-name': { id: 'Signature', name: 'Signature' },
    cell: { id: 'TableText', name: 'Table Text' },
    'cell-header': { id: 'TableHeading', name: 'Table Heading' },
    'cell-compact': { id: 'TableTextSmall', name: 'Table Text Small' },
    'cell-header-compact': { id: 'TableHeadingSmall', name: 'Table Heading Small' },
    'cell-small': { id: 'TableTextSmaller', name: 'Table Text Smaller' },
    'cell-header-small': { id: 'TableHeadingSmaller', name: 'Table Heading Smaller' },
    'cell-smallest': { id: 'TableTextSmallest', name: 'Table Text Smallest' },
    'cell-header-smallest': { id: 'TableHeadingSmallest', name: 'Table Heading Smallest' },
    contents: { id: 'TOC1', name: 'toc 1' },
    running: { id: 'RunningText', name: 'Running Text' },
    mark: { id: 'PageMark', name: 'Page Mark' },
    drawing: { id: 'DrawingText', name: 'Drawing Text' },
    'drawing-strong': { id: 'DrawingHeading', name: 'Drawing Heading' },
    code: { id: 'CheckCode', name: 'Check Code' },
  };

/** Holds a picture: the one style whose lines grow with their content. */
export const pictureStyleId = 'Picture';
/** An empty line as high as the space it stands for, where a table cannot have space of its own. */
export const spaceStyleId = 'Space';
/** A horizontal rule. */
export const ruleStyleId = 'Rule';

const headingLevels = [1, 2, 3, 4, 5, 6] as const;

export function roleStyleId(role: ParagraphRole): string {
  return roleStyles[role].id;
}

export function contentsStyleId(level: Heading<unknown>['level']): string {
  return `TOC${level}`;
}

export function headingStyleId(level: Heading<unknown>['level']): string {
  return `Heading${level}`;
}

/** Every style of a paper: the named ones, and Word's defaults that they rest on. */
export const ownStyleIds: ReadonlySet<string> = new Set([
  'DefaultParagraphFont',
  'TableNormal',
  'NoList',
  'Normal',
  ...Object.values(roleStyles).map(({ id }) => id),
  ...headingLevels.map(headingStyleId),
  ...headingLevels.map(contentsStyleId),
  pictureStyleId,
  spaceStyleId,
  ruleStyleId,
]);

/** Alignment of the tree in Word's terms: start and end follow the paragraph's direction in both. */
export function wordAlignment(
  align: Alignment,
): (typeof AlignmentType)[keyof typeof AlignmentType] {
  return {
    start: AlignmentType.START,
    center: AlignmentType.CENTER,
    end: AlignmentType.END,
    justify: AlignmentType.BOTH,
  }[align];
}

/** An exact line height: the same distance between baselines whatever fonts meet in the line. */
export function exactLine(lineTwips: number): {
  line: number;
  lineRule: typeof LineRuleType.EXACT;
} {
  return { line: lineTwips, lineRule: LineRuleType.EXACT };
}

/** The styles of a paper: every role and heading level by name, and the few that tables and spaces need. */
export function wordStyles(sheet: StyleSheet, lang: Language): IStylesOptions {
  const contentsOnly = contentsStyleId(1);
  const roles = (Object.keys(roleStyles) as ParagraphRole[]).filter(
    (role) => roleStyleId(role) !== contentsOnly,
  );
  return {
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true, ...styleFormat(sheet.paragraph.body) },
      ...roles.map((role) => roleStyle(role, sheet.paragraph[role])),
      ...headingLevels.map((level) => headingStyle(level, sheet.heading[level])),
      ...headingLevels.map((level) => contentsStyle(level, sheet, lang)),
      ...helperStyles(),
    ],
  };
}

/**
 * What the named styles rest on, instead of the library's own default styles: the font and languages of text that
 * names none, and Word's default character, table and list styles.
 */
export function baseStyles(lang: Language, family: string): string {
  const latin = latinTag(lang);
  const font = escapeXml(family);
  return (
    `${xmlDeclaration}<w:styles xmlns:w="${wordNamespace}"><w:docDefaults>` +
    `<w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>` +
    `<w:lang w:val="${latin}" w:eastAsia="${latin}" w:bidi="${languageTag('ar')}"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>` +
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>` +
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
    `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>` +
    `</w:styles>`
  );
}

/** Language of Latin text in a paper: French, unless the paper itself is in a language of its own letters. */
export function latinTag(lang: Language): string {
  return languageTag(lang === 'ar' ? 'fr' : lang);
}

function roleStyle(role: ParagraphRole, style: ParagraphStyle): IParagraphStyleOptions {
  return { ...roleStyles[role], basedOn: 'Normal', quickFormat: true, ...styleFormat(style) };
}

/** Word's built-in headings, with the outline level that makes them headings for every reader. */
function headingStyle(
  level: Heading<unknown>['level'],
  style: ParagraphStyle,
): IParagraphStyleOptions {
  const format = styleFormat(style);
  return {
    id: headingStyleId(level),
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: roleStyleId('body'),
    uiPriority: 9,
    quickFormat: true,
    ...format,
    paragraph: { ...format.paragraph, outlineLevel: level - 1 },
  };
}

/**
 * Word's own style for an entry of contents, of the paper's direction: Word makes entries anew with nothing but this.
 * Entries stand further in by their level. They have no indent at the end side: LibreOffice shows no page number then.
 */
function contentsStyle(
  level: Heading<unknown>['level'],
  sheet: StyleSheet,
  lang: Language,
): IParagraphStyleOptions {
  const format = styleFormat(sheet.paragraph.contents);
  const start = (level - 1) * twipsFromPt(sheet.list.indentPt);
  return {
    id: contentsStyleId(level),
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: 39,
    ...format,
    paragraph: {
      ...format.paragraph,
      ...(directionOf(lang) === 'rtl' ? { bidirectional: true } : {}),
      indent: { start },
      ...contentsTabs(textWidthTwips(sheet.page, 'portrait')),
    },
  };
}

/** The tab stop of the page numbers at the end of a column, with dots up to it. */
export function contentsTabs(widthTwips: number): Pick<IParagraphOptions, 'tabStops'> {
  return {
    tabStops: [{ type: TabStopType.RIGHT, position: widthTwips, leader: LeaderType.DOT }],
  };
}

function helperStyles(): IParagraphStyleOptions[] {
  const bare: IParagraphStylePropertiesOptions = {
    alignment: AlignmentType.START,
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
  };
  return [
    { id: pictureStyleId, name: 'Picture', basedOn: 'Normal', paragraph: bare },
    {
      id: spaceStyleId,
      name: 'Space',
      basedOn: 'Normal',
      paragraph: bare,
      run: { size: 2, sizeComplexScript: 2 },
    },
    { id: ruleStyleId, name: 'Rule', basedOn: 'Normal', paragraph: bare },
  ];
}

function styleFormat(style: ParagraphStyle): Pick<IParagraphStyleOptions, 'paragraph' | 'run'> {
  const size = halfPointsFromPt(style.sizePt);
  return {
    paragraph: {
      alignment: wordAlignment(style.align),
      spacing: {
        before: twipsFromPt(style.beforePt),
        after: twipsFromPt(style.afterPt),
        ...exactLine(twipsFromPt(style.lineHeightPt)),
      },
      ...(style.keepWithNext ? { keepNext: true, keepLines: true } : {}),
    },
    run: {
      size,
      sizeComplexScript: size,
      ...(style.bold ? { bold: true } : {}),
      ...(style.underline ? { underline: { type: 'single' } } : {}),
    },
  };
}
