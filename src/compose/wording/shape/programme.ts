/** The phrases of programmes: of one year, of several years, and drafts of ideas (wording/programme.<language>.yaml). */

import { byMix, byNumber, plain } from './forms.js';
import type { PhraseShape } from './forms.js';

export const programmeShape = {
  'groups.thematic-committee': byMix(),
  'groups.organisational-committee': byMix(),

  'programme.subject': plain('title'),

  'work-programme.years': plain('from', 'until'),
  'work-programme.short-title': plain('ofBody', 'years'),
  'work-programme.contents': plain(),
  'work-programme.created': plain('ofCitations', 'council', 'theBody', 'session', 'date'),
  'work-programme.ordinary': plain(),
  'work-programme.extraordinary': plain(),
  // Where all are women, or all men, there is no share to speak of.
  'work-programme.members': {
    women: ['theBody', 'members'],
    men: ['theBody', 'members'],
    mixed: ['theBody', 'members', 'women', 'share'],
  },
  'work-programme.fields': plain('fields'),
  'work-programme.kind-thematic': plain(),
  'work-programme.kind-committee': plain(),
  'work-programme.kind-temporary': plain(),
  'work-programme.kind-thematic-committee': plain(),
  'work-programme.kind-organisational-committee': plain(),

  'work-programme.strengths': plain(),
  'work-programme.weaknesses': plain(),
  'work-programme.opportunities': plain(),
  'work-programme.threats': plain(),

  'work-programme.assiduity': plain(),
  'work-programme.regular': plain(),
  'work-programme.irregular': plain(),
  'work-programme.absent': plain(),
  'work-programme.count': plain(),
  'work-programme.share': plain(),
  'work-programme.joined-share': plain(),
  'work-programme.assiduity-sum': plain('members'),

  'work-programme.axis': plain(),
  'work-programme.objectives': plain(),
  'work-programme.results': plain(),
  'work-programme.indicators': plain(),
  'work-programme.means': plain(),

  'work-programme.calendar': plain('ordinal', 'year'),
  'work-programme.activities': plain(),
  'work-programme.nothing': plain(),
  'work-programme.legend': plain(),
  'work-programme.legend-cancelled': plain(),
  'work-programme.event-done': plain('event'),
  'work-programme.event-planned': plain('event'),
  'work-programme.event-cancelled': plain('event'),
  'work-programme.event-numbered': plain('event', 'number'),
  'work-programme.event-dated': plain('event', 'date'),
  'work-programme.no-event-done': plain(),

  'work-programme.progress': plain(),
  'work-programme.progress-of': plain('done', 'planned'),
  'work-programme.progress-none': plain(),
  'work-programme.progress-total': plain(),
  'work-programme.progress-share': plain(),
  'work-programme.progress-note': plain('done', 'planned', 'share'),

  'draft-programme.version': plain('ordinal'),
  'draft-programme.version-and-method': plain('version', 'method'),
  'draft-programme.dateline': plain('date'),
  'draft-programme.count': plain('ideas', 'axes'),
  'draft-programme.same-as': byNumber('idea', 'others'),
  'draft-programme.doubles': plain(),
  'draft-programme.doubles-note': plain('ideas'),
  'draft-programme.idea': plain(),
  'draft-programme.number': plain(),
  'draft-programme.doubled-by': plain(),

  'trail.heading': plain(),
  'trail.note': plain('ideas', 'taken', 'doubles', 'left'),
  'trail.became': plain(),
  'trail.in': plain('domain', 'activity'),
  'trail.double': byNumber('others'),
  'trail.left-out': plain('reason'),
  'trail.nowhere': plain(),
} as const satisfies Readonly<Record<string, PhraseShape>>;
