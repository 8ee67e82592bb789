/** The language engine: everything a paper's wording needs that follows a rule of grammar or typography. */

export type { Case, Gender, Language, Weekday } from './types.js';
export { NO_BREAK_SPACE } from './types.js';
export {
  formatDate,
  formatDateRange,
  formatDays,
  formatMonth,
  monthName,
  weekdayName,
  weekdayOf,
  type DateOptions,
  type RangeStyle,
} from './calendar.js';
export {
  articleWord,
  countArticles,
  formatCitationNumbers,
  formatLawNumber,
  type CitedArticle,
} from './citations.js';
export type { CitedKind } from './data/citations.js';
export { countedNoun, type CountOptions } from './counted-noun.js';
export type { NounKey } from './data/nouns.js';
export type { OfficeKey } from './data/offices.js';
export type { Confidence, TamazightTerm } from './data/tamazight.js';
export type { ParticipleKey, VerbKey } from './data/verbs.js';
export { aFrench, deFrench, theFrench } from './french-prepositions.js';
export { hijriDate } from './hijri.js';
export { formatHour, hourInWords } from './hours.js';
export { listOf } from './lists.js';
export { formatNumber, formatPercent, percentShares, type PercentOptions } from './numbers.js';
export { ordinal, type OrdinalOptions } from './ordinals.js';
export { withBa, withLam, withWaw } from './particles.js';
export { honorific, type HonorificOptions } from './honorifics.js';
export {
  officeTitle,
  officeTitles,
  personNoun,
  type OfficeOptions,
  type OfficesOptions,
} from './offices.js';
export { tamazightTerm } from './tamazight.js';
export { typography } from './typography.js';
export { participleForm, verbForm, type ParticipleOptions, type VerbOptions } from './verbs.js';
