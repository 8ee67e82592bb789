/** Takes the style sheet, gives the named styles of the Word document: one per paragraph role and heading level. */

import { directionOf, languageTag } from '../../document/language.js';
import type { ParagraphStyle, StyleSheet } from '../../document/styles.js';
import type { Heading, Language, ParagraphRole } from '../../document/tree.js';
import { halfPointsFromPt, textWidthTwips, twipsFromPt } from './measure.js';
import { escapeXml, wordNamespace, xmlDeclaration } from '../ooxml/xml.js';
import { exactLine, onOff, paragraphProperties, wordAlignment } from './paragraph-format.js';
import type { ParagraphFormat } from './paragraph-format.js';

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

export interface StylesSource {
  readonly sheet: StyleSheet;
  readonly lang: Language;
  /** Of what names no font. */
  readonly family: string;
  /** Word divides words, in justified text only. */
  readonly hyphenate: boolean;
}

/** The part with the styles of a paper: every role and heading level by name, and the few that tables and spaces need. */
export function stylesXml(source: StylesSource): string {
  const { sheet, lang, family, hyphenate } = source;
  const made = madeOf.get(sheet) ?? new Map<string, string>();
  madeOf.set(sheet, made);
  const key = `${lang} ${family} ${hyphenate}`;
  const xml = made.get(key) ?? makeStyles(source);
  made.set(key, xml);
  return xml;
}

/** By style sheet, and what else decides: most papers of a batch have the same. */
const madeOf = new WeakMap<StyleSheet, Map<string, string>>();

function makeStyles({ sheet, lang, family, hyphenate }: StylesSource): string {
  const contentsOnly = contentsStyleId(1);
  const roles = (Object.keys(roleStyles) as ParagraphRole[]).filter(
    (role) => roleStyleId(role) !== contentsOnly,
  );
  const styles: readonly NamedStyle[] = [
    { id: 'Normal', name: 'Normal', quickFormat: true, ...styleLook(sheet.paragraph.body) },
    ...roles.map((role) => roleStyle(role, sheet.paragraph[role])),
    ...headingLevels.map((level) => headingStyle(level, sheet.heading[level])),
    ...headingLevels.map((level) => contentsStyle(level, sheet, lang)),
    ...helperStyles,
  ];
  const named = styles.map((style) => styleXml(style, hyphenate));
  return `${xmlDeclaration}<w:styles xmlns:w="${wordNamespace}">${baseStyles(lang, family)}${named.join('')}</w:styles>`;
}

interface NamedStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly uiPriority?: number;
  /** Shown in Word's gallery. */
  readonly quickFormat?: boolean;
  readonly paragraph: ParagraphFormat;
  /** Run properties. */
  readonly run: string;
}

/** CT_Style. Word divides words in every paragraph or none: all styles but those of justified text say no. */
function styleXml(style: NamedStyle, hyphenate: boolean): string {
  const { id, name, basedOn, next, uiPriority, quickFormat, run } = style;
  const undivided = hyphenate && style.paragraph.alignment !== 'both';
  const paragraph = undivided ? { ...style.paragraph, suppressHyphens: true } : style.paragraph;
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"${basedOn === undefined ? ' w:default="1"' : ''}><w:name w:val="${name}"/>` +
    (basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`) +
    (next === undefined ? '' : `<w:next w:val="${next}"/>`) +
    (uiPriority === undefined ? '' : `<w:uiPriority w:val="${uiPriority}"/>`) +
    `${onOff('w:qFormat', quickFormat)}${paragraphProperties(paragraph)}${run}</w:style>`
  );
}

/**
 * What the named styles rest on: the font and languages of text that
 * names none, and Word's default character, table and list styles.
 */
function baseStyles(lang: Language, family: string): string {
  const latin = latinTag(lang);
  const font = escapeXml(family);
  return (
    `<w:docDefaults>` +
    `<w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>` +
    `<w:lang w:val="${latin}" w:eastAsia="${latin}" w:bidi="${languageTag('ar')}"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>` +
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>` +
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
    `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`
  );
}

/** Language of Latin text in a paper: French, unless the paper itself is in a language of its own letters. */
export function latinTag(lang: Language): string {
  return languageTag(lang === 'ar' ? 'fr' : lang);
}

function roleStyle(role: ParagraphRole, style: ParagraphStyle): NamedStyle {
  return { ...roleStyles[role], basedOn: 'Normal', quickFormat: true, ...styleLook(style) };
}

/** Word's built-in headings, with the outline level that makes them headings for every reader. */
function headingStyle(level: Heading<unknown>['level'], style: ParagraphStyle): NamedStyle {
  const look = styleLook(style);
  return {
    id: headingStyleId(level),
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: roleStyleId('body'),
    uiPriority: 9,
    quickFormat: true,
    ...look,
    paragraph: { ...look.paragraph, outlineLevel: level - 1 },
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
): NamedStyle {
  const look = styleLook(sheet.paragraph.contents);
  const startTwips = (level - 1) * twipsFromPt(sheet.list.indentPt);
  return {
    id: contentsStyleId(level),
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: 39,
    ...look,
    paragraph: {
      ...look.paragraph,
      ...(directionOf(lang) === 'rtl' ? { bidirectional: true } : {}),
      indent: { startTwips },
      numbersAtTwips: textWidthTwips(sheet.page, 'portrait'),
    },
  };
}

const bare: ParagraphFormat = {
  alignment: 'start',
  spacing: { beforeTwips: 0, afterTwips: 0, lineTwips: 240, rule: 'auto' },
};

const helperStyles: readonly NamedStyle[] = [
  { id: pictureStyleId, name: 'Picture', basedOn: 'Normal', paragraph: bare, run: '' },
  {
    ...{ id: spaceStyleId, name: 'Space', basedOn: 'Normal', paragraph: bare },
    run: '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>',
  },
  { id: ruleStyleId, name: 'Rule', basedOn: 'Normal', paragraph: bare, run: '' },
];

function styleLook(style: ParagraphStyle): Pick<NamedStyle, 'paragraph' | 'run'> {
  const size = halfPointsFromPt(style.sizePt);
  return {
    paragraph: {
      alignment: wordAlignment(style.align),
      spacing: exactLine(twipsFromPt(style.lineHeightPt), {
        beforeTwips: twipsFromPt(style.beforePt),
        afterTwips: twipsFromPt(style.afterPt),
      }),
      ...(style.keepWithNext ? { keepNext: true, keepLines: true } : {}),
    },
    run:
      `<w:rPr>${style.bold ? '<w:b/><w:bCs/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` +
      `${style.underline ? '<w:u w:val="single"/>' : ''}</w:rPr>`,
  };
}
