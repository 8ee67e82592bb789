/** What a file is compared with. */

import type { ResolvedDocument } from '../document/resolved.js';

export interface Expectation {
  /** The paper as the records give it now. */
  readonly document: ResolvedDocument;
  /** Version of the program. */
  readonly version: string;
}
