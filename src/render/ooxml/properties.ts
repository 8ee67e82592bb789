/** Takes what is known of the paper, gives the parts of an Office package that describe it. */

import { languageTag } from '../../document/language.js';
import { originFields, originValues } from '../../document/origin-fields.js';
import type { NamedOrigin } from '../../document/origin-fields.js';
import type { DocumentMetadata, Language } from '../../document/tree.js';
import { escapeXml, xmlDeclaration } from './xml.js';

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
