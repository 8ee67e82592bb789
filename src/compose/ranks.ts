/** Ranks of the things papers number, in the gender of their noun: "الاجتماع الثالث", "la troisième réunion". */

import { ordinal } from '../language/index.js';
import type { Case, Gender, Language } from '../language/index.js';

type RankedThing = 'meeting' | 'point' | 'paragraph' | 'call' | 'year' | 'version';

/** اجتماع, réunion; نقطة, point; فقرة, alinéa; استدعاء, convocation; سنة, année; نسخة, version. Tamazight has digits only, whatever the gender. */
const genderOf: Readonly<Record<RankedThing, Readonly<Record<Language, Gender>>>> = {
  meeting: { ar: 'male', fr: 'female', zgh: 'male' },
  point: { ar: 'female', fr: 'male', zgh: 'male' },
  paragraph: { ar: 'female', fr: 'male', zgh: 'male' },
  year: { ar: 'female', fr: 'female', zgh: 'male' },
  version: { ar: 'female', fr: 'female', zgh: 'male' },
  call: { ar: 'male', fr: 'female', zgh: 'male' },
};

export interface RankOptions {
  readonly case?: Case;
  /** French: 2e instead of deuxième. */
  readonly digits?: boolean;
}

export function rankOf(
  thing: RankedThing,
  n: number,
  lang: Language,
  options: RankOptions = {},
): string {
  return ordinal(n, lang, {
    gender: genderOf[thing][lang],
    case: options.case ?? 'nominative',
    style: options.digits === true ? 'digits' : 'words',
  });
}
