/** Takes a resolved document and what it is set with, gives the bytes of a Word file (ISO/IEC 29500, transitional). */

import { handoutOf } from '../../document/handout.js';
import type { ResolvedDocument } from '../../document/resolved.js';
import type { Assets } from '../assets.js';
import { chartMakerFor } from '../ooxml/chart-part.js';
import { Package } from '../ooxml/package.js';
import { createContext } from './context.js';
import { headingNumbering } from './heading-numbering.js';
import { bodyRelationships, finishPackage } from './package.js';
import type { TextPart } from './package.js';
import { WordParts } from './parts.js';
import { bodyXml } from './section.js';

/**
 * Same document and assets, same bytes. Throws only on what earlier stages must not let through: a picture that is not
 * among the assets or no picture, a font the set does not have, a table whose cells do not fill it.
 */
export async function renderDocx(paper: ResolvedDocument, assets: Assets): Promise<Uint8Array> {
  const document = handoutOf(paper);
  const file = new Package();
  const parts = new WordParts(file, await chartMakerFor(document));
  const relationships = bodyRelationships();
  const source = { document, assets, parts, relationships };
  const context = createContext(source, headingNumbering);
  const texts: TextPart[] = [];
  const xml = bodyXml(document.sections, context, texts);
  const numbering = context.numbering.xml;
  if (numbering !== undefined) {
    relationships.to('numbering', 'numbering.xml');
    texts.push({ path: 'word/numbering.xml', kind: 'numbering', xml: [numbering] });
  }
  texts.push({ path: 'word/document.xml', kind: 'document.main', xml, relationships });
  const { usedFonts } = context;
  return finishPackage(file, { document, assets, texts, furtherTexts: parts.texts, usedFonts });
}
