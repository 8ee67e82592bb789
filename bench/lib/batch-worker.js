/** One worker of a batch: makes every second paper, tells how long it took once it was ready. */

import { readFileSync } from 'node:fs';
import { startLean } from '../../dist/cli/lean-start.js';
import { houseStyle } from '../../dist/document/styles.js';
import { timed } from './interleave.js';
import { idsOf, make, openShop, settle } from './mahdar.js';
import { typstCompiler, typstPdf, typstSource } from './typst.js';

// As the command does; it changes nothing for Typst, whose memory is its own.
startLean();

const { side, kind, folder, index, workers } = JSON.parse(process.argv[2]);
const shop = await openShop(folder);
const ids = idsOf(shop, kind).filter((_, place) => place % workers === index);

async function typst() {
  const compiler = typstCompiler(folder);
  const sources = [];
  for (const id of ids) sources.push(typstSource(await settle(shop, id, 'ar'), houseStyle));
  return timed(() => {
    for (const source of sources) typstPdf(compiler, source);
  });
}

/** Typst's program is there when its compiler is made; Mahdar reads most of its own with the first paper. */
async function mahdar() {
  for (const part of ['render/pdf/render.js', 'render/pdf/fit-papers.js', 'verify/verify-paper.js'])
    await import(`../../dist/${part}`);
  return timed(async () => {
    for (const id of ids) await make(shop, id);
  });
}

const { wall, cpu } = await (side === 'typst' ? typst() : mahdar());
process.send({ wall, cpu, peakMb: Math.round(peakKb() / 1024) });
process.disconnect();

/** Linux hands the highest use of the parent on to those it starts, but not in this line of its own. */
function peakKb() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
