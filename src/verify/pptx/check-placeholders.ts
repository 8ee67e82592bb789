/** Every text of a slide that fills a placeholder fills one of its layout, whose master lists that layout; titles are told apart. */

import { posix } from 'node:path';

import type { DocxPackage } from '../docx/open-docx.js';
import type { Findings } from '../findings.js';
import { at, childrenNamed, descendants } from '../xml-tree.js';
import type { XmlElement } from '../xml-tree.js';
import { slideParts, targetsOf } from './found-slides.js';

const needed = [
  '[Content_Types].xml',
  '_rels/.rels',
  'ppt/presentation.xml',
  'ppt/theme/theme1.xml',
  'docProps/core.xml',
];

export function checkPlaceholders(file: DocxPackage, findings: Findings): void {
  for (const [part, found] of file.broken)
    findings.add('verify-package', { reason: 'not-well-formed', part, found: found.slice(0, 80) });
  for (const part of needed.filter((name) => !file.parts.has(name)))
    findings.add('verify-package', { reason: 'missing-part', part });
  checkRelationships(file, findings);
  for (const part of slideParts(file)) {
    const layout = [...targetsOf(part, file).values()].find((target) =>
      target.startsWith('ppt/slideLayouts/'),
    );
    const offered = new Set(keysOf(layout === undefined ? undefined : file.xml.get(layout)));
    for (const key of keysOf(file.xml.get(part)).filter((each) => !offered.has(each)))
      findings.add('verify-package', { reason: 'relationship', part, found: key });
  }
}

/** Type and index of each placeholder; a body needs no type. */
function keysOf(root: XmlElement | undefined): readonly string[] {
  if (root === undefined) return [];
  return descendants(root, 'p:ph').map(
    ({ attributes }) => `${attributes.get('type') ?? 'body'} ${attributes.get('idx') ?? '0'}`,
  );
}

/** Relationships lead to parts that are there, and what a part embeds or links is among its relationships. */
function checkRelationships(file: DocxPackage, findings: Findings): void {
  for (const [part, root] of file.xml) {
    if (part.endsWith('.rels')) continue;
    const path = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
    const known = new Set(
      childrenNamed(file.xml.get(path), 'Relationship').map(({ attributes }) =>
        attributes.get('Id'),
      ),
    );
    for (const target of targetsOf(part, file).values())
      if (!file.parts.has(target))
        findings.add('verify-package', { reason: 'relationship', part, found: target });
    for (const element of [root, ...descendants(root, 'a:blip', 'a:hlinkClick', 'p:sldId')])
      for (const name of ['r:id', 'r:embed']) {
        const id = element.attributes.get(name);
        if (id !== undefined && !known.has(id))
          findings.add('verify-package', { reason: 'relationship', part, found: id });
      }
  }
  if (at(file.xml.get('ppt/presentation.xml'), 'p:sldIdLst') === undefined)
    findings.add('verify-package', { reason: 'missing-part', part: 'ppt/slides' });
}
