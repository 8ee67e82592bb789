/** What was made for two objects, kept as long as both are. */
export class WeakPairs<One extends object, Two extends object, Value> {
  readonly #values = new WeakMap<One, WeakMap<Two, Value>>();

  /** The value made for the pair before, or else what `make` gives now. */
  get(one: One, two: Two, make: () => Value): Value {
    const byTwo = this.#values.get(one) ?? new WeakMap<Two, Value>();
    this.#values.set(one, byTwo);
    const known = byTwo.get(two);
    if (known !== undefined) return known;
    const made = make();
    byTwo.set(two, made);
    return made;
  }
}
