/** `mahdar translations`: one list of the texts that are missing in a language or out of step with another. */

import { openWorkshop } from '../pipeline.js';
import { translationGaps } from '../records/translations.js';
import type { CommandResult, Session } from './session.js';

export async function runTranslations(session: Session): Promise<CommandResult> {
  const { value, diagnostics } = await openWorkshop(session.world, undefined, session.listen);
  const gaps = value === undefined ? [] : translationGaps(value.workspace);
  const lines = gaps.map(({ position, path, language, state, numbers }) => {
    const place = `${position.file}:${String(position.line)}:${String(position.column)}`;
    const what =
      state === 'missing'
        ? session.messages.say('translation-missing')
        : session.messages.say('translation-stale', { numbers: numbers.join(', ') });
    return [place, language, path, what].join('  ');
  });
  const none = value && gaps.length === 0 ? [session.messages.say('translations-complete')] : [];
  const translations = gaps.map(({ position, path, language, state, numbers }) => ({
    ...position,
    ...{ path, language, state, numbers },
  }));
  return { diagnostics, json: { translations }, lines: [...lines, ...none] };
}
