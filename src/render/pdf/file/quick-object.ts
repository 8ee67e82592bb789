/** Indirect objects (ISO 32000-1, 7.3.10) that are no streams, of which a tagged paper has one for every element. */

import { writtenValue } from './written-value.js';

/** An object of pdfkit's. */
export interface KitObject {
  readonly id: number;
  readonly gen: number;
  readonly data: unknown;
  readonly document: {
    readonly _offset: number;
    _write(part: string): void;
    _refEnd(object: KitObject): void;
  };
  /** Its stream. */
  readonly buffer: { readonly length: number };
  offset?: number;
  /** Called by pdfkit when the object is complete: writes it. */
  finalize(): void;
}

/** The object, which writes itself in one piece where it can. */
export function quickObject<Kit extends KitObject>(object: Kit): Kit {
  object.finalize = finalize;
  return object;
}

function finalize(this: KitObject): void {
  const { id, gen, data, document, buffer } = this;
  const value = buffer.length === 0 ? writtenValue(data) : undefined;
  if (value === undefined) {
    const kit = Object.getPrototypeOf(this) as KitObject;
    kit.finalize.call(this);
    return;
  }
  this.offset = document._offset;
  document._write(`${id} ${gen} obj\n${value}\nendobj`);
  document._refEnd(this);
}
