/**
 * Whole views. Each folder of test/cases/compose holds case.yaml (which papers, in which languages), records (in
 * place of the sample's, or alone), and for each paper the expected view and diagnostics.
 */

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Language } from '../../src/language/index.js';
import { filesBelow, projectRoot, readText } from '../support/project-files.js';
import { compose, sampleRecords } from './sample.js';
import type { Records } from './sample.js';

const folder = 'test/cases/compose';
const update = process.env['MAHDAR_UPDATE'] === '1';

interface Case {
  readonly base: 'sample' | 'none';
  readonly papers: readonly string[];
  readonly languages: readonly Language[];
}

function recordsOf(name: string, base: Case['base']): Records {
  const below = `${folder}/${name}/records`;
  const files = existsSync(join(projectRoot, below)) ? filesBelow(below) : [];
  const own = Object.fromEntries(
    files.map((path) => [path.slice(below.length + 1), readText(path)]),
  );
  return base === 'sample' ? sampleRecords(own) : own;
}

const cases = readdirSync(join(projectRoot, folder)).flatMap((name) => {
  const { base, papers, languages } = parse(readText(`${folder}/${name}/case.yaml`)) as Case;
  return papers.flatMap((id) => languages.map((lang) => ({ name, base, id, lang })));
});

describe('the view of a paper', () => {
  it('is tested for every case', () => {
    expect(cases).toHaveLength(38);
  });

  it.each(cases)('$name: $id in $lang', async ({ name, base, id, lang }) => {
    const { view, diagnostics } = await compose(recordsOf(name, base), id, lang);
    const text = `${JSON.stringify({ diagnostics, view }, null, 2)}\n`;
    const expected = join(projectRoot, folder, name, `${id.replace('/', '-')}.${lang}.json`);
    if (update) writeFileSync(expected, text);
    expect(text).toBe(readFileSync(expected, 'utf8'));
    // a placeholder left open, something that was not text, two spaces in a row, a bidi control
    expect(text).not.toMatch(/\{[a-zA-Z]+\}|\[object|undefined|NaN/u);
    expect(JSON.stringify(view)).not.toMatch(/ {2}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
  });
});
