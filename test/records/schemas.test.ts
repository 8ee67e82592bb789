/** schemas/*.json and docs/records.md are what the schemas say (`npm run schemas` writes them), and explain every key. */

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas, recordGuide } from '../../src/records/json-schema.js';
import { recordKindOf, recordSchemas } from '../../src/records/record-files.js';
import { expectFile } from '../support/expected-file.js';
import { filesUnder } from '../support/files-under.js';

const schemas = jsonSchemas();

it('has a schema for each kind of record, and no other file', () => {
  expect([...schemas.keys()].sort()).toEqual(Object.keys(recordSchemas).sort());
  expect(readdirSync('schemas').sort()).toEqual(
    [...schemas.keys()].map((kind) => `${kind}.json`).sort(),
  );
});

it.each([...schemas.keys()])('schemas/%s.json is up to date', (kind) => {
  expectFile(`schemas/${kind}.json`, `${JSON.stringify(schemas.get(kind), null, 2)}\n`);
});

it('docs/records.md is up to date', () => {
  expectFile('docs/records.md', recordGuide());
});

/** Every key with its description, by path. */
function keysOf(schema: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword !== 'properties') return keysOf(value, path);
    return Object.entries(value as Record<string, { description?: string }>).flatMap(
      ([key, child]) => [
        [`${path}.${key}`, child.description] as const,
        ...keysOf(child, `${path}.${key}`),
      ],
    );
  });
}

it.each([...schemas])('%s explains every key in French and in Arabic', (kind, schema) => {
  const keys = keysOf(schema, kind);
  expect(keys.length).toBeGreaterThan(0);
  for (const [path, description] of keys) {
    const [french, arabic] = String(description).split('\n');
    expect([path, french]).toEqual([path, expect.stringMatching(/\p{Script=Latin}{3}/u)]);
    expect([path, arabic]).toEqual([path, expect.stringMatching(/\p{Script=Arabic}{3}|true/u)]);
  }
});

describe('the sample names the schema of each record', () => {
  const files = Object.entries(filesUnder('data/inezgane')).filter(
    ([path]) => recordKindOf(path) !== undefined,
  );
  it.each(files.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))(
    '%s',
    (path, text) => {
      const up = '../'.repeat(2 + path.split('/').length - 1);
      const expected = `# yaml-language-server: $schema=${up}schemas/${recordKindOf(path) ?? ''}.json`;
      expect(text.split('\n')[0]).toBe(expected);
      expect(parse(text)).not.toBeNull();
    },
  );
});
