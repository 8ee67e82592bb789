/** `mahdar check --fix`: only what is certain changes, where it stands, and a second run finds nothing more. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendRecords, mendText } from '../../src/records/mend.js';
import { filesUnder } from '../support/files-under.js';
import { memoryWorld } from '../support/memory-world.js';

const meeting = (lines: string): string => mendText('meetings/x.yaml', 'meeting', lines).value;

describe('what is mended', () => {
  it.each([
    [
      'a space before a mark',
      'place: { ar: "القاعة : الكبرى" }',
      'place: { ar: "القاعة: الكبرى" }',
    ],
    ['a space after a mark', 'place: { ar: القاعة،الكبرى }', 'place: { ar: القاعة، الكبرى }'],
    ['a letter apart', 'place:\n  ar: القاعة و الساحة', 'place:\n  ar: القاعة والساحة'],
    ['two spaces', "place: 'Salle  A'", "place: 'Salle A'"],
    ['a space in a number', 'place: { fr: lettre 02 /2022 }', 'place: { fr: lettre 02/2022 }'],
    ['a hamza left out', 'place: { ar: جماعة انزكان }', 'place: { ar: جماعة إنزكان }'],
    ['a hamza too many', 'place: { ar: قاعة الإجتماعات }', 'place: { ar: قاعة الاجتماعات }'],
    ['letters after و and with a suffix', 'place: { ar: واعضاؤها }', 'place: { ar: وأعضاؤها }'],
    ['presentation forms', 'place: { ar: \uFE97\uFED8\uFEAE\uFBFE\uFEAE }', 'place: { ar: تقریر }'],
    ['the shape of a date', 'date: 27/05/2022 # jour', 'date: 2022-05-27 # jour'],
    ['a date typed as a number', 'date: 20220527', 'date: 2022-05-27'],
    ['the shape of an hour', 'time: "18h30"', 'time: "18:30"'],
  ])('%s', (_, typed, mended) => {
    expect(meeting(`${typed}\n`)).toBe(`${mended}\n`);
  });

  it('keeps comments, quotation marks, indents and line ends', () => {
    const typed =
      '# ملاحظة : تبقى كما هي\r\nplace:   # lieu\r\n    ar:  "قاعة الإجتماعات"   # هنا\r\n\r\nconvenedBy: salma\r\n';
    expect(meeting(typed)).toBe(typed.replace('الإجتماعات', 'الاجتماعات'));
  });

  it('mends folded texts line by line', () => {
    const typed = 'place:\n  ar: >-\n    القاعة و الساحة\n    ثم  الخزانة\n';
    expect(meeting(typed)).toBe('place:\n  ar: >-\n    القاعة والساحة\n    ثم الخزانة\n');
  });
});

describe('what is left as it is', () => {
  it.each([
    ['a date of which day and month could be changed about', 'date: 05/06/2022'],
    ['a date that does not exist', 'date: 31/02/2022'],
    ['a word that two hamzas fit', 'place: { ar: قاعة الاعداد }'],
    ['text in another field', 'convenedBy: "salma  azhari"'],
    ['a comment', '# القاعة : الكبرى\nordinal: 3'],
    ['a name on an identity card', 'place: { ar: قاعة ابن رشد }'],
    ['spaces before French marks, which papers set themselves', 'place: { fr: "Salle : A" }'],
    ['text copied backwards from a PDF', 'place: { ar: \uFEAE\uFBFE\uFEAE\uFED8\uFE97 }'],
    ['what is no YAML', 'place: { ar: "القاعة : '],
    ['an escaped space', 'place: { fr: "Salle\\u0020\\u0020A" }'],
  ])('%s', (_, typed) => {
    expect(meeting(`${typed}\n`)).toBe(`${typed}\n`);
  });

  it('the records of the sample', async () => {
    expect((await mendRecords(memoryWorld(filesUnder('data/inezgane')))).value).toEqual([]);
  });
});

it('reports each value with its place, what it was and what it is', () => {
  expect(mendText('meetings/x.yaml', 'meeting', 'date: 27/05/2022\n').diagnostics).toEqual([
    {
      severity: 'note',
      code: 'mended',
      position: { file: 'meetings/x.yaml', line: 1, column: 7 },
      path: 'date',
      parameters: { found: '27/05/2022', other: '2022-05-27' },
    },
  ]);
});

it('is done after one run, whatever the text', () => {
  const piece = fc.constantFrom(
    'و',
    ' ',
    '  ',
    '،',
    ':',
    'الإجتماع',
    'انزكان',
    '02 /2022',
    'ب',
    '"',
    '.',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = meeting(`place:\n  ar: ${JSON.stringify(pieces.join(''))}\n`);
      expect(meeting(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

it('keeps the byte order mark of a file', async () => {
  const world = memoryWorld({ 'meetings/x.yaml': '\uFEFFdate: 27/05/2022\n' });
  expect((await mendRecords(world)).value).toEqual([
    { path: 'meetings/x.yaml', text: '\uFEFFdate: 2022-05-27\n' },
  ]);
});
