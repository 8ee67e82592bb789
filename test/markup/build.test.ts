import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import type { BuiltDocument, Inline } from '../../src/document/tree.js';
import { walkBlocks } from '../../src/document/walk.js';
import { vocabulary } from '../../src/markup/vocabulary.js';
import { buildPaper, codesOf } from './program.js';

function textsOf(document: BuiltDocument): readonly string[] {
  const texts: string[] = [];
  const add = (content: readonly Inline[]): void => {
    texts.push(content.map((inline) => (inline.type === 'text' ? inline.value : '\n')).join(''));
  };
  walkBlocks(document, (block) => {
    if (block.type === 'paragraph' || block.type === 'heading') add(block.content);
    if (block.type === 'fields') block.items.forEach((field) => add(field.value));
    if (block.type === 'figure') texts.push(block.alt);
  });
  return texts;
}

/** The white-space rule of the markup, stated once more: HTML's white space is at most one space, none at the ends. */
const settled = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^ | $/g, '');

const arabic = fc.string({
  unit: fc.constantFrom(
    'ا',
    'ل',
    'م',
    'غ',
    'ر',
    'ب',
    'َ',
    ' ',
    '-',
    '(',
    ')',
    '12',
    '\u200f',
    '\u202f',
  ),
});
const hostile = fc.string({
  unit: fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    '=',
    '`',
    '/',
    '!',
    '--',
    '{{',
    '}}',
    'b',
    ' ',
    '&amp;',
    '&#60;',
    ']]>',
  ),
});
/** Any text a record may hold: control characters and lone surrogates are refused before this stage. */
const anyText = fc
  .oneof(arabic, hostile, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
  .filter(
    (text) =>
      !/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f]|[\ufdd0-\ufdef]|\p{Noncharacter_Code_Point}/u.test(text),
  );

describe('values', () => {
  it('come back exactly, whatever they hold', async () => {
    const template = `<section>
      <p>{{text}}</p>
      <h1><b>{{text}}</b></h1>
      <ul><li>{{text}}</li></ul>
      <table><tbody><tr><td>{{text}}</td></tr></tbody></table>
      <fields><field><label>a</label><value>{{text}}</value></field></fields>
      <figure src="a.png" alt="x{{text}}x"></figure>
    </section>`;
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { value, diagnostics } = await buildPaper(template, { text });
        expect(diagnostics).toEqual([]);
        const s = settled(text);
        expect(textsOf(value)).toEqual([s, s, s, s, s, `x${text.replace(/\r\n?/g, '\n')}x`]);
      }),
      { numRuns: 300 },
    );
  });

  it('keep their place beside each other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 4 }), async (list) => {
        const template = '<section><p>|{{#each list}}<b>{{this}}</b>|{{/each}}</p></section>';
        const { value, diagnostics } = await buildPaper(template, { list });
        expect(diagnostics).toEqual([]);
        expect(textsOf(value)).toEqual([settled(`|${list.map((text) => `${text}|`).join('')}`)]);
      }),
      { numRuns: 150 },
    );
  });

  it('give one valid form: no empty texts, no equal neighbours', async () => {
    const piece = fc.tuple(fc.constantFrom('b', 'i', 'u', 'span'), arabic);
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        const written = pieces.map(([name, text]) => `<${name}>${text}</${name}>`).join('');
        const { value } = await buildPaper(`<section><p>${written}</p></section>`);
        walkBlocks(value, (block) => {
          if (block.type !== 'paragraph') return;
          block.content.forEach((inline, index) => {
            const next = block.content[index + 1];
            expect(inline).not.toMatchObject({ value: '' });
            if (next)
              expect(JSON.stringify(marksOf(next))).not.toBe(JSON.stringify(marksOf(inline)));
          });
        });
      }),
      { numRuns: 100 },
    );
  });
});

const marksOf = (inline: Inline): unknown => (inline.type === 'text' ? inline.marks : inline);

