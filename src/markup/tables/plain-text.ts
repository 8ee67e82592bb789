import type { Content } from '../surroundings.js';

/** The words of a content; line breaks are spaces, page fields nothing. */
export function plainText(content: Content): string {
  return content
    .map((inline) =>
      inline.type === 'text' ? inline.value : inline.type === 'lineBreak' ? ' ' : '',
    )
    .join('');
}
