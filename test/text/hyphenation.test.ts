import { describe, expect, it } from 'vitest';
import { hyphenPlaces } from '../../src/text/hyphenation.js';
import { itemize } from '../../src/text/itemize.js';
import { testFonts } from './test-fonts.js';

const fonts = await testFonts();

function divided(text: string, lang: 'fr' | 'ar' = 'fr'): string {
  const content = [{ type: 'text', value: text, marks: {} }] as const;
  const resolved = itemize(content, lang, fonts, { bold: false, underline: false });
  const places = new Set(hyphenPlaces(resolved.text));
  return [...text].map((letter, at) => (places.has(at) ? `|${letter}` : letter)).join('');
}

describe('French words', () => {
  it.each([
    ['la commission thématique', 'la com|mis|sion thé|ma|tique'],
    ["l'administration", "l'ad|mi|nis|tra|tion"],
    ['développement', 'dé|ve|lop|pe|ment'],
  ])('%s is divided by its syllables', (text, expected) => {
    expect(divided(text)).toBe(expected);
  });

  it.each([
    ['Inezgane, Mohammedia, ONUFEMMES', 'names and acronyms'],
    ['étoile idée avec', 'words that would leave less than two letters before or three after'],
    ['avant-projet', 'words with a hyphen'],
    ['contact@commune.ma www.commune.ma/seances', 'addresses'],
  ])('%s is left whole: %s', (text) => {
    expect(divided(text)).toBe(text);
  });

  it('are left whole in an Arabic paragraph', () => {
    const text = 'حول administration communale';
    expect(divided(text, 'ar')).toBe(text);
  });
});
