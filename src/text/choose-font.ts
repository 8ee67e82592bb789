/** Gives every grapheme cluster a font of the set, and names the characters that no font can draw where they stand. */

import type { FontKey } from '../fonts/font-key.js';
import type { FontSet, Script } from '../fonts/font-set.js';
import { RecentMap } from '../lookup/recent-map.js';
import { needsGlyph } from './scripts.js';

/** A character that no font of the set can draw where it stands. */
export interface UncoveredCharacter {
  readonly character: string;
  readonly codePoint: number;
}

export interface FontWish {
  readonly fonts: FontSet;
  readonly script: Script;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface FontChoice {
  readonly font: FontKey;
  readonly uncovered: readonly UncoveredCharacter[];
}

/** Nothing to print, though some fonts list the first of them; white space among them is set before. */
const control = /\p{Cc}/u;

/** What was chosen for clusters of one script and style. */
interface KeptChoices {
  /** For clusters of one UTF-16 unit, by its number. */
  readonly units: Map<number, FontChoice>;
  readonly longer: RecentMap<string, FontChoice>;
}

const choicesKept = 5_000;
const keptChoices = new WeakMap<FontSet, Map<string, KeptChoices>>();

/** One font for a whole cluster: the first of those its characters ask for that has them all, else its base's. */
export type FontChooser = (cluster: string) => FontChoice;

export function fontChooser(wish: FontWish): FontChooser {
  const { fonts, script, bold, italic } = wish;
  const ofFonts = keptChoices.get(fonts) ?? new Map<string, KeptChoices>();
  keptChoices.set(fonts, ofFonts);
  const key = `${script}${bold ? 'b' : ''}${italic ? 'i' : ''}`;
  const kept = ofFonts.get(key) ?? { units: new Map(), longer: new RecentMap(choicesKept) };
  ofFonts.set(key, kept);
  const { units, longer } = kept;
  return (cluster) => {
    const unit = cluster.charCodeAt(0);
    const isUnit = cluster.length === 1;
    const known = isUnit ? units.get(unit) : longer.get(cluster);
    if (known !== undefined) return known;
    const found = findFont(cluster, wish);
    if (isUnit) units.set(unit, found);
    else longer.set(cluster, found);
    return found;
  };
}

function findFont(cluster: string, { fonts, script, bold, italic }: FontWish): FontChoice {
  const style = { bold, italic };
  const characters = [...cluster].filter(needsGlyph);
  const wishes = characters
    .map((character) => fonts.pick(character.codePointAt(0) ?? 0, script, style))
    .filter((key) => key !== undefined);
  const lacks = (key: FontKey): UncoveredCharacter[] => {
    const { coverage } = fonts.get(key);
    return characters
      .map((character) => ({ character, codePoint: character.codePointAt(0) ?? 0 }))
      .filter(({ character, codePoint }) => !coverage.has(codePoint) || control.test(character));
  };
  const font =
    wishes.find((key) => lacks(key).length === 0) ?? wishes[0] ?? spaceFont(fonts, script, style);
  return { font, uncovered: lacks(font) };
}

function spaceFont(
  fonts: FontSet,
  script: Script,
  style: { bold: boolean; italic: boolean },
): FontKey {
  const font = fonts.pick(0x20, script, style) ?? fonts.files[0]?.key;
  if (font === undefined) throw new Error('the font set is empty');
  return font;
}
