/**
 * How well `check` finds ideas that say the same: the 103 ideas of data/fes, whose 18 doubles a person has marked,
 * are checked without the marks. A finding is right when the two ideas come down to the same one.
 */

import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { numberedIdeas } from '../../src/records/programmes.js';
import type { IdeaDraft } from '../../src/records/schema.js';
import { filesUnder } from '../support/files-under.js';
import { findAll } from '../support/find-all.js';
import { memoryWorld } from '../support/memory-world.js';

const file = 'ideas/2017.yaml';
const files = filesUnder('data/fes');
const draft = parse(new TextDecoder().decode(files[file])) as IdeaDraft;
const ideas = numberedIdeas(draft);

const roots = new Map<string, string>();
for (const { id, idea } of ideas) roots.set(id, roots.get(idea.sameAs?.[0] ?? id) ?? id);
const doubles = ideas.filter(({ idea }) => idea.sameAs !== undefined).map(({ id }) => id);

function withoutMarks(): string {
  const axes = draft.axes.map((axis) => ({
    ...axis,
    ideas: axis.ideas.map(({ number, text, parts }) => ({ number, text, ...(parts && { parts }) })),
  }));
  return stringify({ ...draft, axes });
}

it('finds most doubles, and is mostly right', async () => {
  const found = await findAll(memoryWorld({ ...files, [file]: withoutMarks() }));
  const pairs = found
    .filter(({ code }) => code === 'near-duplicate-idea')
    .map(({ parameters }) => ({ id: String(parameters.id), other: String(parameters.other) }));
  const right = pairs.filter(({ id, other }) => roots.get(id) === roots.get(other));
  const precision = right.length / pairs.length;
  const recall = right.filter(({ id }) => doubles.includes(id)).length / doubles.length;
  const figures = `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`;
  process.stdout.write(
    `doubles of data/fes: ${doubles.length}, found ${pairs.length}: ${figures}\n`,
  );
  expect(doubles).toHaveLength(18);
  expect(precision).toBeGreaterThanOrEqual(0.7);
  expect(recall).toBeGreaterThanOrEqual(0.75);
});

it('asks nothing once a person has decided', async () => {
  const found = await findAll(memoryWorld(files));
  expect(found.filter(({ code }) => code === 'near-duplicate-idea')).toEqual([]);
});
