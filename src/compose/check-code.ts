/** What the code at the foot of an issued paper says: to a scanner, to who cannot see it, and in letters beside it. */

import { formatDate } from '../language/index.js';
import type { Context } from './context.js';
import type { CodeView } from './paper.js';

/** Undefined for a paper that has no number from a register, and where the workspace prints no codes. */
export function codeOf(context: Context, id: string): CodeView | undefined {
  const standing = context.workspace.numbering?.standingOf(id);
  const { code } = standing ?? {};
  if (standing === undefined || code === undefined || !context.workspace.settings.printCodes) {
    return undefined;
  }
  const { speaker, lang } = context;
  const values = { number: standing.number, date: formatDate(code.date, lang) };
  return {
    scanned: code.scanned,
    alt: speaker.say('code.alt', { ...values, code: code.short }),
    title: speaker.say('code.title', values),
    label: speaker.say('code.label', {}),
    short: code.short,
  };
}
