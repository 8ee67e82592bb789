/** What is written of a file, kept until it is whole: a stream of thousands of short pieces costs more than the paper. */
export class FileParts {
  readonly #chunks: Buffer[] = [];
  /** What comes after the chunks: Latin-1 text, and bytes as they are. */
  #parts: (string | Buffer)[] = [];
  #text = '';
  #pending = 0;
  /** Bytes so far. */
  length = 0;

  /** A line of Latin-1 text, or bytes as they are. */
  add(part: string | Buffer): void {
    let { length } = part;
    if (typeof part === 'string') {
      this.#text += `${part}\n`;
      length += 1;
    } else {
      this.#parts.push(this.#text, part);
      this.#text = '';
    }
    this.length += length;
    this.#pending += length;
    if (this.#pending > mostPending) this.#join();
  }

  bytes(): Buffer {
    this.#join();
    const [only] = this.#chunks;
    return only !== undefined && this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks);
  }

  #join(): void {
    const chunk = Buffer.allocUnsafe(this.#pending);
    let at = 0;
    for (const part of [...this.#parts, this.#text])
      at += typeof part === 'string' ? chunk.write(part, at, 'latin1') : part.copy(chunk, at);
    this.#chunks.push(chunk);
    this.#parts = [];
    this.#text = '';
    this.#pending = 0;
  }
}

/** Lines of a long file take several times their length until they are bytes. */
const mostPending = 256 * 1024;
