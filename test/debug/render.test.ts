import { describe, expect, it } from 'vitest';

import { mapContent } from '../../src/document/map-content.js';
import type { ResolvedDocument, ResolvedText, Run } from '../../src/document/resolved.js';
import type { Inline } from '../../src/document/tree.js';
import { renderDebug } from '../../src/render/debug/render.js';
import { buildPaper } from '../markup/program.js';

const amiri = { family: 'Amiri', style: 'regular' } as const;
const run = (start: number, end: number, change: Partial<Run> = {}): Run => ({
  start,
  end,
  level: 1,
  lang: 'ar',
  script: 'Arab',
  font: amiri,
  bold: false,
  italic: false,
  underline: false,
  ...change,
});
const oneRun = (content: readonly Inline[]): ResolvedText => {
  const text = content.map((inline) => (inline.type === 'text' ? inline.value : '\n')).join('');
  return { text, direction: 'rtl', lang: 'ar', runs: text === '' ? [] : [run(0, text.length)] };
};

async function debug(body: string, resolve = oneRun): Promise<readonly string[]> {
  const { value, diagnostics } = await buildPaper(`<section>${body}</section>`);
  expect(diagnostics).toEqual([]);
  const printed = renderDebug(mapContent(value, resolve));
  expect(printed.endsWith('\n')).toBe(true);
  return printed.trimEnd().split('\n');
}

/** The lines of the section's blocks, without the indent they share. */
const blocks = async (body: string, resolve = oneRun): Promise<readonly string[]> =>
  (await debug(body, resolve)).slice(6).map((line) => line.slice(4));

describe('the debug text', () => {
  it('begins with what the paper is', async () => {
    expect((await debug('')).slice(0, 6)).toEqual([
      'document lang=ar base=rtl id=letter/2022-02',
      '  title ⁨عنوان⁩',
      '  author ⁨الهيئة⁩',
      '  subject ⁨موضوع⁩',
      '  date ⁨2022-05-30⁩',
      '  section lang=ar base=rtl orientation=portrait',
    ]);
  });

  it('has a line for every run with all that was decided, the text last and isolated', async () => {
    const text = 'قرار رقم 12 (Permis A) بتاريخ';
    const resolve = (): ResolvedText => ({
      text,
      direction: 'rtl',
      lang: 'ar',
      runs: [
        run(0, 9),
        run(9, 11, { level: 2, script: 'Zyyy', isolate: 1 }),
        run(11, 13, { script: 'Zyyy' }),
        run(13, 21, {
          level: 2,
          script: 'Latn',
          lang: 'fr',
          font: { family: 'Amiri', style: 'boldItalic' },
          bold: true,
          italic: true,
          href: 'https://example.org/',
        }),
        run(21, 29),
      ],
    });
    expect(await blocks('<p role="number" align="end" keep>x</p>', resolve)).toEqual([
      'paragraph lang=ar base=rtl role=number align=end keepWithNext=true',
      '  text base=rtl lang=ar length=29',
      '    run 0..9 level=1 script=Arab lang=ar font=Amiri/regular text=⁨قرار رقم ⁩',
      '    run 9..11 level=2 script=Zyyy lang=ar font=Amiri/regular isolate=1 text=⁨12⁩',
      '    run 11..13 level=1 script=Zyyy lang=ar font=Amiri/regular text=⁨ (⁩',
      '    run 13..21 level=2 script=Latn lang=fr font=Amiri/boldItalic flags=bold+italic href=https://example.org/ text=⁨Permis A⁩',
      '    run 21..29 level=1 script=Arab lang=ar font=Amiri/regular text=⁨) بتاريخ⁩',
    ]);
  });

  it('shows what cannot be seen', async () => {
    const lines = await blocks('<p>أ&nbsp;ب<br>ج&#x200f;</p>');
    expect(lines[2]).toMatch(/ text=⁨أ\\u\{a0\}ب\\u\{a\}ج\\u\{200f\}⁩$/);
  });

  it('shows a table as a grid', async () => {
    const lines = await blocks(
      '<table widths="1 2"><caption>ت</caption><thead><tr><th>أ</th><th>ب</th></tr></thead>' +
        '<tbody><tr><td rowspan="2" align="center">ج</td><td>د</td></tr><tr><td></td></tr></tbody></table>',
    );
    expect(lines.filter((line) => !/paragraph|text/.test(line))).toEqual([
      'table lang=ar base=rtl look=grid parallel=beside widths=1 2',
      '  caption',
      '  head 1',
      '    1 cell lang=ar base=rtl header=column verticalAlign=middle',
      '    2 cell lang=ar base=rtl header=column verticalAlign=middle',
      '  body 1',
      '    1 cell lang=ar base=rtl rowSpan=2 align=center verticalAlign=top',
      '    2 cell lang=ar base=rtl verticalAlign=top',
      '  body 2',
      '    1 covered by row=1 column=1',
      '    2 cell lang=ar base=rtl verticalAlign=top',
    ]);
    expect(lines.filter((line) => line.includes('⁨ت⁩'))).toHaveLength(1);
  });

  it('has every kind of block', async () => {
    const lines = await blocks(
      '<letterhead><right><p>أ</p></right><left><p>a</p></left></letterhead>' +
        '<h1 id="x">ب</h1><ol marker="roman" start="2"><li>ج</li></ol>' +
        '<figure src="a.png" alt="صورة" width="30"><figcaption>د</figcaption></figure>' +
        '<fields><field><label>ه</label><value>و</value></field></fields>' +
        '<group><signatures><signature><role>ز</role><name>ح</name></signature></signatures></group>' +
        '<hr><pagebreak></pagebreak>',
    );
    expect(lines.filter((line) => !/^ *(text|run) /.test(line))).toEqual([
      'letterhead lang=ar base=rtl',
      '  right',
      '    paragraph lang=ar base=rtl role=letterhead',
      '  left',
      '    paragraph lang=fr base=ltr role=letterhead',
      'heading lang=ar base=rtl level=1 id=x',
      'list lang=ar base=rtl marker=roman start=2',
      '  listItem lang=ar base=rtl',
      '    paragraph lang=ar base=rtl role=body',
      'figure lang=ar base=rtl source=a.png decorative=false widthMm=30 align=center',
      '  alt ⁨صورة⁩',
      '  caption',
      'fields lang=ar base=rtl',
      '  field lang=ar base=rtl',
      '    label',
      '    value',
      'group lang=ar base=rtl',
      '  signatures lang=ar base=rtl',
      '    signature lang=ar base=rtl',
      '      role',
      '      name',
      'rule lang=ar base=rtl',
      'pageBreak lang=ar base=rtl',
    ]);
  });

  it('is the same each time and leaves the tree as it was', async () => {
    const { value } = await buildPaper('<section><p>أ</p><ul><li>ب</li></ul></section>');
    const resolved: ResolvedDocument = mapContent(value, oneRun);
    const before = JSON.stringify(resolved);
    expect(renderDebug(resolved)).toBe(renderDebug(resolved));
    expect(JSON.stringify(resolved)).toBe(before);
  });
});
