/** Roman numerals, as labels of lists count with them. */

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 1 to 3999 in Roman capitals. */
export function roman(number: number): string {
  let rest = number;
  let digits = '';
  for (const [value, digit] of romanDigits) {
    digits += digit.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return digits;
}
