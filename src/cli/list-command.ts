/** `mahdar list`: the papers that the records can give. */

import { outputStates } from '../batch/output-states.js';
import type { OutputState } from '../batch/output-states.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { stateOf } from '../numbering.js';
import { openWorkshop } from '../pipeline.js';
import type { PaperEntry } from '../compose/paper.js';
import { papersFolder } from './build-command.js';
import { stateWords } from './state-words.js';
import type { CommandResult, Session } from './session.js';

export async function runList(session: Session): Promise<CommandResult> {
  const { value, diagnostics } = await openWorkshop(session.world, undefined, session.listen);
  const papers = value?.papers ?? [];
  const titles = papers.map((paper) => titleOf(paper, session.ui));
  const widest = Math.max(0, ...papers.map((paper) => paper.id.length));
  const states = papers.map(({ id }) => value && stateOf(value, value.register, id));
  const outputs = value ? await outputStates(value, papersFolder(session)) : [];
  const lines = papers.map((paper, index) =>
    [
      ...[paper.id.padEnd(widest), paper.date, paper.number ?? '-', titles[index]],
      ...remarksOn(paper.id, diagnostics).map((count) =>
        session.messages.say('list-before-printing', { count }),
      ),
      ...(value?.register ? [session.messages.say(stateWords[states[index] ?? 'unnumbered'])] : []),
      ...outputRemark(session, outputs[index]),
    ].join('  '),
  );
  const listed = papers.map((paper, index) => {
    const [beforePrinting] = remarksOn(paper.id, diagnostics);
    return {
      ...paper,
      state: states[index],
      output: outputs[index],
      ...(beforePrinting && { beforePrinting }),
    };
  });
  const empty = value && papers.length === 0 ? [session.messages.say('list-empty')] : [];
  return { diagnostics, json: { papers: listed }, lines: [...lines, ...empty] };
}

/** A file that is missing or as it should be is no news. */
function outputRemark({ messages }: Session, output: OutputState | undefined): readonly string[] {
  if (output === 'stale') return [messages.say('output-stale')];
  return output === 'edited' ? [messages.say('output-edited')] : [];
}

/** The title in the person's language where the paper has one, else in the first it has. */
function titleOf(paper: PaperEntry, ui: string): string {
  const titles = new Map<string, string>(Object.entries(paper.title));
  return titles.get(ui) ?? [...titles.values()][0] ?? '';
}

/** How many things are to be looked at before the paper is printed; nothing where there are none. */
function remarksOn(id: string, diagnostics: readonly Diagnostic[]): readonly number[] {
  const own = diagnostics.filter(
    ({ code, parameters }) => code === 'before-printing' && parameters['paper'] === id,
  );
  return own.length === 0 ? [] : [own.length];
}
