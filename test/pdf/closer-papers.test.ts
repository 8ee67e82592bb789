/** A letter that runs a few lines over its page is set closer; one that fits, or is longer, is left as it is. */

import { expect, it } from 'vitest';

import { closerStyle } from '../../src/document/closer-style.js';
import { houseStyle } from '../../src/document/styles.js';
import { fitPapers } from '../../src/render/pdf/fit-papers.js';
import { renderPdfWithLines } from '../../src/render/pdf/render.js';
import { assets, documentOf, group, p, role, section, signatures, text } from '../docx/builders.js';

/** A letter of so many paragraphs of one line, signed. */
function letter(count: number) {
  const body = Array.from({ length: count }, (_, index) => p(text('fr', `ligne ${index}`)));
  const end = group(
    'fr',
    role('closing', text('fr', 'Salutations')),
    signatures('fr', ['Rôle', 'Nom']),
  );
  return documentOf('fr', section('fr', [...body, end]));
}

async function pagesOf(document: ReturnType<typeof letter>): Promise<number> {
  const styles = closerStyle(houseStyle, document.closer ?? 0);
  const { lines } = await renderPdfWithLines(document, { ...assets(), styles });
  return 1 + Math.max(...lines.map(({ page }) => page));
}

it('spares a letter its second page, and only where that is a few lines long', async () => {
  const found: { readonly closer: number; readonly before: number; readonly after: number }[] = [];
  for (let count = 18; count <= 34; count += 1) {
    const fitted = fitPapers(letter(count), assets());
    const [before, after] = [await pagesOf(letter(count)), await pagesOf(fitted)];
    found.push({ closer: fitted.closer ?? 0, before, after });
  }
  const closer = found.filter((each) => each.closer > 0);
  expect(closer.length).toBeGreaterThan(3);
  expect(closer.every(({ after }) => after === 1)).toBe(true);
  expect(closer.some(({ before }) => before === 2)).toBe(true);
  // The first fits as it is, the last not even with everything closed up.
  expect([found[0], found.at(-1)]).toEqual([
    { closer: 0, before: 1, after: 1 },
    { closer: 0, before: 2, after: 2 },
  ]);
});

it('never touches the size of letters, nor brings lines nearer than Arabic bears', () => {
  for (const step of [1, 2, 3, 4]) {
    const styles = closerStyle(houseStyle, step);
    for (const name of ['body', 'note', 'closing'] as const) {
      const [from, to] = [houseStyle.paragraph[name], styles.paragraph[name]];
      expect(to.sizePt).toBe(from.sizePt);
      expect(to.lineHeightPt).toBeGreaterThanOrEqual(0.9 * from.lineHeightPt);
    }
  }
});

it('leaves papers without signatures alone', () => {
  const body = Array.from({ length: 27 }, (_, index) => p(text('fr', `ligne ${index}`)));
  const document = documentOf('fr', section('fr', body));
  expect(fitPapers(document, assets())).toBe(document);
});
