/** The fonts that ship with the program, as a workspace without settings has them. */

import type { FontSet } from '../../src/fonts/font-set.js';
import { loadFonts } from '../../src/fonts/load.js';
import { memoryWorld } from '../support/memory-world.js';

export async function testFonts(): Promise<FontSet> {
  return (await loadFonts(memoryWorld({}), {})).value;
}
