/**
 * The alarms of the checks on the records of a real paper: on the records as they are, which are right, and on the same
 * records with the mistakes of the paper put back (test/cases/alarms).
 */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { recordKindOf } from '../../src/records/record-files.js';
import { scalarsOf } from '../../src/records/scalars.js';
import { filesUnder } from './files-under.js';
import { findAll } from './find-all.js';
import { memoryWorld } from './memory-world.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A passage of the records turned into a wrong one. */
export interface TypedMistake {
  /** Section of the list of mistakes, and what is wrong. */
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Every code that must be found when the mistake stands alone; with none, `missed` says why. */
  readonly finds?: readonly string[];
  readonly missed?: string;
}

/** A mistake of the paper that records cannot hold, and why: mostly since the program writes that part itself. */
interface UntypedMistake {
  readonly what: string;
  readonly cannot: string;
}

export type Mistake = TypedMistake | UntypedMistake;

export const papers = [
  { document: 'A', workspace: 'guelmim' },
  { document: 'B', workspace: 'inezgane' },
  { document: 'C', workspace: 'taroudant' },
  { document: 'D', workspace: 'fes' },
  { document: 'E', workspace: 'beni-mellal' },
] as const;

export function readMistakes(workspace: string): readonly Mistake[] {
  return parse(readFileSync(`test/cases/alarms/${workspace}.yaml`, 'utf8')) as Mistake[];
}

export function isTyped(mistake: Mistake): mistake is TypedMistake {
  return 'file' in mistake;
}

export function readWorkspace(workspace: string): Files {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(filesUnder(`data/${workspace}`)).map(([path, bytes]) => [
      path,
      path.endsWith('.yaml') ? decoder.decode(bytes) : bytes,
    ]),
  );
}

export function withMistake(files: Files, { what, file, from, to }: TypedMistake): Files {
  const text = files[file];
  if (typeof text !== 'string' || !text.includes(from)) {
    throw new Error(`${what}: ${file} has no ${from}`);
  }
  return { ...files, [file]: text.replace(from, () => to) };
}

export function alarmsOf(files: Files): Promise<readonly Diagnostic[]> {
  return findAll(memoryWorld(files));
}

/** How many values the checks look at. */
export function valuesIn(files: Files): number {
  return Object.entries(files)
    .filter(([path, text]) => typeof text === 'string' && recordKindOf(path) !== undefined)
    .reduce((sum, [, text]) => sum + scalarsOf(String(text)).length, 0);
}

/** What an alarm says, wherever in its file it stands. */
function sayingOf({ code, position, parameters }: Diagnostic): string {
  return JSON.stringify([code, position?.file, { ...parameters, line: undefined }]);
}

function kindOf({ code, position }: Diagnostic): string {
  return JSON.stringify([code, position?.file]);
}

export interface Alarms {
  /** How often the records were checked, and what was found mended, until nothing more was found. */
  readonly rounds: number;
  readonly alarms: number;
  /** Alarms of a code that no mistake raises in that file. */
  readonly wrong: readonly Diagnostic[];
  /** Mistakes that raise no alarm. */
  readonly missed: readonly TypedMistake[];
}

/** All mistakes of a paper in its records at once, checked and mended in rounds as people do it. */
export async function alarmsWithMistakes(
  files: Files,
  mistakes: readonly TypedMistake[],
): Promise<Alarms> {
  const alone = new Map<TypedMistake, readonly Diagnostic[]>();
  for (const mistake of mistakes) alone.set(mistake, await alarmsOf(withMistake(files, mistake)));
  const kinds = new Set([...alone.values()].flat().map(kindOf));
  const raised = new Map<string, Diagnostic>();
  let rounds = 0;
  let left = mistakes;
  for (;;) {
    const found = await alarmsOf(left.reduce(withMistake, files));
    if (found.length > 0) rounds += 1;
    for (const alarm of found) raised.set(sayingOf(alarm), alarm);
    const without = (describe: (alarm: Diagnostic) => string): readonly TypedMistake[] => {
      const said = new Set(found.map(describe));
      return left.filter((each) => !(alone.get(each) ?? []).some((one) => said.has(describe(one))));
    };
    // One alarm may speak of several mistakes: of all ideas, say, that no activity takes up.
    const exact = without(sayingOf);
    const still = exact.length < left.length ? exact : without(kindOf);
    if (still.length === left.length) break;
    left = still;
  }
  return {
    rounds,
    alarms: raised.size,
    wrong: [...raised.values()].filter((alarm) => !kinds.has(kindOf(alarm))),
    missed: left,
  };
}
