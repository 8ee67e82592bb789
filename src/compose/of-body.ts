/** What is composed of the body and the wording alone: papers of one language have it alike. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { remembered, rememberedWeakly } from '../lookup/remembered.js';
import { derived } from '../records/derived.js';
import type { Workspace } from '../records/workspace.js';
import { Context } from './context.js';
import type { Language } from '../language/index.js';
import type { Wording } from './wording/wording.js';

/**
 * The function, worked out once for a workspace, a wording and a language. Every paper has the findings of it, and has
 * read what was read for it.
 */
export function ofBody<Result>(
  compose: (context: Context) => Result,
): (context: Context) => Result {
  const works = rememberedWeakly((wording: Wording) =>
    remembered((lang: Language) => (workspace: Workspace) => {
      const diagnostics: Diagnostic[] = [];
      const value = compose(new Context(workspace, wording, lang, diagnostics));
      return { value, diagnostics };
    }),
  );
  return (context) => {
    const work = works(context.wording)(context.lang);
    const { value, diagnostics } = derived(context.workspace, work);
    for (const diagnostic of diagnostics) context.report(diagnostic);
    return value;
  };
}
