/**
 * What was made of named texts: it stands for as long as the text under that name is the same, and nobody may change it.
 * The snapshot that commands start from holds what was made of the program's own files (build/snapshot/main.js).
 */
export class KeptByText<T> {
  readonly #kept = new Map<string, { readonly text: string; readonly made: T }>();

  /** Of one name the same is made every time. */
  of(name: string, text: string, make: () => T): T {
    const before = this.#kept.get(name);
    if (before?.text === text) return before.made;
    const made = make();
    joinTexts(made);
    this.#kept.set(name, { text, made });
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
