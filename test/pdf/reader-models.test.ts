import { describe, expect, it } from 'vitest';
import { popplerMarks } from '../../src/render/pdf/line/poppler-marks.js';
import { pageDirectionForPoppler, readByPoppler } from '../../src/render/pdf/line/poppler-model.js';
import { readByPdfium, readByPdfJs } from '../../src/render/pdf/line/reader-models.js';

/** Each text as it stands on the page, from left to right, and what the reader hands on. */
const pdfJs = [
  ['Royaume du Maroc', 'Royaume du Maroc'],
  ['ةداملا', 'المادة'],
  ['نم 92 ةداملا', 'المادة 92 من'],
  // After an Arabic letter the hyphens of a date are no part of a number.
  ['يف 30-03-2022 خيراتب', 'بتاريخ 2022-03-30 في'],
  ['يف \u061c\u206030-03-2022 خيراتب', 'بتاريخ 30-03-2022 في'],
  // Too few Arabic letters for a right-to-left text.
  ['12.345.678 نم', '12.345.678 من'],
] as const;

const pdfium = [
  ['Royaume du Maroc', 'Royaume du Maroc'],
  ['يف 30-03-2022 خيراتب', 'بتاريخ 30-03-2022 في'],
  // One word in the other direction keeps its place, two change theirs.
  ['يف IRI عم', 'مع IRI في'],
  ['يف Google Meet عم', 'مع Meet Google في'],
  // Brackets are mirrored after Arabic, and not after a left-to-right mark.
  ['نم )92( ةداملا', 'المادة )92( من'],
  ['نم \u061c)92(\u200e ةداملا', 'المادة (92) من'],
  // Without the mark at its left the bracket changes places with the space.
  ['نم )92(\u200e ةداملا', 'المادة (92 )من'],
  ['…صن', 'نص...'],
] as const;

const poppler = [
  ['rtl', 'نم 92 ةداملا', 'المادة  92من'],
  // With a mark at the number's left the space after it keeps its place.
  ['rtl', 'نم \u061c92 ةداملا', 'المادة 92 من'],
  // A bracket is not mirrored, and the percent sign is drawn to the number only from its left.
  ['rtl', 'يف %41 نم', 'من  %41في'],
  // Tifinagh is neutral to it; with a mark at its right it is read from left to right.
  ['rtl', 'ⴰⵙⵉⵏⴰⴳ نم', 'من ⴳⴰⵏⵉⵙⴰ'],
  ['rtl', 'ⴰⵙⵉⵏⴰⴳ\u200e نم', 'من ⴰⵙⵉⵏⴰⴳ'],
  // Fault: on a page of the other direction the phrases change places.
  ['ltr', 'يف Google Meet عم', ' فيGoogle Meet مع'],
  // Fault: a number ends an Arabic phrase on a French page.
  ['ltr', 'article 5 ةداملا.', 'article 5 المادة.'],
  // Fault: two phrases without a mark between them, or one in the other.
  ['rtl', 'Agenda 2030 41 ددع', 'عدد Agenda 2030 41'],
  ['rtl', 'loi (نوناق) organique مقر', 'رقم ) organiqueقانون( loi'],
] as const;

const withoutMarks = (text: string): string => text.replace(/[\u061c\u200e\u2060]/g, '');

describe('what pdf.js makes of visual text', () => {
  it.each(pdfJs)('%s', (shown, read) => {
    expect(withoutMarks(readByPdfJs(shown))).toBe(read);
  });
});

describe('what pdfium makes of visual text', () => {
  it.each(pdfium)('%s', (shown, read) => {
    expect(withoutMarks(readByPdfium(shown))).toBe(read);
  });
});

describe('what poppler makes of visual text', () => {
  it.each(poppler)('on a page that is %s: %s', (page, shown, read) => {
    expect(withoutMarks(readByPoppler(shown, page))).toBe(read);
  });

  it('takes the direction of a page from most of its letters', () => {
    expect(pageDirectionForPoppler('المادة 92 IRI')).toBe('rtl');
    expect(pageDirectionForPoppler('article 92 من')).toBe('ltr');
    expect(pageDirectionForPoppler('ⴰⵙⵉⵏⴰⴳ')).toBe('ltr');
  });

  it('comes back in order with marks', () => {
    const line = [...'41 Agenda ددع'].map((text, index) => ({
      text,
      level: index < 9 && text !== ' ' ? 2 : index === 6 ? 2 : 1,
      start: index < 2 ? 11 + index : index < 9 ? index + 1 : 13 - index,
    }));
    const marks = popplerMarks(line, 'rtl', { neighbour: undefined, endsLine: true });
    const written = line.map(({ text }, index) => `${marks[index] ?? ''}${text}`).join('');
    expect(withoutMarks(readByPoppler(written, 'rtl'))).toBe('عدد Agenda 41');
    expect(withoutMarks(readByPoppler(withoutMarks(written), 'rtl'))).not.toBe('عدد Agenda 41');
  });
});
