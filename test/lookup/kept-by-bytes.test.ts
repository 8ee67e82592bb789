/** What was made of a file is handed out again, and never for another file. */

import { expect, it } from 'vitest';
import { KeptByBytes } from '../../src/lookup/kept-by-bytes.js';

it('makes the same once, and anew when the file has changed', () => {
  const kept = new KeptByBytes<object>();
  const of = (name: string, text: string) =>
    kept.of(name, Buffer.from(text), () => ({ name, text }));
  const first = of('ar.yaml', 'a: 1');
  expect(of('ar.yaml', 'a: 1')).toBe(first);
  expect(of('fr.yaml', 'a: 1')).not.toBe(first);
  expect(of('ar.yaml', 'a: 2')).toEqual({ name: 'ar.yaml', text: 'a: 2' });
  expect(of('ar.yaml', 'a: 1')).toEqual(first);
});

it('keeps nothing of what failed', () => {
  const kept = new KeptByBytes<string>();
  const fail = (): string => {
    throw new Error('no YAML');
  };
  expect(() => kept.of('ar.yaml', Buffer.from(':'), fail)).toThrow('no YAML');
  expect(kept.of('ar.yaml', Buffer.from(':'), () => 'mended')).toBe('mended');
});
