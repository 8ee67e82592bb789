/** What a renderer needs beside the tree. */

import type { StyleSheet } from '../document/styles.js';
import type { FontSet } from '../fonts/font-set.js';

export interface Assets {
  readonly fonts: FontSet;
  readonly styles: StyleSheet;
  /** Bytes of a picture the tree names (PNG or JPEG), already checked to lie inside the workspace. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Page (1-based) on which each heading begins, by its id: for contents in formats that are not laid out here. */
  readonly headingPages?: ReadonlyMap<string, number>;
  /** Version of the program, for the producer entry. */
  readonly version: string;
}
