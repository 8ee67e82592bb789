import { describe, expect, it } from 'vitest';
import { tamazightTerm } from '../../src/language/index.js';
import { tamazightTerms } from '../../src/language/data/tamazight.js';

describe('Tamazight words', () => {
  it('gives a word with how sure it is and where it was found', () => {
    expect(tamazightTerm('subject')).toMatchObject({ text: 'ⵉⵎⵔⵙⵉ', confidence: 'high' });
    expect(tamazightTerm('commune')).toMatchObject({ text: 'ⵜⴰⴳⵔⴰⵡⵜ', confidence: 'medium' });
    expect(tamazightTerm('report')?.confidence).toBe('low');
  });

  it('knows no word for minutes, nor for what was never asked', () => {
    expect(tamazightTerm('minutes')).toBeUndefined();
    expect(tamazightTerm('constructor')).toBeUndefined();
    expect(tamazightTerm('')).toBeUndefined();
  });

  it.each(Object.entries(tamazightTerms))('%s is in Tifinagh and has a source', (_key, term) => {
    expect(term.text).toMatch(/^[\u2D30-\u2D67\u2D6F]+( [\u2D30-\u2D67\u2D6F]+)*$/u);
    expect(term.source).not.toBe('');
  });

  it('calls high or medium nothing that has no source', () => {
    const unsourced = Object.values(tamazightTerms).filter((term) =>
      /no source|unverified/.test(term.source),
    );
    expect(unsourced.length).toBeGreaterThan(0);
    expect(new Set(unsourced.map((term) => term.confidence))).toEqual(new Set(['low']));
  });
});
