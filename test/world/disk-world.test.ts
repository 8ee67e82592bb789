import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { diskWorld } from '../../src/world/disk-world.js';
import { ReadFailure } from '../../src/world/read-failure.js';
import { filesUnder } from '../support/files-under.js';
import { findAll } from '../support/find-all.js';

let dir = '';
let workspaceDir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mahdar-world-'));
  workspaceDir = join(dir, 'workspace');
  mkdirSync(workspaceDir);
  writeFileSync(join(dir, 'secret.yaml'), 'secret: 1\n');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

const read = (path: string, maxBytes = 1000) =>
  diskWorld({ workspaceDir, maxBytes })
    .readFile(path)
    .then((bytes) => new TextDecoder().decode(bytes))
    .catch((failure: unknown) => {
      expect(failure).toBeInstanceOf(ReadFailure);
      return (failure as ReadFailure).reason;
    });

it('reads a file of the workspace, however its path is written', async () => {
  mkdirSync(join(workspaceDir, 'images'));
  writeFileSync(join(workspaceDir, 'images', 'a.txt'), 'a');
  expect(await read('images/a.txt')).toBe('a');
  expect(await read('./images/../images//a.txt')).toBe('a');
});

it.each([
  '../secret.yaml',
  '/etc/passwd',
  'images/../../secret.yaml',
  'C:\\secret',
  'file:///etc/passwd',
  '~/x',
  '',
  '.',
  'a\u0000b',
])('refuses %j, which leads out', async (path) => {
  expect(await read(path)).toBe('outside');
});

it('refuses links that lead out, to a file or through a folder', async () => {
  symlinkSync(join(dir, 'secret.yaml'), join(workspaceDir, 'body.yaml'));
  symlinkSync(dir, join(workspaceDir, 'images'));
  expect(await read('body.yaml')).toBe('outside');
  expect(await read('images/secret.yaml')).toBe('outside');
});

it('does not take a folder whose name begins like the workspace for a part of it', async () => {
  mkdirSync(join(dir, 'workspace-other'));
  writeFileSync(join(dir, 'workspace-other', 'x'), 'x');
  symlinkSync(join(dir, 'workspace-other'), join(workspaceDir, 'link'));
  expect(await read('link/x')).toBe('outside');
});

it('tells missing, too large and unreadable apart', async () => {
  writeFileSync(join(workspaceDir, 'large'), 'x'.repeat(1001));
  mkdirSync(join(workspaceDir, 'folder'));
  symlinkSync(join(workspaceDir, 'nothing'), join(workspaceDir, 'broken'));
  expect(await read('nothing')).toBe('missing');
  expect(await read('broken')).toBe('missing');
  expect(await read('large')).toBe('too-large');
  expect(await read('folder')).toBe('unreadable');
});

it('does not wait for a named pipe', async () => {
  execFileSync('mkfifo', [join(workspaceDir, 'body.yaml')]);
  expect(await read('body.yaml')).toBe('unreadable');
});

it('lists files in one order, without hidden folders', async () => {
  for (const folder of ['b', '.git', 'node_modules', 'a/c']) {
    mkdirSync(join(workspaceDir, folder), { recursive: true });
    writeFileSync(join(workspaceDir, folder, 'x.yaml'), '');
  }
  writeFileSync(join(workspaceDir, 'Z.yaml'), '');
  expect(await diskWorld({ workspaceDir }).listFiles()).toEqual([
    'Z.yaml',
    'a/c/x.yaml',
    'b/x.yaml',
  ]);
});

it('takes the time from SOURCE_DATE_EPOCH', () => {
  process.env['SOURCE_DATE_EPOCH'] = '1653675000';
  expect(diskWorld({ workspaceDir }).now.toISOString()).toBe('2022-05-27T18:10:00.000Z');
  delete process.env['SOURCE_DATE_EPOCH'];
});

it('reports records that lie outside, are no files, or are too large, one by one', async () => {
  for (const [path, bytes] of Object.entries(filesUnder('test/support/small-workspace'))) {
    mkdirSync(join(workspaceDir, path, '..'), { recursive: true });
    writeFileSync(join(workspaceDir, path), bytes);
  }
  const letters = join(workspaceDir, 'letters');
  symlinkSync(join(dir, 'secret.yaml'), join(letters, '2022-03.yaml'));
  execFileSync('mkfifo', [join(letters, '2022-04.yaml')]);
  writeFileSync(join(letters, '2022-05.yaml'), `#${'x'.repeat(1024 * 1024)}`);
  symlinkSync(dir, join(workspaceDir, 'programmes'));
  const found = await findAll(diskWorld({ workspaceDir }));
  expect(found.map(({ code, position }) => [position?.file, code])).toEqual([
    ['letters/2022-03.yaml', 'path-outside-workspace'],
    ['letters/2022-04.yaml', 'file-unreadable'],
    ['letters/2022-05.yaml', 'file-too-large'],
    ['programmes', 'record-unknown-file'],
  ]);
});

it('says that there is no workspace where the folder does not exist', async () => {
  const found = await findAll(diskWorld({ workspaceDir: join(dir, 'nowhere') }));
  expect(found.map(({ code }) => code)).toEqual(['workspace-missing']);
});
