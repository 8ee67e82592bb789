/** Takes a scalar of YAML that stands without quotation marks, gives what the core schema of YAML 1.2 (10.3.2) makes of it. */

/** Scalars that may be more than text begin with one of these. */
const mayBeMore = new Set('-+.0123456789~nNtTfF');
const nulls = new Set(['', '~', 'null', 'Null', 'NULL']);
const truths = new Map([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const whole = /^[-+]?[0-9]+$/;
const octal = /^0o[0-7]+$/;
const hexadecimal = /^0x[0-9a-fA-F]+$/;
const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/;
const withExponent = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/;
const infinite = /^([-+]?)\.(?:inf|Inf|INF)$/;
const noNumber = /^\.(?:nan|NaN|NAN)$/;

export type CoreValue = string | number | boolean | null;

export function coreValue(scalar: string): CoreValue {
  if (scalar !== '' && !mayBeMore.has(scalar.charAt(0))) return scalar;
  if (nulls.has(scalar)) return null;
  const truth = truths.get(scalar);
  if (truth !== undefined) return truth;
  if (whole.test(scalar)) return Number.parseInt(scalar, 10);
  if (octal.test(scalar)) return Number.parseInt(scalar.slice(2), 8);
  if (hexadecimal.test(scalar)) return Number.parseInt(scalar.slice(2), 16);
  if (decimal.test(scalar) || withExponent.test(scalar)) return Number.parseFloat(scalar);
  const sign = infinite.exec(scalar)?.[1];
  if (sign !== undefined) return sign === '-' ? -Infinity : Infinity;
  return noNumber.test(scalar) ? NaN : scalar;
}
