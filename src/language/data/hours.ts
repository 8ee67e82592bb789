/**
 * The hour in words.
 * Sources: papers of the communes of Inezgane and Beni Mellal, notices of Moroccan councils (على الساعة الثالثة بعد الزوال,
 * الرابعة مساء, السادسة والنصف مساء, 22:00 ليلا). The borders between the periods are this program's choice, since no
 * source states them; they agree with every use that was found. CLDR's ظهرا is not the Moroccan word.
 */

/** Part of the day from this hour on (0-23), in order. */
export const dayPeriods: readonly { readonly fromHour: number; readonly word: string }[] = [
  { fromHour: 0, word: 'ليلا' },
  { fromHour: 4, word: 'صباحا' },
  { fromHour: 12, word: 'زوالا' },
  { fromHour: 14, word: 'بعد الزوال' },
  { fromHour: 16, word: 'مساء' },
  { fromHour: 21, word: 'ليلا' },
];

export const hourWord = 'الساعة';

/** One o'clock is a cardinal, the others are feminine ordinals. */
export const oneOClock = 'الواحدة';

/**
 * What follows the hour, by minute; from 40 on the next hour is named. Genitive, since the phrase stands after
 * على or من; the noun after إلا is accusative (إلا ربعا).
 */
export const minutePhrases: Readonly<
  Record<number, { readonly words: string; readonly nextHour?: true }>
> = {
  0: { words: '' },
  5: { words: 'وخمس دقائق' },
  10: { words: 'وعشر دقائق' },
  15: { words: 'والربع' },
  20: { words: 'والثلث' },
  25: { words: 'وخمس وعشرين دقيقة' },
  30: { words: 'والنصف' },
  35: { words: 'وخمس وثلاثين دقيقة' },
  40: { words: 'إلا ثلثا', nextHour: true },
  45: { words: 'إلا ربعا', nextHour: true },
  50: { words: 'إلا عشر دقائق', nextHour: true },
  55: { words: 'إلا خمس دقائق', nextHour: true },
};

export const frenchHour = { singular: 'heure', plural: 'heures', sign: 'h' } as const;
