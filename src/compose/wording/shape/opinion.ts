/** Phrases of wording/opinion.*.yaml: advisory opinions, memoranda, and what became of them. */

import { byGender, plain } from './forms.js';
import type { PhraseShape } from './forms.js';

/** Adopted without a vote the records tell of, unanimously, or by counted votes. */
const byVote = {
  plain: ['ofBody', 'ordinal', 'date'],
  unanimous: ['ofBody', 'ordinal', 'date'],
  counted: ['ofBody', 'ordinal', 'date', 'votes'],
} as const;

export const opinionShape = {
  'opinion.title': plain('subject'),
  'opinion.formula': plain('theBody'),
  'opinion.visa-of': plain('text'),
  'opinion.requested': byGender('council', 'number', 'date'),
  'opinion.own-initiative': plain('ofBody'),
  'opinion.adopted': byVote,
  'opinion.context': plain(),
  'opinion.diagnosis': plain(),
  'opinion.recommends': plain('theBody'),
  'opinion.annexes': plain(),

  'memorandum.title': plain('subject'),
  'memorandum.formula': plain('theBody'),

  'opinions.title': plain('year'),
  'opinions.summary': plain('theBody', 'year', 'given', 'states'),
  'opinions.paper': plain(),
  'opinions.date': plain(),
  'opinions.deposit': plain(),
  'opinions.status': plain(),
  'opinions.answer': plain(),
  'opinions.accepted': plain(),
  'opinions.partly': plain(),
  'opinions.rejected': plain(),
  'opinions.deferred': plain(),
  'opinions.pending': plain(),
  'opinions.count-accepted': plain('count'),
  'opinions.count-partly': plain('count'),
  'opinions.count-rejected': plain('count'),
  'opinions.count-deferred': plain('count'),
  'opinions.count-pending': plain('count'),
} as const satisfies Readonly<Record<string, PhraseShape>>;
