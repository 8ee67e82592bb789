/** Takes numbers, gives them as Moroccan papers print them: Western digits, decimal comma. */

import { beforePercent, decimalComma, groupSeparator, percentWords } from './data/numbers.js';
import { NO_BREAK_SPACE, type Language } from './types.js';

/** No paper prints more decimals. */
const MOST_DECIMALS = 6;

/**
 * A number with thousands grouped: "1.234,5" in Arabic, "1 234,5" (no-break space) in French. Without `decimals`,
 * as many as the number has, up to six. Not for years, article numbers and register numbers, which are not grouped.
 */
export function formatNumber(value: number, lang: Language, decimals?: number): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded =
    decimals === undefined
      ? String(Number(value.toFixed(MOST_DECIMALS)))
      : value.toFixed(Math.min(Math.max(Math.trunc(decimals), 0), MOST_DECIMALS));
  // Beyond 10^21 JavaScript writes powers of ten: no quantity of a paper comes near.
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(rounded);
  if (!match) return rounded;
  const [, sign = '', whole = '', fraction] = match;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupSeparator[lang]);
  const minus = /[1-9]/.test(rounded) ? sign : '';
  return `${minus}${grouped}${fraction === undefined ? '' : decimalComma + fraction}`;
}

export interface PercentOptions {
  /** Number of decimals; as many as the number has when left out. */
  readonly decimals?: number;
  /** "41,94 في المائة" instead of the sign. Tamazight has the sign only. */
  readonly words?: boolean;
}

/** A percentage (41.94 means 41.94 %): "41,94%" in Arabic, "41,94 %" with a no-break space in French. */
export function formatPercent(value: number, lang: Language, options: PercentOptions = {}): string {
  const number = formatNumber(value, lang, options.decimals);
  const words = options.words === true ? percentWords[lang] : undefined;
  return words === undefined
    ? `${number}${beforePercent[lang]}%`
    : `${number}${NO_BREAK_SPACE}${words}`;
}

/**
 * Shares in percent that add up to exactly 100 at the given number of decimals (largest remainder; the first of equal
 * remainders gets the unit). Counts are whole and not negative; all zero gives all zero.
 */
export function percentShares(counts: readonly number[], decimals = 2): number[] {
  const places = Math.min(Math.max(Math.trunc(decimals), 0), MOST_DECIMALS);
  // Whole units of the last decimal, in big integers: no rounding can creep in however large the counts.
  const units = 100n * 10n ** BigInt(places);
  const whole = counts.map((count) => BigInt(Math.max(0, Math.trunc(count))));
  const total = whole.reduce((sum, count) => sum + count, 0n);
  if (total === 0n) return counts.map(() => 0);
  const shares = whole.map((count) => (count * units) / total);
  const left = Number(units - shares.reduce((sum, share) => sum + share, 0n));
  const byRemainder = whole
    .map((count, index) => ({ index, remainder: (count * units) % total }))
    .sort((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
    );
  const raised = new Set(byRemainder.slice(0, left).map((entry) => entry.index));
  return shares.map((share, index) => {
    const exact = share + (raised.has(index) ? 1n : 0n);
    return Number(exact) / 10 ** places;
  });
}
