/**
 * Indirect objects (ISO 32000-1, 7.3.10), of which a tagged paper has one for every element, as pdfkit writes them: in one
 * piece, or in two around the bytes of a stream.
 */

import { deflateSync } from 'node:zlib';
import type { ZlibOptions } from 'node:zlib';
import { writtenValue } from './written-value.js';

/** An object of pdfkit's. */
export interface KitObject {
  readonly id: number;
  readonly gen: number;
  readonly data: unknown;
  readonly document: {
    readonly _offset: number;
    _write(part: string | Buffer): void;
    _refEnd(object: KitObject): void;
  };
  /** Pieces of its stream, of which there are none where it is no stream. */
  readonly buffer: readonly Buffer[];
  /** Whether they are still to be compressed. */
  readonly compress: boolean;
  offset?: number;
  /** Called by pdfkit when the object is complete: writes it. */
  finalize(): void;
}

/** The object, which writes itself quickly where it can. */
export function quickObject<Kit extends KitObject>(object: Kit): Kit {
  object.finalize = finalize;
  return object;
}

function finalize(this: KitObject): void {
  const { id, gen, document } = this;
  const bytes = streamOf(this);
  if (bytes !== undefined) (this.data as { Length?: number }).Length = bytes.length;
  const value = writtenValue(this.data);
  if (value === undefined) {
    const kit = Object.getPrototypeOf(this) as KitObject;
    kit.finalize.call(this);
    return;
  }
  this.offset = document._offset;
  const head = `${id} ${gen} obj\n${value}\n`;
  if (bytes === undefined) document._write(`${head}endobj`);
  else {
    document._write(`${head}stream`);
    document._write(bytes);
    document._write('\nendstream\nendobj');
  }
  document._refEnd(this);
}

/** The bytes of its stream as they stand in the file. */
function streamOf({ buffer, compress }: KitObject): Buffer | undefined {
  const [only] = buffer;
  if (only === undefined) return undefined;
  const bytes = buffer.length === 1 ? only : Buffer.concat(buffer);
  return compress ? deflateSync(bytes, optionsFor(bytes.length)) : bytes;
}

/** A window as long as what is compressed finds as much as the usual one; clearing that takes as long as compressing. */
const shortWindow = { windowBits: 13, memLevel: 6 };
function optionsFor(length: number): ZlibOptions {
  return length <= 2 ** shortWindow.windowBits ? { chunkSize: length + 64, ...shortWindow } : {};
}
