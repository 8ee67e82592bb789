import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { FontKey } from '../../src/fonts/font-key.js';
import type { Script } from '../../src/fonts/font-set.js';
import { loadFonts } from '../../src/fonts/load.js';
import { readTables, writeTables } from '../../src/fonts/sfnt.js';
import { memoryWorld } from '../support/memory-world.js';
import { testFonts } from '../text/test-fonts.js';

const fonts = await testFonts();
const regular = { bold: false, italic: false };
const pick = (character: string, script: Script, style = regular): string =>
  keyText(fonts.pick(character.codePointAt(0) ?? 0, script, style));

function keyText(key: FontKey | undefined): string {
  return key === undefined ? 'none' : `${key.family}/${key.style}`;
}

describe('the shipped fonts', () => {
  it('set each script in its family', () => {
    expect(pick('م', 'Arab')).toBe('Amiri/regular');
    expect(pick('é', 'Latn')).toBe('Amiri/regular');
    expect(pick('ⵣ', 'Tfng')).toBe('Noto Sans Tifinagh/regular');
    expect(pick('1', 'Tfng')).toBe('Noto Sans Tifinagh/regular');
    expect(pick('1', 'Zyyy')).toBe('Amiri/regular');
  });

  it('are bold and italic by the policy of each script', () => {
    expect(pick('م', 'Arab', { bold: true, italic: false })).toBe('Amiri/bold');
    expect(pick('م', 'Arab', { bold: false, italic: true })).toBe('Amiri/regular');
    expect(pick('م', 'Arab', { bold: true, italic: true })).toBe('Amiri/bold');
    expect(pick('a', 'Latn', { bold: false, italic: true })).toBe('Amiri/italic');
    expect(pick('a', 'Latn', { bold: true, italic: true })).toBe('Amiri/boldItalic');
    expect(pick('ⵣ', 'Tfng', { bold: true, italic: true })).toBe('Noto Sans Tifinagh/regular');
  });

  it('fall back by coverage', () => {
    expect(pick('✓', 'Arab')).toBe('Noto Sans Symbols 2/regular');
    expect(pick('➤', 'Latn', { bold: true, italic: false })).toBe('Noto Sans Symbols 2/regular');
    expect(pick('ⵣ', 'Arab')).toBe('Noto Sans Tifinagh/regular');
    expect(pick('漢', 'Arab')).toBe('none');
    // No shipped font has these: they are a diagnostic, never a box on paper.
    for (const sign of '≤≥≠№') expect(pick(sign, 'Latn')).toBe('none');
  });

  it('cover what the papers are written with', () => {
    const needed = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيڭپچڤًٌٍَُِّْٰـ،؛؟٪«»()[]…–—’“”°²€%ÀÉÈÊËÇŒœæîôû✓➤⮜•←→☐☑';
    const missing = [...needed].filter((character) => pick(character, 'Arab') === 'none');
    expect(missing).toEqual([]);
    const tifinagh = 'ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥⵯ';
    expect([...tifinagh].filter((letter) => !pick(letter, 'Tfng').includes('Tifinagh'))).toEqual([]);
  });

  it('are the same objects for every workspace of the process', async () => {
    const other = await testFonts();
    expect(other.files).toHaveLength(fonts.files.length);
    other.files.forEach((file, index) => {
      expect(file).toBe(fonts.files[index]);
    });
  });

  it('answer for their own keys only', () => {
    const key = { family: 'Amiri', style: 'bold' } as const;
    expect(fonts.get(key).key).toEqual(key);
    expect(() => fonts.get({ family: 'Arial', style: 'regular' })).toThrow('font not in the set');
  });
});

describe('the fonts of a workspace', () => {
  it('may be a shipped family', async () => {
    const { value, diagnostics } = await loadFonts(memoryWorld({}), { arabic: 'Noto Naskh Arabic' });
    expect(diagnostics).toEqual([]);
    const bold = { bold: true, italic: false };
    expect(keyText(value.pick(0x645, 'Arab', bold))).toBe('Noto Naskh Arabic/bold');
    expect(keyText(value.pick(0x61, 'Latn', bold))).toBe('Amiri/bold');
  });

  it('may be a file of the workspace, with the other styles beside it', async () => {
    const world = memoryWorld({
      'fonts/House-Regular.ttf': await readFile('fonts/NotoNaskhArabic-Regular.ttf'),
      'fonts/House-Bold.ttf': await readFile('fonts/NotoNaskhArabic-Bold.ttf'),
      'fonts/House-Italic.ttf': await readFile('fonts/Amiri-Italic.ttf'),
    });
    const { value, diagnostics } = await loadFonts(world, { arabic: 'fonts/House-Regular.ttf' });
    expect(diagnostics).toEqual([]);
    const bold = { bold: true, italic: false };
    expect(keyText(value.pick(0x645, 'Arab', bold))).toBe('Noto Naskh Arabic/bold');
    expect(value.files.filter(({ key }) => key.style === 'italic')).toHaveLength(1);
  });

  it.each([
    ['restricted', 0x0002, false],
    ['no subsets', 0x0108, false],
    ['bitmaps only', 0x0208, false],
    ['preview and print', 0x0004, true],
    ['restricted or editable', 0x000a, true],
    ['installable', 0x0000, true],
  ])('are used as their makers allow: %s', async (_, fsType, allowed) => {
    const tables = new Map(readTables(await readFile('fonts/NotoNaskhArabic-Regular.ttf')));
    const os2 = Uint8Array.from(tables.get('OS/2')!);
    new DataView(os2.buffer).setUint16(8, fsType);
    const world = memoryWorld({ 'House.ttf': writeTables(tables.set('OS/2', os2)) });
    const { value, diagnostics } = await loadFonts(world, { arabic: 'House.ttf' });
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual(
      allowed ? [] : [['font-not-embeddable', 'fonts.arabic']],
    );
    const family = allowed ? 'Noto Naskh Arabic/regular' : 'Amiri/regular';
    expect(keyText(value.pick(0x645, 'Arab', regular))).toBe(family);
  });

  it('are reported when they cannot be used, and the default is taken', async () => {
    const world = memoryWorld({
      'notes.ttf': new TextEncoder().encode('not a font'),
      'empty.ttf': new Uint8Array(),
      'cut.ttf': (await readFile('fonts/Amiri-Regular.ttf')).subarray(0, 200),
    });
    const names = ['missing.ttf', 'notes.ttf', 'empty.ttf', 'cut.ttf', 'Comic Sans'];
    for (const font of names) {
      const { value, diagnostics } = await loadFonts(world, { arabic: font });
      expect(diagnostics).toEqual([
        {
          severity: 'error',
          code: 'font-unreadable',
          path: 'fonts.arabic',
          parameters: {
            font,
            families: 
              'Amiri, Noto Sans Tifinagh, Noto Sans Symbols 2, Noto Sans Symbols, Noto Naskh Arabic',
          },
        },
      ]);
      expect(keyText(value.pick(0x645, 'Arab', regular))).toBe('Amiri/regular');
    }
  });
});
