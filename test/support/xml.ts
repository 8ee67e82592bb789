/** A small XML reader for tests: elements, attributes and text, and an error where the document is not well formed. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The root element. Throws on tags that do not match, stray text, unknown entities. */
export function parseXml(xml: string): XmlElement {
  const top: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  const token = /<\?[^]*?\?>|<!--[^]*?-->|<\/([^\s>]+)\s*>|<([^\s/>]+)([^>]*?)(\/?)>|([^<]+)|</gu;
  for (const match of xml.matchAll(token)) {
    const [whole, closing, opening, attributes, selfClosed, text] = match;
    const parent = open.at(-1)!;
    if (whole === '<') throw new Error(`stray < at ${match.index}`);
    if (text !== undefined) parent.children.push(decode(text));
    else if (closing !== undefined) {
      if (parent.name !== closing) throw new Error(`</${closing}> closes <${parent.name}>`);
      open.pop();
    } else if (opening !== undefined) {
      const element = { name: opening, attributes: readAttributes(attributes!), children: [] };
      parent.children.push(element);
      if (selfClosed === '') open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  const root = top.children.find((child): child is XmlElement => typeof child !== 'string');
  if (root === undefined) throw new Error('no root element');
  return root;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)];
  return new Map(pairs.map(([, name, double, single]) => [name!, decode(double ?? single!)]));
}

function decode(text: string): string {
  return text.replace(/&([^;]*);/gu, (_, entity: string) => {
    const code = /^#(?:x([0-9a-f]+)|([0-9]+))$/iu.exec(entity);
    if (code !== null)
      return String.fromCodePoint(
        Number.parseInt(code[1] ?? code[2]!, code[1] === undefined ? 10 : 16),
      );
    const character = entities[entity];
    if (character === undefined) throw new Error(`unknown entity &${entity};`);
    return character;
  });
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** Direct children of a name. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).filter((child) => child.name === name);
}

/** The first element down a path of names from the element. */
export function at(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (here, name) => (here === undefined ? undefined : childrenNamed(here, name)[0]),
    element,
  );
}

/** Every element of a name below the element, in document order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** `w:val` of the child of a name. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return at(element, name)?.attributes.get('w:val');
}
