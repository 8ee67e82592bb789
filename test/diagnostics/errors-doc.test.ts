import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { diagnosticCodes } from '../../src/diagnostics/codes.js';

const entries = readFileSync('docs/errors.md', 'utf8')
  .split(/^### /m)
  .slice(1)
  .map((entry) => {
    const [code = '', ...body] = entry.split('\n');
    return { code, body: body.join('\n').split(/^## /m)[0]!.trim() };
  });

it('explains every code in docs/errors.md once, and no other', () => {
  expect(entries.map(({ code }) => code).sort()).toEqual([...diagnosticCodes].sort());
});

it('says something about each', () => {
  for (const { code, body } of entries) expect([code, body.length > 30]).toEqual([code, true]);
});
