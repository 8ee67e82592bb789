/** Stage 6: text becomes runs with language, script, direction, level and font, and list items and headings get their labels. */

import type { Checked, Diagnostic, SourcePosition } from '../diagnostics/diagnostic.js';
import type { BlockKeeper, ContentPlace, ListLabeller } from '../document/map-content.js';
import { mapContent } from '../document/map-content.js';
import type { ResolvedDocument, ResolvedText } from '../document/resolved.js';
import type { StyleSheet } from '../document/styles.js';
import { houseStyle } from '../document/styles.js';
import type { Block, BuiltDocument, Inline, Language } from '../document/tree.js';
import type { FontSet } from '../fonts/font-set.js';
import type { BaseStyle } from './itemize.js';
import { itemize } from './itemize.js';
import type { Itemized } from './itemize.js';
import { listLabel } from './list-label.js';
import { RecentMap } from '../lookup/recent-map.js';
import { WeakPairs } from '../lookup/weak-pairs.js';
import { settleHeadings } from './settle-headings.js';

/**
 * The document with every text resolved. A run is bold or underlined by its mark or by the style of its paragraph.
 * Reports each character that no font of the set covers, and letters in presentation forms (which hold the shape
 * instead of the letter, and should have been turned back on load), once per node.
 */
export function resolveDocument(
  document: BuiltDocument,
  fonts: FontSet,
  styles: StyleSheet = houseStyle,
): Checked<ResolvedDocument> {
  const diagnostics: Diagnostic[] = [];
  const resolve = (content: readonly Inline[], place: ContentPlace): ResolvedText => {
    const { text, uncovered } = keptItemized(content, place.lang, fonts, baseStyle(place, styles));
    const forms = new Set(presentationForms(text.text));
    const missing = new Set(uncovered.map(({ character }) => character));
    for (const form of forms) {
      diagnostics.push(report('presentation-forms', form, place.position));
    }
    for (const character of missing) {
      if (!forms.has(character)) {
        diagnostics.push(report('character-without-font', character, place.position));
      }
    }
    return text;
  };
  const { byBlock, byText } = keptBlocks.get(fonts, styles, () => new KeptBlocks());
  const keep: BlockKeeper<readonly Inline[], ResolvedText> = (block, map) => {
    const same = byBlock.get(block);
    if (same !== undefined) return same;
    const key = JSON.stringify(block);
    const known = byText.get(key);
    const before = diagnostics.length;
    const made = known ?? map();
    if (diagnostics.length > before || key.length > longestKept) return made;
    if (known === undefined) byText.set(key, made, key.length);
    byBlock.set(block, made);
    return made;
  };
  const label: ListLabeller<readonly Inline[]> = (list, index, above) =>
    listLabel(list, index, { fonts, above });
  const settled = settleHeadings(document);
  const isLong = settled.sections.some(({ children }) => children.length > mostBlocks);
  return { value: mapContent(settled, resolve, label, isLong ? undefined : keep), diagnostics };
}

/** Characters of blocks, written as JSON, that are kept, and those of the longest: long tables are hardly met again. */
const blocksKept = 500_000;
const longestKept = 20_000;
/** A section of more blocks is of a long paper, which has a text of its own. */
const mostBlocks = 150;

/** Blocks in which nothing is wrong: papers of one body repeat most of them. */
class KeptBlocks {
  /** The built block is mostly the same object too. */
  readonly byBlock = new WeakMap<Block<readonly Inline[]>, Block<ResolvedText>>();
  /** By what they were made of, as JSON. */
  readonly byText = new RecentMap<string, Block<ResolvedText>>(blocksKept);
}

const keptBlocks = new WeakPairs<FontSet, StyleSheet, KeptBlocks>();

/** Characters of text whose runs are kept. */
const charactersKept = 200_000;
const keptTexts = new WeakMap<FontSet, RecentMap<string, Itemized>>();

/**
 * Papers of one body repeat most of their paragraphs. The same content in the same surroundings is the same object,
 * which lets the renderer keep what it has made of it.
 */
function keptItemized(
  content: readonly Inline[],
  lang: Language,
  fonts: FontSet,
  style: BaseStyle,
): Itemized {
  const kept = keptTexts.get(fonts) ?? new RecentMap<string, Itemized>(charactersKept);
  keptTexts.set(fonts, kept);
  const key = `${lang}|${style.bold ? 'b' : ''}${style.underline ? 'u' : ''}|${JSON.stringify(content)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const itemized = itemize(content, lang, fonts, style);
  kept.set(key, itemized, 1 + itemized.text.text.length);
  return itemized;
}

function baseStyle(place: ContentPlace, styles: StyleSheet): BaseStyle {
  switch (place.kind) {
    case 'heading':
      return styles.heading[place.level];
    case 'paragraph':
      return styles.paragraph[place.role];
    case 'listLabel':
    case 'fieldLabel':
    case 'fieldValue':
      return styles.paragraph.body;
  }
}

/** Arabic Presentation Forms A and B that stand for letters; the signs among them (U+FD3E, U+FDFC ...) are left alone. */
function presentationForms(text: string): readonly string[] {
  return text.match(/[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC]/g) ?? [];
}

function report(
  code: 'presentation-forms' | 'character-without-font',
  character: string,
  position: SourcePosition | undefined,
): Diagnostic {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const reason = code === 'presentation-forms' ? { reason: 'remaining' } : {};
  return {
    severity: 'error',
    code,
    ...(position === undefined ? {} : { position }),
    parameters: { ...reason, found: character, character: `U+${hex}` },
  };
}
