/** The word across every page of a paper that does not count: a draft, or a number that was voided or replaced. */

import type { Context } from './context.js';

/**
 * Undefined for a paper that counts, and for one that needs no number. `needsNumber`: papers of this kind are drafts
 * until they have one.
 */
export function markOf(context: Context, id: string, needsNumber: boolean): string | undefined {
  const standing = context.workspace.numbering?.standingOf(id);
  if (standing?.state === 'void') return context.speaker.say('mark.void', {});
  if (standing?.state === 'replaced') return context.speaker.say('mark.replaced', {});
  return standing === undefined && needsNumber ? context.speaker.say('mark.draft', {}) : undefined;
}
