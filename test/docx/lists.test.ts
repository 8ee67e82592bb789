import { describe, expect, test } from 'vitest';

import { houseStyle } from '../../src/document/styles.js';
import type { DocxFile } from '../support/docx-text.js';
import { at, childrenNamed, descendants, valueOf } from '../support/xml.js';
import { list, p, table, td, text, tr } from './builders.js';
import { fileOf } from './xml-of.js';

interface Label {
  readonly list: string;
  readonly level: string;
  readonly format: string;
  readonly text: string;
  readonly start: string;
}

/** The numbering that each labelled paragraph points to. */
function labels(file: DocxFile): readonly Label[] {
  const numbering = file.xml('word/numbering.xml');
  const nums = childrenNamed(numbering, 'w:num');
  const abstracts = childrenNamed(numbering, 'w:abstractNum');
  return descendants(file.xml('word/document.xml'), 'w:numPr').map((properties) => {
    const id = valueOf(properties, 'w:numId')!;
    const level = valueOf(properties, 'w:ilvl')!;
    const num = nums.find((each) => each.attributes.get('w:numId') === id)!;
    const abstract = abstracts.find(
      (each) => each.attributes.get('w:abstractNumId') === valueOf(num, 'w:abstractNumId'),
    )!;
    const definition = childrenNamed(abstract, 'w:lvl').find(
      (each) => each.attributes.get('w:ilvl') === level,
    )!;
    const override = childrenNamed(num, 'w:lvlOverride').find(
      (each) => each.attributes.get('w:ilvl') === level,
    );
    return {
      list: id,
      level,
      format: valueOf(definition, 'w:numFmt')!,
      text: valueOf(definition, 'w:lvlText')!,
      start: valueOf(override, 'w:startOverride') ?? valueOf(definition, 'w:start')!,
    };
  });
}

const items = (lang: 'ar' | 'fr', ...all: readonly string[]) =>
  all.map((label) => [label, p(text(lang, 'نص'))] as const);

describe('labels', () => {
  test.each([
    ['tick', ['✓', '✓'], 'bullet', '✓'],
    ['arrow', ['←', '←'], 'bullet', '←'],
    ['dash', ['-', '-'], 'bullet', '-'],
    ['bullet', ['•'], 'bullet', '•'],
    ['decimal', ['1.', '2.'], 'decimal', '%1.'],
    ['decimal', ['(1)', '(2)'], 'decimal', '(%1)'],
    ['decimal', ['1'], 'decimal', '%1'],
    ['roman', ['I -', 'II -'], 'upperRoman', '%1 -'],
    ['letter', ['a)', 'b)'], 'lowerLetter', '%1)'],
  ] as const)('%s %j: Word counts them as %s %s', async (marker, given, format, shown) => {
    const all = labels(await fileOf('ar', [list('ar', marker, items('ar', ...given))]));
    expect(all).toHaveLength(given.length);
    expect(new Set(all.map((label) => label.list)).size).toBe(1);
    expect(all[0]).toMatchObject({ format, text: shown, start: '1', level: '0' });
  });

  test.each([
    ['ordinal', ['أولا:', 'ثانيا:', 'ثالثا:']],
    ['letter', ['أ.', 'ب.', 'ج.']],
    ['decimal', ['1.', '3.', '100%']],
  ] as const)('%s %j: written out where Word cannot count so', async (marker, given) => {
    const all = labels(await fileOf('ar', [list('ar', marker, items('ar', ...given))]));
    expect(all.map((label) => label.text)).toEqual(given.map((label) => label.replace('%', '')));
    expect(new Set(all.map((label) => label.format))).toEqual(new Set(['none']));
    expect(new Set(all.map((label) => label.list)).size).toBe(given.length);
  });

  test('begin where the list begins', async () => {
    const [first] = labels(await fileOf('fr', [list('fr', 'roman', items('fr', 'IV.', 'V.'), 4)]));
    expect(first).toMatchObject({ format: 'upperRoman', text: '%1.', start: '4' });
  });

  test('begin again in each list', async () => {
    const one = list('fr', 'decimal', items('fr', '1.', '2.'));
    const all = labels(await fileOf('fr', [one, p(text('fr', 'et')), one]));
    expect(all.map((label) => label.start)).toEqual(['1', '1', '1', '1']);
    expect(all[0]!.list).toBe(all[1]!.list);
    expect(all[2]!.list).not.toBe(all[0]!.list);
  });
});

