/** The phrases of the list that goes with a print job. */

import { byGender, plain } from './forms.js';
import type { PhraseShape } from './forms.js';

export const printListShape = {
  'print.title': plain(),
  'print.done': plain(),
  'print.order': plain(),
  'print.paper': plain(),
  'print.date': plain(),
  'print.state': plain(),
  'print.issued': plain(),
  'print.from-records': plain(),
  'print.pages': plain(),
  'print.sheets': plain(),
  'print.copies': plain(),
  'print.first': plain(),
  'print.recipient': plain('name', 'copies'),
  'print.members': plain(),
  'print.council-president': byGender('council'),
  'print.total': plain('papers', 'pages', 'sheets'),
} as const satisfies Readonly<Record<string, PhraseShape>>;
