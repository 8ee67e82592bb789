/** Keys of the words for what has become of a paper and for what was entered, in wording/cli.*.yaml. */

import type { PaperState } from '../numbering.js';
import type { Entry } from '../register/entry.js';

export const stateWords: Readonly<Record<PaperState, string>> = {
  unnumbered: 'state-unnumbered',
  draft: 'state-draft',
  issued: 'state-issued',
  changed: 'state-changed',
  void: 'state-void',
  replaced: 'state-replaced',
};

export const entryWords: Readonly<Record<Exclude<Entry['action'], 'repair'>, string>> = {
  issue: 'register-issue',
  correct: 'register-correct',
  void: 'register-void',
  acknowledge: 'register-acknowledge',
};
