/**
 * A process of a batch: makes its share of the papers, tells how long it took. What it needs is there before: each side
 * makes some papers of the other kind first.
 */

import { readFileSync } from 'node:fs';
import { expectPapers, startLean } from '../../dist/cli/lean-start.js';

// Before anything is loaded, as the command does; it changes nothing for Typst, whose memory is its own.
startLean();

const { timed } = await import('./interleave.js');
const { idsOf, makeAll, openShop, openWorkers } = await import('./mahdar.js');
const { prepared, shareOf } = await import('./prepared.js');
const { typstCompiler, typstPdf } = await import('./typst.js');

const { side, kind, folder, share, workers } = JSON.parse(process.argv[2]);
const other = kind === 'letter' ? 'minutes' : 'letter';

/** So many that of Mahdar's workers each does its part of one. */
const before = 3;

const sides = {
  async typst() {
    const compiler = typstCompiler(folder);
    const papers = await prepared(folder, { kind, share });
    const first = { index: 0, of: 1, most: before };
    const others = await prepared(folder, { kind: other, share: first });
    for (const { source } of others) typstPdf(compiler, source);
    return timed(() => {
      for (const { source } of papers) typstPdf(compiler, source);
    });
  },

  async mahdar() {
    const shop = await openShop(folder);
    const ids = shareOf(idsOf(shop, kind), share);
    expectPapers(ids.length);
    const pool = await openWorkers(shop, folder, workers);
    await makeAll(shop, pool, idsOf(shop, other).slice(0, before));
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
