/** The sRGB profile of the output intent (ISO 19005-2, 6.2.3), which pdfkit would read and compress for each file. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflated } from './deflated.js';

const file = 'pdfkit/js/data/sRGB_IEC61966_2_1.icc';
let profile: Buffer | undefined;

/** The profile as a stream with FlateDecode. */
export function colourProfile(): Buffer {
  return (profile ??= deflated(readFileSync(createRequire(import.meta.url).resolve(file))));
}
