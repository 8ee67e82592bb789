/** Runs the command line of this process: its words, its streams, its signals, its exit code. */

import { reportFolderGone, reportInternalError, reportLostOutput, runCommandLine } from './run.js';
import type { Surroundings } from './session.js';

/** The first signal is the command's to heed; the second ends the process at once, whatever is under way. */
const signals = ['SIGINT', 'SIGTERM'] as const;

export async function runProcess(): Promise<void> {
  let failure: NodeJS.ErrnoException | undefined;
  // A reader that has seen enough (mahdar list | head) closes the pipe; that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') failure ??= error;
  });
  // Where nothing can be said of what is wrong, the exit code still says it.
  process.stderr.on('error', () => undefined);
  const words = process.argv.slice(2);
  const folder = currentFolder();
  const surroundings = processSurroundings(folder ?? '/');
  // What goes wrong where no command waits for it; Node would print the program's code.
  let ending: Promise<void> | undefined;
  process.on('uncaughtException', (error) => {
    ending ??= reportInternalError(error, surroundings).then((code) => process.exit(code));
  });
  const run = folder === undefined ? reportFolderGone : runCommandLine;
  process.exitCode = await run(words, surroundings);
  await ending;
  // What stands in memory is left to the system: to take it apart first costs Node as much as a paper's proof.
  await Promise.all([process.stdout, process.stderr].map(allWritten));
  // Node tells of a full disk only after the call that met it.
  await new Promise(setImmediate);
  if (failure !== undefined)
    process.exitCode = await reportLostOutput(words, surroundings, failure);
  process.exit();
}

/** Undefined when it was removed meanwhile. */
function currentFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

function processSurroundings(workingFolder: string): Surroundings {
  return {
    workingFolder,
    environment: process.env,
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    ...(process.stderr.isTTY && { terminal: { columns: () => process.stderr.columns } }),
    onSignal: (end) => {
      const heard = (signal: (typeof signals)[number]): void => {
        stop();
        end(signal);
      };
      const stop = (): void => {
        for (const signal of signals) process.off(signal, heard);
      };
      for (const signal of signals) process.on(signal, heard);
      return stop;
    },
  };
}

/** A pipe may take what it is given only later; one that nobody reads any longer is done, too. */
function allWritten(stream: NodeJS.WriteStream): Promise<void> | undefined {
  if (stream.writableLength === 0) return undefined;
  return new Promise((resolve) => void stream.write('', () => resolve()));
}
