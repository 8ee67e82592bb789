/** What is written of a file, kept until it is whole: a stream of thousands of short pieces costs more than the paper. */
export class FileParts {
  /** Latin-1 text, and bytes as they are. */
  readonly #parts: (string | Buffer)[] = [];
  #text = '';
  /** Bytes so far. */
  length = 0;

  /** A line of Latin-1 text, or bytes as they are. */
  add(part: string | Buffer): void {
    if (typeof part === 'string') {
      this.#text += `${part}\n`;
      this.length += part.length + 1;
    } else {
      this.#parts.push(this.#text, part);
      this.#text = '';
      this.length += part.length;
    }
  }

  bytes(): Buffer {
    const bytes = Buffer.allocUnsafe(this.length);
    let at = 0;
    for (const part of [...this.#parts, this.#text])
      at += typeof part === 'string' ? bytes.write(part, at, 'latin1') : part.copy(bytes, at);
    return bytes;
  }
}
