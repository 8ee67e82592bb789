/** `mahdar check`: everything that is wrong in the records, the templates and the wording; --fix mends what is certain. */

import { join } from 'node:path';
import { summaryOf } from '../diagnostics/counts.js';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.js';
import { isDigested } from '../diagnostics/format.js';
import { loadDiagnosticMessages } from '../diagnostics/messages.js';
import { writeFileWhole } from '../output/write-file.js';
import { openWorkshop } from '../pipeline.js';
import { mendRecords } from '../records/mend.js';
import type { CommandResult, Session } from './session.js';

export async function runCheck(session: Session): Promise<CommandResult> {
  const mended = session.line.flags.has('fix') ? await mend(session) : [];
  const { diagnostics } = await openWorkshop(session.world, undefined, session.listen);
  const count = (wanted: string): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const found = [...mended, ...diagnostics];
  return { diagnostics: found, json: { errors, warnings }, lines: await summary(session, found) };
}

/** The total, unless the digest of many findings ends with it. */
async function summary(
  { messages, world, ui }: Session,
  found: readonly Diagnostic[],
): Promise<readonly string[]> {
  const counts = found.filter(({ severity }) => severity !== 'note');
  if (counts.length === 0) return [messages.say('summary-clean')];
  const sentences = await loadDiagnosticMessages(world, ui);
  return isDigested(found, sentences) ? [] : [summaryOf(counts, sentences)];
}

/** Writes each mended record whole or not at all; what could not be written is not reported as mended. */
async function mend(session: Session): Promise<readonly Diagnostic[]> {
  const { value: files, diagnostics } = await mendRecords(session.world);
  const said: Diagnostic[] = [];
  for (const { path, text } of files) {
    const target = join(session.workspaceFolder, path);
    const failures = await writeFileWhole(target, new TextEncoder().encode(text));
    said.push(...failures);
    if (!hasErrors(failures))
      said.push(...diagnostics.filter((each) => each.position?.file === path));
  }
  return said;
}
