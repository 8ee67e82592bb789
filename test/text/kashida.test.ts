import { describe, expect, it } from 'vitest';
import { kashidaPlaces } from '../../src/text/kashida.js';

function lengthened(text: string): string {
  const places = new Set(kashidaPlaces(text).map(({ position }) => position));
  return text
    .split('')
    .map((unit, at) => (places.has(at) ? `\u0640${unit}` : unit))
    .join('');
}

describe('a word is lengthened', () => {
  it.each([
    ['after seen and sad', 'المسؤول مصادقة حضر', 'المسـؤول مصـادقة حضـر'],
    ['before a final taa marbuta, haa or dal', 'هيئة برنامجه محمد', 'هيئـة برنامجـه محمـد'],
    ['before alef, and final tah, lam, kaf', 'كتاب عمل', 'كتـاب عمـل'],
    ['before a tooth that raa or yaa follows', 'كبير منبر', 'كبـير منـبر'],
    ['before waw, and final ayn, qaf, faa', 'يكون موقع مختلف', 'يكـون موقـع مختلـف'],
    ['before another final letter', 'مجلسكم', 'مجلسـكم'],
  ])('%s', (_, text, expected) => {
    expect(lengthened(text)).toBe(expected);
  });

  it('once, at the best place', () => {
    for (const { position, preference } of kashidaPlaces('المصالحة'))
      expect({ position, preference }).toEqual({ position: 4, preference: 1 });
    expect(kashidaPlaces('المصالحة')).toHaveLength(1);
  });
});

describe('no word is lengthened', () => {
  it.each([
    ['inside lam-alif', 'سلام ثلاث خلال'],
    ['after letters that do not join', 'دار وزارة أوراق'],
    ['before hamza', 'جزء بطء'],
    ['in the name of God', 'الله لله بالله'],
    ['at a letter with a mark', 'كَتَبَ'],
    ['that the author lengthened', 'محمـد'],
    ['of two letters', 'من عن'],
    ['in another script', 'commune ⵜⴰⵎⴰⵣⵉⵖⵜ 2022'],
  ])('%s', (name, text) => {
    const found = lengthened(text);
    if (name === 'inside lam-alif') expect(found).not.toMatch(/ل\u0640[اأإآ]/u);
    else expect(found).toBe(text);
  });
});
