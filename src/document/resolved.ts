/**
 * What the resolve stage puts where text stood: one paragraph's text in logical order,
 * cut into runs that have one language, script, font and embedding level each (UAX #9, UAX #24).
 */

import type { FontKey } from '../fonts/font-key.js';
import type { Script } from '../fonts/font-set.js';
import type { Direction, DocumentTree, Language } from './tree.js';

export interface Run {
  /** Half-open range of UTF-16 units in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** Embedding level (UAX #9): even is left-to-right, odd right-to-left. Rule L1 is applied per line by the renderer. */
  readonly level: number;
  readonly lang: Language;
  readonly script: Script;
  readonly font: FontKey;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly href?: string;
  /**
   * Number of the isolate the run stands in (a date, a law number, a phone): all runs with the same number are one
   * left-to-right unit that the program isolated; absent outside isolates.
   */
  readonly isolate?: number;
  /** The run's text is a placeholder ('0') for a number known only when pages are made. */
  readonly field?: 'pageNumber' | 'pageCount';
}

export interface ResolvedText {
  /** The paragraph's text, exactly as composed; '\n' stands for a line break. */
  readonly text: string;
  readonly direction: Direction;
  readonly lang: Language;
  /** In logical order, covering the text without gap. */
  readonly runs: readonly Run[];
}

export type ResolvedDocument = DocumentTree<ResolvedText>;
