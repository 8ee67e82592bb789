/** Objects of a PDF are written as pdfkit writes them: byte for byte, but for how a stream is compressed. */

import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { expect, it } from 'vitest';
import { quickObject } from '../../src/render/pdf/file/quick-object.js';
import type { KitObject } from '../../src/render/pdf/file/quick-object.js';

type Kit = PDFKit.PDFKitReference & KitObject;

/** Names of keys, and strings with all that is escaped and what takes two bytes. */
const key = fc.stringMatching(/^[A-Z][a-z]{0,5}$/);
const string = fc
  .array(
    fc.oneof(
      fc.constantFrom('(', ')', '\\', '\n', '\r', '\t', '\b', '\f', '\u0000'),
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('محضر', 'ⵜⴰⵎ', '٣', '\ud83d'),
    ),
  )
  .map((parts) => new String(parts.join('')));
const date = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2999-12-31T23:59:59Z'),
  noInvalidDate: true,
});
const number = fc.oneof(fc.integer(), fc.double({ min: -1e20, max: 1e20, noNaN: true }));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    key,
    string,
    date,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const stream = fc.option(
  fc.array(fc.uint8Array({ maxLength: 200 }), { minLength: 1, maxLength: 3 }),
);

/** One object, written by pdfkit's own means or by ours, with what its stream holds. */
function written(data: unknown, pieces: readonly Uint8Array[] | null, quick: boolean): string {
  const document = new PDFDocument({ autoFirstPage: false, font: '' });
  const parts: Buffer[] = [];
  Object.assign(document, {
    _write: (part: string | Buffer) =>
      parts.push(typeof part === 'string' ? Buffer.from(`${part}\n`, 'latin1') : part),
  });
  const made = document.ref(data as Record<string, unknown>) as Kit;
  const object = quick ? quickObject(made) : made;
  for (const piece of pieces ?? []) object.write(Buffer.from(piece));
  object.end(undefined);
  const whole = Buffer.concat(parts).toString('latin1');
  const [, before = whole, length, after = '', rest = ''] =
    /^([^]*?\n\/Length )(\d+)(\n[^]*?\nstream\n)([^]*)$/.exec(whole) ?? [];
  if (pieces === null || length === undefined) return whole;
  const stream = Buffer.from(rest.slice(0, Number(length)), 'latin1');
  return before + after + inflateSync(stream).toString('latin1') + rest.slice(Number(length));
}

it('writes an object as pdfkit does', () => {
  fc.assert(
    fc.property(fc.dictionary(key, value, { noNullPrototype: true }), stream, (data, pieces) => {
      const own = written({ ...data }, pieces, true);
      expect(own).toBe(written({ ...data }, pieces, false));
      if (pieces !== null) expect(own).toContain(Buffer.concat(pieces).toString('latin1'));
    }),
    { numRuns: 400 },
  );
});

it('writes an object that is a string or a date as pdfkit does', () => {
  fc.assert(
    fc.property(fc.oneof(string, date), (data) => {
      expect(written(data, null, true)).toBe(written(data, null, false));
    }),
  );
});

it('leaves compressed streams as they are', () => {
  const bytes = deflateSync('as it is', { level: 9, windowBits: 9 });
  const own = written({ Filter: 'FlateDecode' }, [bytes], true);
  expect(own).toBe(written({ Filter: 'FlateDecode' }, [bytes], false));
  expect(own).toContain('stream\nas it is\nendstream');
});
