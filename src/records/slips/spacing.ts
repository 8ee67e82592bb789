/** Takes a text, gives the spaces in it that are missing or too many, and words that stand twice. */

import { doubledWords } from './doubled-words.js';
import { slipsOf, type Slip } from './slip.js';

/** A list may call its parts by these letters: المجموعة ب. */
const namedByLetter = /(?:مجموعة|فئة|صنف|قسم|حرف|نقطة|ملحق|جدول|شطر)\s*$/u;

export function spacingSlips(text: string, lang: 'ar' | 'fr' | 'zgh' | undefined): readonly Slip[] {
  const spacing = (reason: string, replacement: string) => () =>
    ({ code: 'spacing', reason, replacement }) as const;
  return [
    ...slipsOf(text, /(?<=\S) {2,}(?=\S)/gu, spacing('double', ' ')),
    ...slipsOf(text, /(?<=\d)(?: +\/ *| *\/ +)(?=\d)/gu, spacing('number', '/')),
    // A dash or a slash misread: (2022 . 2027).
    ...slipsOf(text, /(?<=\d{4}) +\. +(?=\d{4})/gu, () => ({ code: 'spacing', reason: 'years' })),
    ...(lang === 'ar' ? arabicSpacing(text) : []),
    // French has spaces before the high marks, which the program sets itself.
    ...(lang === 'fr'
      ? slipsOf(text, /(?<=[\p{L}\d]) +(?=[,.](?:\s+\D|\s*$))/gu, spacing('before-mark', ''))
      : []),
    ...doubledWords(text),
  ];
}

/** In every text that has a slip of `arabicSpacing`, and in few others. */
const maybeArabicSlip = / [،؛:؟!.]|[،؛؟](?=\p{L})|(?<![\p{L}\p{M}])[وبلكء](?=\s|$)|\d_\d/u;

function arabicSpacing(text: string): readonly Slip[] {
  if (!maybeArabicSlip.test(text)) return [];
  const spacing = (reason: string, replacement?: string) => () => ({
    ...({ code: 'spacing', reason } as const),
    ...(replacement === undefined ? {} : { replacement }),
  });
  const letterAlone = slipsOf(
    text,
    /(?<![\p{L}\p{M}])[بلك] +(?=\p{Script=Arabic}{2})/gu,
    spacing('prefix'),
  );
  return [
    ...slipsOf(text, /(?<=[\p{L}\p{M}\d»)]) +(?=[،؛:؟!](?:[\s-]|$))/gu, spacing('before-mark', '')),
    // Between two numbers a full stop may be a dash misread: (2022 . 2027).
    ...slipsOf(text, /(?<=[\p{L}\p{M}\d»)]) +(?=\.(?:\s+\D|\s*$))/gu, spacing('before-mark', '')),
    ...slipsOf(text, /(?<=[\p{L}\p{M}\d][،؛؟])(?=\p{L})/gu, spacing('after-mark', ' ')),
    ...slipsOf(text, /(?<=(?<![\p{L}\p{M}])و) +(?=\p{Script=Arabic}{2})/gu, spacing('prefix', '')),
    ...letterAlone.filter(
      ({ start }) => !namedByLetter.test(text.slice(Math.max(0, start - 20), start)),
    ),
    ...slipsOf(text, /(?<=^|\s)ء(?=\s|$)/gu, spacing('stray')),
    ...slipsOf(text, /(?<=\d)_(?=\d)/gu, spacing('stray')),
  ];
}
