/**
 * Months of the Hijri calendar, as dates of laws name them.
 * Arabic: CLDR 48 ar-MA, in the genitive that follows من ("12 من ذي الحجة 1424", Family Code). French: spelling of the
 * Bulletin officiel's French edition (rabii I, joumada II, rejeb, chaabane, kaada in dahirs of 1413-1440); moharrem and
 * hija follow the same edition's habit and are unverified. Tamazight: CLDR zgh has none.
 */
export const hijriMonths = {
  ar: [
    'محرم',
    'صفر',
    'ربيع الأول',
    'ربيع الآخر',
    'جمادى الأولى',
    'جمادى الآخرة',
    'رجب',
    'شعبان',
    'رمضان',
    'شوال',
    'ذي القعدة',
    'ذي الحجة',
  ],
  fr: [
    'moharrem',
    'safar',
    'rabii I',
    'rabii II',
    'joumada I',
    'joumada II',
    'rejeb',
    'chaabane',
    'ramadan',
    'chaoual',
    'kaada',
    'hija',
  ],
} as const;

/** "20 من رمضان 1436": the day and its month are joined so in titles of laws. */
export const arabicDayOfMonth = 'من';
