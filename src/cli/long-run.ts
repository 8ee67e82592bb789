/** Work that takes a while: its progress on the terminal, and the signal that ends it. */

import type { EndingSignal } from './exit-code.js';
import { progressFor } from './progress.js';
import type { Session } from './session.js';

export interface LongRun {
  /** Aborted by the first signal: the work ends at the next whole step. */
  readonly signal: AbortSignal;
  readonly onProgress: (state: { readonly done: number; readonly total: number }) => void;
  /** The progress leaves the terminal before something else is written there; also at the end of the work. */
  readonly endProgress: () => void;
  /** The signal that came, so far. */
  readonly endedBy: () => EndingSignal | undefined;
}

export async function longRun<Result>(
  { line, surroundings, messages }: Session,
  work: (run: LongRun) => Promise<Result>,
): Promise<Result> {
  const progress = progressFor(surroundings, messages, { quiet: line.flags.has('quiet') });
  const ending = new AbortController();
  let endedBy: EndingSignal | undefined;
  const stopListening = surroundings.onSignal?.((signal) => {
    endedBy = signal;
    ending.abort();
  });
  const endProgress = (): void => {
    progress.end();
  };
  try {
    return await work({
      signal: ending.signal,
      onProgress: ({ done, total }) => {
        progress.update(done, total);
      },
      endProgress,
      endedBy: () => endedBy,
    });
  } finally {
    endProgress();
    stopListening?.();
  }
}
