/** A workspace of many letters, some of them with an error, and what a run has left in a folder of papers. */

import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-files.js';

export interface ManyLetters {
  readonly count: number;
  /** Every so many letters one cites an article that does not exist. */
  readonly wrongEvery?: number;
}

/** Gives the names of the letters that cannot be made. */
export function writeManyLetters(
  workspace: string,
  { count, wrongEvery }: ManyLetters,
): readonly string[] {
  cpSync(join(projectRoot, 'test/support/small-workspace'), workspace, { recursive: true });
  const letter = readFileSync(join(workspace, 'letters/2022-02.yaml'), 'utf8');
  rmSync(join(workspace, 'letters/2022-02.yaml'));
  const wrong: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const name = `2022-${String(number).padStart(2, '0')}`;
    const isWrong = wrongEvery !== undefined && number % wrongEvery === 0;
    if (isWrong) wrong.push(name);
    const text = letter
      .replace('number: 2', `number: ${String(number)}`)
      .replace('Dépôt', `Dépôt du dossier ${String(number)}`)
      .replace('إيداع', `إيداع الملف ${String(number)}`)
      .replace('ri:63/1', isWrong ? 'ri:64' : 'ri:63/1');
    writeFileSync(join(workspace, `letters/${name}.yaml`), text);
  }
  return wrong;
}

/** Papers below a folder, without the program's own notes. */
export function papersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf') && !name.startsWith('.'))
    .sort();
}

/** Every paper with the hash of its bytes. */
export function hashesIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    papersIn(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** Files that a run had begun and not finished. */
export function unfinishedIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.part'),
  );
}

/** Waits until so many papers stand in the folder, or the run has ended; gives how many stand there. */
export async function waitForPapers(
  folder: string,
  least: number,
  ended: Promise<unknown>,
): Promise<number> {
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!isOver && papersIn(folder).length < least) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return papersIn(folder).length;
}
