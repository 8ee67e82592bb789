/** Takes a PDF's objects, gives the properties of its XMP packet (ISO 16684-1) by prefix and name. */

import type { XmlElement } from '../xml-tree.js';
import { descendants, elementsOf, parseXml, textOf } from '../xml-tree.js';
import type { PdfFile } from './objects/pdf-file.js';

const strictly = new TextDecoder('utf-8', { fatal: true });

type Properties = ReadonlyMap<string, string>;

/** Values by name such as `dc:title`; of a list the entries joined by a comma. Undefined when the packet is no XML. */
export function readXmp(pdf: PdfFile): Properties | undefined {
  const bytes = pdf.stream(pdf.catalog.get('Metadata'));
  if (bytes === undefined) return undefined;
  try {
    return propertiesOf(unwrapped(strictly.decode(bytes)));
  } catch {
    return undefined;
  }
}

/** What a packet begins and ends with (7.3): instructions to programs that look for packets, no part of its properties. */
const packetBegin = /^\s*<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>\s*(?=<[^?])/u;
const packetEnd = /^<\?xpacket end="[rw]"\?>\s*$/u;

/** The XML inside, which reads the same without them; whatever is not wrapped so is left as it is. */
function unwrapped(packet: string): string {
  const begin = packetBegin.exec(packet)?.[0].length;
  const end = packet.lastIndexOf('<?');
  if (begin === undefined || end < begin || !packetEnd.test(packet.slice(end))) return packet;
  const inside = packet.slice(begin, end).trimEnd();
  return inside.endsWith('>') ? inside : packet;
}

/** Descriptions that packets have in the same words, by what stands before the first and their own words. */
const known = new Map<string, Properties>();
const mostKnown = 64;
/** Those of the packet before that were not known: what stands in two packets will stand in more. */
let seen: ReadonlySet<string> = new Set();

const startTag = '<rdf:Description';
const endTag = '</rdf:Description>';

/**
 * Descriptions stand beside each other, each well-formed by itself at that place: those known are taken out of the packet
 * before it is parsed. Where anything is otherwise, the packet is parsed as it is.
 */
function propertiesOf(xml: string): Properties {
  const [head = '', ...parts] = cutAtDescriptions(xml);
  const isPlain = parts.every((part) => part.includes(endTag)) && !xml.includes('<!');
  if (!isPlain) return parsed(xml);
  const found: Properties[] = [];
  const fresh = new Set<string>();
  let rest = head;
  let tail = '';
  for (const part of parts) {
    const end = part.lastIndexOf(endTag) + endTag.length;
    const description = part.slice(0, end);
    const properties = known.get(head + description);
    if (properties === undefined) fresh.add(description);
    else found.push(properties);
    tail = part.slice(end);
    rest += properties === undefined ? part : tail;
  }
  const all = parsed(rest);
  const names = found.reduce((sum, { size }) => sum + size, all.size);
  for (const properties of found) for (const [name, value] of properties) all.set(name, value);
  // Of a property that stands twice the last value counts.
  if (all.size !== names) return parsed(xml);
  for (const description of fresh) {
    if (seen.has(description)) learn(head, description, tail);
  }
  seen = fresh;
  return all;
}

/** What stands before the first description, and each with what follows it. */
function cutAtDescriptions(xml: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = xml.indexOf(startTag); at >= 0; at = xml.indexOf(startTag, at + 1)) {
    if (!/[\s>]/u.test(xml.charAt(at + startTag.length))) continue;
    parts.push(xml.slice(from, at));
    from = at;
  }
  parts.push(xml.slice(from));
  return parts;
}

function learn(head: string, description: string, tail: string): void {
  if (known.size >= mostKnown) known.clear();
  try {
    known.set(head + description, parsed(head + description + tail));
  } catch {
    // Well-formed only with what stood beside it: parsed with it again next time.
  }
}

function parsed(xml: string): Map<string, string> {
  const root = parseXml(xml);
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
}

function valueOf(property: XmlElement): string {
  const entries = descendants(property, 'rdf:li');
  return entries.length === 0 ? textOf(property) : entries.map(textOf).join(', ');
}
