/** Papers that go to another thread come out as they went in, with the same objects for what they have alike. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PartReceiver, PartSender } from '../../src/batch/numbered-parts.js';
import type { PackedPaper } from '../../src/batch/numbered-parts.js';
import type { ResolvedDocument, ResolvedText } from '../../src/document/resolved.js';
import type { Block, BuiltDocument, Inline } from '../../src/document/tree.js';

type TextBlock = Block<ResolvedText>;

function text(value: string): ResolvedText {
  return { text: value, direction: 'rtl', lang: 'ar', runs: [] };
}

function paragraph(value: string): TextBlock {
  return { type: 'paragraph', role: 'body', lang: 'ar', content: text(value) };
}

function group(...children: readonly TextBlock[]): TextBlock {
  return { type: 'group', lang: 'ar', children };
}

/** A paper of these blocks; of a paper, nothing else matters here. */
function paper(children: readonly TextBlock[], more: object = {}): ResolvedDocument {
  const section = { type: 'section', lang: 'ar', header: [], footer: [], children };
  return { type: 'document', id: 'letter/1', sections: [section], ...more } as never;
}

/** As a message to another thread does. */
function sent<Tree>(packed: PackedPaper<Tree>): PackedPaper<Tree> {
  return structuredClone(packed);
}

function block(document: ResolvedDocument, place: number): TextBlock | undefined {
  return document.sections[0]?.children[place];
}

it('gives the paper as it was sent, whatever it has in common with those before', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const shared = new Map<string, TextBlock>();
  const made = (name: string): TextBlock => {
    const known = shared.get(name) ?? paragraph(name);
    shared.set(name, known);
    return known;
  };
  const blocks = fc.letrec<{ one: TextBlock }>((tie) => ({
    one: fc.oneof(
      { maxDepth: 3 },
      names.map(made),
      fc.array(tie('one'), { maxLength: 3 }).map((children) => group(...children)),
    ),
  })).one;
  fc.assert(
    fc.property(fc.array(fc.array(blocks, { maxLength: 5 }), { maxLength: 12 }), (papers) => {
      const [sender, receiver] = [new PartSender(1), new PartReceiver()];
      for (const children of papers) {
        const document = paper(children);
        expect(receiver.unpack(sent(sender.pack(document)))).toEqual(document);
      }
    }),
  );
});

it('gives the same object again for a block, and for a text inside another block', () => {
  const [sender, receiver] = [new PartSender(1), new PartReceiver()];
  const name = text('الرئيس');
  const greeting = paragraph('تحية طيبة');
  const received = [1, 2, 3, 4, 5].map((number) => {
    const line = { ...paragraph(''), content: name, keepWithNext: number % 2 === 0 } as TextBlock;
    return receiver.unpack(sent(sender.pack(paper([greeting, line])))) as ResolvedDocument;
  });
  const contentOf = (document: ResolvedDocument): unknown =>
    (block(document, 1) as { content?: unknown }).content;
  for (const document of received) {
    expect(block(document, 0)).toBe(block(received[0] as ResolvedDocument, 0));
    expect(contentOf(document)).toBe(contentOf(received[0] as ResolvedDocument));
  }
});

it('sends what is known as its number', () => {
  const sender = new PartSender(1);
  const greeting = paragraph('تحية طيبة وبعد، فإن الهيئة تعرض عليكم ما يلي');
  const sizes = [1, 2, 3, 4].map(() => JSON.stringify(sender.pack(paper([greeting]))).length);
  expect(sizes[2]).toBe(sizes[0]);
  expect(sizes[3]).toBeLessThan((sizes[0] ?? 0) / 2);
});

it('says that it lacks a part, and takes the paper whole', () => {
  const sender = new PartSender(1);
  const document = paper([group(paragraph('a'), paragraph('b'))]);
  for (let time = 0; time < 3; time++) sender.pack(document);
  // A thread that takes the place of one that ended.
  const receiver = new PartReceiver();
  expect(receiver.unpack(sent(sender.pack(document)))).toBeUndefined();
  expect(receiver.unpack(sent(sender.packWhole(document)))).toEqual(document);
  expect(receiver.unpack(sent(sender.pack(document)))).toEqual(document);
});

it('keeps nothing of a paper that lacks a part', () => {
  const sender = new PartSender(1);
  const known = paragraph('a');
  for (let time = 0; time < 3; time++) sender.pack(paper([known]));
  const receiver = new PartReceiver();
  const holder = group(known, paragraph('b'));
  expect(receiver.unpack(sent(sender.pack(paper([holder]))))).toBeUndefined();
  expect(receiver.unpack(sent(sender.packWhole(paper([holder]))))).toEqual(paper([holder]));
});

it('takes papers before their texts are resolved, too', () => {
  const [sender, receiver] = [new PartSender(1), new PartReceiver()];
  const inline = (value: string): readonly Inline[] => [
    { type: 'text', value, marks: { bold: true } },
    { type: 'lineBreak' },
  ];
  const line: Block<readonly Inline[]> = {
    ...{ type: 'paragraph', role: 'body', lang: 'ar' },
    content: inline('a'),
  };
  const section = { type: 'section', lang: 'ar', header: [], footer: [], children: [line] };
  const built = { type: 'document', sections: [section] } as unknown as BuiltDocument;
  const received = [1, 2, 3, 4, 5].map(() => receiver.unpack(sent(sender.pack(built))));
  for (const tree of received) {
    expect(tree).toEqual(built);
    expect(tree?.sections[0]?.children[0]).toBe(received[0]?.sections[0]?.children[0]);
  }
});

it('leaves bytes of attached records as they are', () => {
  const bytes = new TextEncoder().encode('kind: deposit\n');
  const document = paper([paragraph('a')], { attachments: [{ name: 'a.yaml', bytes }] });
  const [sender, receiver] = [new PartSender(1), new PartReceiver()];
  expect(receiver.unpack(sent(sender.pack(document)))).toEqual(document);
});

it('sends a long paper as it is', () => {
  const document = paper(Array.from({ length: 401 }, (_, place) => paragraph(String(place))));
  const { packed } = new PartSender(1).pack(document);
  expect(packed).toBe(document);
  expect(new PartReceiver().unpack({ packed })).toEqual(document);
});
