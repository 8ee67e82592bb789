/**
 * Says how far a long run is: on a terminal one line that is written over, elsewhere a plain line now and then. Small
 * enough to be our own: libraries draw bars of Latin text, and this line is Arabic as often as not.
 */

import type { Messages } from './messages.js';
import type { Surroundings } from './session.js';

export interface Progress {
  update(done: number, total: number): void;
  /** Takes the line away. */
  end(): void;
}

const silent: Progress = { update: () => undefined, end: () => undefined };

/** A run that ends before is over sooner than the line is read. */
const quietFirstMs = 500;
const fewestForPlainLines = 20;
const everyMs = { terminal: 100, plain: 5000 };

export function progressFor(
  { writeError, terminal }: Pick<Surroundings, 'writeError' | 'terminal'>,
  messages: Messages,
  options: { readonly quiet: boolean; readonly now?: () => number },
): Progress {
  if (options.quiet) return silent;
  const now = options.now ?? (() => performance.now());
  const begin = now();
  const interval = terminal ? everyMs.terminal : everyMs.plain;
  let last = begin + quietFirstMs - interval;
  if (!terminal) last = begin;
  let isShown = false;
  return {
    update(done, total) {
      const time = now();
      if (time - last < interval || done === 0) return;
      if (!terminal && total < fewestForPlainLines) return;
      last = time;
      const text = messages.say('progress', progressValues(done, total, time - begin));
      if (terminal) {
        // Cut to the width: a line that wraps cannot be written over.
        const room = Math.max(20, terminal.columns() - 1);
        writeError(`\r\u001b[2K${[...text].slice(0, room).join('')}`);
        isShown = true;
      } else writeError(`${text}\n`);
    },
    end() {
      if (isShown) writeError('\r\u001b[2K');
      isShown = false;
    },
  };
}

/** Count, papers a second, and the time left in minutes and seconds. */
function progressValues(done: number, total: number, milliseconds: number) {
  const rate = (done * 1000) / Math.max(1, milliseconds);
  const left = Math.ceil((total - done) / rate);
  const seconds = String(left % 60).padStart(2, '0');
  return {
    ...{ done, total },
    rate: rate >= 10 ? String(Math.round(rate)) : rate.toFixed(1),
    left: `${String(Math.floor(left / 60))}:${seconds}`,
  };
}
