/** Takes a text, gives its grapheme clusters (UAX #29). */

let segmenter: Intl.Segmenter | undefined;

export function graphemesOf(text: string): Intl.Segments {
  return (segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })).segment(text);
}
