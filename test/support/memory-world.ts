/** A World whose workspace is a plain object, for tests; program files come from the repository. */

import { confine } from '../../src/world/confine.js';
import { diskWorld } from '../../src/world/disk-world.js';
import { ReadFailure } from '../../src/world/read-failure.js';
import type { World } from '../../src/world/world.js';

const program = diskWorld({ workspaceDir: '.' });

export function memoryWorld(files: Readonly<Record<string, string | Uint8Array>>): World {
  return {
    ...program,
    listFiles: () => Promise.resolve(Object.keys(files).sort()),
    readFile: (path) => {
      const name = confine(path);
      if (name === undefined) return Promise.reject(new ReadFailure(path, 'outside'));
      const content = files[name];
      if (content === undefined) return Promise.reject(new ReadFailure(path, 'missing'));
      return Promise.resolve(
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      );
    },
    now: new Date('2022-06-01T00:00:00Z'),
    version: '0.0.0-test',
  };
}
