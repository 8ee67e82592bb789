/** Every text of a page belongs to one part of the paper, once, and shows. */

import { contrast, hexOf } from '../contrast.js';
import type { Findings } from '../findings.js';
import { excerpt } from '../text-view.js';
import { contentPieces } from './found-elements.js';
import type { ShownText } from './content-stream.js';
import type { PageTexts } from './page-texts.js';
import type { StructureNode } from './structure-elements.js';

/** The numbers that the structure tree names and those the pages have are the same, each once. */
export function checkMarking(
  nodes: readonly StructureNode[],
  pages: readonly PageTexts[],
  findings: Findings,
): void {
  const owned = new Set<string>();
  for (const { page, id } of contentPieces(nodes)) {
    const place = { unit: 'page', number: Math.max(1, page), line: 1 } as const;
    const known = pages[page - 1]?.marked.get(id);
    if (known === undefined) findings.add('verify-marking', { reason: 'lost', id }, place);
    else if (owned.has(`${page}/${id}`)) {
      findings.add('verify-marking', { reason: 'repeated', id }, known.place);
    }
    owned.add(`${page}/${id}`);
  }
  pages.forEach(({ marked, repeated, loose }, index) => {
    for (const id of repeated) {
      findings.add('verify-marking', { reason: 'repeated', id }, marked.get(id)?.place);
    }
    for (const [id, { text, place }] of marked) {
      if (owned.has(`${index + 1}/${id}`) || text.trim() === '') continue;
      findings.add('verify-marking', { reason: 'unowned', text: excerpt(text, 0) }, place);
    }
    for (const { text, place } of loose) {
      findings.add('verify-marking', { reason: 'loose', text: excerpt(text, 0) }, place);
    }
  });
}

/** The least contrast of text with its ground (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;

/** Text is dark enough on the white page, and none is hidden; `marked` papers have a pale word across the page. */
export function checkVisibility(
  marked: boolean,
  glyphs: readonly (readonly ShownText[])[],
  pages: readonly PageTexts[],
  findings: Findings,
): void {
  glyphs.forEach((texts, index) => {
    for (const { id, artifact, color, hidden, text } of texts) {
      // What parts the columns of a line for readers is hidden, and an artifact.
      if (artifact && hidden) continue;
      const place = (id === undefined ? undefined : pages[index]?.marked.get(id)?.place) ?? {
        unit: 'page' as const,
        number: index + 1,
        line: 1,
      };
      const words = excerpt(text, 0);
      if (hidden) findings.add('verify-contrast', { reason: 'hidden', text: words }, place);
      else if (!(artifact && marked) && contrast(color, [1, 1, 1]) < leastContrast) {
        const parameters = { reason: 'pale', found: hexOf(color), text: words };
        findings.add('verify-contrast', parameters, place);
      }
    }
  });
}
