/** The papers a command is to make: the workspace opened, the ids its words name, the languages. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { LanguageSetting } from '../document/language.js';
import type { Workshop } from '../pipeline.js';
import { selectPapers } from './selection.js';
import type { Session } from './session.js';

export interface ChosenPapers {
  readonly workshop: Workshop;
  readonly ids: readonly string[];
  /** Those asked for, or else those of mahdar.yaml. */
  readonly languages: readonly LanguageSetting[];
  /** What opening the workspace found, without what choosing found. */
  readonly opened: readonly Diagnostic[];
}

/** `papers` is undefined where nothing can be made: no usable records, or words that name no paper. */
export async function choosePapers(
  { line, world, listen }: Session,
  asked: readonly LanguageSetting[] | undefined,
): Promise<{
  readonly papers: ChosenPapers | undefined;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const { openWorkshop } = await import('../pipeline.js');
  const named = asked?.flatMap((each) => each.languages);
  const { value: workshop, diagnostics: opened } = await openWorkshop(world, named, listen);
  if (!workshop) return { papers: undefined, diagnostics: opened };
  const all = workshop.papers.map(({ id }) => id);
  const { ids, diagnostics: chosen } = selectPapers(line.patterns, all);
  const diagnostics = [...opened, ...chosen.filter((each) => !isUnreadRecord(each, opened))];
  if (hasErrors(chosen)) return { papers: undefined, diagnostics };
  const languages =
    asked ?? workshop.workspace.settings.languages.map((lang) => ({ languages: [lang] }));
  return { papers: { workshop, ids, languages, opened }, diagnostics };
}

/** A paper is unknown because its record could not be read: that is said already, and its name is right. */
function isUnreadRecord({ parameters }: Diagnostic, found: readonly Diagnostic[]): boolean {
  const name = String(parameters['id'] ?? '').replace(/^.*\//u, '');
  return found.some(
    ({ severity, position }) =>
      severity === 'error' && position?.file.endsWith(`/${name}.yaml`) === true,
  );
}
