/**
 * The mistakes that real papers hold, each put alone into a workspace without any, and all of them together.
 * test/cases/mistakes/clean is laid over the sample; mistakes.yaml names each mistake and all that must be said of it.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { diagnosticCodes } from '../../src/diagnostics/codes.js';
import { filesUnder } from '../support/files-under.js';
import { findAll } from '../support/find-all.js';
import { memoryWorld } from '../support/memory-world.js';

interface Mistake {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly finds: readonly string[];
}

const mistakes = parse(readFileSync('test/cases/mistakes/mistakes.yaml', 'utf8')) as Mistake[];
const clean = Object.fromEntries(
  Object.entries({
    ...filesUnder('data/inezgane'),
    ...filesUnder('test/cases/mistakes/clean'),
  }).map(([path, bytes]) => [
    path,
    path.endsWith('.yaml') ? new TextDecoder().decode(bytes) : bytes,
  ]),
);

function withMistake(files: typeof clean, { file, from, to }: Mistake): typeof clean {
  const text = files[file];
  if (typeof text !== 'string' || !text.includes(from)) {
    throw new Error(`${file} has no ${from}`);
  }
  return { ...files, [file]: text.replace(from, () => to) };
}

it('finds nothing in the corrected workspace', async () => {
  expect(await findAll(memoryWorld(clean))).toEqual([]);
});

describe('finds each mistake, and nothing else', () => {
  it.each(mistakes)('$what', async (mistake) => {
    const found = await findAll(memoryWorld(withMistake(clean, mistake)));
    const codes = [...new Set(found.map(({ code }) => code))].sort();
    expect(codes).toEqual([...mistake.finds].sort());
  });
});

it('finds them beside one another', async () => {
  // Mistakes of shape leave no record to compare, and some are made in the same words: one of each file and code.
  const shapes = ['invalid-date', 'invalid-time', 'unknown-key', 'outcome-missing'];
  let files = clean;
  const made: Mistake[] = [];
  for (const mistake of mistakes) {
    const text = files[mistake.file];
    const isFree = typeof text === 'string' && text.includes(mistake.from);
    if (!isFree || mistake.finds.some((code) => shapes.includes(code))) continue;
    files = withMistake(files, mistake);
    made.push(mistake);
  }
  const found = new Set((await findAll(memoryWorld(files))).map(({ code }) => code));
  expect(made.length).toBeGreaterThan(mistakes.length / 2);
  const expected = new Set(made.map(({ finds }) => finds[0]));
  expect(
    [...expected].filter((code) => !found.has(code as (typeof diagnosticCodes)[number])),
  ).toEqual([]);
});
