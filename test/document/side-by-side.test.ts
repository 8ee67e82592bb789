import { describe, expect, it } from 'vitest';

import type { Checked } from '../../src/diagnostics/diagnostic.js';
import { besideEachOther } from '../../src/document/side-by-side.js';
import type { Block, BuiltDocument, Inline, Language } from '../../src/document/tree.js';
import { buildPaper } from '../markup/program.js';

const paper = async (body: string, lang: Language): Promise<BuiltDocument> => {
  const written = body.startsWith('<section') ? body : `<section>${body}</section>`;
  const { value, diagnostics } = await buildPaper(written, {}, lang);
  expect(diagnostics).toEqual([]);
  return value;
};

const both = async (arabic: string, french: string): Promise<Checked<BuiltDocument>> =>
  besideEachOther(await paper(arabic, 'ar'), await paper(french, 'fr'));

const plain = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.type === 'text' ? inline.value : `[${inline.type}]`)).join('');

/** A block in one line: enough to see what stands where. */
function sketch(block: Block<readonly Inline[]>): string {
  const all = (blocks: readonly Block<readonly Inline[]>[]): string => blocks.map(sketch).join(' ');
  switch (block.type) {
    case 'paragraph':
      return `${block.role}(${plain(block.content)})`;
    case 'heading':
      return `h${block.level}${block.id ? `#${block.id}` : ''}(${plain(block.content)})`;
    case 'list':
      return `${block.marker}${block.start}(${block.items.map((item) => all(item.children)).join('; ')})`;
    case 'parallel':
      return `[${sketch(block.left)} | ${sketch(block.right)}]`;
    case 'group':
      return `group(${all(block.children)})`;
    case 'table':
      return `table(${block.body.map((row) => row.cells.map((cell) => all(cell.children)).join(', ')).join('; ')})`;
    case 'fields':
      return `fields(${block.items.map(({ label, value }) => `${plain(label)} ${plain(value)}`).join('; ')})`;
    case 'signatures':
      return `signatures(${block.items.map(({ role, name }) => `${plain(role)} ${plain(name)}`).join('; ')})`;
    case 'figure':
      return `figure(${block.source}${block.caption ? ` ${plain(block.caption)}` : ''})`;
    case 'letterhead':
      return `letterhead(${all(block.right)})`;
    default:
      return block.type;
  }
}

const sketches = (document: BuiltDocument): readonly string[] =>
  (document.sections[0]?.children ?? []).map(sketch);

const rows = (count: number, cell: string): string =>
  `<tbody><tr>${Array.from({ length: count }, (_, index) => `<td>${cell}${index + 1}</td>`).join('')}</tr></tbody>`;

