import { describe, expect, it } from 'vitest';

import type { ContentPlace } from '../../src/document/map-content.js';
import { mapContent } from '../../src/document/map-content.js';
import type { BuiltDocument, Inline } from '../../src/document/tree.js';
import { walkBlocks } from '../../src/document/walk.js';
import { buildPaper } from '../markup/program.js';

const everything = `<section>
  <header><p>head</p></header>
  <footer><p>foot</p></footer>
  <letterhead><right><p>right</p></right><middle><p>middle</p></middle><left><p>left</p></left></letterhead>
  <h1>h1</h1>
  <p role="title">title</p>
  <ul><li>item<br>two</li><li><p>nested</p><ol><li>deep</li></ol></li></ul>
  <table><caption>caption</caption><thead><tr><th>th</th></tr></thead><tbody><tr><td>td</td></tr></tbody></table>
  <figure src="x.png" alt="alt"><figcaption>figcaption</figcaption></figure>
  <fields><field><label>label</label><value>value</value></field></fields>
  <signatures><signature><role>role</role><name>name</name></signature></signatures>
  <group><p>grouped</p></group>
  <hr><pagebreak></pagebreak>
</section>`;

const build = async (): Promise<BuiltDocument> => {
  const { value, diagnostics } = await buildPaper(everything);
  expect(diagnostics).toEqual([]);
  return value;
};

const plain = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.type === 'text' ? inline.value : '\n')).join('');
const kind = (place: ContentPlace): string =>
  place.kind === 'paragraph' ? place.role : place.kind;

describe('mapping the content of a tree', () => {
  it('calls for every content once, in reading order, and says what it stands in', async () => {
    const seen: string[] = [];
    mapContent(await build(), (content, place) => seen.push(`${kind(place)}: ${plain(content)}`));
    expect(seen).toEqual([
      'running: head',
      'running: foot',
      'letterhead: right',
      'letterhead: middle',
      'letterhead: left',
      'heading: h1',
      'title: title',
      'body: item\ntwo',
      'body: nested',
      'body: deep',
      'caption: caption',
      'cell-header: th',
      'cell: td',
      'caption: figcaption',
      'fieldLabel: label',
      'fieldValue: value',
      'signature-role: role',
      'signature-name: name',
      'body: grouped',
    ]);
  });

  it('changes nothing but the content', async () => {
    const tree = await build();
    const before = JSON.stringify(tree);
    expect(mapContent(tree, (content) => content)).toEqual(tree);
    expect(JSON.stringify(mapContent(tree, plain))).not.toContain('"marks"');
    expect(JSON.stringify(tree)).toBe(before);
  });

  it('reaches the labels of list items', async () => {
    const tree = mapContent(await build(), plain);
    const labelled = mapContent(
      {
        ...tree,
        sections: [
          {
            type: 'section',
            lang: 'ar',
            orientation: 'portrait',
            header: [],
            footer: [],
            children: [
              {
                type: 'list',
                lang: 'ar',
                marker: 'decimal',
                start: 1,
                items: [{ type: 'listItem', lang: 'ar', label: '1.', children: [] }],
              },
            ],
          },
        ],
      },
      (content, place) => `${place.kind} ${content}`,
    );
    expect(JSON.stringify(labelled)).toContain('"label":"listLabel 1."');
  });
});

describe('walking the blocks', () => {
  it('meets every block, each before those inside it', async () => {
    const types: string[] = [];
    walkBlocks(await build(), (block) => types.push(block.type));
    expect(types.join(' ')).toBe(
      'paragraph paragraph letterhead paragraph paragraph paragraph heading paragraph ' +
        'list paragraph paragraph list paragraph table paragraph paragraph figure fields ' +
        'signatures group paragraph rule pageBreak',
    );
  });
});
