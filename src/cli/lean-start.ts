/**
 * How V8 is told to work. A command of a second or two ends before machine code pays that V8 makes of what ran a few
 * times: in Node 20 making it takes a fifth of such a command's processor time. It is left for later, and made as usual
 * once a command goes on, but for one thing: fewer functions are joined into those that call them, since a batch of some
 * hundred papers ends before longer machine code pays for being made. From then on memory of a batch is given back in time,
 * too: left to itself V8 lets what papers leave behind grow to three times what is kept before it looks.
 */

import { setFlagsFromString } from 'node:v8';

/** How many bytes of a function's bytecode run before V8 looks at it: its own number, and one for short commands. */
const usualBudget = 67_584;
const leanBudget = 4_000_000;

/** From then on a command is a long one. */
const longCommandMs = 1500;

/** How many bytes of bytecode a function may have, and all of them together, to be joined into one that calls them. */
const longestInlined = 60;
const mostInlined = 150;

/** The same for functions of WebAssembly, in units of V8's own (1,800,000): HarfBuzz is hot at once, and seldom for long. */
const leanWasmBudget = 20_000_000;

/**
 * V8 makes objects of a kind that lives long among old ones at once. Here the same code makes what is kept of all papers
 * (texts, lines) and what a paper is done with soon, so that some objects of each paper would stay there, dead, and hold
 * its others until all of memory is gone through: three times as much would be carried from young to old.
 */
const putsNothingAmongOld = '--no-allocation-site-pretenuring';

/**
 * By how many percent of what is kept the heap may grow until the next collection: little, since a paper of thousands of
 * pages keeps much; twice that in a batch, whose papers are short, where collecting less often takes a tenth less time.
 */
const usualGrowth = 50;
const batchGrowth = 100;
let heapGrowth = usualGrowth;

/** From so many papers on a command is a batch. */
const manyPapers = 100;

/** Called once, before the program is loaded; it holds for the threads of the process too. */
export function startLean(): void {
  // Later versions (Node 22) wait longer of themselves and have a quick compiler before the thorough one.
  const isEager = process.versions.v8.startsWith('11.');
  if (isEager) {
    setFlagsFromString(`--max-inlined-bytecode-size=${longestInlined}`);
    setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${mostInlined}`);
    setFlagsFromString(`--wasm-tiering-budget=${leanWasmBudget}`);
    setBudget(leanBudget);
  }
  setFlagsFromString(putsNothingAmongOld);
  setTimeout(() => {
    if (isEager) setBudget(usualBudget);
    setGrowth();
  }, longCommandMs).unref();
}

/** Called where it is known how many papers a command is to make. */
export function expectPapers(count: number): void {
  if (count < manyPapers) return;
  heapGrowth = batchGrowth;
  setGrowth();
}

function setGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);
}

function setBudget(bytes: number): void {
  setFlagsFromString(`--interrupt-budget=${bytes}`);
}
