/** The same records give the same bytes, whenever and wherever they are built. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { filesUnder } from '../support/files-under.js';
import { runMahdar } from '../support/run-mahdar.js';

let folder = '';
const zone = process.env['TZ'];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-same-'));
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  await rm(folder, { recursive: true, force: true });
});

interface Moment {
  readonly zone: string;
  readonly clock: string;
  readonly epoch: string;
}

async function buildAt(name: string, moment: Moment): Promise<ReadonlyMap<string, Buffer>> {
  process.env['TZ'] = moment.zone;
  vi.stubEnv('SOURCE_DATE_EPOCH', moment.epoch);
  vi.useFakeTimers({ now: new Date(moment.clock), toFake: ['Date'] });
  const out = join(folder, name);
  const words = ['build', '-w', 'data/inezgane', '--lang', 'ar', '--format', 'pdf,docx'];
  const { exitCode, errors } = await runMahdar([...words, '--out', out]);
  expect([exitCode, errors]).toEqual([0, '']);
  const files = Object.entries(filesUnder(out)).filter(([path]) => /\.(pdf|docx)$/.test(path));
  return new Map(files.map(([path, bytes]) => [path, Buffer.from(bytes)]));
}

it('gives equal files an hour, a day and half the world apart', { timeout: 240_000 }, async () => {
  const here = { zone: 'Africa/Casablanca', clock: '2024-02-29T23:30:00Z', epoch: '' };
  const there = { zone: 'Pacific/Kiritimati', clock: '2031-12-31T23:59:59Z', epoch: '86400' };
  const first = await buildAt('first', here);
  const second = await buildAt('second', there);
  expect(first.size).toBeGreaterThanOrEqual(4);
  expect([...second.keys()]).toEqual([...first.keys()]);
  for (const [path, bytes] of first)
    expect([path, second.get(path)?.equals(bytes)]).toEqual([path, true]);
});

it('would notice another hour: the zone and the clock do reach the program', async () => {
  process.env['TZ'] = 'Pacific/Kiritimati';
  vi.useFakeTimers({ now: new Date('2031-12-31T23:59:59Z'), toFake: ['Date'] });
  expect(new Date().getDate()).toBe(1);
  const { diskWorld } = await import('../../src/world/disk-world.js');
  vi.stubEnv('SOURCE_DATE_EPOCH', '86400');
  expect(diskWorld({ workspaceDir: '.' }).now.toISOString()).toBe('1970-01-02T00:00:00.000Z');
});
