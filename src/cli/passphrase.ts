/**
 * Asks for a passphrase without showing it, or reads it from a file descriptor. It is never an option, an environment
 * variable or a file: those stand in histories, process lists and copies.
 */

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** The first line of what the descriptor gives. */
export async function passphraseFrom(descriptor: number): Promise<string | undefined> {
  try {
    const stream = createReadStream('', { fd: descriptor, encoding: 'utf8', autoClose: false });
    for await (const line of createInterface({ input: stream })) return line;
  } catch {
    return undefined;
  }
  return undefined;
}

/** What a person types after the question, without echo; undefined where nobody is there to type. */
export async function askPassphrase(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  process.stderr.write(question);
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true });
  const typed = await new Promise<string>((resolve) => {
    prompt.question('', resolve);
    prompt.once('close', () => {
      resolve('');
    });
  });
  prompt.close();
  process.stderr.write('\n');
  return typed === '' ? undefined : typed;
}