describe('two languages', () => {
  it.each([
    ['paragraphs', '<p role="title">أ</p>', '<p role="title">a</p>', ['[title(a) | title(أ)]']],
    [
      'a paragraph of one language that both have, once',
      '<p lang="ar">أ</p>',
      '<p lang="ar">أ</p>',
      ['body(أ)'],
    ],
    [
      'a table to be joined, cell by cell, once where both say the same',
      '<table parallel="joined"><tbody><tr><td>1</td><td>أ</td></tr></tbody></table>',
      '<table parallel="joined"><tbody><tr><td>1</td><td>a</td></tr></tbody></table>',
      ['table(cell(1), cell(أ) cell(a))'],
    ],
    ['headings, the id once', '<h1 id="x">أ</h1>', '<h1 id="x">a</h1>', ['[h1(a) | h1#x(أ)]']],
    [
      'lists, item by item, counting on',
      '<ol marker="roman" start="2"><li>أ</li><li>ب</li></ol>',
      '<ol marker="roman" start="2"><li>a</li><li>b</li></ol>',
      ['[roman2(body(a)) | roman2(body(أ))]', '[roman3(body(b)) | roman3(body(ب))]'],
    ],
    ['rules and page breaks, once', '<hr><pagebreak/>', '<hr><pagebreak/>', ['rule', 'pageBreak']],
    [
      'the letterhead, once',
      '<letterhead><right><p>أ</p></right></letterhead>',
      '<letterhead><right><p>أ</p></right></letterhead>',
      ['letterhead(letterhead(أ))'],
    ],
    [
      'groups, paired inside',
      '<group><p>أ</p><hr></group>',
      '<group><p>a</p><hr></group>',
      ['group([body(a) | body(أ)] rule)'],
    ],
    [
      'wide tables, one after the other, the main language first',
      `<table>${rows(3, 'أ')}</table>`,
      `<table>${rows(3, 'a')}</table>`,
      ['table(cell(أ1), cell(أ2), cell(أ3))', 'table(cell(a1), cell(a2), cell(a3))'],
    ],
    [
      'narrow tables, beside each other',
      `<table>${rows(2, 'أ')}</table>`,
      `<table>${rows(2, 'a')}</table>`,
      ['[table(cell(a1), cell(a2)) | table(cell(أ1), cell(أ2))]'],
    ],
    [
      'fields, one by one',
      '<fields><field><label>أ</label><value>1</value></field><field><label>ب</label><value>2</value></field></fields>',
      '<fields><field><label>a</label><value>1</value></field><field><label>b</label><value>2</value></field></fields>',
      ['[fields(a 1) | fields(أ 1)]', '[fields(b 2) | fields(ب 2)]'],
    ],
    [
      'signatures, beside each other',
      '<signatures><signature><role>أ</role><name>1</name></signature><signature><role>ب</role><name>2</name></signature></signatures>',
      '<signatures><signature><role>a</role><name>1</name></signature><signature><role>b</role><name>2</name></signature></signatures>',
      ['[signatures(a 1; b 2) | signatures(أ 1; ب 2)]'],
    ],
    [
      'the same picture, once',
      '<figure src="x.png" alt="أ"></figure>',
      '<figure src="x.png" alt="a"></figure>',
      ['figure(x.png)'],
    ],
    [
      'the captions of one picture',
      '<figure src="x.png" alt="أ"><figcaption>ج</figcaption></figure>',
      '<figure src="x.png" alt="a"><figcaption>c</figcaption></figure>',
      ['group(figure(x.png) [caption(c) | caption(ج)])'],
    ],
    [
      'two pictures',
      '<figure src="ar.png" alt="أ"></figure>',
      '<figure src="fr.png" alt="a"></figure>',
      ['[figure(fr.png) | figure(ar.png)]'],
    ],
  ])('%s', async (_, arabic, french, expected) => {
    const { value, diagnostics } = await both(arabic, french);
    expect(diagnostics).toEqual([]);
    expect(sketches(value)).toEqual(expected);
  });

  it('stand by their direction, whichever is asked for first', async () => {
    const first = besideEachOther(await paper('<p>a</p>', 'fr'), await paper('<p>أ</p>', 'ar'));
    expect(sketches(first.value)).toEqual(['[body(a) | body(أ)]']);
    expect(first.value.lang).toBe('fr');
    const leftToRight = besideEachOther(
      await paper('<p>ⵣ</p>', 'zgh'),
      await paper('<p>a</p>', 'fr'),
    );
    expect(sketches(leftToRight.value)).toEqual(['[body(ⵣ) | body(a)]']);
  });

  it('share one head: the first says what the paper is', async () => {
    const arabic = await paper('<p>أ</p>', 'ar');
    const french = await paper('<p>a</p>', 'fr');
    const metadata = { title: 'Titre', author: 'الهيئة', subject: 'Objet', date: '1999-01-01' };
    const { value } = besideEachOther(arabic, { ...french, metadata });
    expect(value).toMatchObject({ id: 'letter/2022-02', lang: 'ar' });
    expect(value.metadata).toEqual({
      title: 'عنوان / Titre',
      author: 'الهيئة',
      subject: 'موضوع / Objet',
      date: '2022-05-30',
    });
    expect(value.sections[0]?.lang).toBe('ar');
  });

  it('have one running line where it says the same', async () => {
    const section = (head: string, foot: string): string =>
      `<section><header><p>${head}</p></header><footer><p>${foot}</p></footer><p>x</p></section>`;
    const { value } = await both(
      section('تقرير', '<page-number/> / <page-count/>'),
      section('Rapport', '<page-number/> / <page-count/>'),
    );
    expect(value.sections[0]?.header.map(sketch)).toEqual(['[running(Rapport) | running(تقرير)]']);
    expect(value.sections[0]?.footer.map(sketch)).toEqual(['running([pageField] / [pageField])']);
  });

  it('leave the trees they are made of as they were', async () => {
    const arabic = await paper('<h1 id="a">أ</h1><ul><li>أ</li></ul>', 'ar');
    const french = await paper('<h1 id="a">a</h1><ul><li>a</li></ul>', 'fr');
    const before = JSON.stringify([arabic, french]);
    besideEachOther(arabic, french);
    expect(JSON.stringify([arabic, french])).toBe(before);
  });
});

describe('languages that differ', () => {
  it('are reported with both places', async () => {
    const { diagnostics } = await both('<p>أ</p>\n<p>ب</p>', '<p>a</p>\n\n <hr>');
    expect(diagnostics).toEqual([
      {
        severity: 'error',
        code: 'languages-differ',
        position: { file: 'templates/paper.hbs', line: 2, column: 1 },
        parameters: {
          firstLanguage: 'ar',
          first: 'paragraph templates/paper.hbs:2:1',
          secondLanguage: 'fr',
          second: 'rule templates/paper.hbs:3:2',
        },
      },
    ]);
  });

  it.each([
    ['a block more', '<p>أ</p><p>ب</p>', '<p>a</p>'],
    ['a block less', '<p>أ</p>', '<p>a</p><p>b</p><p>c</p>'],
    ['another role', '<p role="title">أ</p>', '<p>a</p>'],
    ['another level', '<h1>أ</h1><h2>ب</h2>', '<h1>a</h1><h1>b</h1>'],
    ['another marker', '<ul marker="tick"><li>أ</li></ul>', '<ul><li>a</li></ul>'],
    ['another number of items', '<ul><li>أ</li><li>ب</li></ul>', '<ul><li>a</li></ul>'],
    [
      'another number of columns',
      `<table>${rows(3, 'أ')}</table>`,
      `<table>${rows(4, 'a')}</table>`,
    ],
    ['a block more in a group', '<group><p>أ</p></group>', '<group><p>a</p><hr></group>'],
    [
      'another section',
      '<section><p>أ</p></section>',
      '<section><p>a</p></section><section></section>',
    ],
    [
      'another number of signatures',
      '<signatures><signature><role>أ</role><name>1</name></signature></signatures>',
      '<signatures><signature><role>a</role><name>1</name></signature><signature><role>b</role><name>2</name></signature></signatures>',
    ],
  ])('by %s', async (_, arabic, french) => {
    const { diagnostics } = await both(arabic, french);
    expect(diagnostics.map(({ code }) => code)).toEqual(['languages-differ']);
  });

  it('can not be paired a second time', async () => {
    const { value } = await both('<p>أ</p>', '<p>a</p>');
    const again = besideEachOther(value, value);
    expect(again.diagnostics.map(({ code }) => code)).toEqual(['languages-differ']);
  });
});
