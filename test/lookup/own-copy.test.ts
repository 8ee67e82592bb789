/** A copy is the same text, whatever stands in it. */

import { expect, test } from 'vitest';

import { ownCopy } from '../../src/lookup/own-copy.js';

test.each(['', 'w:p', '<p>نص ⴰ 𞤀</p>', 'half \ud800 a pair'])('%j stays as it is', (text) => {
  expect(ownCopy(text)).toBe(text);
});
