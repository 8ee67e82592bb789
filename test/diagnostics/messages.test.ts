import { describe, expect, it } from 'vitest';
import { diagnosticCodes } from '../../src/diagnostics/codes.js';
import {
  loadDiagnosticMessages,
  messageLanguages,
  type MessageFile,
} from '../../src/diagnostics/messages.js';
import { filesBelow, readText } from '../support/project-files.js';
import { diskWorld } from '../../src/world/disk-world.js';

const world = diskWorld({ workspaceDir: 'data/inezgane' });
const files = new Map<string, MessageFile>();
for (const lang of messageLanguages) {
  files.set(lang, (await loadDiagnosticMessages(world, lang)).file);
}
const english = files.get('en')!;

/** Every phrase of a file under `code` or `code.reason`, message and hint apart. */
function phrases(file: MessageFile): Map<string, string> {
  const found = new Map<string, string>();
  for (const [code, entry] of Object.entries(file.codes)) {
    const named = 'reasons' in entry ? Object.entries(entry.reasons) : [['', entry] as const];
    for (const [reason, phrase] of named) {
      found.set(`${code}.${reason}.message`, phrase.message);
      if (phrase.hint !== undefined) found.set(`${code}.${reason}.hint`, phrase.hint);
    }
  }
  return found;
}

const placeholders = (text: string) => [...text.matchAll(/\{[^{}]*\}/g)].map(([p]) => p).sort();

describe.each(messageLanguages)('messages.%s.yaml', (lang) => {
  const file = files.get(lang)!;

  it('has a message for every code, and none for another', () => {
    expect(Object.keys(file.codes).sort()).toEqual([...diagnosticCodes].sort());
  });

  it('has the cases, hints and placeholders of the English file', () => {
    const expected = phrases(english);
    const actual = phrases(file);
    expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [key, text] of actual) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(expected.get(key)!)]);
    }
  });

  it('names the kind of every code, and none of another', () => {
    expect(Object.keys(file.titles).sort()).toEqual([...diagnosticCodes].sort());
  });

  it('has a form of each counted noun for every number', () => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    // French has "many" for millions only, Arabic "zero" for nothing at all, which is never said.
    const used = categories.filter(
      (each) => each !== 'zero' && !(lang === 'fr' && each === 'many'),
    );
    for (const [key, forms] of Object.entries(file.counts)) {
      expect([key, Object.keys(forms).sort()]).toEqual([key, [...used].sort()]);
    }
  });

  it('has the same terms, each with a word', () => {
    expect(Object.keys(file.terms).sort()).toEqual(Object.keys(english.terms).sort());
  });

  it('states facts without a full stop and holds no invisible signs', () => {
    for (const [key, text] of phrases(file)) {
      expect([key, /[.。]$/.test(text)]).toEqual([key, false]);
      expect([key, /[\u200E\u200F\u2066-\u2069]/.test(text)]).toEqual([key, false]);
    }
  });
});

it('has a phrase for every reason that is set just before its code', () => {
  const pattern =
    /parameters = \{[^}]*reason: '([a-z-]+)'[^}]*\};[^;]{0,200}?code: '([a-z-]+)', ?\s*parameters/g;
  const found = filesBelow('src').flatMap((path) => [...readText(path).matchAll(pattern)]);
  const missing = found.filter(([, reason = '', code = '']) => {
    const entry = english.codes[code];
    return entry !== undefined && 'reasons' in entry && !(reason in entry.reasons);
  });
  expect(found.length).toBeGreaterThan(5);
  expect(missing.map(([, reason, code]) => [code, reason])).toEqual([]);
});

it('writes a no-break space before the high marks of French', () => {
  for (const [key, text] of phrases(files.get('fr')!)) {
    expect([key, / [:;?!»]|« /.test(text)]).toEqual([key, false]);
  }
});
