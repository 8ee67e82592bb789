/**
 * Words that bind a number to themselves, so that both stay one unit beside text of the other direction: without them
 * "loi n° 113-14" or "27 mai 2022" would be taken apart inside an Arabic sentence.
 */

export interface Lexicon {
  /** A number before one of these belongs to it: months, units of measure and money. */
  readonly afterNumber: ReadonlySet<string>;
  /** A number after one of these belongs to it: months, "number", "article", names that end in a number. */
  readonly beforeNumber: ReadonlySet<string>;
}

const list = (text: string): readonly string[] => text.split(/\s+/);

const frenchMonths = list(
  'janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre',
);
const units = list(
  'dh dhs mad eur usd mdh kdh km hm m cm mm km² m² m³ m2 m3 ha kg g t l h min s kw kwh mw go mo ko gb mb kb dpi pt px',
);
const frenchNumberWords = list(
  `n° no nº n°s n loi décret dahir arrêté circulaire article articles art alinéa chapitre titre section axe lot tome
  volume vol page pages p annexe phase étape version v agenda horizon iso covid windows word office bp b.p cp rib iban
  ice cin cnie rc if tél tel téléphone fax gsm mobile`,
);

const arabicMonths = list(
  `يناير فبراير مارس أبريل ابريل إبريل ماي مايو يونيو يونيه يوليوز يوليو غشت أغسطس شتنبر سبتمبر أكتوبر اكتوبر نونبر
  نوفمبر دجنبر ديسمبر`,
);
const arabicNumberWords = list(
  `رقم عدد المادة مادة المواد الفصل فصل الفصول المادتان المادتين البند الفقرة صفحة الصفحة ص سنة عام السنة لسنة الساعة
  الهاتف هاتف الفاكس فاكس`,
);

/** Words of the scripts that run left to right; compared in lower case. */
export const latinLexicon: Lexicon = {
  afterNumber: new Set([...frenchMonths, ...units]),
  beforeNumber: new Set([...frenchMonths, ...frenchNumberWords]),
};

export const arabicLexicon: Lexicon = {
  afterNumber: new Set(arabicMonths),
  beforeNumber: new Set([...arabicMonths, ...arabicNumberWords]),
};

/** Any month, as an alternative of a regular expression. */
export const monthPattern = [...arabicMonths, ...frenchMonths].join('|');
