/** What every node of the Document tree has, whatever it is, and the words for languages, directions and places. */

import type { SourcePosition } from '../diagnostics/diagnostic.js';

export type Language = 'ar' | 'fr' | 'zgh';
export type Direction = 'rtl' | 'ltr';
export type Alignment = 'start' | 'center' | 'end' | 'justify';

export interface NodeBase {
  /** Language of the node's text; its script gives the base direction (see directionOf). */
  readonly lang: Language;
  /** Where in the template the node was written; absent on nodes the program made itself. */
  readonly position?: SourcePosition;
}
