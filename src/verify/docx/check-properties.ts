/** What a Word file says of itself: title, author, subject, date, language, program; its embedded fonts. */

import { languageTag } from '../../document/language.js';
import type { Expectation } from '../expectation.js';
import type { Findings } from '../findings.js';
import { showsSame } from '../text-view.js';
import { at, childrenNamed, textOf } from '../xml-tree.js';
import type { DocxPackage } from './open-docx.js';
import { elementsNamed } from './part-index.js';

export function checkProperties(
  file: DocxPackage,
  { document, version }: Expectation,
  findings: Findings,
): void {
  const core = file.xml.get('docProps/core.xml');
  const app = file.xml.get('docProps/app.xml');
  const { title, author, subject, date } = document.metadata;
  const compare = (field: string, expected: string, found: string): void => {
    if (showsSame(expected, found)) return;
    findings.add('verify-metadata', { field, expected: expected || '–', found: found || '–' });
  };
  compare('paper-title', title, textOf(at(core, 'dc:title')));
  compare('paper-author', author, textOf(at(core, 'dc:creator')));
  compare('paper-subject', subject, textOf(at(core, 'dc:subject')));
  compare('paper-date', `${date}T00:00:00Z`, textOf(at(core, 'dcterms:created')));
  compare('paper-language', languageTag(document.lang), textOf(at(core, 'dc:language')));
  compare('paper-program', `Mahdar ${version}`, textOf(at(app, 'Application')));
}

const embeddings = ['w:embedRegular', 'w:embedBold', 'w:embedItalic', 'w:embedBoldItalic'];

/** Every font that a run names travels with the file. */
export function checkEmbeddedFonts(file: DocxPackage, findings: Findings): void {
  const table = file.xml.get('word/fontTable.xml');
  const embedded = new Set(
    childrenNamed(table, 'w:font')
      .filter((font) => embeddings.some((name) => at(font, name) !== undefined))
      .map(({ attributes }) => attributes.get('w:name')),
  );
  const named = new Set<string>();
  for (const [part, root] of file.xml) {
    if (!part.startsWith('word/') || part.startsWith('word/theme/')) continue;
    for (const { attributes } of elementsNamed(root, 'w:rFonts')) {
      for (const key of ['w:ascii', 'w:cs']) named.add(attributes.get(key) ?? '');
    }
  }
  for (const font of named) {
    if (font === '' || embedded.has(font)) continue;
    findings.add('verify-font', { reason: 'not-embedded', font });
  }
}
