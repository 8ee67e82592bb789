/** The diagnosis and the log-frame of a programme. */

import type { LocalizedText, Programme } from '../../records/schema.js';
import type { Context } from '../context.js';
import type { PlaceIn } from './place.js';

type Quadrant = 'strengths' | 'weaknesses' | 'opportunities' | 'threats';

/** What a quadrant says under its heading; null where it has nothing to say. */
export type SwotView = Readonly<
  Record<Quadrant, { readonly label: string; readonly items: readonly string[] } | null>
>;

export function swotView(
  context: Context,
  swot: NonNullable<Programme['swot']>,
  at: PlaceIn,
): SwotView {
  const quadrant = (name: Quadrant) => {
    const items = texts(context, swot[name], (...path) => at('swot', name, ...path));
    return items.length === 0
      ? null
      : { label: context.speaker.say(`work-programme.${name}`, {}), items };
  };
  return {
    strengths: quadrant('strengths'),
    weaknesses: quadrant('weaknesses'),
    opportunities: quadrant('opportunities'),
    threats: quadrant('threats'),
  };
}

export interface LogframeView {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly axis: string;
    /** One text is a paragraph, several are a list. */
    readonly cells: readonly { readonly only: string | null; readonly items: readonly string[] }[];
  }[];
}

const columns = ['objectives', 'results', 'indicators', 'means'] as const;

export function logframeView(context: Context, { axes }: Programme, at: PlaceIn): LogframeView {
  const { speaker } = context;
  return {
    columns: [
      speaker.say('work-programme.axis', {}),
      ...columns.map((column) => speaker.say(`work-programme.${column}`, {})),
    ],
    rows: axes.map((axis, index) => ({
      axis: context.text(axis.name, at('axes', index, 'name')),
      cells: columns.map((column) => {
        const items = texts(context, axis[column], (...path) => at('axes', index, column, ...path));
        const [first] = items;
        return items.length === 1 && first !== undefined
          ? { only: first, items: [] }
          : { only: null, items };
      }),
    })),
  };
}

function texts(context: Context, values: readonly LocalizedText[], at: PlaceIn): readonly string[] {
  return values.map((value, index) => context.text(value, at(index)));
}
