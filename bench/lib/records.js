/** What it costs to open a workspace: the records read and checked, and nothing made of them. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { milliseconds, quantile } from './interleave.js';
import { makeWorkspace } from './workspace.js';

const child = fileURLToPath(new URL('./open-records.js', import.meta.url));

/** As many letters as meetings; each workspace in processes of its own, in turn with the others. */
export function measureRecords(counts, rounds) {
  const workspaces = counts.map((records) => ({
    records,
    folder: makeWorkspace(records / 2),
    opened: [],
  }));
  for (let round = 0; round < rounds; round++)
    for (const { folder, opened } of workspaces) opened.push(open(folder));
  console.log(`\nopening a workspace, medians of ${rounds} rounds`);
  const each = workspaces.map(({ records, opened }) => {
    const median = (of) => quantile(opened.map(of), 0.5);
    const [cpu, wall] = [median((one) => one.cpu), median((one) => one.wall)];
    const [heldMb, peakMb] = [median((one) => one.heldMb), median((one) => one.peakMb)];
    console.log(
      `  ${String(records).padStart(5)} records: ${milliseconds(cpu)} of processor time, ${milliseconds(wall)} wall, holds ${heldMb.toFixed(1)} MB, peak ${peakMb.toFixed(0)} MB`,
    );
    return { time: cpu / records, memory: heldMb / records };
  });
  for (let index = 1; index < each.length; index++) {
    const [before, after] = [each[index - 1], each[index]];
    console.log(
      `  a record of ${counts[index]} by one of ${counts[index - 1]}: time x${(after.time / before.time).toFixed(2)}, memory x${(after.memory / before.memory).toFixed(2)}`,
    );
  }
}

function open(folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', child, folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
