import { describe, expect, it } from 'vitest';
import { breakOpportunities } from '../../src/render/pdf/line/break-opportunities.js';

/** The text with | where a line may begin. */
function parted(text: string): string {
  const paragraph = { text, direction: 'ltr', lang: 'fr', runs: [] } as const;
  const places = breakOpportunities(paragraph)
    .filter(({ kind, position }) => kind !== 'avoided' && position < text.length)
    .map(({ position }) => position);
  return places.reduceRight((all, at) => `${all.slice(0, at)}|${all.slice(at)}`, text);
}

describe('where a line may end', () => {
  it.each([
    ['الحضور، والغياب؛ هل من رأي؟ (نعم) «تم»', 'الحضور، |والغياب؛ |هل |من |رأي؟ |(نعم) |«تم»'],
    ['un (seul) mot, « cité » ; ensuite', 'un |(seul) |mot, |« cité » ; |ensuite'],
    ['le 30-03-2022 et 2022-2027', 'le |30-03-2022 |et |2022-2027'],
    ['المرجع 125/ه.م/2022 بتاريخ', 'المرجع |125/ه.م/2022 |بتاريخ'],
    ['l’avant-projet de celui-ci a-t-il', 'l’avant-|projet |de |celui-ci |a-t-il'],
    ['écrire à contact@commune.ma vite', 'écrire |à |contact@commune.ma |vite'],
    [
      'https://www.commune-inezgane.ma/seances/2022/mai?page=2&lang=ar ici',
      'https://www.commune-inezgane.|ma/|seances/|2022/|mai?|page=|2&|lang=ar |ici',
    ],
    ['www.inezgane.ma', 'www.inezgane.ma'],
    ['a\nb', 'a\n|b'],
  ])('%s', (text, expected) => {
    expect(parted(text)).toBe(expected);
  });

  it('is after what the author broke, and an empty line follows a break at the end', () => {
    const paragraph = { text: 'a\n', direction: 'ltr', lang: 'fr', runs: [] } as const;
    expect(breakOpportunities(paragraph)).toEqual([
      { position: 2, kind: 'required' },
      { position: 2, kind: 'required' },
    ]);
  });
});
