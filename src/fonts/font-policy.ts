/**
 * Which font sets a character.
 *
 * - Arabic: the Arabic family, bold as bold; italic is ignored, since Arabic is not slanted.
 * - Latin: the Latin family in all its styles.
 * - Tifinagh: the Tifinagh family, in regular where it has no bold.
 * - Zyyy (digits, punctuation, symbols out of any script): the Latin family, then the symbols.
 * A character its family lacks is looked for in the Latin family, the symbols, then in every file of the set in
 * its fixed order. Where a family lacks the style, the nearest style it has is taken.
 */

import type { FontKey, FontStyle } from './font-key.js';
import type { FontFile, FontSet, Script } from './font-set.js';

/** Family for each use. */
export interface FontRoles {
  readonly arabic: string;
  readonly latin: string;
  readonly tifinagh: string;
  readonly symbols: string;
}

interface StyleWish {
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * A font set over these files, looked through in their order; the roles name families among them, and `own` are those of
 * the workspace.
 */
export function createFontSet(
  files: readonly FontFile[],
  roles: FontRoles,
  own: readonly FontFile[] = [],
): FontSet {
  const byKey = new Map(files.map((file) => [keyText(file.key), file]));
  const families = new Set(files.map((file) => file.key.family));
  const chains = new Map<string, readonly FontFile[]>();

  const nearest = (family: string, wish: StyleWish): FontFile | undefined => {
    for (const style of nearestStyles(wish)) {
      const file = byKey.get(keyText({ family, style }));
      if (file !== undefined) return file;
    }
    return undefined;
  };

  const chainFor = (script: Script, style: StyleWish): readonly FontFile[] => {
    const wish = script === 'Arab' ? { bold: style.bold, italic: false } : style;
    const id = `${script}/${String(wish.bold)}/${String(wish.italic)}`;
    let chain = chains.get(id);
    if (chain === undefined) {
      const order = [familyOf(script, roles), roles.latin, roles.symbols, ...families];
      chain = order
        .map((family) => nearest(family, wish))
        .filter((file) => file !== undefined)
        .concat(files);
      chains.set(id, chain);
    }
    return chain;
  };

  return {
    files,
    own,
    get(key) {
      const file = byKey.get(keyText(key));
      if (file === undefined) throw new Error(`font not in the set: ${keyText(key)}`);
      return file;
    },
    pick(codePoint, script, style) {
      return chainFor(script, style).find((file) => file.coverage.has(codePoint))?.key;
    },
  };
}

function familyOf(script: Script, roles: FontRoles): string {
  return { Arab: roles.arabic, Latn: roles.latin, Tfng: roles.tifinagh, Zyyy: roles.latin }[script];
}

function nearestStyles({ bold, italic }: StyleWish): readonly FontStyle[] {
  if (bold && italic) return ['boldItalic', 'bold', 'italic', 'regular'];
  if (bold) return ['bold', 'regular', 'boldItalic', 'italic'];
  if (italic) return ['italic', 'regular', 'boldItalic', 'bold'];
  return ['regular', 'bold', 'italic', 'boldItalic'];
}

function keyText(key: FontKey): string {
  return `${key.family}/${key.style}`;
}
