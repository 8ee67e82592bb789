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
    this.#kept.set(name, { text, made });
    return made;
  }
}
