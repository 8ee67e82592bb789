/** Takes a chart element, gives its node: the data checked, the scale settled, all of it told in words. */

import { valueScale } from '../document/chart-axis.js';
import { sentences, spokenSigns } from '../document/in-words.js';
import { plainText } from '../document/plain-text.js';
import type { Chart, ChartKind, ChartPoint, ChartSeries } from '../document/drawn-blocks.js';
import type { Language } from '../document/tree.js';
import { formatNumber } from '../language/numbers.js';
import { attributeOf } from './attributes.js';
import { buildOwnInline } from './build-inline.js';
import type { MarkupElement } from './parse-markup.js';
import type { Content, Surroundings } from './surroundings.js';
import { childNamed, childrenNamed, contentOf, inside, nodeBase } from './surroundings.js';
import { chartKinds } from './vocabulary.js';

export function buildChart(element: MarkupElement, around: Surroundings): Chart<Content> {
  const within = inside(element, around);
  const { lang } = within;
  const kind = attributeOf<ChartKind>(element, 'kind', chartKinds) ?? 'bar';
  const elements = childrenNamed(element, 'series');
  const series = elements.map((each) => buildSeries(each, within));
  const [first] = elements;
  const categories = first ? childrenNamed(first, 'point').map(buildOwnInline) : [];
  checkData(element, { kind, elements, categories }, around);
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const { minimum, maximum, ticks } = valueScale(kind, values);
  const parts = {
    caption: contentOf(element, 'caption'),
    summary: contentOf(element, 'summary'),
    categories,
    series,
  };
  return {
    type: 'chart',
    ...nodeBase(element, around),
    kind,
    ...parts,
    alt: inWords(parts, lang),
    axis: { minimum, maximum, ticks: ticks.map((value) => point(value, undefined, lang)) },
  };
}

function buildSeries(element: MarkupElement, around: Surroundings): ChartSeries<Content> {
  const { lang } = inside(element, around);
  const label = childNamed(element, 'label');
  return {
    type: 'chartSeries',
    ...nodeBase(element, around),
    label: label === undefined ? [] : buildOwnInline(label),
    points: childrenNamed(element, 'point').map(({ attributes }) =>
      point(Number(attributes.get('value')), attributes.get('shown'), lang),
    ),
  };
}

function point(value: number, shown: string | undefined, lang: Language): ChartPoint<Content> {
  const text = shown?.trim() ?? formatNumber(value, lang);
  return { value, shown: [{ type: 'text', value: text, marks: {} }] };
}

interface Data {
  readonly kind: ChartKind;
  readonly elements: readonly MarkupElement[];
  readonly categories: readonly Content[];
}

/** Every series has the categories of the first, in its order, and the kind of chart can show them. */
function checkData(element: MarkupElement, data: Data, { report }: Surroundings): void {
  const { kind, elements, categories } = data;
  const fault = (reason: string, at: MarkupElement, found: string, expected: string): void => {
    report('markup-chart-data', at.position, { reason, found, expected });
  };
  const seriesExpected = { bar: undefined, line: undefined, share: 1, pyramid: 2 }[kind];
  if (seriesExpected !== undefined && elements.length > 0 && elements.length !== seriesExpected) {
    fault('series', element, String(elements.length), String(seriesExpected));
  }
  const names = categories.map(plainText);
  for (const series of elements) {
    const points = childrenNamed(series, 'point');
    points.forEach((each, index) => {
      const name = plainText(buildOwnInline(each));
      const wanted = names[index];
      if (wanted !== undefined && name !== wanted) fault('category', each, name, wanted);
      const value = each.attributes.get('value') ?? '';
      const below = kind === 'share' || kind === 'pyramid';
      if (below && value.startsWith('-')) fault('negative', each, value, '0');
    });
    if (points.length !== names.length) {
      fault('points', series, String(points.length), String(names.length));
    }
    if (elements.length > 1 && childNamed(series, 'label') === undefined) {
      report('markup-missing-element', series.position, { parent: 'series', element: 'label' });
    }
  }
}

/** Title, sentence and every number: `Activities. Most took place in May. January: 3, May: 8.` */
function inWords(
  chart: Pick<Chart<Content>, 'caption' | 'summary' | 'categories' | 'series'>,
  lang: Language,
): string {
  const { comma, colon } = spokenSigns[lang];
  const told = chart.series.map(({ label, points }) => {
    const name = plainText(label);
    const values = points.map(({ shown }, index) => {
      const category = plainText(chart.categories[index] ?? []);
      return `${category}${colon}${plainText(shown)}`;
    });
    return `${name === '' ? '' : `${name} (`}${values.join(comma)}${name === '' ? '' : ')'}`;
  });
  return sentences([plainText(chart.caption), plainText(chart.summary), ...told], lang);
}
