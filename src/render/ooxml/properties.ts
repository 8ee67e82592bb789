/** Takes what is known of the paper, gives the parts of an Office package that describe it. */

import { languageTag } from '../../document/language.js';
import { namedOrigin, originFields, originValues } from '../../document/origin-fields.js';
import type { NamedOrigin } from '../../document/origin-fields.js';
import type { DocumentMetadata, Language } from '../../document/tree.js';
import type { ResolvedDocument } from '../../document/resolved.js';
import type { Package, Relationships } from './package.js';
import { utf8Of } from './utf8.js';
import { escapeXml, relationshipsNamespace, xmlDeclaration } from './xml.js';

const coreRelationship =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Adds the parts to a package, and to `root`, the relationships of the package itself. */
export function addProperties(
  file: Package,
  root: Relationships,
  { document, version }: { readonly document: ResolvedDocument; readonly version: string },
): void {
  root.add(coreRelationship, 'docProps/core.xml');
  root.add(`${relationshipsNamespace}/extended-properties`, 'docProps/app.xml');
  file.part(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    utf8Of([coreProperties(document.metadata, document.lang)]),
  );
  file.part(
    'docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    appProperties(version),
  );
  const origin = namedOrigin(document);
  if (origin === undefined) return;
  root.add(`${relationshipsNamespace}/custom-properties`, 'docProps/custom.xml');
  file.part(
    'docProps/custom.xml',
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    utf8Of([customProperties(origin)]),
  );
}

/** Dublin Core properties (ISO/IEC 29500-2, 11): the paper's own date is the only one in the file. */
function coreProperties(metadata: DocumentMetadata, lang: Language): string {
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
function customProperties(origin: NamedOrigin): string {
  const values = originValues(origin);
  const properties = originFields.map(
    (name, index) =>
      `<property fmtid="${customFormat}" pid="${index + 2}" name="Mahdar ${name}"><vt:lpwstr>${escapeXml(values[name])}</vt:lpwstr></property>`,
  );
  return `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`;
}

/** The format of user-defined properties, the same in every file; their ids begin at 2. */
const customFormat = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

function appProperties(version: string): string {
  return `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Mahdar ${escapeXml(version)}</Application></Properties>`;
}
