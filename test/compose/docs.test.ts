/** docs/templates.md and its parts (docs/templates-<paper>.md) name every field of every view, and every partial. */

import { describe, expect, it } from 'vitest';
import { filesBelow, readText } from '../support/project-files.js';
import type { PaperView } from '../../src/compose/compose.js';

const page = filesBelow('docs')
  .filter((path) => /^docs\/templates(-[a-z]+)*\.md$/u.test(path))
  .map(readText)
  .join('\n');

function namesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesOf(inner)]);
}

describe('the pages on templates', () => {
  it('names every field', () => {
    const views = filesBelow('test/cases/compose')
      .filter((path) => path.endsWith('.json'))
      .map((path) => (JSON.parse(readText(path)) as { view: PaperView }).view);
    const fields = new Set(views.flatMap(({ data }) => namesOf(data)));
    expect(fields.size).toBeGreaterThan(40);
    expect([...fields].filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
  });

  it('names every template and partial', () => {
    const names = filesBelow('templates').map((path) =>
      path.replace(/^templates\/(partials\/)?/u, '').replace(/\.hbs$/u, ''),
    );
    expect(names).toContain('letterhead');
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
