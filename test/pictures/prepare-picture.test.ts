/** Photos as phones and scanners make them, drawn here: what comes out is fit for print and says nothing of its maker. */

import { beforeAll, describe, expect, it } from 'vitest';
import type Vips from 'wasm-vips';
import { imageLibrary } from '../../src/pictures/image-library.js';
import { pictureHeader } from '../../src/pictures/picture-header.js';
import { preparePicture } from '../../src/pictures/prepare-picture.js';

let library: typeof Vips;
beforeAll(async () => {
  library = await imageLibrary();
});

/** Left half red, right half blue, a white square in the middle: turning and cropping show. */
function drawing(widthPx: number, heightPx: number): Vips.Image {
  const paper = library.Image.black(widthPx, heightPx, { bands: 3 });
  const red = paper.linear([1, 1, 1], [220, 30, 30]).cast('uchar');
  const half = Math.floor(widthPx / 2);
  const drawn = red.copy({ interpretation: 'srgb' }).copyMemory();
  drawn.drawRect([30, 30, 220], half, 0, widthPx - half, heightPx, { fill: true });
  const side = Math.floor(Math.min(widthPx, heightPx) / 4);
  const [x, y] = [Math.floor((widthPx - side) / 2), Math.floor((heightPx - side) / 2)];
  drawn.drawRect([255, 255, 255], x, y, side, side, { fill: true });
  return drawn;
}

function phonePhoto(widthPx: number, heightPx: number, orientation: number): Uint8Array {
  const photo = drawing(widthPx, heightPx);
  photo.setInt('orientation', orientation);
  photo.setString('exif-ifd0-Orientation', `${orientation}`);
  photo.setString('exif-ifd0-Make', 'Phonemaker');
  photo.setString('exif-ifd3-GPSLatitude', '30/1 21/1 0/1');
  photo.setString('exif-ifd2-DateTimeOriginal', '2022:05:27 10:00:00');
  return photo.jpegsaveBuffer({ Q: 90 });
}

/** Colour of a pixel, at shares of width and height. */
function colorAt(bytes: Uint8Array, x: number, y: number): readonly number[] {
  const image = library.Image.newFromBuffer(bytes);
  const [column, row] = [Math.floor(x * image.width), Math.floor(y * image.height)];
  return image.getpoint(column, row).map((value) => Math.round(value / 32));
}

const [red, blue, white] = [
  [7, 1, 1],
  [1, 1, 7],
  [8, 8, 8],
];

async function bytesOf(result: ReturnType<typeof preparePicture>): Promise<Uint8Array> {
  const { bytes, fault } = await result;
  expect(fault).toBeUndefined();
  return bytes ?? new Uint8Array();
}

describe('preparePicture', () => {
  it('turns a photo upright, reduces it to print and leaves out what the camera wrote', async () => {
    const photo = phonePhoto(1600, 1200, 6);
    expect(Buffer.from(photo).includes('Phonemaker')).toBe(true);
    const bytes = await bytesOf(preparePicture(photo, { widthMm: 60 }));
    expect(pictureHeader(bytes)).toEqual({
      type: 'jpeg',
      widthPx: 520,
      heightPx: 693,
      plain: true,
    });
    // Orientation 6: the left of what was stored is the top of what was seen.
    expect([colorAt(bytes, 0.5, 0.1), colorAt(bytes, 0.5, 0.9)]).toEqual([red, blue]);
    expect(/Phonemaker|Exif|GPS/u.test(Buffer.from(bytes).toString('latin1'))).toBe(false);
  });

  it('crops from the middle and never stretches', async () => {
    const bytes = await bytesOf(
      preparePicture(phonePhoto(2000, 800, 1), { widthMm: 40, aspect: 4 / 3 }),
    );
    expect(pictureHeader(bytes)).toMatchObject({ widthPx: 347, heightPx: 260 });
    // The white square is a quarter of the height, and still as wide as high.
    expect(colorAt(bytes, 0.5, 0.5)).toEqual(white);
    expect(colorAt(bytes, 0.5 - 0.13, 0.5)).toEqual(red);
    expect(colorAt(bytes, 0.5, 0.5 - 0.17)).not.toEqual(white);
    expect([colorAt(bytes, 0.02, 0.5), colorAt(bytes, 0.98, 0.5)]).toEqual([red, blue]);
  });

  it('does not blow up a small photo', async () => {
    const bytes = await bytesOf(
      preparePicture(phonePhoto(200, 150, 1), { widthMm: 80, aspect: 1 }),
    );
    expect(pictureHeader(bytes)).toMatchObject({ widthPx: 150, heightPx: 150 });
  });

  it('turns the inks of a scanner into sRGB', async () => {
    const inks = drawing(600, 400).iccTransform('cmyk', { input_profile: 'srgb' });
    const scan = inks.jpegsaveBuffer({ Q: 90 });
    expect(pictureHeader(scan)?.plain).toBe(false);
    const bytes = await bytesOf(preparePicture(scan, { widthMm: 60 }));
    expect(library.Image.newFromBuffer(bytes).bands).toBe(3);
    const [redder = 0, , bluer = 0] = colorAt(bytes, 0.1, 0.1);
    expect(redder).toBeGreaterThan(bluer + 2);
  });

  it('keeps a small plain emblem byte for byte, and its transparency', async () => {
    const emblem = drawing(100, 100).bandjoin(128).pngsaveBuffer({ keep: 'none' });
    expect(await bytesOf(preparePicture(emblem, { widthMm: 20 }))).toBe(emblem);
    const large = drawing(900, 900).bandjoin(128).pngsaveBuffer({ keep: 'none' });
    const reduced = await bytesOf(preparePicture(large, { widthMm: 20 }));
    expect(pictureHeader(reduced)).toMatchObject({ type: 'png', widthPx: 174 });
    expect(library.Image.newFromBuffer(reduced).hasAlpha()).toBe(true);
  });

  it('gives the same bytes again, from the cache too', async () => {
    const photo = phonePhoto(900, 700, 3);
    const kept = new Map<string, Uint8Array>();
    const cache = {
      read: (name: string) => Promise.resolve(kept.get(name)),
      write: (name: string, bytes: Uint8Array) => Promise.resolve(void kept.set(name, bytes)),
    };
    const first = await bytesOf(preparePicture(photo, { widthMm: 33 }, cache));
    expect([...kept.values()]).toEqual([first]);
    expect(await bytesOf(preparePicture(photo, { widthMm: 33 }))).toEqual(first);
  });

  it('says what it cannot print', async () => {
    const photo = library.Image.gaussnoise(800, 600).cast('uchar').jpegsaveBuffer({ Q: 90 });
    const print = { widthMm: 60 };
    const cut = await preparePicture(photo.slice(0, photo.length / 2), print);
    expect(cut.fault).toBe('truncated');
    expect(await preparePicture(Buffer.from('GIF89a...'), print)).toEqual({ fault: 'format' });
    const huge = Buffer.from(drawing(10, 10).pngsaveBuffer({}));
    huge.writeUInt32BE(40_000, 16);
    huge.writeUInt32BE(40_000, 20);
    expect(await preparePicture(huge, print)).toEqual({ fault: 'too-large' });
  });
});
