/**
 * Pictures of the process. pdfkit reads a PNG byte by byte and deflates its colours and its transparency anew for every
 * paper; here that is done once.
 */

import { createHash } from 'node:crypto';
import { RecentMap } from '../../../lookup/recent-map.js';
import { rememberedWeakly } from '../../../lookup/remembered.js';

/** A PNG as pdfkit's reader has it. */
interface ReadPng {
  readonly hasAlphaChannel: boolean;
  readonly interlaceMethod: number;
  readonly transparency: { readonly indexed?: unknown };
}

/** An image as pdfkit has it; `image` is a read PNG, which a JPEG does not have. */
export interface KitImage {
  readonly width: number;
  readonly height: number;
  embed(document: unknown): void;
  finalize?(): void;
  image?: ReadPng | null;
  imgData?: Buffer | null;
  alphaChannel?: Buffer;
}

interface KeptPicture {
  /** pdfkit's class of PNG images. */
  readonly prototype: object;
  readonly image: Readonly<KitImage>;
  readonly deflated: { readonly imgData: KitImage['imgData']; readonly alphaChannel?: Buffer };
}

const bytesKept = 16_000_000;
const kept = new RecentMap<string, KeptPicture>(bytesKept);

/** Papers of one body are given the emblem as the same bytes in memory. */
const digestOf = rememberedWeakly((bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex'),
);

/** The pictures of one file. */
export class Pictures {
  /** Transparency is read apart from the program's course; the pictures that have any are written in their order. */
  #late: Promise<unknown> = Promise.resolve();

  /** The picture with these bytes under the name it has in the file; `open` is pdfkit's way to read it. */
  provide(bytes: Uint8Array, label: string, open: () => KitImage): KitImage {
    const digest = digestOf(bytes);
    const known = kept.get(digest);
    if (known !== undefined) return this.#again(known, label);
    const image = open();
    const { finalize, image: png } = image;
    if (!png || finalize === undefined) return image;
    const prototype = Object.getPrototypeOf(image) as object;
    const read = { ...image };
    // pdfkit calls it when the data are ready, and lets go of them in it.
    const keep = (): void => {
      const { imgData, alphaChannel } = image;
      const deflated = { imgData, ...(alphaChannel && { alphaChannel }) };
      kept.set(digest, { prototype, image: read, deflated }, bytes.length);
    };
    if (isLate(png)) {
      const ready = new Promise<void>((resolve) => {
        image.finalize = resolve;
      });
      this.#late = Promise.all([this.#late, ready]).then(() => {
        keep();
        finalize.call(image);
      });
    } else {
      image.finalize = () => {
        keep();
        finalize.call(image);
      };
    }
    return image;
  }

  #again({ prototype, image: read, deflated }: KeptPicture, label: string): KitImage {
    const image = Object.create(prototype) as KitImage;
    const write = (): void => {
      this.#late = this.#late.then(() => {
        Object.assign(image, deflated);
        image.finalize?.();
      });
    };
    // The ways pdfkit goes from a read PNG to deflated data.
    const ways = { splitAlphaChannel: write, loadIndexedAlphaChannel: write, decodeData: write };
    return Object.assign(image, read, { label, obj: null }, ways);
  }
}

/** Whether pdfkit has to take the pixels apart. */
function isLate({ hasAlphaChannel, interlaceMethod, transparency }: ReadPng): boolean {
  return hasAlphaChannel || interlaceMethod === 1 || transparency.indexed !== undefined;
}
