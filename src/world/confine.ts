/** Takes a path written in a record, gives it normalised, or nothing when it leads out of the workspace. */

/**
 * Lexical half of the confinement (symbolic links are the disk's half): relative, '/' separators, no drive letter,
 * no URL, no control character, and no '..' that climbs above the start.
 */
export function confine(path: string): string | undefined {
  if (path === '' || /^[/~]|^[a-z][a-z0-9+.-]*:|[\\\p{Cc}]/iu.test(path)) return undefined;
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.pop() === undefined) return undefined;
  }
  return kept.length === 0 ? undefined : kept.join('/');
}
