/**
 * Puts a text together out of pieces. Where lines are set text is turned round and put in order over and over: strings
 * for its characters, and for every two put together, would be most of what is thrown away.
 */
export class TextWriter {
  #units = new Uint16Array(256);
  /** The same memory. */
  #bytes = Buffer.from(this.#units.buffer);
  #length = 0;

  /** A text, or its part between two places. */
  add(text: string, start = 0, end = text.length): void {
    const begin = this.#grow(end - start) - start;
    for (let at = start; at < end; at++) this.#units[begin + at] = text.charCodeAt(at);
  }

  /** The same with the characters in the other order, pairs of UTF-16 units kept together. */
  addTurned(text: string, start = 0, end = text.length): void {
    const begin = this.#grow(end - start);
    const last = begin + end - start - 1;
    for (let at = start; at < end; at++) this.#units[last + start - at] = text.charCodeAt(at);
    for (let at = begin; at < last; at++) {
      const [one, other] = [this.#units[at] ?? 0, this.#units[at + 1] ?? 0];
      if ((one & 0xfc00) !== 0xdc00 || (other & 0xfc00) !== 0xd800) continue;
      this.#units[at++] = other;
      this.#units[at] = one;
    }
  }

  /** What was added since it was taken last. */
  take(): string {
    const text = this.#bytes.toString('utf16le', 0, 2 * this.#length);
    this.#length = 0;
    return text;
  }

  /** Makes room for so many units; gives where they begin. */
  #grow(count: number): number {
    const begin = this.#length;
    this.#length += count;
    if (this.#length > this.#units.length) {
      const wider = new Uint16Array(2 * this.#length);
      wider.set(this.#units);
      this.#units = wider;
      this.#bytes = Buffer.from(wider.buffer);
    }
    return begin;
  }
}
