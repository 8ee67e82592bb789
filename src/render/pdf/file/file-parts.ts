/** What is written of a file, kept until it is whole: a stream of thousands of short pieces costs more than the paper. */
export class FileParts {
  readonly #parts: Buffer[] = [];
  #text = '';
  /** Bytes so far. */
  length = 0;

  /** A line of Latin-1 text, or bytes as they are. */
  add(part: string | Buffer): void {
    if (typeof part === 'string') {
      this.#text += `${part}\n`;
      this.length += part.length + 1;
    } else {
      this.#flush();
      this.#parts.push(part);
      this.length += part.length;
    }
  }

  bytes(): Buffer {
    this.#flush();
    return Buffer.concat(this.#parts);
  }

  #flush(): void {
    if (this.#text === '') return;
    this.#parts.push(Buffer.from(this.#text, 'latin1'));
    this.#text = '';
  }
}
