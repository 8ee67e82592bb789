/**
 * Takes a paper's metadata, gives the descriptions of its XMP packet (ISO 16684-1) as PDF/A-2 and PDF/UA-1 ask for
 * them: Dublin Core title, creator and description, dates, producer, and the PDF/UA identification with its
 * extension schema (ISO 19005-2, 6.6.2.3). pdfkit adds the PDF/A identification.
 */

import {
  originDescriptions,
  originFields,
  originNamespace,
  originValues,
  recordsDescription,
  recordsField,
} from '../../../document/origin-fields.js';
import type { NamedOrigin } from '../../../document/origin-fields.js';
import type { DocumentMetadata } from '../../../document/tree.js';
import { remembered } from '../../../lookup/remembered.js';

export function metadataXml(
  metadata: DocumentMetadata,
  made: {
    readonly producer: string;
    readonly date: Date;
    readonly origin: NamedOrigin | undefined;
  },
): string {
  const date = made.date.toISOString().replace(/\.\d+/, '');
  const alternative = (element: string, value: string): string =>
    value === ''
      ? ''
      : `<dc:${element}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></dc:${element}>`;
  return `
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
${alternative('title', metadata.title)}
<dc:creator><rdf:Seq><rdf:li>${escapeXml(metadata.author)}</rdf:li></rdf:Seq></dc:creator>
${alternative('description', metadata.subject)}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:CreatorTool>${escapeXml(made.producer)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${escapeXml(made.producer)}</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
${made.origin === undefined ? '' : originDescription(made.origin)}${extensionSchemas(originSchemaOf(made.origin))}`;
}

interface SchemaProperty {
  readonly name: string;
  readonly type: 'Integer' | 'Text';
  readonly description: string;
}
interface Schema {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly properties: readonly SchemaProperty[];
}

const accessibilitySchema: Schema = {
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  name: 'PDF/UA identification',
  properties: [
    { name: 'part', type: 'Integer', description: 'Part of ISO 14289 the file conforms to' },
  ],
};

const originSchema: Schema = {
  namespace: originNamespace,
  prefix: 'mahdar',
  name: 'Origin of an official paper',
  properties: originFields.map((name) => ({
    name,
    type: 'Text',
    description: originDescriptions[name],
  })),
};

const recordsSchema: Schema = {
  ...originSchema,
  properties: [
    ...originSchema.properties,
    { name: recordsField, type: 'Text', description: recordsDescription },
  ],
};

/** The schema as a file uses it: the field for attached records only where there are some. */
function originSchemaOf(origin: NamedOrigin | undefined): Schema | undefined {
  if (origin === undefined) return undefined;
  return origin.records === undefined ? originSchema : recordsSchema;
}

/** Declares schemas that PDF/A does not know of itself (ISO 19005-2, 6.6.2.3.3): the same text in most files. */
const extensionSchemas = remembered((ofOrigin: Schema | undefined): string => {
  const schemas = ofOrigin === undefined ? [accessibilitySchema] : [accessibilitySchema, ofOrigin];
  const resource = (content: string): string =>
    `<rdf:li rdf:parseType="Resource">\n${content}\n</rdf:li>`;
  const property = ({ name, type, description }: SchemaProperty): string =>
    resource(`<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>${escapeXml(description)}</pdfaProperty:description>
<pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>${type}</pdfaProperty:valueType>`);
  const schema = ({ namespace, prefix, name, properties }: Schema): string =>
    resource(`<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:schema>${name}</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq>${properties.map(property).join('')}</rdf:Seq></pdfaSchema:property>`);
  return `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>${schemas.map(schema).join('')}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
});

/** Which paper the file is, for \`mahdar verify\`. */
function originDescription(origin: NamedOrigin): string {
  const values = originValues(origin);
  const fields = originFields.map(
    (name) => `<mahdar:${name}>${escapeXml(values[name])}</mahdar:${name}>`,
  );
  if (origin.records !== undefined) {
    fields.push(`<mahdar:${recordsField}>${origin.records}</mahdar:${recordsField}>`);
  }
  return `<rdf:Description rdf:about="" xmlns:mahdar="${originNamespace}">${fields.join('')}</rdf:Description>\n`;
}

/** Escapes what XML 1.0 gives a meaning, and drops what it cannot hold at all. */
function escapeXml(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