describe('indents', () => {
  const outer = list('ar', 'decimal', [
    [
      '1.',
      p(text('ar', 'أول')),
      p(text('ar', 'تتمة')),
      list('ar', 'dash', [
        ['-', p(text('ar', 'فرع'))],
        ['-', p(text('ar', 'فرع'))],
      ]),
    ],
  ]);

  test('grow with the level, the text of an item standing where its label ends', async () => {
    const file = await fileOf('ar', [outer]);
    expect(labels(file).map((label) => label.level)).toEqual(['0', '1', '1']);
    const levels = descendants(file.xml('word/numbering.xml'), 'w:lvl');
    const starts = levels.map((level) => at(level, 'w:pPr', 'w:ind')?.attributes.get('w:start'));
    const step = 20 * houseStyle.list.indentPt;
    expect(starts.slice(-2)).toEqual([String(step), String(2 * step)]);
    const following = descendants(file.xml('word/document.xml'), 'w:p')[1];
    expect(at(following, 'w:pPr', 'w:ind')?.attributes.get('w:start')).toBe(String(step));
    expect(at(following, 'w:pPr', 'w:numPr')).toBeUndefined();
  });

  test('a label before a table has a line of its own', async () => {
    const cells = table('ar', [1], { body: [tr(td(text('ar', 'خانة')))] });
    const file = await fileOf('ar', [list('ar', 'decimal', [['1.', cells]])]);
    expect(labels(file)).toHaveLength(1);
  });

  test('a label turns no side of the page in right-to-left text', async () => {
    const place = async (lang: 'ar' | 'fr') => {
      const file = await fileOf(lang, [list(lang, 'decimal', items(lang, '1.', '2.'))]);
      return valueOf(descendants(file.xml('word/numbering.xml'), 'w:lvl').at(-1), 'w:lvlJc');
    };
    expect(await place('ar')).toBe('center');
    expect(await place('fr')).toBe('left');
  });
});

describe('multi-level lists', () => {
  const inner = (lang: 'ar' | 'fr', ...all: readonly string[]) =>
    list(lang, 'multilevel', items(lang, ...all));
  const outer = (...nested: readonly (readonly string[])[]) =>
    list(
      'ar',
      'multilevel',
      nested.map((all, index) => [
        `${index + 1}-`,
        p(text('ar', 'محور')),
        ...(all.length === 0 ? [] : [inner('ar', ...all)]),
      ]),
    );

  test('have one numbering, in which Word counts each level after those above it', async () => {
    const all = labels(await fileOf('ar', [outer(['1-1', '1-2'], [], ['3-1'])]));
    expect(new Set(all.map((label) => label.list)).size).toBe(1);
    expect(all.map((label) => label.level)).toEqual(['0', '1', '1', '0', '0', '1']);
    // The marks keep readers from taking 1-2 for one number that runs from the left.
    expect(new Set(all.map((label) => label.text))).toEqual(new Set(['%1-', '%1\u200F-\u200F%2']));
    expect(new Set(all.map((label) => label.format))).toEqual(new Set(['decimal']));
  });

  test('are written out where Word would count otherwise', async () => {
    const all = labels(await fileOf('ar', [outer(['1-4', '1-5'], ['2-1'])]));
    expect(new Set(all.map((label) => label.list)).size).toBeGreaterThan(1);
    expect(all.map((label) => label.text)).toContain('1-4');
  });

  test('begin with their start, and have no marks from left to right', async () => {
    const one = list(
      'fr',
      'multilevel',
      [['4.', p(text('fr', 'axe')), inner('fr', '4.1', '4.2')]],
      4,
    );
    const all = labels(await fileOf('fr', [one]));
    expect(all.map(({ text: shown, start }) => [shown, start])).toEqual([
      ['%1.', '4'],
      ['%1.%2', '1'],
      ['%1.%2', '1'],
    ]);
  });
});
