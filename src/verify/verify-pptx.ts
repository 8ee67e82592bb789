/** Takes a PowerPoint file and the deck it should be, says what differs: text, direction, language, pictures, layouts. */

import { compareElements, exactText } from './compare-elements.js';
import { checkProperties } from './docx/check-properties.js';
import type { DocxPackage } from './docx/open-docx.js';
import { expectedPptx } from './expected-pptx.js';
import type { Expectation } from './expectation.js';
import type { Findings } from './findings.js';
import { checkPlaceholders } from './pptx/check-placeholders.js';
import { foundDeck } from './pptx/found-slides.js';

export function verifyPptx(file: DocxPackage, expectation: Expectation, findings: Findings): void {
  checkPlaceholders(file, findings);
  checkProperties(file, expectation, findings);
  const wanted = withPageCount(expectation);
  compareElements(wanted, foundDeck(file), { findings, judge: exactText, languages: 'text' });
}

/** PowerPoint has a field for the number of a slide, and none for how many there are. */
function withPageCount({ document }: Expectation): ReturnType<typeof expectedPptx> {
  const deck = expectedPptx(document);
  const count = String(deck.children.length);
  const settled = (element: (typeof deck.children)[number]): typeof element => {
    const { text, children } = element;
    const field = text?.runs.find((run) => run.field === 'pageCount');
    const inside = { ...element, children: children.map(settled) };
    if (text === undefined || field === undefined) return inside;
    const { start, end } = field;
    const grown = count.length - (end - start);
    const runs = text.runs.map((run) => ({
      ...run,
      start: run.start > start ? run.start + grown : run.start,
      end: run.end > start ? run.end + grown : run.end,
    }));
    const shown = text.text.slice(0, start) + count + text.text.slice(end);
    return { ...inside, text: { ...text, text: shown, runs } };
  };
  return settled(deck);
}
