/** `mahdar watch`: builds again whenever a record changes, until Ctrl-C. */

import { sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { watch } from 'chokidar';
import { loadDiagnosticMessages } from '../diagnostics/messages.js';
import { formatDiagnostics } from '../diagnostics/format.js';
import { runBuild } from './build-command.js';
import type { BuildChoices } from './build-command.js';
import type { CommandResult, Session } from './session.js';

/** Editors write a file in several steps: what changes within this time is one change. */
const settleMs = 120;

export async function runWatch(session: Session, choices: BuildChoices): Promise<CommandResult> {
  const { surroundings, workspaceFolder, messages } = session;
  const changes = new Changes();
  const watcher = watch(workspaceFolder, {
    ignoreInitial: true,
    ignored: (path) => isOutside(path.slice(workspaceFolder.length)),
  });
  watcher.on('all', () => {
    changes.note();
  });
  const stopListening = surroundings.onSignal?.(() => {
    changes.end();
  });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  // Ctrl-C is the watch's to hear: a build that is under way ends with it, whole.
  const building: Session = {
    ...session,
    surroundings: { ...surroundings, onSignal: () => () => undefined },
  };
  let hadFindings = false;
  do {
    changes.begin();
    const result = await runBuild(building, choices);
    hadFindings = await tell(session, result, hadFindings);
    surroundings.writeError(`${messages.say('watch-waiting', { folder: workspaceFolder })}\n`);
  } while (await changes.next());
  stopListening?.();
  await watcher.close();
  return { diagnostics: [], json: {}, lines: [] };
}

/** Shows every finding that stands, or that all are mended. */
async function tell(
  session: Session,
  result: CommandResult,
  hadFindings: boolean,
): Promise<boolean> {
  const { surroundings, messages, world, ui } = session;
  const sentences = await loadDiagnosticMessages(world, ui);
  const { diagnostics, lines } = result;
  const shape = session.line.flags.has('all-findings') ? 'all' : 'human';
  surroundings.writeError(formatDiagnostics(diagnostics, sentences, shape));
  if (diagnostics.length === 0 && hadFindings) {
    surroundings.writeError(`${messages.say('watch-mended')}\n`);
  }
  const files = Array.isArray(result.json['files']) ? (result.json['files'] as unknown[]) : [];
  const isUpToDate = files.every((file) => Object(file).state === 'unchanged');
  const shown = isUpToDate && diagnostics.length === 0 ? [] : lines;
  surroundings.write(shown.map((text) => `${text}\n`).join(''));
  return diagnostics.length > 0;
}

/** Papers and hidden folders are no records. */
function isOutside(path: string): boolean {
  const parts = path.split(sep).filter((part) => part !== '');
  return (
    parts.some((part) => part.startsWith('.')) ||
    ['out', 'node_modules'].includes(parts[0] ?? '') ||
    (parts[0] === 'register' && parts[1] === 'issued')
  );
}

class Changes {
  #isChanged = false;
  #isEnded = false;
  #wake: () => void = () => undefined;

  note(): void {
    this.#isChanged = true;
    this.#wake();
  }

  end(): void {
    this.#isEnded = true;
    this.#wake();
  }

  /** What changes from now on makes another build necessary. */
  begin(): void {
    this.#isChanged = false;
  }

  /** Waits for a change; false when the watch ends. */
  async next(): Promise<boolean> {
    while (!this.#isChanged && !this.#isEnded) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (!this.#isEnded) await setTimeout(settleMs);
    return !this.#isEnded;
  }
}
