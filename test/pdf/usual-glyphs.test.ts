import { randomBytes } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/fonts/sfnt.js';
import { loadFonts } from '../../src/fonts/load.js';
import { shippedFonts } from '../../src/fonts/shipped-fonts.js';
import { commonPart, deflatedParts } from '../../src/render/pdf/file/common-part.js';
import { ClusterFont } from '../../src/render/pdf/font/cluster-font.js';
import { readOutlines } from '../../src/render/pdf/font/outlines.js';
import type { Outlines } from '../../src/render/pdf/font/outlines.js';
import { glyphTables, subsetParts } from '../../src/render/pdf/font/subset-tables.js';
import { usualShapesData } from '../../src/render/pdf/font/usual-shapes-data.js';
import { usualFont } from '../../src/render/pdf/font/usual-shapes.js';
import { memoryWorld } from '../support/memory-world.js';

const fonts = (await loadFonts(memoryWorld({}), {})).value;
const shipped = new Map(
  shippedFonts.map(({ key }): [number, Outlines] => {
    const outlines = readOutlines(fonts!.get(key).bytes);
    return [outlines.checksum, outlines];
  }),
);

function outlinesOf(font: number): Outlines {
  const outlines = shipped.get(font);
  if (outlines === undefined) throw new Error(`no font that ships has the sum ${String(font)}`);
  return outlines;
}

describe('a stream of common parts and others', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    // Long enough for the sums to come round, and for more than one run of them.
    fc.integer({ min: 1900, max: 9000 }).map((length) => new Uint8Array(length).fill(0xff)),
    fc.integer({ min: 1, max: 5000 }).map((length) => randomBytes(length)),
  );

  it('is read as what it was made of, its sum included', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), bytes), { maxLength: 7 }), (pieces) => {
        const whole = Buffer.concat(pieces.map(([, piece]) => piece));
        const parts = pieces.map(([common, piece]) => (common ? commonPart(piece) : piece));
        expect(inflateSync(deflatedParts(parts))).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  it('is refused by a reader when a byte of the common part is another one', () => {
    const stream = deflatedParts([randomBytes(108), commonPart(randomBytes(300)), randomBytes(50)]);
    stream.writeUInt8(stream.readUInt8(200) ^ 1, 200);
    expect(() => inflateSync(stream)).toThrow();
  });
});

describe('usual glyphs', () => {
  it.each(usualShapesData)('of $lang in font $font are of a font that ships', ({ font, lang }) => {
    const outlines = outlinesOf(font);
    const usual = usualFont(outlines, lang);
    expect(usual?.glyphs.length).toBeGreaterThan(50);
    const shown = usual?.glyphs.filter(({ shared }) => shared.text !== '') ?? [];
    const asked = usualShapesData.find((each) => each.font === font && each.lang === lang);
    expect(shown).toHaveLength(asked!.shapes.flatMap((line) => line.split(' ')).length);
  });

  it.each(usualShapesData)(
    'of $lang in font $font keep their numbers, outlines and widths in every subset',
    ({ font, lang }) => {
      const outlines = outlinesOf(font);
      const usual = usualFont(outlines, lang)!;
      const { glyphCount } = usual;
      const [alone, more] = [new ClusterFont(outlines, usual), new ClusterFont(outlines, usual)];
      const parts = [{ glyph: 3, x: 5, y: 7 }];
      const own = more.codeFor({ source: outlines, parts, advance: 123, text: 'ك' });
      expect(Number.parseInt(own, 16)).toBeGreaterThanOrEqual(glyphCount);
      expect([alone.glyphCount, usual.glyphCount]).toEqual([glyphCount, glyphCount]);

      const usualTables = glyphTables(usual.glyphs);
      for (const subset of [alone, more]) {
        const own = glyphTables(subset.glyphs, usualTables);
        const parts = subsetParts(outlines, [usualTables, own], subset.limits);
        const tables = readTables(Buffer.concat(parts));
        expect(tables.get('loca')).toHaveLength((subset.glyphCount + 1) * 4);
        for (const tag of ['glyf', 'loca', 'hmtx'] as const) {
          const { bytes } = usualTables[tag];
          expect(tables.get(tag)?.slice(0, bytes.length)).toEqual(bytes);
        }
      }
    },
  );

  it('are none of a font that another file brings, that lacks some, or of a language without', () => {
    const [{ font, lang } = { font: 0, lang: '' }] = usualShapesData;
    const outlines = outlinesOf(font);
    expect(usualFont({ ...outlines, checksum: font ^ 1 }, lang)).toBeUndefined();
    expect(usualFont({ ...outlines, glyphCount: 60 }, lang)).toBeUndefined();
    expect(usualFont(outlines, 'zgh-Tfng-MA')).toBeUndefined();
  });
});
