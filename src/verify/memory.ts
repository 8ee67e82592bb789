/** What was found out once and holds for every paper of the process; begun anew when it grows beyond its size. */
export class Memory<Key, Value> {
  readonly #known = new Map<Key, Value>();
  #weight = 0;
  readonly #most: number;

  /** `most` is the weight that is kept at most. */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    return this.#known.get(key);
  }

  set(key: Key, value: Value, weight: number): void {
    if (this.#weight + weight > this.#most) {
      this.#known.clear();
      this.#weight = 0;
    }
    this.#known.set(key, value);
    this.#weight += weight;
  }
}
