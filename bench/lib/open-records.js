/** Opens the workspace it is given, after a small one, and prints what that took as JSON. */

import { join } from 'node:path';
import { timed } from './interleave.js';
import { openShop } from './mahdar.js';
import { projectFolder } from './workspace.js';

/** Fonts, wording and templates are read for it, and code is made ready; all of that stays. */
await openShop(join(projectFolder, 'data/inezgane'));
const before = heldMb();
let shop;
const { wall, cpu } = await timed(async () => {
  shop = await openShop(process.argv[2]);
});
const held = heldMb() - before;
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  JSON.stringify({ wall, cpu, heldMb: held, peakMb, papers: shop.papers.length }),
);

function heldMb() {
  globalThis.gc();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
