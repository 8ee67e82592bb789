/** Takes a resolved document and what it is set with, gives the bytes of a Word file (ISO/IEC 29500, transitional). */

import { Document } from 'docx';

import { handoutOf } from '../../document/handout.js';
import type { ResolvedDocument } from '../../document/resolved.js';
import type { FontSet } from '../../fonts/font-set.js';
import type { Assets } from '../assets.js';
import { partsOf } from '../ooxml/chart-part.js';
import { createContext } from './context.js';
import { headingNumbering } from './heading-numbering.js';
import { finishPackage } from './package.js';
import { section } from './section.js';
import { baseStyles, wordStyles } from './styles.js';

/**
 * Same document and assets, same bytes. Throws only on what earlier stages must not let through: a picture that is not
 * among the assets or no picture, a font the set does not have, a table whose cells do not fill it.
 */
export async function renderDocx(paper: ResolvedDocument, assets: Assets): Promise<Uint8Array> {
  const document = handoutOf(paper);
  const context = createContext(document, assets, headingNumbering);
  const sections = document.sections.map((node) => section(node, context));
  const file = new Document({
    externalStyles: baseStyles(document.lang, mainFamily(assets.fonts)),
    styles: wordStyles(assets.styles, document.lang),
    sections,
  });
  return finishPackage(partsOf(file), {
    document,
    assets,
    usedFonts: [...context.usedFonts.values()],
  });
}

/** The family of Arabic body text: what Word sets text in that someone adds to the paper. */
function mainFamily(fonts: FontSet): string {
  const alif = 0x0627;
  const key = fonts.pick(alif, 'Arab', { bold: false, italic: false }) ?? fonts.files[0]?.key;
  if (key === undefined) throw new Error('no fonts');
  return key.family;
}
