/**
 * Takes a font and characters, gives the font with these characters alone: their glyphs, every glyph that shaping may
 * put in their place, and the layout tables (GSUB, GPOS, GDEF) cut down to them. By HarfBuzz's own subsetter, which
 * comes with the shaper; the same font and characters give the same bytes.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What is used of the module's functions; pointers into its memory are numbers. */
interface Subsetter {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  hb_blob_create(data: number, length: number, mode: number, user: number, free: number): number;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

/** hb_memory_mode_t: the data is the library's to write to. */
const writable = 2;
/** hb_subset_flags_t: the font goes on saying which scripts it is made for, by which Word chooses among fonts. */
const keepUnicodeRanges = 0x100;

/** hb_subset_sets_t. */
const nameIdSet = 4;
/** Kept beside the usual names (OpenType 1.9, name): the licence and where it stands, the typographic family and style. */
const keptNames = [13, 14, 16, 17];

let compiled: object | undefined;

/** A subsetter of its own for each font: the module never gives memory back. */
function subsetter(): Subsetter {
  compiled ??= new WebAssembly.Module(
    readFileSync(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')),
  );
  const { exports } = new WebAssembly.Instance(compiled, {});
  const made = exports as Subsetter;
  made._initialize();
  return made;
}

/** `font` is a TrueType file; code points it has no glyph for are passed over. Throws when it cannot be read. */
export function subsetFont(font: Uint8Array, characters: Iterable<number>): Uint8Array {
  const harfbuzz = subsetter();
  const data = harfbuzz.malloc(font.length);
  new Uint8Array(harfbuzz.memory.buffer).set(font, data);
  const blob = harfbuzz.hb_blob_create(data, font.length, writable, 0, 0);
  const input = harfbuzz.hb_subset_input_create_or_fail();
  const wanted = harfbuzz.hb_subset_input_unicode_set(input);
  for (const character of characters) harfbuzz.hb_set_add(wanted, character);
  const names = harfbuzz.hb_subset_input_set(input, nameIdSet);
  for (const name of keptNames) harfbuzz.hb_set_add(names, name);
  harfbuzz.hb_subset_input_set_flags(input, keepUnicodeRanges);
  const subset = harfbuzz.hb_subset_or_fail(harfbuzz.hb_face_create(blob, 0), input);
  if (subset === 0) throw new Error('the font cannot be subset');
  const result = harfbuzz.hb_face_reference_blob(subset);
  const start = harfbuzz.hb_blob_get_data(result, 0);
  const length = harfbuzz.hb_blob_get_length(result);
  return new Uint8Array(harfbuzz.memory.buffer).slice(start, start + length);
}
