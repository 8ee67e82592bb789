/**
 * What was made of named files: it stands for as long as the bytes under that name are the same, and nobody may change it.
 * The snapshot that commands start from holds what was made of the program's own files (build/snapshot/main.js), which
 * then need not even be decoded.
 */
export class KeptByBytes<T> {
  readonly #kept = new Map<string, { readonly bytes: Uint8Array; readonly made: T }>();

  /** Of one name the same is made every time. */
  of(name: string, bytes: Uint8Array, make: () => T): T {
    const before = this.#kept.get(name);
    if (before !== undefined && Buffer.compare(before.bytes, bytes) === 0) return before.made;
    const made = make();
    joinTexts(made);
    this.#kept.set(name, { bytes, made });
    return made;
  }
}

/**
 * Joins every text in objects, arrays and maps to one piece. V8 holds a text that was built sign by sign as a chain of
 * its signs until somebody looks into it; that takes ten times its room, in memory and in the snapshot.
 */
function joinTexts(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value === 'string') value.charCodeAt(0);
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const parts = value instanceof Map ? value.values() : Object.values(value);
  for (const part of parts) joinTexts(part, seen);
}
