/** Phrases of wording/correspondence.*.yaml: letters of any kind, convocations, attendance sheets, extracts. */

import { byGender, byMix, plain } from './forms.js';
import type { PhraseShape } from './forms.js';

export const correspondenceShape = {
  'correspondence.to-office': byGender('theTitle'),
  'correspondence.to-named': byGender('name', 'title'),
  'correspondence.address-office': byGender('theTitle'),
  'correspondence.address-person': byGender(),
  'correspondence.through': plain('office'),
  'correspondence.urgent': plain(),
  'correspondence.very-urgent': plain(),
  'correspondence.confidential': plain(),
  'correspondence.strictly-confidential': plain(),
  'correspondence.reminder': plain(),
  'correspondence.acknowledge': plain(),
  'correspondence.first-paragraph': plain('text'),
  'correspondence.our-letter': plain('number', 'date'),
  'correspondence.their-letter': plain('number', 'date'),
  'correspondence.recalled': plain('number', 'date', 'subject'),
  'correspondence.answer-by': plain('date'),
  'correspondence.copies': plain(),
  'correspondence.copy-for-information': plain('to'),
  'correspondence.copy-for-action': plain('to'),
  'correspondence.copy-for-follow-up': plain('to'),

  'convocation.title': plain('ordinal', 'date'),
  'convocation.subject': plain('ordinal', 'forBody'),
  'convocation.to-members': byMix('ofBody'),
  'convocation.address-members': byMix(),
  'convocation.sentence': plain('ofCitation', 'ordinal', 'forBody', 'date', 'hour', 'atPlace'),
  'convocation.again': plain('call'),
  'convocation.excuse': plain(),

  'attendance-sheet.title': plain('ordinal', 'forBody'),
  'attendance-sheet.short-title': plain('ordinal', 'date'),
  'attendance-sheet.when': plain('date', 'hour', 'atPlace'),
  'attendance-sheet.number': plain(),
  'attendance-sheet.name': plain(),
  'attendance-sheet.office': plain(),
  'attendance-sheet.signature': plain(),
  'attendance-sheet.guests': plain(),
  'attendance-sheet.closing': plain('total'),
  'attendance-sheet.chair': plain(),

  'extract.title': plain('ordinal', 'forBody'),
  'extract.short-title': plain('ordinal', 'point', 'date'),
  'extract.certified': plain(),
  'extract.done': plain('atCommune'),
} as const satisfies Readonly<Record<string, PhraseShape>>;
