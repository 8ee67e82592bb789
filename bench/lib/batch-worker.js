/**
 * A process of a batch: makes its share of the papers, tells how long it took. What it needs is there before: each side
 * makes one paper of the other kind first.
 */

import { readFileSync } from 'node:fs';
import { expectPapers, startLean } from '../../dist/cli/lean-start.js';
import { timed } from './interleave.js';
import { idsOf, makeAll, openShop, openWorkers } from './mahdar.js';
import { prepared, shareOf } from './prepared.js';
import { typstCompiler, typstPdf } from './typst.js';

// As the command does; it changes nothing for Typst, whose memory is its own.
startLean();

const { side, kind, folder, share, workers } = JSON.parse(process.argv[2]);
const other = kind === 'letter' ? 'minutes' : 'letter';

const sides = {
  async typst() {
    const compiler = typstCompiler(folder);
    const papers = await prepared(folder, { kind, share });
    const [first] = await prepared(folder, { kind: other, share: { index: 0, of: Infinity } });
    typstPdf(compiler, first.source);
    return timed(() => {
      for (const { source } of papers) typstPdf(compiler, source);
    });
  },

  async mahdar() {
    const shop = await openShop(folder);
    const ids = shareOf(idsOf(shop, kind), share);
    expectPapers(ids.length);
    const pool = await openWorkers(shop, folder, workers);
    await makeAll(shop, pool, idsOf(shop, other).slice(0, 1));
    const spent = await timed(() => makeAll(shop, pool, ids));
    await pool.close();
    return spent;
  },
};

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
