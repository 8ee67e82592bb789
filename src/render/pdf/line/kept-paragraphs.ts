/**
 * Paragraphs set before. Papers repeat each other's text (letterhead, names, headings), and the resolve stage gives the
 * same object for the same text: as long as that one is kept, so are its lines.
 */

import type { ResolvedText } from '../../../document/resolved.js';
import type { FontSet } from '../../../fonts/font-set.js';
import type { ParagraphSetting } from './set-paragraph.js';
import { SetParagraph } from './set-paragraph.js';
import type { FaceSource } from './shaped-text.js';

type BySetting = Map<string, SetParagraph>;

const kept = new WeakMap<FontSet, WeakMap<ResolvedText, BySetting>>();

/** What a paragraph is set with, and what `prepare` depends on beside the text. */
export interface PreparedSetting {
  readonly setting: ParagraphSetting;
  readonly fonts: FontSet;
  readonly faces: FaceSource;
  /** Tells two preparations of one text apart. */
  readonly kind: string;
  /** Gives the text as it is set, from the text as it was resolved. */
  readonly prepare: (text: ResolvedText) => ResolvedText;
}

export function keptParagraph(text: ResolvedText, prepared: PreparedSetting): SetParagraph {
  const { setting, fonts, faces, kind, prepare } = prepared;
  const byText = kept.get(fonts) ?? new WeakMap<ResolvedText, BySetting>();
  kept.set(fonts, byText);
  const bySetting: BySetting = byText.get(text) ?? new Map<string, SetParagraph>();
  byText.set(text, bySetting);
  const { sizePt, align, hyphenate, kashida, fillLast } = setting;
  const key = [kind, sizePt, align, hyphenate, kashida, fillLast].join('|');
  const known = bySetting.get(key);
  if (known !== undefined) return known;
  const paragraph = new SetParagraph(prepare(text), setting, faces);
  bySetting.set(key, paragraph);
  return paragraph;
}
