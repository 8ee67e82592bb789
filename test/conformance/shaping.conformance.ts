/**
 * Glyphs and their places, as the lines of a PDF have them, against `hb-shape` (Debian libharfbuzz-bin): a HarfBuzz
 * that shares no code with the program's. Twenty thousand distinct words and phrases for every font that ships.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ResolvedText } from '../../src/document/resolved.js';
import { directionOf, languageTag } from '../../src/document/language.js';
import type { Language } from '../../src/document/tree.js';
import type { FontFile, Script } from '../../src/fonts/font-set.js';
import { loadFonts } from '../../src/fonts/load.js';
import { readTables, writeTables } from '../../src/fonts/sfnt.js';
import { shippedFonts } from '../../src/fonts/shipped-fonts.js';
import { ClusterFont } from '../../src/render/pdf/font/cluster-font.js';
import { readOutlines } from '../../src/render/pdf/font/outlines.js';
import { glyphTables, subsetParts } from '../../src/render/pdf/font/subset-tables.js';
import { Typeface } from '../../src/render/pdf/font/typeface.js';
import { SetParagraph } from '../../src/render/pdf/line/set-paragraph.js';
import { projectRoot } from '../support/project-files.js';
import { memoryWorld } from '../support/memory-world.js';
import {
  arabicWords,
  latinWords,
  symbolRows,
  tifinaghWords,
  wordCount,
} from '../support/shaping-words.js';

const folder = mkdtempSync(join(tmpdir(), 'mahdar-shaping-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const fonts = (await loadFonts(memoryWorld({}), {})).value;

interface Setting {
  readonly lang: Language;
  readonly script: Script;
}
const arabic: Setting = { lang: 'ar', script: 'Arab' };
const french: Setting = { lang: 'fr', script: 'Latn' };
const tamazight: Setting = { lang: 'zgh', script: 'Tfng' };
const signs: Setting = { lang: 'fr', script: 'Zyyy' };

/** A glyph that shows, and the place of its origin from the left edge of the line, in font units. */
interface Drawn {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** A word in one or more fonts, one run each. */
type Piece = readonly [text: string, file: FontFile];

function paragraph(pieces: readonly Piece[], { lang, script }: Setting): ResolvedText {
  const direction = directionOf(lang);
  let end = 0;
  const runs = pieces.map(([text, { key }]) => ({
    ...{ start: end, end: (end += text.length), level: direction === 'rtl' ? 1 : 0, lang, script },
    ...{ font: key, bold: false, italic: false, underline: false },
  }));
  return { text: pieces.map(([text]) => text).join(''), direction, lang, runs };
}

const sizePt = 10;

/** What a line of a PDF draws of each run, from the left. */
function drawnByUs(pieces: readonly Piece[], setting: Setting): readonly (readonly Drawn[])[] {
  const text = paragraph(pieces, setting);
  const faces = { face: (run: { font: FontFile['key'] }) => Typeface.of(fonts.get(run.font)) };
  const [line] = new SetParagraph(text, { sizePt, align: 'start' }, faces).lines(Infinity);
  const placed = (line?.stretches ?? []).flatMap(({ shapes, xPt }) => {
    let pen = xPt;
    return shapes.map((shape) => {
      const at = pen;
      pen += (shape.advance * sizePt) / shape.source.unitsPerEm;
      return { ...shape, xPt: at };
    });
  });
  // The pieces of a word are set in fonts of their own.
  return text.runs.map((wanted) =>
    sorted(
      placed
        .filter(({ source }) => source === faces.face(wanted).outlines)
        .flatMap(({ source, parts, xPt }) => {
          const left = (xPt * source.unitsPerEm) / sizePt;
          return parts
            .filter(({ glyph }) => source.boxOf(glyph) !== undefined)
            .map(({ glyph, x, y }) => ({ glyph, x: left + x, y }));
        }),
    ),
  );
}

interface HarfBuzzGlyph {
  readonly g: number;
  readonly dx: number;
  readonly dy: number;
  readonly ax: number;
}

/** What hb-shape draws, word by word. */
function drawnByHarfBuzz(
  file: FontFile,
  words: readonly string[],
  { lang, script }: Setting,
): readonly (readonly Drawn[])[] {
  const path = shippedFonts.find(
    ({ key }) => key.family === file.key.family && key.style === file.key.style,
  )!.path;
  const list = join(folder, 'words.txt');
  writeFileSync(list, `${words.join('\n')}\n`);
  const output = execFileSync(
    'hb-shape',
    [
      join(projectRoot, path),
      ...[`--text-file=${list}`, '--no-glyph-names', '--no-clusters', '--output-format=json'],
      ...[
        `--direction=${directionOf(lang)}`,
        `--script=${script}`,
        `--language=${languageTag(lang)}`,
      ],
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const { outlines } = Typeface.of(file);
  return output
    .trim()
    .split('\n')
    .map((line) => {
      let pen = 0;
      const drawn = (JSON.parse(line) as HarfBuzzGlyph[]).map(({ g, dx, dy, ax }) => {
        const at = { glyph: g, x: pen + dx, y: dy };
        pen += ax;
        return at;
      });
      return sorted(drawn.filter(({ glyph }) => outlines.boxOf(glyph) !== undefined));
    });
}

function sorted(drawn: readonly Drawn[]): readonly Drawn[] {
  return [...drawn].sort((one, other) => one.x - other.x || one.glyph - other.glyph);
}

/** Half a unit of a thousand or more to the em: places are whole units, points in a line are not. */
const tolerance = 0.51;

/** Whether both draw the same; `anywhere`: but for where they begin. */
function same(one: readonly Drawn[], other: readonly Drawn[], anywhere = false): boolean {
  const shift = anywhere ? (one[0]?.x ?? 0) - (other[0]?.x ?? 0) : 0;
  const left = [...other];
  return (
    one.length === other.length &&
    one.every(({ glyph, x, y }) => {
      const at = left.findIndex(
        (each) => each.glyph === glyph && each.y === y && Math.abs(x - each.x - shift) <= tolerance,
      );
      return at >= 0 && left.splice(at, 1).length === 1;
    })
  );
}

function report(what: string, total: number, wrong: readonly string[]): void {
  console.log(`${what}: ${total - wrong.length} of ${total} as HarfBuzz`);
  for (const word of wrong.slice(0, 10)) console.log(`  ${word}`);
}

const cases = shippedFonts.flatMap(({ key }) => {
  const file = fonts.get(key);
  const name = `${key.family} ${key.style}`;
  const wanted: (readonly [string, Setting, () => readonly string[]])[] = [];
  const has = (character: string): boolean => file.coverage.has(character.codePointAt(0)!);
  if (has('م')) wanted.push([`${name}, Arabic`, arabic, arabicWords]);
  if (has('é')) wanted.push([`${name}, French`, french, latinWords]);
  if (has('ⵣ')) wanted.push([`${name}, Tifinagh`, tamazight, tifinaghWords]);
  if (wanted.length === 0) wanted.push([`${name}, signs`, signs, () => symbolRows(file.coverage)]);
  return wanted.map(([what, setting, words]) => ({ what, file, setting, words }));
});

describe('glyphs and places of', () => {
  it.each(cases)('$what', ({ what, file, setting, words }) => {
    const covered = words().filter((word) =>
      [...word].every((each) => /\s/u.test(each) || file.coverage.has(each.codePointAt(0)!)),
    );
    const expected = drawnByHarfBuzz(file, covered, setting);
    const wrong = covered.filter(
      (word, index) => !same(drawnByUs([[word, file]], setting)[0]!, expected[index]!),
    );
    report(what, covered.length, wrong);
    expect(wrong).toEqual([]);
    // Naskh has no letters of Latin, and lacks two that only names of other countries have.
    expect(covered.length).toBeGreaterThan(wordCount * 0.9);
  });
});

describe('a style that changes inside a word', () => {
  const joiner = '\u200D';
  const notJoining = /[ءآأؤإاٱدذرزوةژ]$/u;

  it.each(['Amiri', 'Noto Naskh Arabic'])('keeps its letters joined in %s', (family) => {
    const [regular, bold] = (['regular', 'bold'] as const).map((style) =>
      fonts.get({ family, style }),
    );
    const words = arabicWords()
      .filter((word) => /^\p{L}{4,}$/u.test(word))
      .slice(0, 4000);
    const halves = words.map((word): readonly [string, string] => [
      word.slice(0, 2),
      word.slice(2),
    ]);
    // What stands beside a half joins it as a joiner does (Unicode 15, 9.2).
    const joins = ([first, second]: readonly [string, string]): boolean =>
      !notJoining.test(first) && !second.startsWith('ء');
    const firsts = drawnByHarfBuzz(
      regular!,
      halves.map((pair) => pair[0] + (joins(pair) ? joiner : '')),
      arabic,
    );
    const seconds = drawnByHarfBuzz(
      bold!,
      halves.map((pair) => (joins(pair) ? joiner : '') + pair[1]),
      arabic,
    );
    const wrong = words.filter((_, index) => {
      const [one, other] = halves[index]!;
      const ours = drawnByUs(
        [
          [one, regular!],
          [other, bold!],
        ],
        arabic,
      );
      return !same(ours[0]!, firsts[index]!, true) || !same(ours[1]!, seconds[index]!, true);
    });
    report(`${family}, bold from the third letter on`, words.length, wrong);
    expect(wrong).toEqual([]);
  });
});

describe('the font in the file', () => {
  it.each(['Amiri', 'Noto Naskh Arabic'])('has the glyphs of %s where the line says', (family) => {
    const file = fonts.get({ family, style: 'regular' });
    const { outlines } = Typeface.of(file);
    const subset = new ClusterFont(outlines);
    const words = arabicWords().slice(0, 3000);
    const parts = words.flatMap((word) =>
      Typeface.of(file).shape({
        ...{ text: word, start: 0, end: word.length, direction: 'rtl' },
        ...{ script: 'Arab', language: 'ar-MA' },
      }),
    );
    const ids = parts.map((cluster) =>
      Number.parseInt(
        subset.codeFor({
          source: outlines,
          parts: cluster.parts,
          advance: cluster.advance,
          text: 'x',
        }),
        16,
      ),
    );
    const built = readSubset(
      Buffer.concat(subsetParts(outlines, [glyphTables(subset.glyphs)], subset.limits)),
    );
    let direct = 0;
    parts.forEach((cluster, index) => {
      const shown = cluster.parts.filter(({ glyph }) => outlines.boxOf(glyph) !== undefined);
      // A letter at its place is its own outline; whatever else there is, is composed.
      const [only] = shown;
      const isItself =
        only !== undefined &&
        shown.length === 1 &&
        only.y === 0 &&
        only.x + outlines.bearingShift(only.glyph) === 0 &&
        sameBox(built.dataOf(ids[index]!), outlines.dataOf(only.glyph)) &&
        built.bearingOf(ids[index]!) === 0;
      direct += isItself ? 1 : 0;
      const components = isItself
        ? [{ x: 0, y: 0, data: built.dataOf(ids[index]!) }]
        : built.componentsOf(ids[index]!);
      expect(components.map(({ x, y }) => ({ x, y }))).toEqual(
        shown.map(({ glyph, x, y }) => ({ x: x + outlines.bearingShift(glyph), y })),
      );
      components.forEach(({ data }, at) => {
        const glyph = shown[at]!.glyph;
        // A part of parts is renumbered: its box stands for it.
        expect(data.subarray(0, 10)).toEqual(outlines.dataOf(glyph).subarray(0, 10));
      });
    });
    console.log(
      `${family}: ${parts.length} clusters as set, ${direct} of them outlines of the font, in a font of ${subset.glyphs.length} glyphs`,
    );
    expect(direct).toBeGreaterThan(parts.length / 10);
  });
});

/** Number of contours (below 0 for a composite) and bounding box: enough to tell outlines apart. */
function sameBox(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.from(one.subarray(0, 10)).equals(other.subarray(0, 10));
}

/** The glyphs of a subset, and the components of composite ones, each with its own entry. */
function readSubset(bytes: Uint8Array): {
  dataOf(glyph: number): Uint8Array;
  /** How far a rasteriser would move it. */
  bearingOf(glyph: number): number;
  componentsOf(
    glyph: number,
  ): readonly { readonly x: number; readonly y: number; readonly data: Uint8Array }[];
} {
  // The subset has no table of names to read; outlines need one for the angle of italics.
  const glyphs = readOutlines(withPost(bytes));
  return {
    dataOf: (glyph) => glyphs.dataOf(glyph),
    bearingOf: (glyph) => glyphs.bearingShift(glyph),
    componentsOf(glyph) {
      const data = glyphs.dataOf(glyph);
      if (data.length === 0) return [];
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
      const found = [];
      for (let at = 10; ; at += 8) {
        const flags = view.getUint16(at);
        const part = glyphs.dataOf(view.getUint16(at + 2));
        found.push({ x: view.getInt16(at + 4), y: view.getInt16(at + 6), data: part });
        if ((flags & 0x20) === 0) return found;
      }
    },
  };
}

function withPost(bytes: Uint8Array): Uint8Array {
  return writeTables(new Map([...readTables(bytes), ['post', new Uint8Array(32)]]));
}
