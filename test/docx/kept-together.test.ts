/** What no page of a Word file parts: pictures from their captions, blocks of a group, rows of a short table. */

import { describe, expect, test } from 'vitest';

import type { ResolvedText } from '../../src/document/resolved.js';
import { pictureKey } from '../../src/document/picture-use.js';
import type { Gallery } from '../../src/document/tree.js';
import { at, descendants } from '../support/xml.js';
import type { XmlElement } from '../support/xml.js';
import type { ResolvedBlock } from './builders.js';
import {
  figure,
  group,
  h,
  list,
  p,
  parallel,
  role,
  signatures,
  table,
  td,
  text,
  tr,
} from './builders.js';
import { png } from './sample.js';
import { bodyOf, fileOf } from './xml-of.js';

const photo = ['photo.png', png(30, 20)] as const;

/** Text of each paragraph (`photo` where it is a picture), with `+` where it holds on to the next. */
async function holds(...blocks: readonly ResolvedBlock[]): Promise<readonly string[]> {
  const file = await fileOf('fr', blocks, [photo]);
  const held = (properties: XmlElement | undefined): boolean | undefined => {
    const keep = at(properties, 'w:keepNext');
    return keep === undefined ? undefined : keep.attributes.get('w:val') !== 'false';
  };
  const styles = new Map(
    descendants(file.xml('word/styles.xml'), 'w:style').map((style) => [
      style.attributes.get('w:styleId'),
      held(at(style, 'w:pPr')) ?? false,
    ]),
  );
  return descendants(bodyOf(file), 'w:p').map((paragraph) => {
    const properties = at(paragraph, 'w:pPr');
    const style = at(properties, 'w:pStyle')?.attributes.get('w:val');
    const shown = descendants(paragraph, 'w:t').flatMap(({ children }) => children);
    const picture = descendants(paragraph, 'w:drawing').length > 0 ? 'photo' : '';
    return `${shown.join('')}${picture}${(held(properties) ?? styles.get(style)) ? '+' : ''}`;
  });
}

const word = (content: string) => p(text('fr', content));
const captioned = figure('fr', 'photo.png', { alt: 'a', caption: text('fr', 'Légende') });

describe('a picture', () => {
  test('keeps its caption, which keeps nothing', async () => {
    expect(await holds(captioned, word('Suite'))).toEqual(['photo+', 'Légende', 'Suite']);
  });

  test('and its caption both hold on where they stand in a group', async () => {
    const found = await holds(group('fr', captioned, word('Suite')), word('Fin'));
    expect(found).toEqual(['photo+', 'Légende+', 'Suite', 'Fin']);
  });

  test('of a gallery keeps its caption in one row, which keeps nothing', async () => {
    const gallery: Gallery<ResolvedText> = {
      ...({ type: 'gallery', lang: 'fr', aspect: 1.5, columns: 1 } as const),
      pictures: [1, 2].map((number) => ({
        ...({ type: 'galleryPicture', lang: 'fr', source: 'photo.png', alt: 'a' } as const),
        decorative: false,
        captions: [p(text('fr', `Légende ${number}`), { role: 'caption', keepWithNext: false })],
      })),
    };
    const pictures = [[pictureKey('photo.png', 1.5), photo[1]]] as const;
    const file = await fileOf('fr', [gallery], pictures);
    const rows = descendants(bodyOf(file), 'w:tr');
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(at(row, 'w:trPr', 'w:cantSplit')).toBeDefined();
      const kept = descendants(row, 'w:keepNext').map(({ attributes }) => attributes.get('w:val'));
      expect(kept).toEqual(['false']);
    }
  });
});

describe('a group', () => {
  test('stays whole to the last item of its last list', async () => {
    const items = ['a', 'b', 'c'].map((content) => ['–', word(content)] as const);
    const found = await holds(group('fr', h(2, text('fr', 'Titre')), list('fr', 'dash', items)));
    expect(found).toEqual(['Titre+', 'a+', 'b+', 'c']);
  });

  test('stays whole to the last of its passages in two languages', async () => {
    const pairs = ['1', '2'].map((content) => parallel(word(`a${content}`), word(`b${content}`)));
    const found = await holds(group('fr', ...pairs));
    expect(found.filter((each) => each !== '')).toEqual(['a1+', 'b1+', 'a2', 'b2']);
  });
});

describe('a table', () => {
  const rows = ['1', '2', '3'].map((content) => tr(td(text('fr', content))));
  const head = [tr(td(text('fr', 'Tête'), { header: 'column' }))];

  test('that is to stay whole holds each row to the next but the last', async () => {
    const whole = table('fr', [1], { head, body: rows }, { whole: true });
    const found = await holds(whole, role('note', text('fr', 'Suite')));
    expect(found.filter((each) => each.length > 1)).toEqual(['Tête+', '1+', '2+', 'Suite']);
    expect(found).toContain('3');
  });

  test('that is not holds its head only', async () => {
    const found = await holds(table('fr', [1], { head, body: rows }));
    expect(found).toEqual(expect.arrayContaining(['Tête+', '1', '2', '3']));
  });
});

describe('text before signatures', () => {
  const signed = group(
    'fr',
    role('dateline', text('fr', 'Date')),
    signatures('fr', ['Rôle', 'Nom']),
  );
  const heldText = async (...blocks: readonly ResolvedBlock[]) =>
    (await holds(...blocks, signed)).filter((each) => each !== '' && each !== '+').slice(0, -2);

  test('holds on to them with its last lines', async () => {
    expect(await heldText(word('a'), word('b'))).toEqual(['a', 'b+', 'Date+']);
    const items = ['a', 'b'].map((content) => ['–', word(content)] as const);
    expect(await heldText(list('fr', 'dash', items))).toEqual(['a', 'b+', 'Date+']);
  });

  test('holds on to them in two languages too', async () => {
    const pairs = ['1', '2'].map((content) => parallel(word(`a${content}`), word(`b${content}`)));
    expect(await heldText(...pairs)).toEqual(['a1', 'b1', 'a2+', 'b2+', 'Date+']);
  });
});

describe('a heading in two languages', () => {
  const pair = (name: string) => parallel(word(`${name}1`), word(`${name}2`));
  const headings = parallel(h(1, text('fr', 'T1')), h(1, text('fr', 'T2')));
  const cells = table('fr', [1], { body: [tr(td(text('fr', 'cellule')))] });

  test('is a table of its own before a table, with which all of it holds on', async () => {
    const found = await holds(pair('a'), headings, cells);
    expect(found.filter((each) => each !== '')).toEqual([
      'a1',
      'a2',
      'T1+',
      'T2+',
      '+',
      '+',
      'cellule',
    ]);
    const file = await fileOf('fr', [pair('a'), headings, cells]);
    expect(descendants(bodyOf(file), 'w:tbl')).toHaveLength(3);
  });

  test('stays in one table with the passages below it', async () => {
    const file = await fileOf('fr', [pair('a'), headings, pair('b'), cells]);
    expect(descendants(bodyOf(file), 'w:tbl')).toHaveLength(2);
  });
});
