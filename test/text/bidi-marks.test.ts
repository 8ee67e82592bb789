import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ResolvedText } from '../../src/document/resolved.js';
import type { Language } from '../../src/document/tree.js';
import { displayStretches } from '../../src/text/bidi-marks.js';
import { displayOrder } from '../../src/text/display-order.js';
import { embeddingLevels } from '../../src/text/levels.js';
import { withoutMarks } from '../support/docx-text.js';
import { text } from '../docx/builders.js';

function written(resolved: ResolvedText): string {
  return displayStretches(resolved)
    .map(({ start, end, before, after }) => before + resolved.text.slice(start, end) + after)
    .join('');
}

/** The paragraph as a reader shows it that knows the characters only (LibreOffice, browsers, plain text). */
function shownFromCharacters(resolved: ResolvedText): string {
  const marked = written(resolved);
  return withoutMarks(displayOrder(leveled(marked, resolved, marked)));
}

/** Levels of the given characters, shown as the characters of a text of the same length. */
function leveled(shown: string, { direction, lang }: ResolvedText, classes: string): ResolvedText {
  const { levels } = embeddingLevels(classes, direction, []);
  const [first] = text('fr', 'a').runs;
  const runs = [...levels].map((level, start) => ({ ...first!, start, end: start + 1, level }));
  return { text: shown, direction, lang, runs };
}

/**
 * The paragraph as Word shows it, by ISO/IEC 29500-1, 17.3.2.30 and annex I.7: `w:rtl` classes every character of a run
 * as right-to-left but its numbers, its absence classes every character as left-to-right. A number goes on over a
 * point, a comma or a colon, but in Arabic not over a slash or a hyphen (annex I.2).
 */
function shownFromDirections(resolved: ResolvedText): string {
  let shown = '';
  let classes = '';
  for (const stretch of displayStretches(resolved)) {
    const own = resolved.text.slice(stretch.start, stretch.end);
    const embedding = (signs: string): string => signs.replace(/[^\u202A-\u202C]/gu, '');
    shown += embedding(stretch.before) + own + embedding(stretch.after);
    classes +=
      embedding(stretch.before) +
      (stretch.rightToLeft
        ? own.replace(/(\d+(?:[.,:]\d+)*)|[^\n]/gu, (sign, number: string | undefined) =>
            (number === undefined ? '\u05D0' : '\u0660').repeat(sign.length),
          )
        : own.replace(/[^\n]/gu, (sign) => 'a'.repeat(sign.length))) +
      embedding(stretch.after);
  }
  return withoutMarks(displayOrder(leveled(shown, resolved, classes)));
}

/** Line ends take the paragraph's level in one model and not in the other: they are no part of the order. */
const trimLines = (order: string): string =>
  order
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

const cases: readonly (readonly [Language, string, string])[] = [
  ['ar', 'بتاريخ 30-03-2022 صباحا', 'بتاريخ \u200E30-03-2022 صباحا'],
  ['ar', 'القانون رقم 113-14.', 'القانون رقم \u200E113-14.'],
  ['ar', 'في 12 ماي', 'في 12 ماي'],
  ['ar', 'رقم 02/2022 الرئيس', 'رقم 02/2022 الرئيس'],
  ['ar', 'الهاتف +212 5 28 83 02', 'الهاتف \u200E+212 5 28 83 02'],
  ['fr', 'Loi n° 113-14 du 07-07-2015', 'Loi n° 113-14 du 07-07-2015'],
  ['fr', 'une association جمعية الأمل reçue', 'une association جمعية الأمل reçue'],
];

test.each(cases)('%s: marks only what would be shown otherwise: %s', (lang, plain, expected) => {
  expect(written(text(lang, plain))).toBe(expected);
});

test('a number in an Arabic phrase of a French phrase of an Arabic paragraph has an embedding of its own', () => {
  for (const number of ['02/2022', '113-14', '12']) {
    const resolved = text('ar', `Association « Amal ${number}محضر » محضر`);
    const wanted = trimLines(displayOrder(resolved));
    expect(trimLines(shownFromCharacters(resolved))).toBe(wanted);
    expect(trimLines(shownFromDirections(resolved))).toBe(wanted);
  }
});

test('an embedding holds an Arabic phrase together around a date in a French paragraph', () => {
  const resolved = text('fr', 'lettre قرار 30-03-2022 بتاريخ lue');
  const marked = written(resolved);
  expect(marked).toContain('\u202B');
  expect(shownFromCharacters(resolved)).toBe(displayOrder(resolved));
  expect(displayOrder(resolved)).toContain('30-03-2022');
});

describe('whatever the text', () => {
  const word = fc.constantFrom(
    'محضر',
    'الاجتماع،',
    'Association',
    'Amal',
    'ⴰⴳⵔⴰⵡ',
    '30-03-2022',
    '113-14',
    '12',
    '2.5',
    '02/2022',
    '35,5 %',
    '+212 5 28',
    '(',
    ')',
    '«',
    '»',
    '-',
    '/',
    ':',
    '.',
    '\n',
    'a@b.ma',
  );
  const glue = fc.constantFrom(' ', '', ' - ');
  const texts = fc
    .tuple(
      fc.constantFrom<Language>('ar', 'fr'),
      fc.array(fc.tuple(word, glue), { minLength: 1, maxLength: 14 }),
    )
    .map(([lang, words]) => text(lang, words.map((pair) => pair.join('')).join('')));

  test('the characters are the text and marks alone', () => {
    fc.assert(
      fc.property(texts, (resolved) => {
        expect(withoutMarks(written(resolved))).toBe(resolved.text);
      }),
    );
  });

  test('a reader of characters shows the settled order', () => {
    fc.assert(
      fc.property(texts, (resolved) => {
        expect(trimLines(shownFromCharacters(resolved))).toBe(trimLines(displayOrder(resolved)));
      }),
      { numRuns: 2000 },
    );
  });

  test('a reader of run directions shows the settled order', () => {
    fc.assert(
      fc.property(texts, (resolved) => {
        expect(trimLines(shownFromDirections(resolved))).toBe(trimLines(displayOrder(resolved)));
      }),
      { numRuns: 2000 },
    );
  });
});
