/** Takes what is known of the paper, gives the parts of the package that describe it: properties and settings. */

import { languageTag } from '../../document/language.js';
import { originFields, originValues } from '../../document/origin-fields.js';
import type { NamedOrigin } from '../../document/origin-fields.js';
import type { DocumentMetadata, Language } from '../../document/tree.js';
import { latinTag } from './styles.js';
import { escapeXml, wordNamespace, xmlDeclaration } from './xml.js';

/** Dublin Core properties (ISO/IEC 29500-2, 11): the paper's own date is the only one in the file. */
export function coreProperties(metadata: DocumentMetadata, lang: Language): string {
  const date = `${metadata.date}T00:00:00Z`;
  return (
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeXml(metadata.title)}</dc:title>` +
    `<dc:subject>${escapeXml(metadata.subject)}</dc:subject>` +
    `<dc:creator>${escapeXml(metadata.author)}</dc:creator>` +
    `<cp:lastModifiedBy>${escapeXml(metadata.author)}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(date)}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${escapeXml(date)}</dcterms:modified>` +
    `<dc:language>${languageTag(lang)}</dc:language>` +
    `</cp:coreProperties>`
  );
}

/** Custom properties (ISO/IEC 29500-1, 22.3): which paper the file is, for `mahdar verify`. */
export function customProperties(origin: NamedOrigin): string {
  const values = originValues(origin);
  const properties = originFields.map(
    (name, index) =>
      `<property fmtid="${customFormat}" pid="${index + 2}" name="Mahdar ${name}"><vt:lpwstr>${escapeXml(values[name])}</vt:lpwstr></property>`,
  );
  return `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`;
}

/** The format of user-defined properties, the same in every file; their ids begin at 2. */
const customFormat = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

export function appProperties(version: string): string {
  return `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Mahdar ${escapeXml(version)}</Application></Properties>`;
}

const modernBehaviour: readonly (readonly [string, number])[] = [
  // 15 is Word 2013 and later: anything less opens in compatibility mode.
  ['compatibilityMode', 15],
  ['overrideTableStyleFontSizeAndJustification', 1],
  ['enableOpenTypeFeatures', 1],
  ['doNotFlipMirrorIndents', 1],
  ['differentiateMultirowTableHeaders', 1],
];

/**
 * Settings of the document: fonts travel with it, nothing is updated or asked on opening. A line that ends with a line
 * break is not stretched, and spaces after and before paragraphs add up, both as in the PDF. With `hyphenate`, French
 * words are divided where Word has patterns, in two lines in a row at most, and never those with capitals.
 */
export function settings(lang: Language, hyphenate: boolean): string {
  const compatibility = modernBehaviour.map(
    ([name, value]) =>
      `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
  );
  const hyphenation = hyphenate
    ? '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/>'
    : '';
  return (
    `${xmlDeclaration}<w:settings xmlns:w="${wordNamespace}">` +
    `<w:zoom w:percent="100"/><w:embedTrueTypeFonts/>` +
    `<w:defaultTabStop w:val="720"/>${hyphenation}<w:characterSpacingControl w:val="doNotCompress"/>` +
    `<w:compat><w:doNotExpandShiftReturn/><w:doNotUseHTMLParagraphAutoSpacing/>${compatibility.join('')}</w:compat>` +
    `<w:themeFontLang w:val="${latinTag(lang)}" w:bidi="${languageTag('ar')}"/>` +
    `<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>` +
    `</w:settings>`
  );
}
