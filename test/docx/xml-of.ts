/** Renders blocks and gives back the parts of the file as XML, for tests that look at one thing. */

import { renderDocx } from '../../src/render/docx/render.js';
import type { Language } from '../../src/document/tree.js';
import { openDocx } from '../support/docx-text.js';
import type { DocxFile } from '../support/docx-text.js';
import type { XmlElement } from '../support/xml.js';
import { at } from '../support/xml.js';
import type { ResolvedBlock } from './builders.js';
import { assets, documentOf, section } from './builders.js';

export async function fileOf(
  lang: Language,
  blocks: readonly ResolvedBlock[],
  pictures: readonly (readonly [string, Uint8Array])[] = [],
): Promise<DocxFile> {
  return openDocx(await renderDocx(documentOf(lang, section(lang, blocks)), assets(pictures)));
}

export function bodyOf(file: DocxFile): XmlElement {
  return at(file.xml('word/document.xml'), 'w:body')!;
}

export async function bodyWith(
  lang: Language,
  ...blocks: readonly ResolvedBlock[]
): Promise<XmlElement> {
  return bodyOf(await fileOf(lang, blocks));
}
