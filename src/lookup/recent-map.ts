interface Kept<Value> {
  readonly value: Value;
  readonly weight: number;
}

/**
 * A map that forgets, for results worth keeping from one paper to the next: it holds at most a given weight, and what
 * was not asked for during the last half of it goes first. Two halves are kept; when the young one is full, it becomes
 * the old one.
 */
export class RecentMap<Key, Value> {
  #young = new Map<Key, Kept<Value>>();
  #old = new Map<Key, Kept<Value>>();
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
    if (old !== undefined) this.set(key, old.value, old.weight);
    return old?.value;
  }

  set(key: Key, value: Value, weight = 1): void {
    if (this.#weight >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#weight = 0;
    }
    this.#young.set(key, { value, weight });
    this.#weight += weight;
  }
}
