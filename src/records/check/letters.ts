/** Each kind of letter has what it cannot do without: papers to deposit, a text, a letter to recall. */

import type { Letter } from '../schema.js';
import type { Report } from './report.js';

/** Keys that must hold something, by kind. */
const needed: Readonly<
  Record<Letter['kind'], readonly ('enclosures' | 'reference' | 'body' | 'regarding')[]>
> = {
  deposit: ['reference', 'enclosures'],
  letter: ['body'],
  reminder: ['regarding'],
};

export function checkLetters(report: Report): void {
  for (const { path: file, record } of report.files('letter')) {
    for (const key of needed[record.kind]) {
      if (record[key].length > 0) continue;
      report.add(file, [key], { code: 'missing-key', parameters: { key } });
    }
  }
}
