/** Takes the values of a chart, gives its scale: one that holds zero and ends at round numbers. */

import { scaleLinear } from 'd3-scale';
import type { ChartKind } from './drawn-blocks.js';

export interface ValueScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

/** About as many steps as a reader takes in at a glance. */
const steps = 5;

/** Whole numbers (persons, meetings) are never divided. A pyramid has one scale for both of its sides. */
export function valueScale(kind: ChartKind, values: readonly number[]): ValueScale {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const range = least === most ? [0, 1] : [least, most];
  const whole = values.every(Number.isInteger);
  const count = whole && kind !== 'share' ? Math.min(steps, Math.max(1, most - least)) : steps;
  const scale = scaleLinear().domain(range).nice(count);
  const [minimum = 0, maximum = 1] = scale.domain();
  const ticks = scale.ticks(count).filter((tick) => !whole || Number.isInteger(tick));
  return { minimum, maximum, ticks };
}
