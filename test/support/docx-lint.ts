/**
 * Faults of a Word file that the Open XML SDK lets through, found by breaking good files on purpose. Each fault is one
 * line that names the part and the place; a good file gives none.
 */

import { strFromU8 } from 'fflate';

import type { DocxFile } from './docx-text.js';
import { openDocx } from './docx-text.js';
import type { XmlElement } from './xml.js';
import { at, childrenNamed, descendants, elementsOf, parseXml, valueOf } from './xml.js';

export function lintDocx(bytes: Uint8Array): readonly string[] {
  const file = openDocx(bytes);
  const stories = [...file.parts.keys()].filter((name) =>
    /^word\/(?:document|header\d*|footer\d*)\.xml$/u.test(name),
  );
  return [
    ...missingContentTypes(file),
    ...stories.flatMap((name) => {
      const root = file.xml(name);
      return [
        ...cellFaults(root),
        ...tableFaults(root),
        ...referenceFaults(root, file),
        ...fieldFaults(root),
        ...bookmarkFaults(root),
        ...languageFaults(root),
        ...strayText(root),
        ...directionFaults(root),
      ].map((fault) => `${name}: ${fault}`);
    }),
  ];
}

/** Every part has a content type, and the main document its own. */
function missingContentTypes(file: DocxFile): readonly string[] {
  const types = file.xml('[Content_Types].xml');
  const overrides = new Set(
    childrenNamed(types, 'Override').map((element) => element.attributes.get('PartName')),
  );
  const extensions = new Set(
    childrenNamed(types, 'Default').map((element) => element.attributes.get('Extension')),
  );
  const untyped = [...file.parts.keys()].filter((name) => {
    const generic = name.endsWith('.xml') && name !== '[Content_Types].xml';
    return generic
      ? !overrides.has(`/${name}`)
      : !extensions.has(name.slice(name.lastIndexOf('.') + 1)) && !overrides.has(`/${name}`);
  });
  return untyped.map((name) => `[Content_Types].xml: no type of its own for ${name}`);
}

function cellFaults(root: XmlElement): readonly string[] {
  return descendants(root, 'w:tc')
    .filter((cell) => elementsOf(cell).at(-1)?.name !== 'w:p')
    .map(() => 'a table cell does not end with a paragraph');
}

/** Spans fill the grid in every row, and every merged cell goes on from one above. */
function tableFaults(root: XmlElement): readonly string[] {
  const faults = descendants(root, 'w:tbl').flatMap((table) => {
    const columns = childrenNamed(at(table, 'w:tblGrid')!, 'w:gridCol').length;
    let merged = new Set<number>();
    return childrenNamed(table, 'w:tr').flatMap((row, index) => {
      const found: string[] = [];
      const nowMerged = new Set<number>();
      let column = 0;
      for (const cell of childrenNamed(row, 'w:tc')) {
        const properties = at(cell, 'w:tcPr');
        const span = Number(valueOf(properties, 'w:gridSpan') ?? 1);
        if (!Number.isInteger(span) || span < 1) found.push(`row ${index}: gridSpan ${span}`);
        const merge = at(properties, 'w:vMerge');
        if (merge !== undefined) {
          const continues = merge.attributes.get('w:val') !== 'restart';
          if (continues && !merged.has(column))
            found.push(`row ${index}: merged with nothing above`);
          nowMerged.add(column);
        }
        column += span;
      }
      if (column !== columns) found.push(`row ${index}: ${column} of ${columns} columns`);
      merged = nowMerged;
      return found;
    });
  });
  const neighbours = [root, ...descendants(root, 'w:tc'), ...descendants(root, 'w:body')].flatMap(
    (parent) => {
      const names = elementsOf(parent).map(({ name }) => name);
      return names.filter((name, index) => name === 'w:tbl' && names[index + 1] === 'w:tbl');
    },
  );
  return [...faults, ...neighbours.map(() => 'two tables without a paragraph between')];
}