describe('elements', () => {
  it('keep their place in the template', async () => {
    const { value } = await buildPaper({
      'templates/paper.hbs': '<section>\n  {{> line}}\n</section>',
      'templates/partials/line.hbs': '\n\n <p>a</p>',
    });
    expect(value.sections[0]?.position).toEqual({
      file: 'templates/paper.hbs',
      line: 1,
      column: 1,
    });
    expect(value.sections[0]?.children[0]?.position).toEqual({
      file: 'templates/partials/line.hbs',
      line: 3,
      column: 2,
    });
  });

  it('carry nothing of the place attribute into the tree', async () => {
    const { value } = await buildPaper(
      '<section><p><a href="https://example.org/">x</a></p></section>',
    );
    expect(JSON.stringify(value)).not.toMatch(/\d:1:1/);
  });

  it('of the place attribute cannot be written by a template', async () => {
    const checked = await buildPaper('<section><p at="0:99:99">x</p></section>');
    expect(codesOf(checked)).toEqual(['markup-syntax 1:10']);
  });

  it.each(['<page-number/>', '<page-number></page-number>', '<page-number />'])(
    'without content may be closed at once: %s',
    async (written) => {
      const { value, diagnostics } = await buildPaper(`<section><p>${written}</p></section>`);
      expect(diagnostics).toEqual([]);
      expect(value.sections[0]?.children[0]).toMatchObject({
        content: [{ type: 'pageField', field: 'pageNumber' }],
      });
    },
  );

  it('built twice give equal trees', async () => {
    const template = '<section><p>{{x}}<b>y</b></p></section>';
    const [first, second] = [
      await buildPaper(template, { x: 'نص' }),
      await buildPaper(template, { x: 'نص' }),
    ];
    expect(first).toEqual(second);
  });

  it('that HTML would repair are refused, not moved', async () => {
    const repaired = [
      '<section><p>a<ul><li>b</li></ul></section>',
      '<section><table>text<tbody><tr><td>a</td></tr></tbody></table></section>',
      '<section><p><b>a<i>b</b>c</i></p></section>',
      '<section><p><a href="https://a.example">a<a href="https://b.example">b</a></a></p></section>',
      '<section><table><tr><td>a</td></tr></table></section>',
      '<section><p>a</p></p></section>',
      '<section><p>a</p><body></section>',
      '<section><p>a</p></section></section>',
      '<section><plaintext><p>a</p></section>',
      '<section><textarea><p>a</p></textarea></section>',
    ];
    for (const markup of repaired) {
      const { diagnostics } = await buildPaper(markup);
      expect(diagnostics, markup).not.toEqual([]);
    }
  });

  it('that are too deep are reported and do not stop the program', async () => {
    const paper = (depth: number): string =>
      `<section><p>${'<b>'.repeat(depth)}x${'</b>'.repeat(depth)}</p></section>`;
    const built = await buildPaper(paper(90));
    expect(built.diagnostics).toEqual([]);
    expect(textsOf(built.value)).toEqual(['x']);
    const { diagnostics } = await buildPaper(paper(9_000));
    expect(diagnostics.map(({ code }) => code)).toEqual(['markup-too-deep']);
  });
});

describe('an empty template', () => {
  it('makes no paper', async () => {
    expect(codesOf(await buildPaper(''))).toEqual(['markup-no-section']);
  });
});

describe('docs/markup.md', () => {
  const manual = readFileSync(new URL('../../docs/markup.md', import.meta.url), 'utf8');
  const examples = [...manual.matchAll(/```html\n(.*?)```/gs)].map(([, example]) => example ?? '');

  it.each([...vocabulary])('names <%s> and its attributes', (name, rule) => {
    expect(manual).toContain(`\`<${name.replace(/^h[1-6]$/, 'h1')}`);
    for (const attribute of Object.keys(rule.attributes)) {
      expect(manual).toMatch(new RegExp(`[\`\\s]${attribute}[\`=]`));
    }
  });

  it('has an example of every element', () => {
    const shown = examples.join('\n');
    for (const name of vocabulary.keys()) {
      if (!/^h[2-6]$/.test(name)) expect(shown).toMatch(new RegExp(`<${name}[\\s>/]`));
    }
  });

  it.each(examples)('has an example that can be built: %s', async (example) => {
    const paper = /<(section|slide)/.test(example) ? example : `<section>${example}</section>`;
    const { diagnostics } = await buildPaper(paper, exampleView);
    expect(diagnostics).toEqual([]);
  });
});

/** Values of the examples in the manual. */
const exampleView = {
  subject: 'إيداع التقارير',
  urgent: true,
  person: { name: 'سعاد المرابط' },
  points: [{ title: 'التقرير' }, { title: 'البرنامج' }],
};
