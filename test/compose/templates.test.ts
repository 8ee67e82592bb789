/** The templates that ship: every view of the cases fills them and builds, without a diagnostic, and says all it has. */

import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/language/index.js';
import { buildDocument } from '../../src/markup/build.js';
import { fillTemplate } from '../../src/markup/fill.js';
import { loadTemplates } from '../../src/markup/load-templates.js';
import { memoryWorld } from '../support/memory-world.js';
import { filesBelow, readText } from '../support/project-files.js';
import type { PaperView } from '../../src/compose/compose.js';

const cases = filesBelow('test/cases/compose').filter((path) => path.endsWith('.json'));

function viewOf(path: string): PaperView {
  return (JSON.parse(readText(path)) as { view: PaperView }).view;
}

/** Texts of a view's data that must be on the paper; attributes and numbers of cells are not read by anyone. */
function textsOf(value: unknown, key = ''): readonly string[] {
  const unread = ['source', 'widths', 'alt', 'shape'];
  if (typeof value === 'string') return unread.includes(key) ? [] : [value.trim()];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, name));
}

/** Every text of a built tree, in order. */
function textsOfTree(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  if ('type' in value && value.type === 'text' && 'value' in value) return String(value.value);
  return Object.values(value).map(textsOfTree).join('\n');
}

describe('the templates', () => {
  it.each(cases)('%s', async (path) => {
    const templates = await loadTemplates(memoryWorld({}));
    expect(templates.diagnostics).toEqual([]);
    const view = viewOf(path);
    const { lang } = view as { lang: Language };
    const markup = fillTemplate(templates.value, view);
    expect(markup.diagnostics).toEqual([]);
    const built = buildDocument(markup.value, view);
    expect(built.diagnostics).toEqual([]);
    expect(built.value.lang).toBe(lang);
    const said = textsOfTree(built.value.sections);
    expect(textsOf(view.data).filter((text) => !said.includes(text))).toEqual([]);
  });
});
