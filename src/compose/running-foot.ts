/** The running foot: title, then "page X of Y", whose two numbers only the pages themselves know. */

import type { Context } from './context.js';

export interface RunningFoot {
  readonly title: string;
  /** The words around the two numbers: before the page's, between them, after the count. */
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/** Marks the numbers' places while the phrase is filled; no wording contains it. */
const MARK = '\u0000';

export function runningFoot(context: Context, title: string): RunningFoot {
  const phrase = context.speaker.say('running.page', { page: MARK, pages: MARK });
  const [before = '', between = '', after = ''] = phrase.split(MARK);
  return { title, before, between, after };
}
