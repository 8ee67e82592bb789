/** The earlier letters that a letter is about: one's own by their records, the addressee's by number and date. */

import { formatDate } from '../../language/index.js';
import type { SentLetter } from '../../records/sent-letters.js';
import { sentLetter } from '../../records/sent-letters.js';
import type { Context } from '../context.js';
import { letterNumber } from '../paper-titles.js';

export interface RegardedLetter {
  /** "مراسلتنا عدد 02/2022 بتاريخ 30 ماي 2022", "votre lettre n° 117/2022 du 3 juin 2022". */
  readonly line: string;
  readonly number: string;
  /** In the paper's language. */
  readonly date: string;
  /** Known of one's own letters. */
  readonly subject?: string;
}

/** In the record's order; one that has no number yet, or does not exist, is reported and left out. */
export function regardedLetters(
  context: Context,
  { letter, file }: SentLetter,
): readonly RegardedLetter[] {
  const { speaker, lang, workspace } = context;
  return letter.regarding.flatMap((regarded, index): readonly RegardedLetter[] => {
    if (typeof regarded !== 'string') {
      const { by, number } = regarded;
      const date = formatDate(regarded.date, lang);
      const key = by === 'us' ? 'correspondence.our-letter' : 'correspondence.their-letter';
      return [{ line: speaker.say(key, { number, date }), number, date }];
    }
    const place = { file, path: ['regarding', index] };
    const earlier = sentLetter(workspace, regarded.replace(/^letter\//u, ''));
    const number = earlier && letterNumber(workspace, earlier);
    if (earlier === undefined || number === undefined) {
      const parameters = { found: regarded, what: 'letter' };
      context.reportAt(place, { code: 'unknown-reference', parameters });
      return [];
    }
    const date = formatDate(earlier.letter.date, lang);
    const subject = context.text(earlier.letter.subject, { file: earlier.file, path: ['subject'] });
    return [
      { line: speaker.say('correspondence.our-letter', { number, date }), number, date, subject },
    ];
  });
}
