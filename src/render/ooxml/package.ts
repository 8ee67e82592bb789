/** Collects the parts of a package with their types and relationships, and writes them as a zip file. */

import { strToU8 } from 'fflate';

import { RecentMap } from '../../lookup/recent-map.js';
import {
  escapeXml,
  packageRelationshipsNamespace,
  relationshipsNamespace,
  xmlDeclaration,
} from './xml.js';
import { writeZip } from './zip-file.js';

/** What one part points at; relationship ids are counted in order. */
export class Relationships {
  readonly #entries: string[] = [];
  readonly #known = new Map<string, string>();

  /** The id of a relationship to a part of the package, by its path as seen from the part. */
  to(kind: string, target: string): string {
    return this.#add(`${relationshipsNamespace}/${kind}`, target, '');
  }

  /** The id of a relationship to an address. */
  link(address: string): string {
    return this.#add(`${relationshipsNamespace}/hyperlink`, address, ' TargetMode="External"');
  }

  add(type: string, target: string): string {
    return this.#add(type, target, '');
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  get xml(): string {
    return `${xmlDeclaration}<Relationships xmlns="${packageRelationshipsNamespace}">${this.#entries.join('')}</Relationships>`;
  }

  #add(type: string, target: string, mode: string): string {
    const key = `${type} ${target}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = `rId${this.#entries.length + 1}`;
    this.#entries.push(
      `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${mode}/>`,
    );
    this.#known.set(key, id);
    return id;
  }
}

const contentTypesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types';

const extensionTypes: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
  fntdata: 'application/x-fontdata',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Styles, settings and the like are the same text in paper after paper; `writeZip` compresses the same bytes once. What
 * is longer is the text of one paper.
 */
const keptBytes = new RecentMap<string, Uint8Array>(2_000_000);
const longestKept = 40_000;

function bytesOf(xml: string): Uint8Array {
  const known = keptBytes.get(xml);
  if (known !== undefined) return known;
  const bytes = strToU8(xml);
  if (xml.length <= longestKept) keptBytes.set(xml, bytes, xml.length);
  return bytes;
}

export class Package {
  readonly #parts = new Map<string, Uint8Array>();
  readonly #types = new Map<string, string>();
  readonly #passing = new Set<Uint8Array>();

  /** A part with a type of its own: XML that other files may have as well, or the bytes of what stands in this one. */
  part(path: string, type: string, xml: string | Uint8Array): void {
    const bytes = typeof xml === 'string' ? bytesOf(xml) : xml;
    this.#types.set(path, type);
    this.#parts.set(path, bytes);
    if (typeof xml !== 'string') this.#passing.add(bytes);
  }

  /** A part whose type its ending says. */
  file(path: string, bytes: Uint8Array): void {
    this.#parts.set(path, bytes);
  }

  /** How many parts of their own type stand in a folder. */
  count(folder: string): number {
    return [...this.#types.keys()].filter((path) => path.startsWith(folder)).length;
  }

  relationships(path: string, { xml }: Relationships): void {
    const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/u.exec(path) ?? [];
    this.#parts.set(`${folder}_rels/${name}.rels`, bytesOf(xml));
  }

  /** The content types come first, as readers of the format expect; the rest follows by name. */
  bytes(): Uint8Array {
    const names = [...this.#parts.keys()].sort();
    const empty = new Uint8Array();
    const parts = names.map((name) => [name, this.#parts.get(name) ?? empty] as const);
    const types = ['[Content_Types].xml', bytesOf(this.#contentTypes())] as const;
    return writeZip(new Map([types, ...parts]), this.#passing);
  }

  #contentTypes(): string {
    const extensions = new Set(
      [...this.#parts.keys()].map((name) => name.slice(name.lastIndexOf('.') + 1)),
    );
    const defaults = Object.entries(extensionTypes)
      .filter(([extension]) => extensions.has(extension))
      .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
    const overrides = [...this.#types]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
    return `${xmlDeclaration}<Types xmlns="${contentTypesNamespace}">${defaults.join('')}${overrides.join('')}</Types>`;
  }
}
