/** The reader of plain records gives what the YAML library gives, or nothing at all. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainPlaces } from '../../src/records/plain-places.js';
import { readPlainYaml } from '../../src/records/read-plain-yaml.js';
import { readYaml } from '../../src/records/read-yaml.js';
import { nearestNode } from '../../src/records/source-node.js';
import type { RecordPath } from '../../src/records/workspace.js';
import { filesUnder } from '../support/files-under.js';
import '../support/property-seed.js';

const decoder = new TextDecoder();
const samples = ['data', 'starter', 'test/support/every-kind', 'test/support/small-workspace']
  .flatMap((folder) => Object.entries(filesUnder(folder)))
  .filter(([path]) => path.endsWith('.yaml'))
  .map(([path, bytes]) => ({ path, text: decoder.decode(bytes) }));

/** Keys in their order, and objects with and without a prototype alike. */
function entriesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(entriesOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, child]) => [key, entriesOf(child)]);
}

/** Every path of the value, and some that lead nowhere. */
function pathsIn(value: unknown, path: RecordPath = []): readonly RecordPath[] {
  const inside = Array.isArray(value)
    ? value.flatMap((item, index) => pathsIn(item, [...path, index]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, child]) => pathsIn(child, [...path, key]))
      : [];
  return [path, [...path, 'nowhere'], [...path, 99], ...inside];
}

/** True when the text is plain; fails where it then reads differently, or its values have other places. */
function readsTheSame(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain === undefined) return false;
  const { value, diagnostics } = readYaml('record.yaml', text);
  expect(diagnostics, text).toEqual([]);
  expect(entriesOf(plain.value), text).toEqual(entriesOf(value?.value));
  const places = plainPlaces('record.yaml', text);
  for (const path of pathsIn(plain.value)) {
    const place = places?.(path);
    if (place !== undefined && value !== undefined)
      expect(place, text).toEqual(nearestNode(value, path).position);
  }
  return true;
}

it('reads nearly all sample records', () => {
  const plain = samples.filter(({ text }) => readsTheSame(text));
  expect(plain.length / samples.length).toBeGreaterThan(0.9);
});

it('reads files with the line ends of Windows', () => {
  const meeting = samples.find(({ path }) => path.includes('meetings/2022-05-27'))?.text ?? '';
  expect(readsTheSame(meeting.replaceAll('\n', '\r\n'))).toBe(true);
});

it.each([
  'a: one\nb: "two: 2"\nc: \'three\' # remark\n',
  'a:\n- one\n- b: 1\n  c: 2\n\n# remark\nd:\n  - true\n',
  'a: >-\n  one\n  two\n\n  three\nb: |\n  one\n  two\nc: x\n',
  'a: one\n  two\n\n  three\nb:\n  four\n  five\n',
  'a: [ri:92, { ar: نص, fr: "texte, entier" }, []]\nb: {}\n',
  'a: ~\nb:\nc: 0x1F\nd: 0o17\ne: -1.50\nf: 2022-05-27\ng: .inf\nh: 1e3\ni: FALSE\nj: no\n',
])('reads %j', (text) => {
  expect(readsTheSame(text)).toBe(true);
});

it('knows the places of all values but those that are not there', () => {
  const places = plainPlaces('record.yaml', 'a:\n  - b: one\n    c:\n  - [x, "y"]\n');
  expect(places?.(['a', 1, 1])).toEqual({ file: 'record.yaml', line: 4, column: 9 });
  expect(places?.(['a', 0, 'c'])).toBeUndefined();
});

it.each([
  '',
  'one\n',
  '- one\n',
  'a: one\na: two\n',
  'a: &b one\nc: *b\n',
  'a: !x one\n',
  'a: one: two\n',
  'a: "one\n  two"\n',
  'a: "\\u0041"\n',
  "a: 'it''s'\n",
  'a:\tone\n',
  'a:\n    b: 1\n  c: 2\n',
  'a:\n  - one\n  b: two\n',
  'a: [one\n',
  'a: [b: c]\n',
  'a: >+\n  one\n',
  'a: >\n  one\n    two\n',
  '---\na: one\n',
  'a: one\n...\n',
  '1: one\n',
  'true: one\n',
  '"a": one\n',
  'a: one\u200ftwo\n',
  'a: \uFEFF\n',
])('leaves %j to the library', (text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});

const pieces = [
  ...[' ', '  ', ':', ': ', '- ', '#', ' # x', '\n', '\n\n', '"', "'", '[', ']', '{', '}', ', '],
  ...['|', '>-\n', '|\n', '&a ', '*a', '!x ', '%', '@', '?', '? ', '~', 'null', '0x1f', '1.5'],
  ...['key: ', '- a: b', '- - a', '[a, b]', '{ a: b }', '---\n', '...', '\r', '\t', '<<: ', 'نص'],
  ...['__proto__: 1\n', 'constructor: 1\n', '\u00a0', '\u2028', 'x:y', 'x #y', '\\n', '  \n'],
];
const bases = [
  'a: b\nc:\n  d: e\n  f:\n    - g\n    - h: i\n      j: k\n',
  'x: >-\n  one\n  two\n\n  three\ny: |\n  a\n  b\nz: [a, b, {c: d}]\nw: { a: 1, b: "x" }\n',
  'l:\n- a\n- b: c\n  d: e\n- "q"\nt: one\n  two\n\n  four\nn: null\nm: # c\n  n: 1 # d\n',
  ...samples.map(({ text }) => text).filter((text) => text.length < 1500),
];

/** A piece put in, a sign taken out, a line moved to another column. */
const slip = fc.record({
  kind: fc.constantFrom('insert', 'remove', 'indent'),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  piece: fc.constantFrom(...pieces),
  column: fc.nat(8),
});

it('reads what slips make of a text as the library does, or not at all', () => {
  let plain = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...bases),
      fc.array(slip, { minLength: 1, maxLength: 3 }),
      (base, slips) => {
        const text = slips.reduce((before, { kind, place, piece, column }) => {
          const at = Math.floor(place * before.length);
          if (kind === 'insert') return before.slice(0, at) + piece + before.slice(at);
          if (kind === 'remove') return before.slice(0, at) + before.slice(at + 1);
          const line = before.lastIndexOf('\n', at) + 1;
          return before.slice(0, line) + ' '.repeat(column) + before.slice(line).trimStart();
        }, base);
        if (readsTheSame(text)) plain += 1;
      },
    ),
    { numRuns: 4000 },
  );
  expect(plain).toBeGreaterThan(500);
}, 120_000);
