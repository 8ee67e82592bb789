import { describe, expect, it } from 'vitest';
import { compareLines, lettersView, paragraphsNotSet } from './readback.js';

const line = (text: string, page = 1) => ({ page, text });

describe('comparing lines that were set with lines that were read', () => {
  it('accepts lines that a reader joined or tore', () => {
    const set = [line('رقم 02/2022'), line('Royaume du Maroc'), line('المملكة المغربية')];
    const result = compareLines(set, [['المملكة المغربية Royaume du Maroc', 'رقم', '02/2022']]);
    expect(result).toEqual({
      lines: 3,
      letters: 3,
      spaceless: 3,
      whole: 3,
      missing: [],
      notWhole: [],
      surplus: [],
    });
  });

  it('sees digits in another order', () => {
    const set = [line('من 2022-2027 إلى')];
    const result = compareLines(set, [['من 2027-2022 إلى']]);
    expect(result.letters).toBe(0);
    expect(result.missing).toEqual(set);
  });

  it('sees a lost mark, a letter too many and a line on the wrong page', () => {
    expect(compareLines([line('محضرٌ')], [['محضر']]).letters).toBe(0);
    expect(compareLines([line('الخيرية')], [['الخيرČية']]).letters).toBe(0);
    expect(compareLines([line('محضر')], [['محضر', 'ب']]).surplus).toEqual(['ب']);
    expect(compareLines([line('محضر', 2)], [['محضر'], []]).missing).toEqual([line('محضر', 2)]);
  });

  it('counts the moved bracket and the lost space apart', () => {
    const result = compareLines(
      [line('المادة (92)'), line('في مارس')],
      [['المادة )92(', 'فيمارس']],
    );
    expect(result).toMatchObject({ letters: 2, spaceless: 1, whole: 0 });
  });

  it('prefers lines as the reader gave them to lines across two of them', () => {
    const set = [line('عمل الجماعة على'), line('برنامج عمل الجماعة'), line('على مؤشرات')];
    const read = [['برنامج عمل الجماعة', 'على مؤشرات', 'عمل الجماعة على']];
    expect(compareLines(set, read)).toMatchObject({ letters: 3, surplus: [] });
  });

  it('uses each line that was read once', () => {
    expect(compareLines([line('أ'), line('أ')], [['أ']]).letters).toBe(1);
  });

  it('takes controls out, keeps marks', () => {
    expect(lettersView('\u2067م\u064f\u2069 - 1')).toBe('م\u064f1');
  });
});

describe('finding paragraphs in the lines that were set', () => {
  it('puts a wrapped paragraph together and names what is left over', () => {
    const set = [line('النص'), line('الأول'), line('1/2'), line('والباقي', 2), line('Titre', 2)];
    expect(paragraphsNotSet(['النص الأول والباقي', 'Titre'], set)).toEqual({
      lost: [],
      others: ['12'],
    });
  });

  it('finds a label and its text in one line', () => {
    expect(paragraphsNotSet(['2.', 'Titre'], [line('2. Titre')])).toEqual({ lost: [], others: [] });
  });

  it('names a paragraph of which a line is missing', () => {
    expect(paragraphsNotSet(['النص الأول'], [line('النص')])).toEqual({
      lost: ['النص الأول'],
      others: ['النص'],
    });
  });
});
