/**
 * Takes a diagnosis, gives the table it is: strengths beside weaknesses, opportunities beside threats below them, each
 * under its own heading. What is not said has no cell; one of a pair alone takes the whole width.
 */

import type { MarkupElement } from '../parse-markup.js';
import type { Report } from '../report.js';
import { childNamed, elementsOf } from '../surroundings.js';
import { swotParts } from '../vocabulary.js';
import { childrenNamed, renamed } from './as-table.js';

export function swotTable(element: MarkupElement, report: Report): MarkupElement {
  const present = (names: readonly string[]): readonly MarkupElement[] =>
    names.flatMap((name) => childNamed(element, name) ?? []);
  const pairs = [present(swotParts.slice(0, 2)), present(swotParts.slice(2))].filter(
    (pair) => pair.length > 0,
  );
  if (pairs.length === 0) {
    const parameters = { parent: 'swot', element: swotParts.join(' | ') };
    report('markup-missing-element', element.position, parameters);
  }
  const columns = Math.max(1, ...pairs.map((pair) => pair.length));
  const [first, ...others] = pairs.map((pair) => {
    const span = columns / pair.length;
    return {
      heads: renamed(
        element,
        'row',
        {},
        pair.map((part) => headOf(part, span)),
      ),
      contents: renamed(
        element,
        'row',
        {},
        pair.map((part) => contentOf(part, span)),
      ),
    };
  });
  const rows =
    first === undefined
      ? []
      : [first.contents, ...others.flatMap(({ heads, contents }) => [heads, contents])];
  const head = first === undefined ? [] : [renamed(element, 'thead', {}, [first.heads])];
  // Halves alike: a matrix, whatever each part has to say.
  const widths = Array.from({ length: columns }, () => '1').join(' ');
  return renamed(element, 'table', { parallel: 'stacked', widths }, [
    ...childrenNamed(element, 'caption'),
    ...head,
    renamed(element, 'tbody', {}, rows),
  ]);
}

function headOf(part: MarkupElement, colspan: number): MarkupElement {
  const label = childNamed(part, 'label') ?? renamed(part, 'label', {}, []);
  return renamed(label, 'th', { scope: 'col', colspan, align: 'center' });
}

function contentOf(part: MarkupElement, colspan: number): MarkupElement {
  const blocks = elementsOf(part.children).filter(({ name }) => name !== 'label');
  return renamed(part, 'td', { colspan }, blocks);
}
