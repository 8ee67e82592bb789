/** The fonts a paper may be set in: loaded once, shared by every paper of the process. */

import type { FontKey } from './font-key.js';

/** Scripts the program sets (UAX #24 names); Zyyy is what has no script of its own: digits, punctuation, symbols. */
export type Script = 'Arab' | 'Latn' | 'Tfng' | 'Zyyy';

export interface FontFile {
  readonly key: FontKey;
  readonly bytes: Uint8Array;
  /** Code points with a glyph. */
  readonly coverage: ReadonlySet<number>;
}

export interface FontSet {
  /** Throws when the key did not come from this set. */
  get(key: FontKey): FontFile;
  readonly files: readonly FontFile[];
  /** Those of them that the workspace brings. */
  readonly own: readonly FontFile[];
  /**
   * The font for a character of a script in a style, by the policy of ARCHITECTURE.md (no slanted Arabic, fall-back
   * by coverage); undefined when no font of the set covers the character.
   */
  pick(codePoint: number, script: Script, style: { bold: boolean; italic: boolean }): FontKey | undefined;
}
