/** Many papers by two workers: documents per second of each side, in turn. */

import { fork } from 'node:child_process';
import { quantile } from './interleave.js';
import { makeWorkspace } from './workspace.js';

const workers = 2;

/** Typst's workers are processes, each with its share of the papers; Mahdar's are threads of one, as in a command. */
const sides = {
  typst: { name: 'Typst, finished sources', processes: workers },
  mahdar: { name: 'Mahdar, from records', processes: 1 },
};

export async function measureBatch(papers) {
  const folder = makeWorkspace(papers);
  for (const kind of ['letter', 'minutes']) {
    const rates = Object.fromEntries(Object.keys(sides).map((side) => [side, []]));
    for (let round = 0; round < 3; round++)
      for (const [side, { processes }] of Object.entries(sides)) {
        const ended = await Promise.all(
          Array.from({ length: processes }, (_, index) =>
            work({ side, kind, folder, share: { index, of: processes }, workers }),
          ),
        );
        const peakMb = ended.reduce((sum, { peakMb }) => sum + peakMb, 0) / workers;
        rates[side].push({
          perSecond: (papers * 1000) / Math.max(...ended.map(({ wall }) => wall)),
          perCpuSecond: (papers * 1000) / ended.reduce((sum, { cpu }) => sum + cpu, 0),
          peakMb,
        });
      }
    const middle = (side, key) =>
      quantile(
        rates[side].map((rate) => rate[key]),
        0.5,
      );
    console.log(`\n${papers} papers (${kind}), two workers, PDF`);
    for (const [side, { name }] of Object.entries(sides))
      console.log(
        `  ${name.padEnd(24)} ${middle(side, 'perSecond').toFixed(1)}/s, ${middle(side, 'perCpuSecond').toFixed(1)} per second of processor time, peak ${middle(side, 'peakMb').toFixed(0)} MB a worker`,
      );
    for (const key of ['perSecond', 'perCpuSecond']) {
      const ratios = rates.mahdar.map((rate, round) => rate[key] / rates.typst[round][key]);
      const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((one) => one.toFixed(2));
      const whole = (middle('mahdar', key) / middle('typst', key)).toFixed(2);
      console.log(`  Mahdar by Typst, ${key}: x${whole} [${least} .. ${most}]`);
    }
  }
}

function work(task) {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./batch-worker.js', import.meta.url), [JSON.stringify(task)]);
    child.on('message', resolve);
    child.on('error', reject);
    child.on('exit', (code) => code !== 0 && reject(new Error(`worker ended with ${code}`)));
  });
}
