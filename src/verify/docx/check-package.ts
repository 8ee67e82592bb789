/**
 * Faults of a Word file that make Word repair or refuse it, or that readers pass over: parts, relationships, styles,
 * lists, cells, fields. Microsoft's own validator (Open XML SDK) lets several of them through.
 */

import { posix } from 'node:path';
import type { Findings } from '../findings.js';
import { excerpt } from '../text-view.js';
import type { XmlElement } from '../xml-tree.js';
import { at, childrenNamed, elementsOf, textOf } from '../xml-tree.js';
import { checkLanguages, checkNamedLanguages } from './check-languages.js';
import { isOn, valueOf } from './found-elements.js';
import { Numbering } from './numbering.js';
import { placeOf } from './paragraph-place.js';
import type { DocxPackage } from './open-docx.js';
import { elementsNamed, partIndex } from './part-index.js';
import { stylesOf } from './read-styles.js';

const contentTypes = '[Content_Types].xml';
const mainPart = 'word/document.xml';
const needed = [contentTypes, '_rels/.rels', mainPart, 'word/styles.xml', 'docProps/core.xml'];

export function checkPackage(file: DocxPackage, findings: Findings): void {
  for (const [part, found] of file.broken) {
    findings.add('verify-package', { reason: 'not-well-formed', part, found: excerpt(found, 0) });
  }
  for (const part of needed.filter((name) => !file.parts.has(name))) {
    findings.add('verify-package', { reason: 'missing-part', part });
  }
  checkContentTypes(file, findings);
  checkRelationships(file, findings);
  for (const [part, root] of file.xml) {
    if (!isStory(part)) continue;
    checkReferences(root, file, findings);
    checkTables(root, findings);
    checkFields(part, root, findings);
    checkText(root, findings);
    checkLanguages(root, findings);
  }
  for (const part of ['word/styles.xml', 'word/numbering.xml', 'word/settings.xml']) {
    const root = file.xml.get(part);
    if (root !== undefined) checkNamedLanguages(root, part, findings);
  }
}

export function isStory(part: string): boolean {
  return /^word\/(?:document|header\d*|footer\d*)\.xml$/u.test(part);
}

function checkContentTypes(file: DocxPackage, findings: Findings): void {
  const types = file.xml.get(contentTypes);
  const named = (name: string, key: string): ReadonlySet<string | undefined> =>
    new Set(childrenNamed(types, name).map(({ attributes }) => attributes.get(key)));
  const overrides = named('Override', 'PartName');
  const extensions = named('Default', 'Extension');
  for (const part of file.parts.keys()) {
    const generic = part.endsWith('.xml');
    const extension = part.slice(part.lastIndexOf('.') + 1);
    const typed = overrides.has(`/${part}`) || (!generic && extensions.has(extension));
    if (part !== contentTypes && !typed) {
      findings.add('verify-package', { reason: 'content-type', part });
    }
  }
}

/** Relationships lead to parts that are there, and what a part refers to is among its relationships. */
function checkRelationships(file: DocxPackage, findings: Findings): void {
  const targets = new Set<string>();
  for (const [part, root] of file.xml) {
    const match = /^(.*)_rels\/(.*)\.rels$/u.exec(part);
    if (match === null) continue;
    const [, folder = '', owner = ''] = match;
    const ids = new Set<string | undefined>();
    for (const { attributes } of childrenNamed(root, 'Relationship')) {
      ids.add(attributes.get('Id'));
      if (attributes.get('TargetMode') === 'External') continue;
      const target = attributes.get('Target') ?? '';
      const path = posix.join(target.startsWith('/') ? '' : folder, target).replace(/^\//u, '');
      targets.add(path);
      if (file.parts.has(path)) continue;
      findings.add('verify-package', { reason: 'relationship', part, found: path });
    }
    const content = file.xml.get(folder + owner);
    if (content === undefined) continue;
    for (const id of partIndex(content).relationships) {
      if (ids.has(id)) continue;
      findings.add('verify-package', { reason: 'relationship', part: folder + owner, found: id });
    }
  }
  for (const part of file.parts.keys()) {
    if (part === contentTypes || part.endsWith('.rels') || targets.has(part)) continue;
    findings.add('verify-package', { reason: 'surplus-part', part });
  }
}

function checkReferences(root: XmlElement, file: DocxPackage, findings: Findings): void {
  const styles = stylesOf(file.xml.get('word/styles.xml'));
  for (const element of elementsNamed(root, 'w:pStyle', 'w:rStyle', 'w:tblStyle')) {
    const found = element.attributes.get('w:val') ?? '';
    if (styles.ids.has(found)) continue;
    findings.add('verify-package', { reason: 'style', found }, placeOf(root, element));
  }
  const numbering = new Numbering(file.xml.get('word/numbering.xml'));
  for (const element of elementsNamed(root, 'w:numPr')) {
    if (numbering.defines(element)) continue;
    const found = valueOf(element, 'w:numId') ?? '';
    findings.add('verify-package', { reason: 'numbering', found }, placeOf(root, element));
  }
}

function checkTables(root: XmlElement, findings: Findings): void {
  for (const cell of elementsNamed(root, 'w:tc')) {
    if (elementsOf(cell).at(-1)?.name === 'w:p') continue;
    findings.add('verify-package', { reason: 'cell' }, placeOf(root, cell));
  }
  for (const table of elementsNamed(root, 'w:tbl')) {
    const expected = childrenNamed(at(table, 'w:tblGrid'), 'w:gridCol').length;
    for (const row of childrenNamed(table, 'w:tr')) {
      const spans = childrenNamed(row, 'w:tc').map((cell) =>
        Number(valueOf(at(cell, 'w:tcPr'), 'w:gridSpan') ?? 1),
      );
      const found = spans.reduce((sum, span) => sum + span, 0);
      if (found === expected && spans.every((span) => span >= 1)) continue;
      findings.add('verify-package', { reason: 'grid', found, expected }, placeOf(root, row));
    }
  }
}

function checkFields(part: string, root: XmlElement, findings: Findings): void {
  let depth = 0;
  let balanced = true;
  for (const { attributes } of elementsNamed(root, 'w:fldChar')) {
    const type = attributes.get('w:fldCharType');
    if (type === 'begin') depth += 1;
    if (type === 'end') depth -= 1;
    if (depth < 0 || (type === 'separate' && depth === 0)) balanced = false;
  }
  if (!balanced || depth !== 0) findings.add('verify-package', { reason: 'field', part });
}

/** Text stands only where text can, shows, and is not part of an open revision. */
function checkText(root: XmlElement, findings: Findings): void {
  for (const text of partIndex(root).strayTexts) {
    findings.add('verify-package', { reason: 'stray-text', text: excerpt(text, 0) });
  }
  for (const run of elementsNamed(root, 'w:r')) {
    const color = valueOf(at(run, 'w:rPr'), 'w:color') ?? '';
    const pale = /^[d-f][0-9a-f][d-f][0-9a-f][d-f][0-9a-f]$/iu.test(color);
    if (!isOn(at(run, 'w:rPr', 'w:vanish')) && !pale) continue;
    const text = excerpt(textOf(run), 0);
    findings.add('verify-package', { reason: 'hidden', text }, placeOf(root, run));
  }
  for (const change of elementsNamed(root, 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo')) {
    const text = excerpt(textOf(change), 0);
    findings.add('verify-package', { reason: 'revision', text }, placeOf(root, change));
  }
}
