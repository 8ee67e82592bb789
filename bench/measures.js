/** What is measured. Each prints its own lines. */

import { startLean } from '../dist/cli/lean-start.js';
import { houseStyle } from '../dist/document/styles.js';
import { measureBatch } from './lib/batch.js';
import { measureCold } from './lib/cold.js';
import { measureHiddenClasses } from './lib/hidden-classes.js';
import { interleave, milliseconds, printRatios, quantile, timed } from './lib/interleave.js';
import { idsOf, make, openShop, produce, settleMarkup } from './lib/mahdar.js';
import { plainPdf } from './lib/plain-pdfmake.js';
import { prepared } from './lib/prepared.js';
import { measureRecords } from './lib/records.js';
import { pagesMarkup, reportMarkup, tableMarkup } from './lib/report.js';
import { typstCompiler, typstPdf } from './lib/typst.js';
import { fillWord, templateOf } from './lib/word-template.js';
import { makeWorkspace } from './lib/workspace.js';

const rounds = Number(process.env.BENCH_ROUNDS ?? 30);
/** Rounds before those that are counted: so many papers a batch makes while the compiler of Node is still at work. */
const warmUp = Number(process.env.BENCH_WARM ?? 100);

export const measures = {
  letter: () => warm('letter'),
  minutes: () => warm('minutes'),
  report,
  docx,
  batch: () => measureBatch(Number(process.env.BENCH_PAPERS ?? 1000)),
  cold: () => measureCold(Number(process.env.BENCH_COLD ?? 10)),
  records: () => measureRecords([100, 1000, 4000], Math.min(7, rounds)),
  classes: measureHiddenClasses,
  growth,
};

/** Another paper of the kind in each round, so that nobody gives the same page again from memory. */
async function warm(kind) {
  const folder = makeWorkspace(warmUp + rounds);
  const shop = await openShop(folder);
  const ids = idsOf(shop, kind);
  const papers = await prepared(folder, { kind });
  const compiler = typstCompiler(folder);
  const pictures = { 'images/emblem.png': `${folder}/images/emblem.png` };
  const typst = { name: 'Typst', run: (round) => typstPdf(compiler, papers[round].source) };
  const mahdar = [
    { name: 'Mahdar', run: (round) => make(shop, ids[round]) },
    { name: 'Mahdar, same again', run: () => make(shop, ids[0]) },
  ];
  const times = await interleave([typst, ...mahdar], { rounds, warmUp });
  printRatios(
    `${kind}, PDF, after ${warmUp} papers, another one in each of ${rounds} rounds`,
    times,
  );
  // Apart, since what it leaves behind is collected while the next one works.
  const plain = {
    name: 'plain pdfmake',
    run: (round) => plainPdf(papers[round].document, houseStyle, pictures),
  };
  printRatios(`${kind}, plain pdfmake`, await interleave([typst, plain], { rounds, warmUp: 3 }));
}

async function docx() {
  const folder = makeWorkspace(warmUp + rounds);
  const shop = await openShop(folder);
  for (const kind of ['letter', 'minutes']) {
    const ids = idsOf(shop, kind);
    const filled = templateOf(await make(shop, ids[0], { format: 'docx' }));
    const contestants = [
      { name: 'docxtemplater', run: () => fillWord(filled) },
      { name: 'Mahdar', run: (round) => make(shop, ids[round], { format: 'docx' }) },
    ];
    const times = await interleave(contestants, { rounds, warmUp });
    printRatios(`${kind}, DOCX, after ${warmUp} papers, ${rounds} rounds`, times);
  }
}

/** Build, resolve, render and prove against compile. */
async function report() {
  const folder = makeWorkspace(1);
  const shop = await openShop(folder);
  const activities = Number(process.env.BENCH_ACTIVITIES ?? 1000);
  // Other activities in each round, for both: a report is made once, and nobody has its text in memory.
  const markups = Array.from({ length: Math.min(5, rounds) + 1 }, (_, round) =>
    reportMarkup(activities, 1 + round * activities),
  );
  const papers = await prepared(folder, { markups });
  const contestants = [
    { name: 'Typst', run: (round) => typstPdf(typstCompiler(folder), papers[round].source) },
    { name: 'Mahdar', run: (round) => produce(shop, settleMarkup(shop, markups[round], 'ar')) },
  ];
  const times = await interleave(contestants, { rounds: Math.min(5, rounds), warmUp: 1 });
  printRatios(`report of ${activities} activities, PDF`, times);
}

/** Cost of one more: activity, row, page. */
async function growth() {
  // As the command does: V8 gives memory back sooner, from the second second on.
  startLean();
  const shop = await openShop(makeWorkspace(1));
  const kinds = { activity: reportMarkup, 'table row': tableMarkup, page: pagesMarkup };
  const [small, large] = [100, Number(process.env.BENCH_LARGE ?? 10_000)];
  for (const [unit, markupOf] of Object.entries(kinds)) {
    let begin = 1;
    const costOf = async (count) => {
      const markup = markupOf(count, begin);
      begin += count;
      const { wall, cpu } = await timed(() => produce(shop, settleMarkup(shop, markup, 'ar')));
      return { wall: wall / count, cpu: cpu / count };
    };
    const row = async () => {
      const costs = [];
      for (let round = 0; round < 10; round++) costs.push(await costOf(small));
      return costs;
    };
    await row();
    // Before and after the long one: the machine changes while that is made.
    const beside = await row();
    const long = await costOf(large);
    beside.push(...(await row()));
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    for (const key of ['wall', 'cpu']) {
      const usual = quantile(
        beside.map((cost) => cost[key]),
        0.5,
      );
      const ratio = (long[key] / usual).toFixed(2);
      console.log(
        `cost of one ${unit}, ${key}: ${milliseconds(usual)} at ${small}, ${milliseconds(long[key])} at ${large}: x${ratio}; peak ${peak} MB`,
      );
    }
  }
}
