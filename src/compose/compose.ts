/**
 * Stage 3: takes the records and one request, gives the view of one paper in one language, in which everything is
 * settled: wording, agreement, dates, figures, citations. What comes after knows nothing of records.
 */

import type { Checked } from '../diagnostics/diagnostic.js';
import type { Workspace } from '../records/workspace.js';
import { codeOf } from './check-code.js';
import { Context } from './context.js';
import type { PaperEntry, PaperKind, PaperRequest, PaperView } from './paper.js';
import { entriesOf, paperKinds } from './paper-kinds.js';
import type { Wording } from './wording/wording.js';

export type { PaperEntry, PaperKind, PaperMetadata, PaperRequest, PaperView } from './paper.js';

/**
 * Every paper the records can give, of all kinds together, in order of date and then of id, number by number: 2022-99
 * stands before 2022-100, because print jobs and lists follow this order.
 * Titles are given in the languages of the wordings; without wordings, entries have no titles.
 */
export function listPapers(
  workspace: Workspace,
  wordings: Iterable<Wording> = [],
): readonly PaperEntry[] {
  const contexts = [...wordings].map((wording) => new Context(workspace, wording));
  const kinds = Object.keys(paperKinds) as PaperKind[];
  const entries = kinds.flatMap((kind) => entriesOf(kind, workspace, contexts));
  const keyed = entries.map((entry) => ({ entry, key: orderKey(entry) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ entry }) => entry);
}

/** Numbers are filled up with zeros, so that code units compare them by value; the id itself parts 2022-1 and 2022-01. */
function orderKey({ date, id }: PaperEntry): string {
  return `${date} ${id.replace(/\d+/g, (digits) => digits.padStart(12, '0'))} ${id}`;
}

/**
 * The view of one paper in one language. What the records do not say in that language is `missing-translation` at the
 * record's place, all of it at once; with errors, the view has gaps and must not be printed. Undefined when the paper
 * does not exist (`unknown-document`), or cannot exist because a person it needs is missing.
 */
export function composePaper(
  workspace: Workspace,
  wording: Wording,
  request: PaperRequest,
): Checked<PaperView | undefined> {
  const context = new Context(workspace, wording, request.lang);
  const [kind = '', name = ''] = request.id.split('/');
  const value = isKind(kind) ? paperKinds[kind].compose(context, name) : undefined;
  if (value === undefined && context.diagnostics.length === 0) {
    context.report({
      severity: 'error',
      code: 'unknown-document',
      parameters: { id: request.id },
    });
  }
  const code = value && codeOf(context, request.id);
  return { value: value && { ...value, ...(code && { code }) }, diagnostics: context.diagnostics };
}

function isKind(kind: string): kind is PaperKind {
  return Object.hasOwn(paperKinds, kind);
}
