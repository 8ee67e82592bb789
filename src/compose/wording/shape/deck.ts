/** Phrases of wording/deck.ar.yaml and wording/deck.fr.yaml: what slides say that no record does. */

import { plain } from './forms.js';
import type { PhraseShape } from './forms.js';

export const deckShape = {
  'deck.title': plain('event', 'title'),
  'deck.place-date': plain('place', 'date'),
  'deck.dated': plain('date', 'title'),
  'deck.participants': plain(),
  'deck.speakers': plain(),
  'deck.attendance': plain(),
  'deck.results': plain(),
  'deck.follow-up': plain(),
  'deck.agenda': plain(),
  'deck.present': plain('present', 'members'),
  'deck.recommended': plain('meeting'),
  'deck.status-done': plain('date'),
  'deck.status-in-progress': plain('date'),
  'deck.status-not-started': plain('date'),
  'deck.status-abandoned': plain('date'),
  'deck.step-done': plain(),
  'deck.step-underway': plain(),
  'deck.step-planned': plain(),
  'deck.step-cancelled': plain(),
  'deck.period': plain('period', 'days'),
  'deck.hour': plain('hour'),
  'deck.place': plain('place'),
} as const satisfies Readonly<Record<string, PhraseShape>>;
