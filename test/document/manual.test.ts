import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const manual = read('docs/document-tree.md');
const declared = read('src/document/tree.ts') + read('src/document/drawn-blocks.ts');

/** Interfaces of the tree with their own fields, as they are declared. */
const nodes = [...declared.matchAll(/interface \w+(?:<Content>)?[^{]*\{(.*?)\n\}/gs)]
  .map(([, body = '']) => ({
    type: /readonly type: '(\w+)'/.exec(body)?.[1],
    fields: [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name ?? ''),
  }))
  .filter(({ type }) => type !== undefined);

describe('docs/document-tree.md', () => {
  it('is compared with every node', () => {
    expect(nodes.length).toBeGreaterThan(30);
  });

  it.each(nodes)('describes $type', ({ type, fields }) => {
    expect(manual).toMatch(new RegExp(`^### .*\`${type}\``, 'm'));
    for (const field of fields) expect(manual).toContain(`\`${field}\``);
  });
});
