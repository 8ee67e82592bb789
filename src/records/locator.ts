/** Takes the texts of the record files, gives the way from a value to its place in them. */

import type { SourcePosition } from '../diagnostics/diagnostic.js';
import { readYaml } from './read-yaml.js';
import type { RecordFile } from './record-files.js';
import { nearestNode, type SourceNode } from './source-node.js';
import type { Locator, RecordPath } from './workspace.js';

/**
 * Places are asked for only where something is wrong, and to hold all of them takes ten times the room of the records:
 * a file is read for its places when the first of them is asked for. Its text is held anyway, since the values are
 * parts of it.
 */
export function createLocator(
  texts: ReadonlyMap<string, string>,
  files: readonly RecordFile[],
): Locator {
  const roots = new Map<string, SourceNode | undefined>();
  const rootOf = (file: string): SourceNode | undefined => {
    if (roots.has(file)) return roots.get(file);
    const text = texts.get(file);
    const root = text === undefined ? undefined : readYaml(file, text).value;
    roots.set(file, root);
    return root;
  };
  const law = files.find((file) => file.kind === 'law')?.record.texts ?? [];
  return {
    lawPath(text): RecordPath {
      const index = law.indexOf(text);
      return index < 0 ? [] : ['texts', index];
    },
    locate(file, path): SourcePosition {
      const root = rootOf(file);
      return root === undefined ? { file, line: 1, column: 1 } : nearestNode(root, path).position;
    },
  };
}
