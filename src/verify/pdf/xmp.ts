/** Takes a PDF's objects, gives the properties of its XMP packet (ISO 16684-1) by prefix and name. */

import type { XmlElement } from '../xml-tree.js';
import { descendants, elementsOf, parseXml, textOf } from '../xml-tree.js';
import type { PdfObjects } from './open-pdf.js';
import { entry } from './open-pdf.js';

/** Values by name such as `dc:title`; of a list the entries joined by a comma. Undefined when the packet is no XML. */
export function readXmp(pdf: PdfObjects): ReadonlyMap<string, string> | undefined {
  const bytes = pdf.stream(entry(pdf.catalog, 'Metadata'));
  if (bytes === undefined) return undefined;
  try {
    const root = parseXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const properties = new Map<string, string>();
    for (const description of descendants(root, 'rdf:Description')) {
      for (const [name, value] of description.attributes) {
        if (!/^(xmlns|rdf)/.test(name)) properties.set(name, value);
      }
      for (const property of elementsOf(description)) {
        properties.set(property.name, valueOf(property));
      }
    }
    return properties;
  } catch {
    return undefined;
  }
}

function valueOf(property: XmlElement): string {
  const entries = descendants(property, 'rdf:li');
  return entries.length === 0 ? textOf(property) : entries.map(textOf).join(', ');
}
