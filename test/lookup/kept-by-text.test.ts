/** What was made of a text is handed out again, and never for another text. */

import { expect, it } from 'vitest';
import { KeptByText } from '../../src/lookup/kept-by-text.js';

it('makes the same once, and anew when the text has changed', () => {
  const kept = new KeptByText<object>();
  const of = (name: string, text: string) => kept.of(name, text, () => ({ name, text }));
  const first = of('ar.yaml', 'a: 1');
  expect(of('ar.yaml', 'a: 1')).toBe(first);
  expect(of('fr.yaml', 'a: 1')).not.toBe(first);
  expect(of('ar.yaml', 'a: 2')).toEqual({ name: 'ar.yaml', text: 'a: 2' });
  expect(of('ar.yaml', 'a: 1')).toEqual(first);
});

it('keeps nothing of what failed', () => {
  const kept = new KeptByText<string>();
  const fail = (): string => {
    throw new Error('no YAML');
  };
  expect(() => kept.of('ar.yaml', ':', fail)).toThrow('no YAML');
  expect(kept.of('ar.yaml', ':', () => 'mended')).toBe('mended');
});
