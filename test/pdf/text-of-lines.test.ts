import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflated } from '../../src/render/pdf/file/deflated.js';
import { letters, visible, withoutMarks } from '../../src/render/pdf/line/compared-text.js';
import { hasMark } from '../../src/render/pdf/line/has-mark.js';
import { lastPlace, reversed, unitsAt } from '../../src/render/pdf/line/reversed.js';
import { TextWriter } from '../../src/lookup/text-writer.js';
import { unitTable } from '../../src/lookup/unit-table.js';
import { unitText } from '../../src/lookup/unit-text.js';

/** Letters of our scripts, vowel signs, accents apart, marks, spaces, digits, signs, pairs, and half of a pair. */
const text = fc
  .array(
    fc.constantFrom(
      ...('أبلاامة' + 'eéo' + '\u0301\u064b\u0651\u0670\u0300'),
      ...'\u00ad\u061c\u200b\u200e\u200f\u2060 \u00a0\u202f\n',
      ...'30/٣،.()«»-…',
      ...'ⵣ\u2d7f가\u1100\u1161\u212b',
      '\u{1f600}',
      '\u{1d165}',
      '\ud83d',
      '\udc00',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const marks = /[\u00ad\u061c\u200b-\u200f\u2060]/gu;

describe('text as it is compared', () => {
  it('is without marks, in canonical composition', () => {
    fc.assert(
      fc.property(text, (given) => {
        const plain = given
          .replace(marks, '')
          .replace(/\u00a0/g, ' ')
          .normalize('NFC');
        expect(withoutMarks(given)).toBe(plain);
        expect(visible(given)).toBe(plain.replace(/\s/gu, ''));
        expect(letters(given)).toBe(plain.replace(/[^\p{L}\p{N}\p{M}]/gu, ''));
      }),
      { numRuns: 3000 },
    );
  });

  it('has a mark where Unicode says so', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(hasMark(given)).toBe(/\p{Mn}/u.test(given));
      }),
    );
  });
});

describe('characters of a text', () => {
  it('are turned round whole', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(reversed(given)).toBe([...given].reverse().join(''));
        expect(given.slice(Math.max(0, lastPlace(given)))).toBe([...given].at(-1) ?? '');
        const [first = ''] = given;
        if (given !== '') expect(given.slice(0, unitsAt(given, 0))).toBe(first);
      }),
      { numRuns: 1000 },
    );
  });
});

it('puts a text together of parts as they stand and turned round', () => {
  const writer = new TextWriter();
  const part = fc.record({ text, turned: fc.boolean(), times: fc.integer({ min: 1, max: 60 }) });
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      let whole = '';
      for (const { text, turned, times } of parts) {
        const long = text.repeat(times);
        const [start, end] = [Math.min(1, long.length), Math.max(0, long.length - 1)];
        const inner = start < end ? long.slice(start, end) : '';
        if (turned) writer.addTurned(long, start, start + inner.length);
        else writer.add(long, start, start + inner.length);
        whole += turned ? [...inner].reverse().join('') : inner;
        writer.add(unitText(`${text} `, 0));
        whole += `${text} `.charAt(0);
      }
      expect(writer.take()).toBe(whole);
      expect(writer.take()).toBe('');
    }),
  );
});

it('works out what is known of a unit once', () => {
  const asked: string[] = [];
  const of = unitTable((unit) => asked.push(unit));
  expect([of(0x627), of(0x62), of(0x627), of(0xd83d)]).toEqual([1, 2, 1, 3]);
  expect(asked).toEqual(['ا', 'b', '\ud83d']);
});

it('gives streams that hold what they were made of, those met before and long ones too', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.integer({ min: 1, max: 600 }),
      (bytes, times) => {
        const long = new Uint8Array(bytes.length * times);
        for (let at = 0; at < long.length; at++) long[at] = bytes[at % bytes.length] ?? 0;
        for (let again = 0; again < 2; again++)
          expect(inflateSync(deflated(long)).equals(long)).toBe(true);
      },
    ),
    { numRuns: 50 },
  );
});
