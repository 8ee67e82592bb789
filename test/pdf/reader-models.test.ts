import { describe, expect, it } from 'vitest';
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
