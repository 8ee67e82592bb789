/** Takes a text, gives the spaces in it that are missing or too many, and words that stand twice. */

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

function arabicSpacing(text: string): readonly Slip[] {
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

/** Words that stand twice on purpose: vous vous engagez, nous nous réunissons. */
const mayStandTwice = new Set(['nous', 'vous']);

/** One word twice in a row, also with و between: one of the two was meant to be another. */
function doubledWords(text: string): readonly Slip[] {
  const twice = /(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}]+)\s+(و?)\1(?![\p{L}\p{M}])/gu;
  return slipsOf(text, twice, ([found]) => ({ code: 'doubled-word', found })).filter(
    ({ found }) => !mayStandTwice.has((found.split(/\s/u)[0] ?? '').toLowerCase()),
  );
}
