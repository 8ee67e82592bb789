import type { Chart, ChartPoint } from './drawn-blocks.js';

/**
 * Whether a point has no number printed at it: bars that are not there say zero by themselves, and a row of zeros under
 * months in which nothing happened hides the months in which something did. The alternative text has every number.
 */
export function isSilentZero(
  { kind, series }: Pick<Chart<unknown>, 'kind' | 'series'>,
  { value, shown }: ChartPoint<{ readonly text: string }>,
): boolean {
  const hasBars = series.some(({ points }) => points.some((point) => point.value !== 0));
  return kind === 'bar' && value === 0 && hasBars && shown.text === '0';
}
