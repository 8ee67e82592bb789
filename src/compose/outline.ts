/** A list with lists below its entries, three deep, as its record has it. */

import type { LocalizedText, Outline } from '../records/schema.js';
import type { Context, RecordPlace } from './context.js';

/** An entry with the list below it, which may be empty. */
export interface OutlineEntry<Below> {
  readonly text: string;
  readonly items: readonly Below[];
}

export type OutlineView = readonly OutlineEntry<OutlineEntry<string>>[];

type Entry<Below> =
  LocalizedText | { readonly text: LocalizedText; readonly items: readonly Below[] };

export function outlineView(context: Context, outline: Outline, place: RecordPlace): OutlineView {
  return outline.map((entry, index) =>
    entryView(context, entry, within(place, index), (below, at) =>
      entryView(context, below, at, (text, textAt) => context.text(text, textAt)),
    ),
  );
}

function entryView<Below, View>(
  context: Context,
  entry: Entry<Below>,
  place: RecordPlace,
  view: (below: Below, place: RecordPlace) => View,
): OutlineEntry<View> {
  if (typeof entry === 'string' || !('items' in entry)) {
    return { text: context.text(entry, place), items: [] };
  }
  return {
    text: context.text(entry.text, within(place, 'text')),
    items: entry.items.map((below, index) => view(below, within(place, 'items', index))),
  };
}

function within(place: RecordPlace, ...path: (string | number)[]): RecordPlace {
  return { ...place, path: [...place.path, ...path] };
}
