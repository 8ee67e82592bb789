/** Says of every paper whether its files are what they would be today. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from '../formats.js';
import { outputPath } from '../output/paths.js';
import type { Workshop } from '../pipeline.js';
import { Faults } from './faults.js';
import { PaperNotes } from './paper-notes.js';
import { PaperPlanner } from './plan-paper.js';
import { programStamp } from './program-stamp.js';

/** edited: changed since it was built, by a person; stale: the records, or the program, would give another. */
export type OutputState = 'none' | 'current' | 'stale' | 'edited';

/** The state of each paper of the workshop, in their order: that of its file that is furthest from what it should be. */
export async function outputStates(
  workshop: Workshop,
  folder: string,
): Promise<readonly OutputState[]> {
  const notes = await PaperNotes.open(folder);
  const program = programStamp(workshop.world);
  const states: OutputState[] = [];
  for (const { id } of workshop.papers) {
    const found: OutputState[] = [];
    for (const [lang] of workshop.wording) {
      for (const format of formats) {
        const request = { id, languages: [lang], withEnclosures: false };
        const file = outputPath({ ...request, format });
        const note = notes.get(file);
        if (note === undefined || !existsSync(join(folder, file))) continue;
        const planner = new PaperPlanner({
          ...{ workshop, program, notes, folder, formats: [format] },
          ...{ faults: new Faults([]), force: false },
        });
        if (!(await planner.isIntact(note))) found.push('edited');
        else
          found.push((await planner.plan(request)).plan.what === 'current' ? 'current' : 'stale');
      }
    }
    states.push(worst.find((state) => found.includes(state)) ?? 'none');
  }
  return states;
}

const worst: readonly OutputState[] = ['edited', 'stale', 'current'];
