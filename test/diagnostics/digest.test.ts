/**
 * Several hundred findings, as a person reads them: test/cases/digest holds them in each language. Whatever their
 * number, they stay within the bound of lines, and each of them can still be had.
 */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnosticCodes } from '../../src/diagnostics/codes.js';
import { counted, summaryOf } from '../../src/diagnostics/counts.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { maxDigestLines } from '../../src/diagnostics/digest.js';
import { formatDiagnostics, isDigested } from '../../src/diagnostics/format.js';
import { loadDiagnosticMessages, messageLanguages } from '../../src/diagnostics/messages.js';
import { severities } from '../../src/diagnostics/order.js';
import { diskWorld } from '../../src/world/disk-world.js';
import { expectFile } from '../support/expected-file.js';
import { findAll } from '../support/find-all.js';
import { manyFaults } from '../support/many-faults.js';
import { memoryWorld } from '../support/memory-world.js';

const world = diskWorld({ workspaceDir: '.' });
const found = await findAll(memoryWorld(manyFaults()));
const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

describe.each(messageLanguages)('in %s', async (lang) => {
  const messages = await loadDiagnosticMessages(world, lang);

  it('sums up several hundred findings in hundreds of files', () => {
    const text = formatDiagnostics(found, messages, 'human');
    expectFile(join('test/cases/digest', `${lang}.txt`), text);
    expect(linesOf(text).length).toBeLessThanOrEqual(maxDigestLines);
    expect(isDigested(found, messages)).toBe(true);
  });

  it('says every one of them where that is asked for', () => {
    const all = formatDiagnostics(found, messages, 'all');
    const places = [...all.matchAll(/^meetings\/\S+\.yaml:\d+:\d+: /gm)];
    expect(places).toHaveLength(found.length);
    expect(linesOf(formatDiagnostics(found, messages, 'short'))).toHaveLength(found.length);
    expect(JSON.parse(formatDiagnostics(found, messages, 'json'))).toHaveLength(found.length);
    expect(all).toContain(summaryOf(found, messages));
  });
});

/** Findings of every code and weight, each with its own words or all with the same, in as many files as there are. */
const ofEveryKind = (copies: number, words: (index: number) => string): Diagnostic[] =>
  severities.flatMap((severity) =>
    diagnosticCodes.flatMap((code) =>
      Array.from({ length: copies }, (_, index): Diagnostic => ({
        ...{ severity, code },
        position: { file: `letters/${code}-${String(index)}.yaml`, line: 1, column: 1 },
        path: 'subject.ar',
        parameters: { found: words(index), key: words(index), reason: 'other' },
        suggestion: 'x',
      })),
    ),
  );

it('keeps within its lines for any number of kinds', async () => {
  const messages = await loadDiagnosticMessages(world, 'en');
  for (const copies of [1, 20]) {
    for (const words of [String, () => 'same'] as const) {
      const text = formatDiagnostics(ofEveryKind(copies, words), messages, 'human');
      expect(linesOf(text).length).toBeLessThanOrEqual(maxDigestLines);
      const kinds = diagnosticCodes.length;
      const total = copies * kinds;
      const first = `${String(total)} errors, ${String(total)} warnings, and ${String(total)} notes`;
      expect(text.startsWith(first)).toBe(true);
      expect(text).toContain(`... and ${String(3 * kinds - 30)} more kinds`);
    }
  }
});

it('counts every finding of a kind: in full, by its place, or in the rest', async () => {
  const messages = await loadDiagnosticMessages(world, 'en');
  for (const count of [31, 60, 200]) {
    const spelling = ofEveryKind(1, String).filter(({ code }) => code === 'spelling')[0]!;
    const many = Array.from({ length: count }, (_, index) => ({
      ...spelling,
      position: { file: `letters/${String(index)}.yaml`, line: 1, column: 1 },
      parameters: { reason: 'misread', found: String(index) },
    }));
    const text = formatDiagnostics(many, messages, 'human');
    const inFull = text.match(/^ {2}letters\/\S+:1:1: /gm)?.length ?? 0;
    const named = text.match(/ letters\/\d+\.yaml:1(?=[ \n])/g)?.length ?? 0;
    const rest = Number(/in (\d+) more place/.exec(text)?.[1] ?? 0);
    expect(inFull + named + rest).toBe(count);
  }
});

it('lets number and noun agree', async () => {
  const say = async (lang: 'ar' | 'fr', numbers: readonly number[]) => {
    const messages = await loadDiagnosticMessages(world, lang);
    return numbers.map((count) => counted(count, 'warning', messages));
  };
  expect(await say('ar', [1, 2, 3, 10, 11, 99, 100, 102, 103, 111])).toEqual([
    ...['تنبيه واحد', 'تنبيهان', '3 تنبيهات', '10 تنبيهات', '11 تنبيها', '99 تنبيها'],
    ...['100 تنبيه', '102 تنبيه', '103 تنبيهات', '111 تنبيها'],
  ]);
  expect(await say('fr', [0, 1, 2])).toEqual([
    ...['0\u00A0avertissement', '1\u00A0avertissement', '2\u00A0avertissements'],
  ]);
});
