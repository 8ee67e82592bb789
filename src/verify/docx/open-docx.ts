/** Takes bytes, gives the parts of a Word file (ISO/IEC 29500-2), or why they cannot be read. */

import type { XmlElement } from '../xml-tree.js';
import { parseXmlBytes } from '../xml-tree.js';
import { readZipParts } from './zip-parts.js';

export interface DocxPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The XML parts, parsed. */
  readonly xml: ReadonlyMap<string, XmlElement>;
  /** XML parts that are not well-formed, with what the parser says. */
  readonly broken: ReadonlyMap<string, string>;
}

export interface DocxFault {
  readonly reason: 'encrypted' | 'truncated' | 'damaged';
  readonly part: string;
}

/** A Word file with a password is a compound file (MS-CFB), not a zip file. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return signature.every((byte, index) => bytes[index] === byte);
}

/** `quick` leaves fonts and pictures packed: they are not looked at then. */
export function openDocx(bytes: Uint8Array, quick = false): DocxPackage | DocxFault {
  if (isCompoundFile(bytes)) return { reason: 'encrypted', part: '' };
  const zip = readZipParts(bytes, (part) => !quick || isXml(part));
  if ('reason' in zip) return zip;
  const xml = new Map<string, XmlElement>();
  const broken = new Map<string, string>();
  for (const [name, content] of zip.parts) {
    if (!isXml(name)) continue;
    try {
      xml.set(name, treeOf(content));
    } catch (error) {
      broken.set(name, error instanceof Error ? error.message : String(error));
    }
  }
  return { parts: zip.parts, xml, broken };
}

/** Parts that papers have alike are the same object (`readZipParts`), and read once. */
const trees = new WeakMap<Uint8Array, XmlElement>();

function treeOf(content: Uint8Array): XmlElement {
  const known = trees.get(content);
  if (known !== undefined) return known;
  const tree = parseXmlBytes(content);
  trees.set(content, tree);
  return tree;
}

function isXml(part: string): boolean {
  return /\.(?:xml|rels)$/u.test(part);
}
