/** Takes the folder of a workspace, gives one fingerprint of all that a build reads of it. */

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from './file-stamp.js';

/**
 * Records and the register by content; pictures and fonts, which may be large, by what the file system says of them.
 * Undefined when that says too little: a link, or a file changed so recently that a further change could look the same.
 * `without` is the folder of papers, which may lie inside.
 */
export function workspaceStamp(folder: string, without: string): string | undefined {
  const hash = createHash('sha256');
  const visit = (below: string): boolean => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const full = join(folder, path);
      if (entry.isDirectory()) {
        if (!isPassedOver(path) && full !== without && !visit(path)) return false;
      } else if (entry.isFile()) {
        const stamp = isRecord(path) ? readFileSync(full) : settledStamp(full);
        if (stamp === undefined) return false;
        hash.update(`${path}\n`).update(stamp);
      } else return false;
    }
    return true;
  };
  try {
    return visit('') ? hash.digest('hex') : undefined;
  } catch {
    return undefined;
  }
}

/** What no paper is made from. Frozen papers stand in the register's own lines. */
function isPassedOver(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.startsWith('.') || ['node_modules', 'out', 'register/issued'].includes(path);
}

function isRecord(path: string): boolean {
  return /\.(yaml|jsonl)$/.test(path);
}

/** A clock of the file system may tick only every two seconds (FAT). */
const settledMs = 2000;

function settledStamp(path: string): string | undefined {
  const stamp = stampOf(path);
  const changedNs = stamp?.split(' ')[2];
  if (stamp === undefined || changedNs === undefined) return undefined;
  return Date.now() - Number(BigInt(changedNs) / 1_000_000n) < settledMs ? undefined : stamp;
}
