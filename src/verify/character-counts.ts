/** Compares what two texts show, whatever its order: by counting, without making lists of characters. */

import { propertyTable } from '../lookup/unit-table.js';
import { everyInvisible } from './text-view.js';

const shows = 0;
const space = 1;
const invisible = 2;

/** Of a unit of UTF-16, whether it shows, parts words, or neither. */
const kindOf = propertyTable((sign) => {
  if (sign.replace(everyInvisible, '') !== '') return shows;
  return /\s/.test(sign) ? space : invisible;
});

/** All zero between two comparisons; made for the first one, or the snapshot would hold a quarter of a megabyte of zeros. */
let held: Int32Array | undefined;

/**
 * Whether each sign that shows stands in both as often; undefined where that cannot be told by units of UTF-16. Both
 * texts are in normal form C.
 */
export function sameCounts(one: string, other: string): boolean | undefined {
  const counts = (held ??= new Int32Array(0x10000));
  let isTold = true;
  for (let at = 0; at < one.length; at += 1) {
    const unit = one.charCodeAt(at);
    if ((unit & 0xf800) === 0xd800) isTold = false;
    if (kindOf(unit) === shows) counts[unit] = (counts[unit] ?? 0) + 1;
  }
  for (let at = 0; at < other.length; at += 1) {
    const unit = other.charCodeAt(at);
    if (kindOf(unit) === shows) counts[unit] = (counts[unit] ?? 0) - 1;
  }
  const same = [takeCounts(one, counts), takeCounts(other, counts)];
  return isTold ? same[0] === true && same[1] === true : undefined;
}

/** Whether all counts of a text's signs are zero, as they are afterwards. */
function takeCounts(text: string, counts: Int32Array): boolean {
  let zero = true;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (counts[unit] === 0) continue;
    zero = false;
    counts[unit] = 0;
  }
  return zero;
}

/** Runs of digits; what does not show is no part of the text, and spaces part numbers or are none either. */
export function numbersIn(text: string, spaces: 'part' | 'join'): readonly string[] {
  const numbers: string[] = [];
  let number = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) {
      number += text.charAt(at);
      continue;
    }
    const kind = kindOf(unit);
    if (number === '' || kind === invisible || (kind === space && spaces === 'join')) continue;
    numbers.push(number);
    number = '';
  }
  if (number !== '') numbers.push(number);
  return numbers;
}
