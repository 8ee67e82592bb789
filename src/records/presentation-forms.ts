/** Takes text pasted from an old PDF, whose Arabic is in presentation forms, gives it back in letters. */

import reshaper from 'arabic-reshaper';

/**
 * Arabic Presentation Forms-A and -B, without what people type on purpose and what has no other spelling: the ornate
 * brackets and honorifics U+FD3E-FD4F, the signs U+FDFA-FDFF (ﷺ), the contextless annotation marks U+FBB2-FBC2,
 * the letter's tail U+FE73, and U+FEFF.
 */
const convertible =
  /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7\uFDF0-\uFDF9\uFE70-\uFE72\uFE74\uFE76-\uFEFC]/;
const runs = new RegExp(`${convertible.source}+`, 'g');
/** Marks with a space or a kashida of their own under them (U+FC5E-FC63, U+FCF2-FCF4, U+FE70-FE7F). */
const carriedMark = /[\uFC5E-\uFC63\uFCF2-\uFCF4\uFE70-\uFE72\uFE74\uFE76-\uFE7F]/;
const endsInArabic = /\p{Script=Arabic}\p{M}*$/u;

export function hasPresentationForms(text: string): boolean {
  return convertible.test(text);
}

/**
 * The same text in letters. Unicode's compatibility decomposition (NFKC) knows every ligature, which the tables of
 * arabic-reshaper do not; only a mark that sits on a carrier of its own differs: after a letter it is that letter's
 * mark, and the carrier goes.
 */
export function toLetters(text: string): string {
  let result = '';
  for (const character of text) {
    if (!convertible.test(character)) result += character;
    else if (carriedMark.test(character) && endsInArabic.test(result)) {
      result += character.normalize('NFKC').replace(/[ \u0640]/g, '');
    } else result += character.normalize('NFKC');
  }
  return result;
}

/**
 * True when the forms stand in the order they are drawn in, last letter first, as some PDFs give them. Letters taken
 * from such text would read backwards. Decided word by word: shaping the letters again gives the very same forms only
 * in the right order.
 */
export function isInVisualOrder(text: string): boolean {
  const words = (text.match(runs) ?? []).filter((word) => word.length > 2);
  const reversed = words.filter(
    (word) => !reshapesToItself(word) && reshapesToItself(reverse(word)),
  );
  return reversed.length > words.length / 2;
}

function reshapesToItself(word: string): boolean {
  return reshaper.convertArabic(reshaper.convertArabicBack(word)) === word;
}

function reverse(text: string): string {
  return [...text].reverse().join('');
}
