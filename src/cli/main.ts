#!/usr/bin/env node
/** The program `mahdar`. */

import { runCommandLine } from './run.js';

// A reader that has seen enough (mahdar list | head) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  workingFolder: process.cwd(),
  environment: process.env,
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
});
