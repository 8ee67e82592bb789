/**
 * A case is a folder of test/cases/markup: template.hbs, view.json, and what must come of them, tree.json or
 * diagnostics.json. Adding one adds no code; expected files are rewritten only when MAHDAR_UPDATE=1.
 */

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { format } from 'prettier';
import { describe, expect, it } from 'vitest';

import { buildPaper } from './program.js';

const root = fileURLToPath(new URL('../cases/markup/', import.meta.url));
const updating = process.env['MAHDAR_UPDATE'] === '1';

describe.each(readdirSync(root))('%s', (name) => {
  const file = (part: string): string => `${root}${name}/${part}`;
  const read = (part: string): string => readFileSync(file(part), 'utf8');

  it('gives what is expected', async () => {
    const checked = await buildPaper(read('template.hbs'), JSON.parse(read('view.json')) as object);
    const failed = checked.diagnostics.length > 0;
    const expected = failed ? 'diagnostics.json' : 'tree.json';
    const made = failed ? checked.diagnostics : checked.value;
    if (updating) {
      writeFileSync(
        file(expected),
        await format(JSON.stringify(made), { parser: 'json', printWidth: 100 }),
      );
      rmSync(file(failed ? 'tree.json' : 'diagnostics.json'), { force: true });
    }
    expect(existsSync(file(expected)), `${name} gives ${expected}: ${JSON.stringify(made)}`).toBe(
      true,
    );
    expect(made).toEqual(JSON.parse(read(expected)));
  });
});
