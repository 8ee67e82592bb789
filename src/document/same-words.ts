/** Whether blocks print the same, whatever the language and place of their nodes. */

import type { Block, Inline } from './tree.js';

type Blocks = readonly Block<readonly Inline[]>[];

export function sayTheSame(first: Blocks, second: Blocks): boolean {
  return says(first) === says(second);
}

function says(blocks: Blocks): string {
  return JSON.stringify(blocks, (key, value: unknown) =>
    key === 'lang' || key === 'position' ? undefined : value,
  );
}
