/** Takes a PDF's objects, gives what every page shows: the characters its fonts say that its glyphs stand for. */

import { characterMap } from './character-map.js';
import type { CharacterMap } from './character-map.js';
import type { ShownText } from './content-stream.js';
import { shownTexts } from './content-stream.js';
import type { PdfFile, PdfPage } from './objects/pdf-file.js';
import type { PdfDict } from './objects/pdf-values.js';

/** What `take` makes of the texts of each page, in the order of the content streams. */
export function glyphTexts<Page>(
  pdf: PdfFile,
  take: (texts: readonly ShownText[], index: number) => Page,
): readonly Page[] {
  const maps = new Map<PdfDict, CharacterMap>();
  return pdf.pages.map((page, index) => {
    const fonts = pdf.dict(page.resources?.get('Font'));
    const texts = shownTexts(pageContent(page, pdf), (name) => {
      const font = pdf.dict(fonts?.get(name));
      if (font === undefined) return undefined;
      const known = maps.get(font);
      if (known !== undefined) return known;
      const map = characterMap(pdf.stream(font.get('ToUnicode')) ?? Buffer.alloc(0));
      maps.set(font, map);
      return map;
    });
    return take(texts, index);
  });
}

/** The streams of a page are one; operators do not go over from one to the next. */
function pageContent(page: PdfPage, pdf: PdfFile): Buffer {
  const streams = pdf.list(page.dict.get('Contents')).map((each) => pdf.streamOnce(each));
  const [first] = streams;
  if (streams.length === 1 && first !== undefined) return first;
  const lineEnd = Buffer.from('\n', 'latin1');
  return Buffer.concat(streams.flatMap((each) => (each === undefined ? [] : [each, lineEnd])));
}
