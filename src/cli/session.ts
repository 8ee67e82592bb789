/** What every command is given: the words, the place, the voice, and where to write. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { StageListener } from '../stage-watch.js';
import type { World } from '../world/world.js';
import type { EndingSignal } from './exit-code.js';
import type { Messages } from './messages.js';
import type { CommandLine, UiLanguage } from './options.js';

/** What the program stands in; a test puts its own around it. */
export interface Surroundings {
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Results: standard output. */
  readonly write: (text: string) => void;
  /** Diagnostics and progress: standard error. */
  readonly writeError: (text: string) => void;
  /** Present when standard error is a terminal, on which a line may be written over; gives its width in columns. */
  readonly terminal?: { readonly columns: () => number };
  /** Calls back when the person or the system wants the run to end; gives what stops listening. */
  readonly onSignal?: (end: (signal: EndingSignal) => void) => () => void;
}

export interface Session {
  readonly line: CommandLine;
  readonly surroundings: Surroundings;
  /** Absolute path of the workspace's folder. */
  readonly workspaceFolder: string;
  readonly world: World;
  readonly ui: UiLanguage;
  readonly messages: Messages;
  /** Present with --verbose. */
  readonly listen?: StageListener;
}

/** What a command found, and what it made for --json. */
export interface CommandResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Members of the JSON object beside `diagnostics`. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Lines for a person. */
  readonly lines: readonly string[];
  /** The run was ended before all was done. */
  readonly endedBy?: EndingSignal;
}
