/**
 * docs/features.md says where each feature of the original papers is shown: every workspace and paper it names is
 * there, holds the words it points at, and every file it names exists.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildTree, openWorkshop } from '../../src/pipeline.js';
import type { Workshop } from '../../src/pipeline.js';
import { diskWorld } from '../../src/world/disk-world.js';
import { filesUnder } from '../support/files-under.js';
import { memoryWorld } from '../support/memory-world.js';
import { projectRoot, readText } from '../support/project-files.js';
import { treeText } from '../support/tree-text.js';

interface Row {
  readonly feature: string;
  readonly workspace: string;
  readonly id: string;
  readonly pointers: readonly string[];
}

const rows = readText('docs/features.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| feature') && !/^\| -/u.test(line))
  .map((line): Row => {
    const [feature = '', paper = '', , pointers = ''] = line.slice(1, -1).split('|').map(trim);
    const [workspace = '', id = ''] = paper.split(' ');
    return { feature, workspace, id, pointers: pointers.split(' · ').map(trim) };
  });

function trim(text: string): string {
  return text.trim();
}

const isPath = (pointer: string): boolean => /^(?:test|data|docs|templates)\//u.test(pointer);

async function textOf(workshop: Workshop, id: string): Promise<string> {
  const texts = [];
  for (const lang of ['ar', 'fr'] as const) {
    const { value } = await buildTree(workshop, { id, languages: [lang], withEnclosures: false });
    texts.push(value === undefined ? '' : treeText(value));
  }
  return plain(texts.join('\n'));
}

/** No-break spaces are spaces to one who looks for words. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, ' ');
}

describe.each([...new Set(rows.map(({ workspace }) => workspace))])('%s', (workspace) => {
  it('shows what the table says', async () => {
    const { value } = await openWorkshop(diskWorld({ workspaceDir: `data/${workspace}` }), [
      ...['ar' as const, 'fr' as const],
    ]);
    const own = rows.filter((row) => row.workspace === workspace);
    const known = new Set(value?.papers.map(({ id }) => id));
    expect(own.filter(({ id }) => !known.has(id))).toEqual([]);
    const missing: string[] = [];
    for (const id of new Set(own.map((row) => row.id))) {
      const text = await textOf(value!, id);
      const words = own
        .filter((row) => row.id === id)
        .flatMap(({ pointers }) => pointers.filter((pointer) => !isPath(pointer)));
      missing.push(
        ...words.filter((each) => !text.includes(plain(each))).map((each) => `${id}: ${each}`),
      );
    }
    expect(missing).toEqual([]);
  });
});

it('has a row for each feature and names files that exist', () => {
  expect(rows.length).toBeGreaterThan(110);
  expect(rows.filter(({ pointers }) => pointers.join('') === '')).toEqual([]);
  const paths = rows.flatMap(({ pointers }) => pointers.filter(isPath));
  expect(paths.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
});

it('prints the bar and the dot of a Tifinagh line as they are written', async () => {
  const files = filesUnder('data/guelmim');
  const line = 'ⵜⴰⴳⵔⴰⵡⵜ | ⴳⵍⵎⵉⵎ · ⵜⴰⴳⵔⴰⵡⵜ';
  const body = new TextDecoder().decode(files['body.yaml']);
  const changed = body.replace(/tifinagh: .*/u, () => `tifinagh: "${line}"`);
  const { value } = await openWorkshop(memoryWorld({ ...files, 'body.yaml': changed }), [
    'ar',
    'fr',
  ]);
  expect(await textOf(value!, 'report/2022')).toContain(line);
});
