/** The papers that a letter encloses, for one file that holds them all. */

import type { BuiltDocument } from './document/tree.js';
import type { Workspace } from './records/workspace.js';

/**
 * Ids of the enclosed papers that this program makes, in the letter's order; other enclosures stay paper. Empty for
 * a paper that is no letter. Only the letter's own enclosures: those of an enclosed letter belong to that letter.
 */
export function enclosedPapers(
  workspace: Workspace,
  id: string,
  made: readonly string[],
): readonly string[] {
  const letter = id.startsWith('letter/') ? workspace.letters.get(id.slice(7)) : undefined;
  const enclosed = letter?.enclosures.filter((paper) => paper !== id && made.includes(paper));
  return [...new Set(enclosed)];
}

/** One tree under the first paper's name; each paper's sections begin a page of their own. */
export function joinPapers(first: BuiltDocument, others: readonly BuiltDocument[]): BuiltDocument {
  return {
    ...first,
    sections: [first, ...others].flatMap((paper) => paper.sections),
  };
}
