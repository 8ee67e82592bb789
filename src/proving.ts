/** Between rendering and writing: what was rendered is read back, and no file is written that is not what it should be. */

import type { Diagnostic } from './diagnostics/diagnostic.js';
import type { ResolvedDocument } from './document/resolved.js';
import type { Format } from './formats.js';
import { timed } from './stage-watch.js';
import type { StageListener } from './stage-watch.js';
import type { quickCheck } from './verify/verify-paper.js';

/** A paper about to be written under the name `file`. */
export interface RenderedPaper {
  readonly file: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly document: ResolvedDocument;
  /** Version of the program. */
  readonly version: string;
}

/** Looked up once: even a module that is there already takes its time to be found again. */
let check: typeof quickCheck | undefined;

/** The quick part of `mahdar verify`; a finding means a mistake of the program. */
export async function proveRendered(
  { file, format, bytes, document, version }: RenderedPaper,
  listen?: StageListener,
): Promise<readonly Diagnostic[]> {
  const quick = (check ??= (await import('./verify/verify-paper.js')).quickCheck);
  return timed(
    listen,
    '8/8 prove',
    () => quick(file, format, bytes, { document, version }),
    (found) => `${file}, ${found.length} findings`,
  );
}
