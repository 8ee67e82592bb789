/** The wording files: complete, equal in keys, their placeholders all filled; and what becomes of faulty ones. */

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { composePaper } from '../../src/compose/compose.js';
import { loadWording } from '../support/load-wording.js';
import { fillPlaceholders } from '../../src/compose/wording/placeholders.js';
import { wordingKeys, wordingParts } from '../../src/compose/wording/shape.js';
import type { WordingPart } from '../../src/compose/wording/shape.js';
import type { World } from '../../src/world/world.js';
import { memoryWorld } from '../support/memory-world.js';
import { readText } from '../support/project-files.js';
import { openWorkspace, sampleRecords } from './sample.js';

/** A world whose Arabic wording was changed by hand. */
function worldWith(change: (text: string) => string, lang = 'ar'): World {
  const world = memoryWorld({});
  return {
    ...world,
    readProgramFile: async (path) => {
      const bytes = await world.readProgramFile(path);
      if (path !== `wording/${lang}.yaml`) return bytes;
      const text = new TextDecoder().decode(bytes);
      const changed = change(text);
      expect(changed).not.toBe(text);
      return new TextEncoder().encode(changed);
    },
  };
}

function sectionsOf(value: object): string[] {
  return Object.entries(value).flatMap(([section, keys]) =>
    Object.keys(keys as object).map((key) => `${section}.${key}`),
  );
}

describe('the wording files', () => {
  it.each(Object.keys(wordingParts) as WordingPart[])(
    'say the same things in Arabic and in French, in the same order: %s',
    (part) => {
      const prefix = part === 'papers' ? '' : `${part}.`;
      const [ar, fr] = ['ar', 'fr'].map((lang) =>
        sectionsOf(parse(readText(`wording/${prefix}${lang}.yaml`)) as object),
      );
      expect(ar).toEqual(fr);
      expect([...(ar ?? [])].sort()).toEqual(Object.keys(wordingParts[part]).sort());
    },
  );

  it.each(['ar', 'fr'] as const)('%s has no fault', async (lang) => {
    const { value, diagnostics } = await loadWording(memoryWorld({}), lang);
    expect(diagnostics).toEqual([]);
    expect([...value.phrases[lang].keys()].sort()).toEqual([...wordingKeys].sort());
  });

  it('reports what Tamazight does not know or is not sure of, and stays blank there', async () => {
    const { value, diagnostics } = await loadWording(memoryWorld({}), 'zgh');
    const said = [...value.phrases.zgh.keys()];
    expect(said).toEqual(['letterhead.kingdom', 'letter.subject']);
    const missing = diagnostics.filter(({ code }) => code === 'wording-missing');
    expect(missing.map(({ path }) => path)).toEqual(
      wordingKeys.filter((key) => !said.includes(key) && key !== 'letterhead.ministry'),
    );
    expect(diagnostics.filter(({ code }) => code === 'wording-needs-review')).toMatchObject([
      { severity: 'warning', path: 'letterhead.ministry', position: { file: 'wording/zgh.yaml' } },
    ]);
    expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('cannot give a Tamazight paper: every gap it meets is an error', async () => {
    const records = sampleRecords();
    const workspace = await openWorkspace(records);
    const wording = (await loadWording(memoryWorld(records), 'zgh')).value;
    const { diagnostics } = composePaper(workspace, wording, { id: 'letter/2022-02', lang: 'zgh' });
    const gaps = diagnostics.filter(({ code }) => code === 'wording-missing');
    expect(gaps.map(({ path }) => path)).toContain('letter.closing');
    expect(new Set(gaps.map(({ path }) => path)).size).toBe(gaps.length);
  });
});

describe('a faulty wording file', () => {
  const faults = async (change: (text: string) => string) =>
    (await loadWording(worldWith(change), 'ar')).diagnostics.map(
      ({ severity, code, path, parameters }) => ({ severity, code, path, parameters }),
    );

  it('lacks a phrase', async () => {
    expect(await faults((text) => text.replace(/^ {2}salute: .*\n/mu, ''))).toEqual([
      {
        severity: 'error',
        code: 'wording-missing',
        path: 'letter.salute',
        parameters: { key: 'letter.salute', language: 'ar' },
      },
    ]);
  });

  it('lacks a form', async () => {
    const found = await faults((text) => text.replace(/^ {4}women: ، بحضور جميع.*\n/mu, ''));
    expect(found).toMatchObject([{ code: 'wording-missing', path: 'minutes.presence-all.women' }]);
  });

  it('leaves unsaid what must be said', async () => {
    const found = await faults((text) =>
      text.replace(/^ {2}closing: .*عبارات.*$/mu, '  closing: null'),
    );
    expect(found).toMatchObject([{ code: 'wording-missing', path: 'letter.closing' }]);
  });

  it('forgets a value', async () => {
    const found = await faults((text) =>
      text.replace('مراسلة عدد {number} بتاريخ', 'مراسلة بتاريخ'),
    );
    expect(found).toMatchObject([
      {
        code: 'wording-placeholder-missing',
        path: 'letter.enclosed-title',
        parameters: { placeholder: 'number' },
      },
    ]);
  });

  it('asks for a value nobody has', async () => {
    const found = await faults((text) => text.replace('{presence}.', '{presence} {weather}.'));
    expect(found).toMatchObject([
      {
        code: 'wording-placeholder-unknown',
        path: 'minutes.opening',
        parameters: { placeholder: 'weather' },
      },
    ]);
  });

  it('has a key nobody reads', async () => {
    const found = await faults((text) => text.replace('  salute:', '  farewell: وداعا\n  salute:'));
    expect(found).toMatchObject([{ code: 'unknown-key', path: 'letter.farewell' }]);
  });

  it('is no YAML', async () => {
    const found = await faults((text) => text.replace('  title: مراسلة', '  title: [مراسلة'));
    expect(found[0]).toMatchObject({ severity: 'error', code: 'yaml-syntax' });
  });

  it('matters to other languages only in the letterhead', async () => {
    const change = (text: string) =>
      text.replace(/^ {2}ministry: .*\n/mu, '').replace(/^ {2}salute: .*\n/mu, '');
    const { diagnostics } = await loadWording(worldWith(change), 'fr');
    expect(diagnostics.map(({ path }) => path)).toEqual(['letterhead.ministry']);
  });
});

describe('fillPlaceholders', () => {
  it('puts values in as they are', () => {
    expect(fillPlaceholders('{a}{b}', { a: '{b}', b: '$&' })).toEqual({
      text: '{b}$&',
      unknown: [],
      unused: [],
    });
  });

  it('throws nothing away', () => {
    expect(fillPlaceholders('{a} {x} {}', { a: '1', left: '2' })).toEqual({
      text: '1 {x} {}',
      unknown: ['x', ''],
      unused: ['left'],
    });
  });

  it('does not take inherited properties for values', () => {
    expect(fillPlaceholders('{constructor}', {}).unknown).toEqual(['constructor']);
  });
});
