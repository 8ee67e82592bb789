/** What the renderer carries through one deck and one slide. */

import type { StyleSheet } from '../../document/styles.js';
import type { ResolvedText } from '../../document/resolved.js';
import type { Chart } from '../../document/drawn-blocks.js';
import type { Direction } from '../../document/tree.js';
import type { Assets } from '../assets.js';

export interface SlideContext {
  readonly assets: Assets;
  /** The sheet of this slide, at the size its text was fitted to. */
  readonly styles: StyleSheet;
  readonly direction: Direction;
  readonly themeFamily: string;
  /** Number of slides of the deck. */
  readonly pageCount: number;
  /** Relationship of a link's target, made at its first use. */
  readonly linkId: (href: string) => string;
  /** Relationship of a picture of the workspace. */
  readonly pictureId: (source: string) => string;
  /** Relationship of a chart, whose parts are added to the package. */
  readonly chartId: (
    chart: Chart<ResolvedText>,
    size: { readonly widthPt: number; readonly heightPt: number; readonly textPt: number },
  ) => string;
  /** Gives 2, 3, ...: ids of the slide's shapes; 1 is the slide's own tree. */
  readonly nextId: () => number;
}
