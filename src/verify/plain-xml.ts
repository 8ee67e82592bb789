/**
 * Takes XML as programs write it, gives its tree; undefined for anything that is not plain and surely well-formed (XML
 * 1.0 with namespaces), which the strict parser then judges. Plain is: elements, attributes in double quotes parted by
 * one space, text, character references; no comments, instructions, CDATA, line ends as in Windows.
 *
 * Three things make it quick. Word files repeat few tags thousands of times: what a tag says is found out once. All
 * signs of XML are ASCII, so that tags are found in the bytes as they are, and only text is read as UTF-8. And elements
 * that many papers have in the same words can be read once (`recurring-elements.ts`).
 */

import { ownCopy } from '../lookup/own-copy.js';
import { RecentMap } from '../lookup/recent-map.js';
import type { RecurringElements } from './recurring-elements.js';
import type { XmlElement } from './xml-tree.js';

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly empty: boolean;
  /** Prefixes of its name and attributes, and those it gives a namespace. */
  readonly uses: readonly string[];
  readonly declares: readonly string[];
}

interface OpenElement {
  readonly element: XmlElement;
  readonly children: (XmlElement | string)[];
  readonly tag: Tag;
  /** Place of its opening bracket. */
  readonly start: number;
}

const declaration = /^<\?xml version="1\.0" encoding="UTF-8"(?: standalone="(?:yes|no)")?\?>/u;

/** Bytes of characters that XML 1.0 does not know (U+FFFE and U+FFFF among them), and of line ends that are changed. */
const notPlain = /[\0-\x08\x0b-\x1f]|\xef\xbf[\xbe\xbf]/;

/** `content` is UTF-8; `deepest` is how many elements may stand in each other; `shared` are taken from and added to. */
export function parsePlainXml(
  content: Uint8Array,
  deepest: number,
  shared?: RecurringElements,
): XmlElement | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  const xml = bytes.toString('latin1');
  if (notPlain.test(xml)) return undefined;
  const open: OpenElement[] = [];
  const bound = new Map([['xml', 1]]);
  let last: OpenElement | undefined;
  let root: XmlElement | undefined;
  let at = declaration.exec(xml)?.[0].length ?? 0;
  while (at < xml.length) {
    const bracket = xml.indexOf('<', at);
    if (bracket !== at) {
      const text = plainText(bytes.toString('utf8', at, bracket < 0 ? xml.length : bracket));
      if (text === undefined || (last === undefined && !/^[ \t\n]*$/u.test(text))) return undefined;
      last?.children.push(text);
      if (bracket < 0) break;
    }
    const end = xml.indexOf('>', bracket);
    if (end < 0) return undefined;
    at = end + 1;
    if (xml.charCodeAt(bracket + 1) === slash) {
      if (last === undefined || !closes(xml, last.tag.name, { bracket, end })) return undefined;
      count(bound, last.tag.declares, -1);
      open.pop();
      if (last.element.shared === true) {
        const words = bytes.toString('latin1', last.start, at);
        shared?.add(last.element, words, { bound, depth: open.length });
      }
      last = open.at(-1);
      continue;
    }
    const tag = tagOf(xml.slice(bracket + 1, end));
    if (tag === undefined || open.length >= deepest) return undefined;
    const { name, attributes, empty } = tag;
    const isShared = shared !== undefined && last !== undefined && !empty && shared.names.has(name);
    const met = isShared && shared.find(xml, bracket, { name, bound, depth: open.length });
    if (met) {
      last?.children.push(met.element);
      at = bracket + met.length;
      continue;
    }
    count(bound, tag.declares, 1);
    if (!areBound(bound, tag.uses)) return undefined;
    const children: (XmlElement | string)[] = empty ? noChildren : [];
    const element: XmlElement = { name, attributes, children, shared: isShared || undefined };
    if (last !== undefined) last.children.push(element);
    else if (root === undefined) root = element;
    else return undefined;
    if (empty) count(bound, tag.declares, -1);
    else open.push((last = { element, children, tag, start: bracket }));
  }
  return last === undefined ? root : undefined;
}

const slash = 0x2f;
const noChildren: (XmlElement | string)[] = [];

function closes(
  xml: string,
  name: string,
  { bracket, end }: { readonly bracket: number; readonly end: number },
): boolean {
  return end - bracket - 2 === name.length && xml.startsWith(name, bracket + 2);
}

function count(bound: Map<string, number>, prefixes: readonly string[], by: number): void {
  for (const prefix of prefixes) bound.set(prefix, (bound.get(prefix) ?? 0) + by);
}

function areBound(bound: ReadonlyMap<string, number>, prefixes: readonly string[]): boolean {
  for (const prefix of prefixes) if ((bound.get(prefix) ?? 0) === 0) return false;
  return true;
}

const tags = new RecentMap<string, Tag>(1_000_000);

/** By what stands between its brackets, a letter for each byte. */
function tagOf(written: string): Tag | undefined {
  const known = tags.get(written);
  if (known !== undefined) return known;
  const own = ownCopy(written);
  const tag = readTag(own);
  if (tag !== undefined) tags.set(own, tag, own.length);
  return tag;
}

const name = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const wholeTag = new RegExp(`^(${name})((?: ${name}="[^"<\\t\\n]*")*)(/?)$`, 'u');
const eachAttribute = new RegExp(` (${name})="([^"]*)"`, 'gu');

function readTag(written: string): Tag | undefined {
  const [, ownName, list, end] = wholeTag.exec(written) ?? [];
  if (ownName === undefined || list === undefined) return undefined;
  const attributes = new Map<string, string>();
  const local = new Set<string>();
  const uses = new Set<string>();
  const declares: string[] = [];
  if (ownName.includes(':')) uses.add(prefixOf(ownName));
  for (const [, key = '', raw = ''] of list.matchAll(eachAttribute)) {
    const value = plainText(Buffer.from(raw, 'latin1').toString());
    if (value === undefined || attributes.has(key)) return undefined;
    attributes.set(key, value);
    if (key === 'xmlns' || prefixOf(key) === 'xmlns') {
      if (!isPlainDeclaration(key, value)) return undefined;
      if (key !== 'xmlns') declares.push(key.slice('xmlns:'.length));
      continue;
    }
    if (!key.includes(':')) continue;
    // Two prefixes may stand for one namespace, and two attributes of one name then are an error.
    const after = key.slice(key.indexOf(':') + 1);
    if (local.has(after)) return undefined;
    local.add(after);
    uses.add(prefixOf(key));
  }
  return { name: ownName, attributes, empty: end === '/', uses: [...uses], declares };
}

function prefixOf(qualified: string): string {
  return qualified.slice(0, Math.max(0, qualified.indexOf(':')));
}

/** The namespaces and prefixes of XML itself have rules of their own. */
function isPlainDeclaration(key: string, value: string): boolean {
  const ofXml = key.startsWith('xmlns:xml') || /^http:\/\/www\.w3\.org\/(?:XML|2000)/u.test(value);
  return value !== '' && !ofXml;
}

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** With its character references in place; undefined for what is not plain. */
function plainText(raw: string): string | undefined {
  if (raw.includes(']]>')) return undefined;
  if (!raw.includes('&')) return raw;
  let plain = true;
  const text = raw.replace(/&[^;&]*;?/gu, (reference) => {
    const sign = references[reference];
    plain &&= sign !== undefined;
    return sign ?? '';
  });
  return plain ? text : undefined;
}
