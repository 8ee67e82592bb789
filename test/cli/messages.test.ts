import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../src/cli/messages.js';
import { uiLanguages } from '../../src/cli/options.js';
import { diskWorld } from '../../src/world/disk-world.js';
import { filesBelow, projectRoot, readText } from '../support/project-files.js';

const wordings = uiLanguages.map((language) => ({
  language,
  wording: parse(readFileSync(join(projectRoot, `wording/cli.${language}.yaml`), 'utf8')) as Record<
    string,
    string
  >,
}));
const english = wordings.find(({ language }) => language === 'en')?.wording ?? {};
const placeholders = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe.each(wordings)('the wording of the command line in $language', ({ wording }) => {
  it('has the same messages with the same places to fill', () => {
    expect(Object.keys(wording)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(wording)) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(english[key])]);
    }
  });

  it('explains every option and command', () => {
    const source = readText('src/cli/options.ts');
    const options = [...source.matchAll(/^ {2}'?([a-z-]+)'?: \{ type:/gm)].map(([, name]) => name);
    expect(options.length).toBeGreaterThan(8);
    for (const option of options) expect(wording['help']).toContain(`--${option}`);
    for (const command of ['check', 'list', 'build']) {
      expect(wording['help']).toContain(`mahdar ${command}`);
    }
  });
});

describe('saying a message', () => {
  it('is used for every key, and every key is used', () => {
    const source = filesBelow('src/cli').map(readText).join('\n');
    const used = new Set([...source.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, key]) => key));
    expect(Object.keys(english).filter((key) => !used.has(key))).toEqual([]);
  });

  it('fills the values and names what was meant', async () => {
    const messages = await loadMessages(diskWorld({ workspaceDir: projectRoot }), 'fr');
    const error = { key: 'usage-unknown-option', parameters: { option: '--langs' } };
    expect(messages.sayUsage({ ...error, suggestion: '--lang' })).toBe(
      'option inconnue : --langs ; vouliez-vous dire --lang ?',
    );
  });

  it('keeps Latin words in their place inside Arabic', async () => {
    const messages = await loadMessages(diskWorld({ workspaceDir: projectRoot }), 'ar');
    expect(messages.say('usage-unknown-option', { option: '--x' })).toBe(
      'خيار غير معروف: \u2068--x\u2069',
    );
  });

  it('does not pass over a message that is not there', async () => {
    const messages = await loadMessages(diskWorld({ workspaceDir: projectRoot }), 'en');
    expect(() => messages.say('no-such-message')).toThrow('no-such-message');
  });
});
