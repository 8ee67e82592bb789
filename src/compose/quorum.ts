/** The sentence that says why a meeting could deliberate: the quorum was there, or this call needs none. */

import { countedNoun } from '../language/index.js';
import { citationsAt } from '../records/citation.js';
import { quorumOf } from '../records/quorum.js';
import type { Meeting } from '../records/schema.js';
import { citationsAfterNoun } from './citations.js';
import type { Context } from './context.js';
import { rankOf } from './ranks.js';

/** Undefined when the records have no rule, or no quorum was there: then a paper must not claim one. */
export function quorumSentence(context: Context, meeting: Meeting): string | undefined {
  const { speaker, lang, workspace } = context;
  const quorum = quorumOf(workspace, meeting);
  if (quorum === undefined || quorum.present < quorum.needed) return undefined;
  if (quorum.rule === 'any') {
    const call = rankOf('call', quorum.call, lang, { case: 'oblique' });
    return quorum.call === 1 ? undefined : speaker.say('minutes.quorum-any', { call });
  }
  const counted = (n: number) => countedNoun(n, 'member', lang, { case: 'oblique' });
  const values = { present: counted(quorum.present), total: counted(quorum.members) };
  const basis = workspace.body.quorum?.basis;
  if (basis === undefined) return speaker.say('minutes.quorum', values);
  const ofCitation = citationsAfterNoun(context, {
    citations: citationsAt(basis, ['quorum', 'basis']),
    file: 'body.yaml',
    date: meeting.date,
  });
  return speaker.say('minutes.quorum-under', { ...values, ofCitation });
}
