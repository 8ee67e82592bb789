/**
 * Takes the bytes of a picture and how it is printed, gives the bytes that go into a paper: turned upright, cropped from
 * its middle, no finer than a printer shows, in sRGB, and without what a camera wrote into it (place, time, names).
 *
 * The work is done by libvips compiled to WebAssembly: the same bytes on every machine, and a picture made to do harm
 * stays in its sandbox.
 */

import { createHash } from 'node:crypto';
import type { PictureUse } from '../document/picture-use.js';
import { rememberedWeakly } from '../lookup/remembered.js';
import { pictureHeader } from './picture-header.js';
import type { PictureHeader } from './picture-header.js';
import { imageLibrary } from './image-library.js';

export type PictureFault = 'format' | 'truncated' | 'too-large';

export type PreparedPicture =
  | { readonly bytes: Uint8Array; readonly fault?: never }
  | { readonly bytes?: never; readonly fault: PictureFault };

/** Dots per inch that a printed photo can show. */
const printDpi = 220;
/** Pictures with more are no photos, and would take the memory of a small computer. */
const mostPixels = 150_000_000;
const jpegQuality = 82;
/** A PNG larger than this, and without transparency, is a photo, which JPEG keeps far smaller. */
const largestPng = 300_000;
/** Changes with anything above, so that no old result is taken from the cache. */
const recipe = 'pictures-1';

/** Results by what they were made from; a workspace's own cache may keep them longer. */
export interface PictureCache {
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
}

type Print = Pick<PictureUse, 'widthMm' | 'aspect'>;

export async function preparePicture(
  bytes: Uint8Array,
  print: Print,
  cache?: PictureCache,
): Promise<PreparedPicture> {
  const header = pictureHeader(bytes);
  if (header === undefined) return { fault: 'format' };
  if (header.widthPx * header.heightPx > mostPixels) return { fault: 'too-large' };
  const mostWidthPx = Math.ceil((print.widthMm / 25.4) * printDpi);
  if (isReady(header, print, mostWidthPx)) return { bytes };
  const name = cacheName(bytes, print);
  const known = made.get(name) ?? (await cache?.read(name));
  if (known !== undefined) {
    made.set(name, known);
    return { bytes: known };
  }
  const prepared = await printed(bytes, header, { ...print, mostWidthPx });
  if (prepared.bytes !== undefined) {
    made.set(name, prepared.bytes);
    await cache?.write(name, prepared.bytes);
  }
  return prepared;
}

/** What this run has made already: a paper in several formats and languages prints the same photos. */
const made = new Map<string, Uint8Array>();

/** Small, plain and of the right shape: an emblem stays as it is. */
function isReady({ plain, widthPx, heightPx }: PictureHeader, print: Print, most: number): boolean {
  const fits = print.aspect === undefined || Math.abs(widthPx / heightPx - print.aspect) < 0.01;
  return plain && fits && widthPx <= most * 1.5;
}

/** An emblem stands in every paper, and is the same object there. */
const hashOf = rememberedWeakly((bytes: Uint8Array) =>
  createHash('sha256').update(bytes).digest('hex'),
);

function cacheName(bytes: Uint8Array, { widthMm, aspect }: Print): string {
  return `${hashOf(bytes)}-${widthMm.toFixed(2)}-${aspect?.toFixed(4) ?? 'whole'}-${recipe}`;
}

async function printed(
  bytes: Uint8Array,
  header: PictureHeader,
  { aspect, mostWidthPx }: Print & { readonly mostWidthPx: number },
): Promise<PreparedPicture> {
  const library = await imageLibrary();
  const images: { delete(): void }[] = [];
  try {
    const width = aspect === undefined ? mostWidthPx : roomFor(header, mostWidthPx, aspect);
    const scaled = library.Image.thumbnailBuffer(bytes, width, {
      ...(aspect === undefined
        ? { height: openHeight, size: 'down' }
        : { height: Math.round(width / aspect), size: 'both', crop: 'centre' }),
      output_profile: 'srgb',
      // The option of this name reaches the loader in a string only.
      option_string: '[fail_on=truncated]',
    });
    images.push(scaled);
    const alpha = scaled.hasAlpha();
    if (header.type === 'png') {
      const png = scaled.pngsaveBuffer({ compression: 9, keep: 'none' });
      if (alpha || png.length <= largestPng) return { bytes: png };
    }
    return {
      bytes: scaled.jpegsaveBuffer({
        Q: jpegQuality,
        optimize_coding: true,
        keep: 'none',
        ...(alpha ? { background: [255, 255, 255] } : {}),
      }),
    };
  } catch {
    return { fault: 'truncated' };
  } finally {
    for (const image of images) image.delete();
  }
}

/** Without a crop the height is left open, by a box that no photo fills. */
const openHeight = 10_000_000;

/** A small photo is cropped as it is, and not blown up; `most` is the width that print can show. */
function roomFor({ widthPx, heightPx }: PictureHeader, most: number, aspect: number): number {
  const [long, short] = [Math.max(widthPx, heightPx), Math.min(widthPx, heightPx)];
  // Which side is up is known only after turning, so the smaller of both answers counts.
  const upright = Math.min(short, long * aspect);
  const lying = Math.min(long, short * aspect);
  return Math.max(1, Math.min(most, Math.round(Math.min(upright, lying))));
}
