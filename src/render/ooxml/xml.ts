/** Pieces of XML that the parts of every Office package are made of. */

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const relationshipsNamespace =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const packageRelationshipsNamespace =
  'http://schemas.openxmlformats.org/package/2006/relationships';

export const drawingPlaceNamespace =
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
export const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** What cannot stand as it is; a lone half of a surrogate pair is no character. */
const unwritable = /[&<>"]|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Text as it may stand in XML 1.0 content or an attribute: escaped, without the characters XML has no way to write. */
export function escapeXml(text: string): string {
  if (!unwritable.test(text)) return text;
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
