/** `mahdar check`: everything that is wrong in the records, the templates and the wording. */

import { openWorkshop } from '../pipeline.js';
import type { CommandResult, Session } from './session.js';

export async function runCheck(session: Session): Promise<CommandResult> {
  const { diagnostics } = await openWorkshop(session.world, undefined, session.listen);
  const count = (wanted: string): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const summary =
    errors + warnings === 0
      ? session.messages.say('summary-clean')
      : session.messages.say('summary-counts', { errors, warnings });
  return { diagnostics, json: { errors, warnings }, lines: [summary] };
}
