/** What slips of the hand and broken disks make of records, and what has to be said of it: diagnostics, never a crash. */

import fc from 'fast-check';
import { expect } from 'vitest';
import { formatDiagnostics } from '../../src/diagnostics/format.js';
import { loadDiagnosticMessages } from '../../src/diagnostics/messages.js';
import { diskWorld } from '../../src/world/disk-world.js';
import { findAll } from './find-all.js';
import { memoryWorld } from './memory-world.js';

const messages = await loadDiagnosticMessages(diskWorld({ workspaceDir: '.' }), 'ar');

/** What gets into a file by accident: signs of YAML, invisible signs, halves of words, values of other types. */
const scraps = [
  ...':-[]{},&*!|>\'"%@`#?~\t\n ',
  '\n\n',
  '---\n',
  '...',
  '<<: *a\n',
  '&a ',
  '*a',
  '!!binary ',
  '!!set ',
  '%YAML 1.1\n',
  '? ',
  'null',
  'true',
  '0x1F',
  '.inf',
  '.nan',
  '-1',
  '1e999',
  '2022-02-30',
  '99:99',
  '\u200F',
  '\u0000',
  '\u0085',
  '\uFEFF',
  '\uFEFB',
  '\u202E',
  '"\\ud800"',
  '"\\x00"',
  '٣',
  'ی',
  '😀',
  '__proto__: 1\n',
  'constructor: {}\n',
  '../../etc/passwd',
  'ri:92',
  'ri:99/9',
  'ol113.14:120-119',
  '[[[[[[[[',
  '{a: {b: {c: ',
  'x'.repeat(2000),
];

export const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const length = fc.integer({ min: 0, max: 40 });

export type Mutation = (text: string) => string;

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc
    .tuple(place, length, fc.constantFrom(...scraps))
    .map(([at, cut, scrap]): Mutation => (text) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + scrap + text.slice(start + cut);
    }),
  fc.tuple(place, place, length).map(([from, to, size]): Mutation => (text) => {
    const source = Math.floor(from * text.length);
    const target = Math.floor(to * text.length);
    return text.slice(0, target) + text.slice(source, source + size) + text.slice(target);
  }),
  fc.tuple(place, place).map(([a, b]): Mutation => (text) => {
    const lines = text.split('\n');
    const [i, j] = [Math.floor(a * lines.length), Math.floor(b * lines.length)];
    return lines
      .with(i, lines[j] ?? '')
      .with(j, lines[i] ?? '')
      .join('\n');
  }),
  fc.tuple(place, fc.integer({ min: -4, max: 4 })).map(([a, shift]): Mutation => (text) => {
    const lines = text.split('\n');
    const i = Math.floor(a * lines.length);
    const line = lines[i] ?? '';
    return lines.with(i, shift < 0 ? line.slice(-shift) : ' '.repeat(shift) + line).join('\n');
  }),
  place.map(
    (at): Mutation =>
      (text) =>
        text.slice(0, Math.floor(at * text.length)),
  ),
);

/** One assertion for all findings: with one for each, the assertions cost more than the checks. */
export async function expectDiagnostics(files: Record<string, string | Uint8Array>): Promise<void> {
  const found = await findAll(memoryWorld(files));
  const misplaced = found.filter(
    ({ position }) =>
      position !== undefined &&
      !(position.file in files && position.line > 0 && position.column > 0),
  );
  const text = formatDiagnostics(found, messages, 'short');
  // A message without its phrase prints its bare code, and one without its value prints an ellipsis alone.
  const hollow = /\] [a-z-]+$|\u2068…\u2069/m.exec(text);
  expect({ misplaced, hollow }).toEqual({ misplaced: [], hollow: null });
}
