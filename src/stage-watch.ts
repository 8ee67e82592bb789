/** Times the stages of the pipeline and says what each made, for --verbose. */

import type { DocumentTree } from './document/tree.js';
import type { ResolvedDocument } from './document/resolved.js';
import { mapContent } from './document/map-content.js';
import { blockCount } from './document/walk.js';
import type { Workspace } from './records/workspace.js';

/** The stages in order; their numbers are those of ARCHITECTURE.md. */
const stages = ['load', 'check', 'compose', 'fill', 'build', 'resolve', 'render', 'write'] as const;
export type Stage = (typeof stages)[number];

/** Takes one line for a person who follows the program at work: "6/8 resolve: 12 blocks, 41 runs, 2 ms". */
export type StageListener = (line: string) => void;

/** Runs one stage, and tells the listener what it made and how long it took. */
export function watchStage<T>(
  listen: StageListener | undefined,
  stage: Stage,
  run: () => T | Promise<T>,
  describe: (made: T) => string,
): Promise<T> {
  return timed(listen, `${stages.indexOf(stage) + 1}/8 ${stage}`, run, describe);
}

/** The same for what is a stage's part, under the name it is to have. */
export async function timed<T>(
  listen: StageListener | undefined,
  name: string,
  run: () => T | Promise<T>,
  describe: (made: T) => string,
): Promise<T> {
  // Not timed for nobody: Node's clock is made ready when it is first asked for, which takes a hundredth of a short command.
  if (listen === undefined) return run();
  const begin = performance.now();
  const made = await run();
  const milliseconds = Math.round(performance.now() - begin);
  listen(`${name}: ${describe(made)}, ${milliseconds} ms`);
  return made;
}

/** "9 record files" */
export function countRecords(workspace: Workspace | undefined): string {
  return `${workspace?.files.length ?? 0} record files`;
}

/** "12 blocks" */
export function countBlocks<Content>(tree: DocumentTree<Content>): string {
  return `${blockCount(tree)} blocks`;
}

/** "12 blocks, 41 runs" */
export function countRuns(tree: ResolvedDocument): string {
  let runs = 0;
  mapContent(tree, (content) => {
    runs += content.runs.length;
  });
  return `${countBlocks(tree)}, ${runs} runs`;
}
