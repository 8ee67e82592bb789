/** Takes bytes, gives the parts of a Word file (ISO/IEC 29500-2), or why they cannot be read. */

import type { XmlElement } from '../xml-tree.js';
import { RecurringElements } from '../recurring-elements.js';
import { parseXmlBytes } from '../xml-tree.js';
import { rememberedWeakly } from '../../lookup/remembered.js';
import { readZipParts } from './zip-parts.js';

export interface DocxPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The XML parts, parsed. */
  readonly xml: ReadonlyMap<string, XmlElement>;
  /** XML parts that are not well-formed, with what the parser says. */
  readonly broken: ReadonlyMap<string, string>;
  /** Whether an element may be one object in several places, so that nobody can say where it stands. */
  readonly shared: boolean;
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

/**
 * `quick` leaves fonts and pictures packed, which are not looked at then, and takes elements that were met before for the
 * same objects.
 */
export function openDocx(bytes: Uint8Array, quick = false): DocxPackage | DocxFault {
  if (isCompoundFile(bytes)) return { reason: 'encrypted', part: '' };
  const zip = readZipParts(bytes, (part) => !quick || isXml(part));
  if ('reason' in zip) return zip;
  const xml = new Map<string, XmlElement>();
  const broken = new Map<string, string>();
  for (const [name, content] of zip.parts) {
    if (!isXml(name)) continue;
    try {
      xml.set(name, quick ? sharedTreeOf(content) : parseXmlBytes(content));
    } catch (error) {
      broken.set(name, error instanceof Error ? error.message : String(error));
    }
  }
  return { parts: zip.parts, xml, broken, shared: quick };
}

/** Paragraphs and rows of tables, some megabytes with all that is found out of them. */
const recurringElements = new RecurringElements(new Set(['w:p', 'w:tr']), 600_000);

/** Bytes of a long paper's text, which is hardly met again. */
const longestShared = 400_000;

/** Parts that papers have alike are the same object (`readZipParts`), and read once. */
const sharedTreeOf = rememberedWeakly((content: Uint8Array): XmlElement => {
  const isLong = content.length > longestShared;
  return parseXmlBytes(content, isLong ? undefined : recurringElements);
});

function isXml(part: string): boolean {
  return /\.(?:xml|rels)$/u.test(part);
}
