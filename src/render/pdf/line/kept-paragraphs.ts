/**
 * Paragraphs set before. Papers repeat each other's text (letterhead, names, headings), and the resolve stage gives the
 * same object for the same text: as long as that one is kept, so are its lines.
 */

import type { ResolvedText } from '../../../document/resolved.js';
import type { FontSet } from '../../../fonts/font-set.js';
import type { ParagraphSetting } from './set-paragraph.js';
import { SetParagraph } from './set-paragraph.js';
import type { FaceSource } from './shaped-text.js';

/** Mostly one of them. */
type BySetting = KeptParagraph[];

interface KeptParagraph {
  readonly kind: string;
  readonly setting: ParagraphSetting;
  readonly paragraph: SetParagraph;
}

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
  const bySetting = byText.get(text);
  const known = bySetting?.find((each) => each.kind === kind && isSame(each.setting, setting));
  if (known !== undefined) return known.paragraph;
  const paragraph = new SetParagraph(prepare(text), setting, faces);
  const made = { kind, setting, paragraph };
  if (bySetting === undefined) byText.set(text, [made]);
  else bySetting.push(made);
  return paragraph;
}

function isSame(one: ParagraphSetting, other: ParagraphSetting): boolean {
  return (
    one.sizePt === other.sizePt &&
    one.align === other.align &&
    one.hyphenate === other.hyphenate &&
    one.kashida === other.kashida &&
    one.fillLast === other.fillLast
  );
}
