/** How regularly the members attend: numbers, shares that make 100 together, and the share of all who come. */

import { countedNoun, formatPercent, percentShares } from '../../language/index.js';
import type { Programme } from '../../records/schema.js';
import type { Context } from '../context.js';

export interface AssiduityView {
  readonly caption: string;
  /** Each row begins with what it says; the last has two cells, the first over two columns. */
  readonly heads: readonly string[];
  readonly counts: readonly string[];
  readonly shares: readonly string[];
  readonly joined: {
    readonly label: string;
    readonly coming: string;
    readonly away: string;
  };
  readonly note: string;
}

const kinds = ['regular', 'irregular', 'absent'] as const;
const decimals = 2;

export function assiduityView(
  context: Context,
  assiduity: NonNullable<Programme['assiduity']>,
): AssiduityView {
  const { speaker, lang } = context;
  const counts = kinds.map((kind) => assiduity[kind]);
  const shares = percentShares(counts, decimals);
  const percent = (share: number): string => formatPercent(share, lang, { decimals });
  const [regular = 0, irregular = 0, absent = 0] = shares;
  const members = counts.reduce((sum, count) => sum + count, 0);
  return {
    caption: speaker.say('work-programme.assiduity', {}),
    heads: kinds.map((kind) => speaker.say(`work-programme.${kind}`, {})),
    counts: [speaker.say('work-programme.count', {}), ...counts.map(String)],
    shares: [speaker.say('work-programme.share', {}), ...shares.map(percent)],
    joined: {
      label: speaker.say('work-programme.joined-share', {}),
      coming: percent(regular + irregular),
      away: percent(absent),
    },
    note: speaker.say('work-programme.assiduity-sum', {
      members: countedNoun(members, 'member', lang, { digits: true }),
    }),
  };
}
