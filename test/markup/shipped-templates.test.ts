import { describe, expect, it } from 'vitest';

import { loadTemplates } from '../../src/markup/load-templates.js';
import { memoryWorld } from '../support/memory-world.js';

describe('the templates that ship with the program', () => {
  it('are read without a finding', async () => {
    const { value, diagnostics } = await loadTemplates(memoryWorld({}));
    expect(diagnostics).toEqual([]);
    expect([...value.templates.keys()]).toEqual(
      expect.arrayContaining(['letter', 'minutes', 'partials/letterhead', 'partials/fields']),
    );
  });

  it('give way to one of the workspace', async () => {
    const own = '<section><p>own</p></section>';
    const { value } = await loadTemplates(memoryWorld({ 'templates/letter.hbs': own }));
    expect(value.templates.get('letter')?.path).toBe('templates/letter.hbs');
    expect(value.templates.get('minutes')?.path).toBe('mahdar/templates/minutes.hbs');
  });
});
