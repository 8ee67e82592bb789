/** The text of a letter or an opinion: paragraphs, and the lists that follow them. */

import type { LocalizedText } from '../../records/schema.js';
import type { Context, RecordPlace } from '../context.js';

export interface LetterPassage {
  readonly paragraphs: readonly string[];
  /** The paragraph that announces the list; null where no list follows. */
  readonly lead: string | null;
  readonly items: readonly string[];
  /** The items are numbered: an agenda. */
  readonly numbered: boolean;
}

interface PassageRecord {
  readonly text: LocalizedText;
  readonly items?: readonly LocalizedText[] | undefined;
}

export function passagesOf(
  context: Context,
  passages: readonly PassageRecord[],
  place: RecordPlace,
): readonly LetterPassage[] {
  return passages.map((passage, index) => {
    const at = (...path: (string | number)[]): RecordPlace => ({
      ...place,
      path: [...place.path, index, ...path],
    });
    const paragraphs = context.paragraphs(passage.text, at('text'));
    const items = (passage.items ?? []).map((item, each) => context.text(item, at('items', each)));
    return passageOf(paragraphs, items);
  });
}

/** The last paragraph leads in the list, and stays with it. */
export function passageOf(
  paragraphs: readonly string[],
  items: readonly string[] = [],
): LetterPassage {
  if (items.length === 0) return { paragraphs, lead: null, items, numbered: false };
  const lead = paragraphs.at(-1) ?? null;
  return { paragraphs: paragraphs.slice(0, -1), lead, items, numbered: false };
}
