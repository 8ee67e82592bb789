import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Direction } from '../../src/document/tree.js';
import { findIsolates } from '../../src/text/isolate.js';
import { embeddingLevels } from '../../src/text/levels.js';
import { displayOrder } from '../../src/text/display-order.js';
import { testFonts } from './test-fonts.js';
import { itemize } from '../../src/text/itemize.js';
import type { Unit } from './shown-order.js';
import { shownOrder, textOf } from './shown-order.js';

/** A text, cut by hand into units for an Arabic and for a French paragraph. */
interface IsolationCase {
  readonly text: string;
  readonly because?: string;
  readonly rtl: readonly Unit[];
  readonly ltr: readonly Unit[];
}

const folder = 'test/cases/isolation';
const topics = readdirSync(folder).map((file) => ({
  file,
  cases: JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as readonly IsolationCase[],
}));
const fonts = await testFonts();

function shown(text: string, direction: Direction): string {
  const content = [{ type: 'text', value: text, marks: {} }] as const;
  const lang = direction === 'rtl' ? 'ar' : 'fr';
  return displayOrder(itemize(content, lang, fonts, { bold: false, underline: false }).text);
}

describe.each(topics)('isolation: $file', ({ cases }) => {
  it.each(cases)('$text', ({ text, rtl, ltr }) => {
    expect(textOf(rtl)).toBe(text);
    expect(textOf(ltr)).toBe(text);
    expect({ rtl: shown(text, 'rtl'), ltr: shown(text, 'ltr') }).toEqual({
      rtl: shownOrder(rtl, 'rtl'),
      ltr: shownOrder(ltr, 'ltr'),
    });
  });
});

describe('isolation', () => {
  const all = topics.flatMap(({ cases }) => cases);

  it('has at least 150 cases', () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it('drops no isolate that it found', () => {
    for (const { text } of all) {
      for (const base of ['rtl', 'ltr'] as const) {
        const found = findIsolates(text, base);
        expect([text, embeddingLevels(text, base, found).isolates.length]).toEqual([
          text,
          found.length,
        ]);
      }
    }
  });
});
