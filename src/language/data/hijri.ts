/**
 * Months of the Hijri calendar. Arabic: CLDR 48 ar-MA. French: spelling of the Bulletin officiel's French edition
 * where it was read (ramadan, chaoual, chaabane, moharram, kaada, hija), otherwise CLDR fr-MA.
 * Tamazight: CLDR zgh has none.
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
    'ذو القعدة',
    'ذو الحجة',
  ],
  fr: [
    'moharram',
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