/** Styles and numberings that are named are defined. */
function referenceFaults(root: XmlElement, file: DocxFile): readonly string[] {
  const styles = childrenNamed(file.xml('word/styles.xml'), 'w:style');
  const styleIds = new Set(styles.map((style) => style.attributes.get('w:styleId')));
  const named = [
    ...['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => descendants(root, name)),
    ...styles.flatMap((style) =>
      ['w:basedOn', 'w:next', 'w:link'].flatMap((name) => childrenNamed(style, name)),
    ),
  ].map((element) => element.attributes.get('w:val'));
  const undefinedStyles = named.filter((id) => !styleIds.has(id)).map((id) => `no style ${id}`);
  return [...undefinedStyles, ...numberingFaults(root, file)];
}

function numberingFaults(root: XmlElement, file: DocxFile): readonly string[] {
  const numbering = file.parts.has('word/numbering.xml')
    ? file.xml('word/numbering.xml')
    : parseXml('<w:numbering/>');
  const levels = new Map(
    childrenNamed(numbering, 'w:abstractNum').map((definition) => [
      definition.attributes.get('w:abstractNumId'),
      new Set(childrenNamed(definition, 'w:lvl').map((level) => level.attributes.get('w:ilvl'))),
    ]),
  );
  const lists = new Map(
    childrenNamed(numbering, 'w:num').map((list) => [
      list.attributes.get('w:numId'),
      levels.get(valueOf(list, 'w:abstractNumId')),
    ]),
  );
  return descendants(root, 'w:numPr').flatMap((properties) => {
    const id = valueOf(properties, 'w:numId');
    const level = valueOf(properties, 'w:ilvl');
    const defined = lists.get(id);
    if (defined === undefined) return [`no numbering ${id}`];
    return defined.has(level) ? [] : [`numbering ${id} has no level ${level}`];
  });
}

function fieldFaults(root: XmlElement): readonly string[] {
  let depth = 0;
  let lowest = 0;
  for (const element of descendants(root, 'w:fldChar')) {
    const type = element.attributes.get('w:fldCharType');
    if (type === 'begin') depth += 1;
    if (type === 'end') depth -= 1;
    if (type === 'separate' && depth === 0) lowest = -1;
    lowest = Math.min(lowest, depth);
  }
  return depth === 0 && lowest === 0 ? [] : ['field characters do not balance'];
}

/** Links within the paper and page references lead somewhere; bookmarks are told apart; no field asks to be updated. */
function bookmarkFaults(root: XmlElement): readonly string[] {
  const starts = descendants(root, 'w:bookmarkStart');
  const names = starts.map((start) => start.attributes.get('w:name') ?? '');
  const ids = starts.map((start) => start.attributes.get('w:id') ?? '');
  const ends = descendants(root, 'w:bookmarkEnd').map((end) => end.attributes.get('w:id') ?? '');
  const wanted = [
    ...descendants(root, 'w:hyperlink').flatMap(
      ({ attributes }) => attributes.get('w:anchor') ?? [],
    ),
    ...descendants(root, 'w:instrText').flatMap(
      ({ children }) => /PAGEREF (\S+)/u.exec(children.join(''))?.[1] ?? [],
    ),
  ];
  const twice = (values: readonly string[]): readonly string[] =>
    values.filter((value, index) => values.indexOf(value) !== index);
  const dirty = [...descendants(root, 'w:fldChar'), ...descendants(root, 'w:fldSimple')].filter(
    ({ attributes }) => attributes.has('w:dirty'),
  );
  return [
    ...wanted.filter((name) => !names.includes(name)).map((name) => `no bookmark ${name}`),
    ...twice(names.map((name) => name.toLowerCase())).map((name) => `two bookmarks ${name}`),
    ...twice(ids).map((id) => `two bookmarks with number ${id}`),
    ...names
      .filter((name) => !/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name))
      .map((name) => `no name for a bookmark: ${name}`),
    ...ids.filter((id) => !ends.includes(id)).map((id) => `bookmark ${id} has no end`),
    ...dirty.map(() => 'a field asks to be updated'),
  ];
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function languageFaults(root: XmlElement): readonly string[] {
  return [...descendants(root, 'w:lang')]
    .flatMap((element) => [...element.attributes.values()])
    .filter((tag) => !isLanguage(tag))
    .map((tag) => `no language ${tag}`);
}

function isLanguage(tag: string): boolean {
  try {
    return languageNames.of(new Intl.Locale(tag).language) !== undefined;
  } catch {
    return false;
  }
}

const textHolders = new Set(['w:t', 'w:instrText', 'w:delText']);

function strayText(element: XmlElement): readonly string[] {
  return element.children.flatMap((child) => {
    if (typeof child !== 'string') return strayText(child);
    const holds = textHolders.has(element.name) || !element.name.startsWith('w:');
    return holds || child.trim() === '' ? [] : [`text straight inside ${element.name}`];
  });
}

const complexTwins = [
  ['w:b', 'w:bCs'],
  ['w:i', 'w:iCs'],
  ['w:sz', 'w:szCs'],
] as const;

/** Arabic letters stand in right-to-left runs only, Latin ones never; and what is set is set for complex script too. */
function directionFaults(root: XmlElement): readonly string[] {
  return descendants(root, 'w:r').flatMap((run) => {
    const properties = at(run, 'w:rPr');
    const text = childrenNamed(run, 'w:t')
      .flatMap(({ children }) => children)
      .join('');
    const rightToLeft = at(properties, 'w:rtl') !== undefined;
    const faults: string[] = [];
    if (/\p{Script=Arabic}/u.test(text.replace(/\p{P}/gu, '')) && !rightToLeft) {
      faults.push(`Arabic in a left-to-right run: ${text}`);
    }
    if (/\p{Script=Latin}|\p{Script=Tifinagh}/u.test(text) && rightToLeft) {
      faults.push(`Latin or Tifinagh in a right-to-left run: ${text}`);
    }
    for (const [plain, complex] of complexTwins) {
      if (setting(properties, plain) !== setting(properties, complex)) {
        faults.push(`${plain} without ${complex}: ${text}`);
      }
    }
    return faults;
  });
}

/** What an element sets: its value, or that it is there without one. */
function setting(properties: XmlElement | undefined, name: string): string | undefined {
  const element = at(properties, name);
  return element === undefined ? undefined : (element.attributes.get('w:val') ?? 'true');
}

/** The part as text, for tests that break it on purpose. */
export function partText(file: DocxFile, name: string): string {
  const part = file.parts.get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}
