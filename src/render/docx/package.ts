/**
 * Takes the package the docx library made, gives the file as it is written: the same bytes for the same document.
 *
 * The library stamps the time, draws random relationship ids, embeds fonts under random keys and adds parts nobody
 * asked for; and it has no word for the direction of a section. All of that is settled here, on the finished parts.
 */

import { posix } from 'node:path';

import { strToU8 } from 'fflate';

import { directionOf } from '../../document/language.js';
import { namedOrigin } from '../../document/origin-fields.js';
import type { ResolvedDocument } from '../../document/resolved.js';
import type { FontKey } from '../../fonts/font-key.js';
import { RecentMap } from '../../text/recent-map.js';
import type { Assets } from '../assets.js';
import { undated } from '../ooxml/chart-part.js';
import { finishChart } from '../ooxml/chart-patterns.js';
import { fontParts } from './embedded-fonts.js';
import { appProperties, coreProperties, customProperties } from '../ooxml/properties.js';
import { settings } from './settings.js';
import { ownStyleIds } from './styles.js';
import { writeZip } from '../ooxml/zip-file.js';

interface PackageSource {
  readonly document: ResolvedDocument;
  readonly assets: Assets;
  readonly usedFonts: Iterable<FontKey>;
}

type Parts = Map<string, string | Uint8Array>;

const contentTypes = '[Content_Types].xml';

/** Parts that hold nothing, as the library makes them: the tree has no notes, and custom properties are written here. */
const unusedParts = new Set(['word/footnotes.xml', 'word/endnotes.xml', 'docProps/custom.xml']);

export function finishPackage(
  made: ReadonlyMap<string, string | Uint8Array>,
  source: PackageSource,
): Uint8Array {
  const { document, assets } = source;
  const parts: Parts = new Map(made);
  for (const name of unusedParts) parts.delete(name);
  parts.set('docProps/core.xml', coreProperties(document.metadata, document.lang));
  parts.set('docProps/app.xml', appProperties(assets.version));
  const origin = namedOrigin(document);
  if (origin !== undefined) parts.set('docProps/custom.xml', customProperties(origin));
  const { hyphenate } = assets.styles.justified;
  parts.set('word/settings.xml', settings(document.lang, hyphenate));
  const used = { keys: source.usedFonts, characters: charactersOf(parts) };
  for (const [name, content] of fontParts(used, assets.fonts)) parts.set(name, content);
  editText(parts, 'word/styles.xml', onlyOwnStyles);
  if (hyphenate) editText(parts, 'word/styles.xml', hyphensInJustifiedStylesOnly);
  editText(parts, 'word/document.xml', (xml) => giveSectionsDirection(xml, document));
  for (const name of parts.keys()) {
    if (/^word\/charts\/chart\d+\.xml$/u.test(name)) editText(parts, name, finishChart);
  }
  for (const [name, content] of parts) {
    if (name.endsWith('.xlsx') && typeof content !== 'string') parts.set(name, undated(content));
  }
  settleRelationships(parts);
  editText(parts, contentTypes, (xml) => withoutMissingParts(xml, parts));
  return zipParts(parts);
}

/** Every character that is not ASCII and stands anywhere in the package: in text, in labels, in drawings. */
function charactersOf(parts: Parts): ReadonlySet<number> {
  const characters = new Set<number>();
  for (const content of parts.values()) {
    if (typeof content !== 'string') continue;
    for (const [character] of content.matchAll(/[^\u0000-\u007f]/gu)) {
      characters.add(character.codePointAt(0) ?? 0);
    }
  }
  return characters;
}

function editText(parts: Parts, name: string, edit: (xml: string) => string): void {
  const content = parts.get(name);
  if (typeof content !== 'string') throw new Error(`docx package without ${name}`);
  parts.set(name, edit(content));
}

/** The library adds styles for contents, notes and more to any style sheet, with looks of its own. */
function onlyOwnStyles(xml: string): string {
  return xml.replace(/<w:style [^]*?<\/w:style>/gu, (style) =>
    ownStyleIds.has(attribute(style, 'w:styleId') ?? '') ? style : '',
  );
}

/** The first of the elements that CT_PPrBase puts after `w:suppressAutoHyphens`. */
const afterSuppressAutoHyphens =
  /<w:(?:kinsoku|wordWrap|overflowPunct|topLinePunct|autoSpaceDE|autoSpaceDN|bidi|adjustRightInd|snapToGrid|spacing)\b/u;

