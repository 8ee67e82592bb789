/**
 * Measures contestants in turn, round by round, so that whatever else the machine does falls on all of them alike.
 * Only ratios of one run mean anything; times are given for orientation.
 */

/** @typedef {{ name: string, run: (round: number) => unknown }} Contestant */

/** Wall and processor time of each contestant in each round, in milliseconds; warm-up rounds are left out. */
export async function interleave(contestants, { rounds, warmUp }) {
  const times = new Map(contestants.map(({ name }) => [name, { wall: [], cpu: [] }]));
  for (let round = 0; round < warmUp + rounds; round++) {
    // Who goes first changes, so that nobody always runs after the same neighbour.
    const turn = round % contestants.length;
    for (const { name, run } of [...contestants.slice(turn), ...contestants.slice(0, turn)]) {
      const taken = await timed(() => run(round));
      if (round < warmUp) continue;
      times.get(name).wall.push(taken.wall);
      times.get(name).cpu.push(taken.cpu);
    }
  }
  return times;
}

/** Processor time counts all threads of the process, so that a compiler of several threads is not flattered. */
export async function timed(run) {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const value = await run();
  const wall = performance.now() - begin;
  const { user, system } = process.cpuUsage(cpu);
  return { value, wall, cpu: (user + system) / 1000 };
}

/** One line a contestant: median times, and the median and quartiles of its ratio to the first one, round by round. */
export function printRatios(title, times) {
  const [[baseName, base]] = times;
  console.log(`\n${title}`);
  for (const [name, { wall, cpu }] of times) {
    const ratio = name === baseName ? '' : `  ${ratioText('cpu', cpu, base.cpu)}`;
    const wallRatio = name === baseName ? '' : `  ${ratioText('wall', wall, base.wall)}`;
    const spent = `${milliseconds(quantile(cpu, 0.5))} cpu, ${milliseconds(quantile(wall, 0.5))} wall`;
    console.log(`  ${name.padEnd(24)} ${spent}${ratio}${wallRatio}`);
  }
}

function ratioText(kind, own, base) {
  const ratios = own.map((value, round) => value / base[round]);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(ratios, share).toFixed(2));
  return `${kind} x${middle} [${low} .. ${high}]`;
}

export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export function milliseconds(value) {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`.padStart(10);
}
