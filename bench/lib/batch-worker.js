/** One worker of a batch: makes every second paper, tells how long it took once it was ready. */

import { readFileSync } from 'node:fs';
import { startLean } from '../../dist/cli/lean-start.js';
import { timed } from './interleave.js';
import { idsOf, make, openShop, produce } from './mahdar.js';
import { prepared, shareOf } from './prepared.js';
import { typstCompiler, typstPdf } from './typst.js';

// As the command does; it changes nothing for Typst, whose memory is its own.
startLean();

const { side, kind, folder, share } = JSON.parse(process.argv[2]);
const shop = await openShop(folder);

const sides = {
  async typst() {
    const compiler = typstCompiler(folder);
    const papers = await prepared(folder, { kind, share });
    return timed(() => {
      for (const { source } of papers) typstPdf(compiler, source);
    });
  },

  async mahdar() {
    await loadProgram();
    const ids = shareOf(idsOf(shop, kind), share);
    return timed(async () => {
      for (const id of ids) await make(shop, id);
    });
  },

  /** As Typst: a finished paper, of which the page is to be made. */
  async settled() {
    await loadProgram();
    const papers = await prepared(folder, { kind, share });
    return timed(async () => {
      for (const { document } of papers) await produce(shop, document);
    });
  },
};

/** Typst's program is there when its compiler is made; Mahdar reads most of its own with the first paper. */
async function loadProgram() {
  for (const part of ['render/pdf/render.js', 'render/pdf/fit-papers.js', 'verify/verify-paper.js'])
    await import(`../../dist/${part}`);
}

const { wall, cpu } = await sides[side]();
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
