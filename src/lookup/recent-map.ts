interface Kept<Key, Value> {
  readonly key: Key;
  readonly value: Value;
  readonly weight: number;
}

/**
 * A map that forgets, for results worth keeping from one paper to the next: it holds at most a given weight, and what
 * was not asked for during the last half of it goes first. Two halves are kept; when the young one is full, it becomes
 * the old one.
 */
export class RecentMap<Key, Value> {
  #young = new Map<Key, Kept<Key, Value>>();
  #old = new Map<Key, Kept<Key, Value>>();
  #weight = 0;
  readonly #most: number;

  /** `most` is the weight that is kept at most. */
  constructor(most: number) {
    this.#most = most / 2;
  }

  get(key: Key): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young.value;
    const old = this.#old.get(key);
    // Under the key it was kept by: the one it is asked for with may be cut out of a long text, and hold all of it.
    if (old !== undefined) this.set(old.key, old.value, old.weight);
    return old?.value;
  }

  set(key: Key, value: Value, weight = 1): void {
    if (this.#weight >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#weight = 0;
    }
    this.#young.set(key, { key, value, weight });
    this.#weight += weight;
  }
}
