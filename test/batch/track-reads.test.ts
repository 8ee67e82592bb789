/** What a paper read is written down, also where it was read before for another paper. */

import { expect, it } from 'vitest';
import { trackReads } from '../../src/batch/track-reads.js';
import { derived } from '../../src/records/derived.js';
import { followedRecommendations } from '../../src/records/follow-up.js';
import { loadWorkspace } from '../../src/records/load.js';
import type { Workspace } from '../../src/records/workspace.js';
import { filesUnder } from '../support/files-under.js';
import { memoryWorld } from '../support/memory-world.js';

async function load(): Promise<Workspace> {
  const { value } = await loadWorkspace(memoryWorld(filesUnder('data/guelmim')));
  if (value === undefined) throw new Error('the sample cannot be read');
  return value;
}

it('has every paper read what was worked out for all of them', async () => {
  const workspace = await load();
  const [first, second] = [trackReads(workspace), trackReads(workspace)];
  const found = followedRecommendations(first.workspace);
  expect(followedRecommendations(second.workspace)).toBe(found);
  expect(found.length).toBeGreaterThan(0);
  expect([...second.reads].sort()).toEqual([...first.reads].sort());
  expect([...second.reads]).toContain('meetings\t*\tfollowUp');
  expect([...second.reads]).toContain('activities\t*\tfollowUp');
});

it('works out anew for another workspace', async () => {
  const count = ({ meetings }: Workspace) => ({ meetings: meetings.size });
  const [one, other] = [await load(), await load()];
  expect(derived(one, count)).toBe(derived(one, count));
  expect(derived(other, count)).not.toBe(derived(one, count));
});
