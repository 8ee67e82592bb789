/**
 * HarfBuzz as the program starts and shares it. It is WebAssembly, which imports itself ready; a process from a snapshot,
 * which cannot hold any, has to be told how to start it.
 */

import { Blob as FontBlob, Face } from 'harfbuzzjs';
import { rememberedWeakly } from '../lookup/remembered.js';

let start: (() => Promise<void>) | undefined;
let started: Promise<void> | undefined;

/** For a process in which importing HarfBuzz does not start it. */
export function startHarfBuzzBy(given: () => Promise<void>): void {
  start = given;
  started = undefined;
}

/** Begins without waiting, so that it gets ready while records are read; a failure is told by `harfBuzzReady`. */
export function beginHarfBuzz(): void {
  started ??= start?.();
  started?.catch(() => undefined);
}

/** Nothing of HarfBuzz may be used before; rejects when it cannot be started. */
export async function harfBuzzReady(): Promise<void> {
  beginHarfBuzz();
  await started;
}

/** What HarfBuzz reads a font's bytes as: one for all who ask, because it copies the font into memory of its own. */
export const faceOf = rememberedWeakly((bytes: Uint8Array) => new Face(new FontBlob(bytes)));
