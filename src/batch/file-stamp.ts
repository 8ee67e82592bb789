/** What the file system says of a file, by which a change is seen without reading it. */

import { lstatSync } from 'node:fs';

/** Size, times of last change and number on the disk. The last one of status (ctime) is set by every change. */
export type FileStamp = string;

/** Undefined when there is no such file, or it is no plain file. */
export function stampOf(path: string): FileStamp | undefined {
  const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (stat?.isFile() !== true) return undefined;
  return [stat.size, stat.mtimeNs, stat.ctimeNs, stat.ino].join(' ');
}
