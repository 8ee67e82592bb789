/** Takes XML, gives its tree; what is not well-formed (XML 1.0 with namespaces) is an error. */

import { isUtf8 } from 'node:buffer';

import { SaxesParser } from 'saxes';

import { parsePlainXml } from './plain-xml.js';
import type { RecurringElements } from './recurring-elements.js';

export interface XmlElement {
  /** With its prefix, as written: the files read here are our own. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** Other files, and other places of this one, may hold this very object: what is found out of it may be kept. */
  readonly shared: true | undefined;
}

/** Deeper nesting than any paper has: a file made to exhaust the program. */
const deepest = 200;

/** The root element. Throws with the strict parser's own words. */
export function parseXml(xml: string): XmlElement {
  return parsePlainXml(Buffer.from(xml), deepest) ?? parseStrictly(xml);
}

/** The root element of XML in UTF-8, which it must be; elements met before may be the same objects as in `shared`. */
export function parseXmlBytes(content: Uint8Array, shared?: RecurringElements): XmlElement {
  if (!isUtf8(content)) throw new Error('not UTF-8');
  return parsePlainXml(content, deepest, shared) ?? parseStrictly(Buffer.from(content).toString());
}

function parseStrictly(xml: string): XmlElement {
  const top: OpenElement = { name: '', attributes: new Map(), children: [], shared: undefined };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('DOCTYPE');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > deepest) throw new Error('too deep');
    const values = new Map<string, string>();
    for (const each of Object.values(attributes)) values.set(each.name, each.value);
    const element: OpenElement = { name, attributes: values, children: [], shared: undefined };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const text = (content: string): void => {
    open.at(-1)?.children.push(content);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  const root = elementsOf(top)[0];
  if (root === undefined) throw new Error('no element');
  return root;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
  readonly shared: true | undefined;
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  const { children } = element;
  return children.filter((child): child is XmlElement => typeof child !== 'string');
}

export function childrenNamed(
  element: XmlElement | undefined,
  name: string,
): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && child.name === name) found.push(child);
  }
  return found;
}

/** The first element down a path of names. */
export function at(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  let here = element;
  for (const name of path) here = here && firstNamed(here, name);
  return here;
}

function firstNamed({ children }: XmlElement, name: string): XmlElement | undefined {
  for (const child of children) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** The first element of the name below the element, in document order. */
export function firstBelow({ children }: XmlElement, name: string): XmlElement | undefined {
  for (const child of children) {
    if (typeof child === 'string') continue;
    const found = child.name === name ? child : firstBelow(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every element of the names below the element, in document order. */
export function descendants(
  element: XmlElement,
  ...names: readonly string[]
): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = ({ children }: XmlElement): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (names.includes(child.name)) found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}

/** All text below an element. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}
