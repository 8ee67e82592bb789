/** Hands a file to the system's print queue (CUPS' `lp`), and says what the queue answered. */

import { spawn } from 'node:child_process';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

export interface QueueOrder {
  readonly printer: string;
  /** Absolute. */
  readonly file: string;
  /** A3, A4 or A5, as the queue names media. */
  readonly size: string;
  readonly sides: 'one-sided' | 'two-sided-long-edge' | 'two-sided-short-edge';
}

/** `printing-failed` where there is no queue on this machine, or it refuses the file. */
export async function sendToPrinter(order: QueueOrder): Promise<readonly Diagnostic[]> {
  const { printer, file, size, sides } = order;
  // The job is laid out already: the queue must not fit it to the page again.
  const words = [
    '-d',
    printer,
    '-o',
    `media=${size}`,
    '-o',
    `sides=${sides}`,
    '-o',
    'print-scaling=none',
  ];
  const ended = await runToEnd('lp', [...words, '--', file]);
  if (ended === 'missing') return [failure({ reason: 'no-queue', printer })];
  if (ended.code === 0) return [];
  return [failure({ reason: 'refused', printer, found: ended.said })];
}

function failure(parameters: Diagnostic['parameters']): Diagnostic {
  return { severity: 'error', code: 'printing-failed', parameters };
}

function runToEnd(
  program: string,
  words: readonly string[],
): Promise<'missing' | { readonly code: number; readonly said: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', () => {
      resolve('missing');
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, said: said.trim().replace(/\s+/g, ' ') });
    });
  });
}
