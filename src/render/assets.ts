/** What a renderer needs beside the tree. */

import type { StyleSheet } from '../document/styles.js';
import type { FontSet } from '../fonts/font-set.js';

export interface Assets {
  readonly fonts: FontSet;
  readonly styles: StyleSheet;
  /** Bytes of a picture the tree names (PNG or JPEG), already checked to lie inside the workspace. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Version of the program, for the producer entry. */
  readonly version: string;
}
