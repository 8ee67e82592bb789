/** Loads and checks a workspace as `mahdar check` does, with fonts that have Arabic, Latin and Tifinagh letters. */

import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { checkCoverage, checkWorkspace } from '../../src/records/check.js';
import { loadWorkspace } from '../../src/records/load.js';
import type { World } from '../../src/world/world.js';

const covered = /[\p{Script=Arabic}\p{Script=Latin}\p{Script=Tifinagh}\p{N}\p{P}\p{M}°]/u;
const fonts = {
  pick: (codePoint: number) =>
    covered.test(String.fromCodePoint(codePoint)) ? { family: 'Test' } : undefined,
};

export async function findAll(world: World): Promise<readonly Diagnostic[]> {
  const { value: workspace, diagnostics } = await loadWorkspace(world);
  if (workspace === undefined) return diagnostics;
  const relations = await checkWorkspace(workspace, world);
  return [...diagnostics, ...relations, ...checkCoverage(workspace, fonts)];
}
