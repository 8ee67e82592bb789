/** Writes a PDF file object by object (ISO 32000-1, 7.5): of what was written, only the places stay in memory. */

import type { FileHandle } from 'node:fs/promises';

export type ObjectNumber = number;

/** How another object names this one. */
export function reference(number: ObjectNumber): string {
  return `${String(number)} 0 R`;
}

const flushBytes = 1 << 20;

export class PdfWriter {
  readonly #file: FileHandle;
  /** Offset of each object by its number; 0 is never used. */
  readonly #offsets: number[] = [0];
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #written = 0;

  constructor(file: FileHandle) {
    this.#file = file;
    // Four bytes above 127 tell programs that the file is binary.
    this.#put(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'));
  }

  /** A number for an object that is written later. */
  reserve(): ObjectNumber {
    return this.#offsets.push(0) - 1;
  }

  /** `body`: the object in PDF syntax, a character a byte. */
  write(number: ObjectNumber, body: string): void {
    this.#begin(number);
    this.#put(Buffer.from(`${body}\nendobj\n`, 'latin1'));
  }

  /** `entries`: what stands in the stream's dictionary beside its length. */
  writeStream(number: ObjectNumber, entries: string, content: Uint8Array): void {
    this.#begin(number);
    const length = String(content.byteLength);
    this.#put(Buffer.from(`<< ${entries} /Length ${length} >>\nstream\n`, 'latin1'));
    this.#put(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
    this.#put(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  /** Writes what waits; call between papers. */
  async flush(least = flushBytes): Promise<void> {
    if (this.#waitingBytes < least) return;
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    // A disk that fills up may take a part without an error.
    for (let done = 0; done < bytes.length;) {
      done += (await this.#file.write(bytes, done, bytes.length - done)).bytesWritten;
    }
  }

  /** The table of objects and the trailer. */
  async finish(trailer: string): Promise<void> {
    const start = this.#written;
    const rows = this.#offsets
      .slice(1)
      .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const size = String(this.#offsets.length);
    this.#put(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`, 'latin1'));
    const end = `trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${String(start)}\n%%EOF\n`;
    this.#put(Buffer.from(end, 'latin1'));
    await this.flush(0);
  }

  #begin(number: ObjectNumber): void {
    if (this.#offsets[number] !== 0) throw new Error(`object ${String(number)} is written twice`);
    this.#offsets[number] = this.#written;
    this.#put(Buffer.from(`${String(number)} 0 obj\n`, 'latin1'));
  }

  #put(bytes: Buffer): void {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#written += bytes.length;
  }
}
