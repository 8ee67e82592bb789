/** Takes inlines, gives their text without marks; a line break is a space, and page fields have none. */

import type { Inline } from './tree.js';

export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'text') return inline.value;
      return inline.type === 'lineBreak' ? ' ' : '';
    })
    .join('');
}
