/** The sample papers as Word files: their text is the source exactly, and other readers find the same structure. */

import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';

import type { ResolvedDocument, ResolvedText } from '../../src/document/resolved.js';
import type { Block } from '../../src/document/tree.js';
import { childBlocks } from '../../src/document/walk.js';
import type { Workshop } from '../../src/pipeline.js';
import { renderDocx } from '../../src/render/docx/render.js';
import { lintDocx } from '../support/docx-lint.js';
import { bindSpaces } from '../../src/text/unbreakable.js';
import { bodyTexts, openDocx, paragraphsOf, withoutMarks } from '../support/docx-text.js';
import { openSampleWorkshop, samplePapers, settleSample } from './sample-papers.js';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openSampleWorkshop();
});

function headings(document: ResolvedDocument): readonly (readonly [number, string])[] {
  const below = (block: Block<ResolvedText>): readonly (readonly [number, string])[] =>
    block.type === 'heading'
      ? [[block.level, bindSpaces(block.content.text)]]
      : childBlocks(block).flatMap(below);
  return document.sections.flatMap((section) => section.children.flatMap(below));
}

describe.each(samplePapers)('$name', (paper) => {
  let document: ResolvedDocument;
  let bytes: Uint8Array;

  beforeAll(async () => {
    const settled = await settleSample(workshop, paper);
    document = settled.document;
    bytes = await renderDocx(document, settled.assets);
  });

  test('has the text of the source, paragraph by paragraph', () => {
    const read = paragraphsOf(openDocx(bytes).xml('word/document.xml'));
    const texts = bodyTexts(document);
    expect(read.map(({ text }) => withoutMarks(text))).toEqual(texts);
    expect(texts.length).toBeGreaterThan(15);
  });

  test('has none of the faults that validators overlook', () => {
    expect(lintDocx(bytes)).toEqual([]);
  });

  test('has its headings for mammoth too', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const found = [...withoutMarks(value).matchAll(/<h([1-6])>(.*?)<\/h\1>/gu)].map(
      ([, level, content]) => [Number(level), content!.replace(/<[^>]*>/gu, '')],
    );
    expect(found).toEqual(headings(document));
  });
});