/** Word divides words in every paragraph or none; the library has no word for the exception (CT_PPrBase). */
function hyphensInJustifiedStylesOnly(xml: string): string {
  return xml.replace(/<w:style w:type="paragraph"[^]*?<\/w:style>/gu, (style) =>
    style.includes('<w:jc w:val="both"/>')
      ? style
      : style.replace(afterSuppressAutoHyphens, '<w:suppressAutoHyphens/>$&'),
  );
}

/** `w:bidi` of a section goes before its `w:docGrid` (CT_SectPr): Word then lays its pages out from right to left. */
function giveSectionsDirection(xml: string, document: ResolvedDocument): string {
  let index = 0;
  return xml.replace(/<w:docGrid [^>]*\/><\/w:sectPr>/gu, () => {
    const section = document.sections[index];
    index += 1;
    const rightToLeft = section !== undefined && directionOf(section.lang) === 'rtl';
    return `${rightToLeft ? '<w:bidi/>' : ''}</w:sectPr>`;
  });
}

/** Counts the relationship ids of every part anew, and drops relationships to parts that are gone. */
function settleRelationships(parts: Parts): void {
  for (const [name, content] of [...parts]) {
    const match = /^(.*)_rels\/(.*)\.rels$/u.exec(name);
    if (match === null || typeof content !== 'string') continue;
    const [folder, owner] = [match[1] ?? '', match[2] ?? ''];
    const kept = [...content.matchAll(/<Relationship [^>]*\/>/gu)]
      .map(([element]) => element)
      .filter((element) => !pointsNowhere(element, folder, parts));
    if (kept.length === 0) {
      parts.delete(name);
      continue;
    }
    const ids = new Map(
      kept.map((element, index) => [attribute(element, 'Id') ?? '', `rId${index + 1}`]),
    );
    const opening = /^[^]*?<Relationships[^>]*>/u.exec(content)?.[0] ?? '';
    const renamed = kept.map((element) =>
      element.replace(/ Id="([^"]*)"/u, (_, id: string) => ` Id="${ids.get(id) ?? id}"`),
    );
    parts.set(name, `${opening.replace(/\/>$/u, '>')}${renamed.join('')}</Relationships>`);
    if (!parts.has(folder + owner)) continue;
    editText(parts, folder + owner, (xml) =>
      xml.replace(
        / r:(id|embed)="([^"]*)"/gu,
        (_, kind: string, id: string) => ` r:${kind}="${ids.get(id) ?? id}"`,
      ),
    );
  }
}

function pointsNowhere(element: string, folder: string, parts: Parts): boolean {
  if (attribute(element, 'TargetMode') === 'External') return false;
  const target = attribute(element, 'Target') ?? '';
  return !parts.has(posix.join(target.startsWith('/') ? '' : folder, target).replace(/^\//u, ''));
}

function attribute(element: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`, 'u').exec(element)?.[1];
}

/** Declares only what the package holds: its parts by name, and the extensions that occur. */
function withoutMissingParts(xml: string, parts: Parts): string {
  const extensions = new Set(
    [...parts.keys()].map((name) => name.slice(name.lastIndexOf('.') + 1)),
  );
  return xml
    .replace(/<Override [^>]*\/>/gu, (element) =>
      parts.has((attribute(element, 'PartName') ?? '').slice(1)) ? element : '',
    )
    .replace(/<Default [^>]*\/>/gu, (element) =>
      extensions.has(attribute(element, 'Extension') ?? '') ? element : '',
    );
}

/** Styles, settings and the like are the same text in paper after paper; `writeZip` compresses the same bytes once. */
const keptBytes = new RecentMap<string, Uint8Array>(2_000_000);

function bytesOfText(text: string): Uint8Array {
  const known = keptBytes.get(text);
  if (known !== undefined) return known;
  const bytes = strToU8(text);
  keptBytes.set(text, bytes, text.length);
  return bytes;
}

/** The content types come first, as readers of the format expect; the rest follows by name. */
function zipParts(parts: Parts): Uint8Array {
  const names = [...parts.keys()].filter((name) => name !== contentTypes).sort();
  const bytesOf = (name: string): Uint8Array => {
    const content = parts.get(name) ?? '';
    return typeof content === 'string' ? bytesOfText(content) : content;
  };
  return writeZip(new Map([contentTypes, ...names].map((name) => [name, bytesOf(name)])));
}
