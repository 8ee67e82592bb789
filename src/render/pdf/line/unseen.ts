/** Characters without width or shape that steer readers, and the space that no line may end at. */

export const leftToRightMark = '\u200e';
export const arabicLetterMark = '\u061c';
/** A letter of neither direction to pdfium, a left-to-right one to pdf.js. */
export const wordJoiner = '\u2060';
export const noBreakSpace = '\u00a0';
