/** Many papers by two workers: documents per second of each side, in turn. */

import { fork } from 'node:child_process';
import { makeWorkspace } from './workspace.js';

const workers = 2;

export async function measureBatch(papers) {
  const folder = makeWorkspace(papers);
  for (const kind of ['letter', 'minutes']) {
    const rates = { typst: [], mahdar: [] };
    for (let round = 0; round < 3; round++) {
      for (const side of ['typst', 'mahdar']) {
        const ended = await Promise.all(
          Array.from({ length: workers }, (_, index) => work({ side, kind, folder, index })),
        );
        rates[side].push({
          perSecond: (papers * 1000) / Math.max(...ended.map(({ wall }) => wall)),
          perCpuSecond: (papers * 1000) / ended.reduce((sum, { cpu }) => sum + cpu, 0),
          peakMb: Math.max(...ended.map(({ peakMb }) => peakMb)),
        });
      }
    }
    const middle = (side, key) => rates[side].map((rate) => rate[key]).sort((a, b) => a - b)[1];
    console.log(`\n${papers} papers (${kind}), two workers, PDF`);
    for (const side of ['typst', 'mahdar'])
      console.log(
        `  ${side.padEnd(8)} ${middle(side, 'perSecond').toFixed(1)}/s, ${middle(side, 'perCpuSecond').toFixed(1)} per second of processor time, peak ${middle(side, 'peakMb')} MB a worker`,
      );
    for (const key of ['perSecond', 'perCpuSecond'])
      console.log(
        `  Mahdar by Typst, ${key}: x${(middle('mahdar', key) / middle('typst', key)).toFixed(2)}`,
      );
  }
}

function work(task) {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./batch-worker.js', import.meta.url), [
      JSON.stringify({ ...task, workers }),
    ]);
    child.on('message', resolve);
    child.on('error', reject);
    child.on('exit', (code) => code !== 0 && reject(new Error(`worker ended with ${code}`)));
  });
}
