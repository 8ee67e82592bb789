import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit-code.js';
import { selectPapers } from '../../src/cli/selection.js';
import type { DiagnosticCode } from '../../src/diagnostics/codes.js';
import type { Severity } from '../../src/diagnostics/diagnostic.js';

const ids = ['letter/2022-02', 'letter/2022-03', 'minutes/2022-05-27'];

describe('choosing papers', () => {
  it.each([
    [[], ids],
    [['minutes/2022-05-27'], ['minutes/2022-05-27']],
    [['letter/*'], ['letter/2022-02', 'letter/2022-03']],
    [['*'], ids],
    [['letter/2022-0?'], ['letter/2022-02', 'letter/2022-03']],
    [
      ['minutes/*', 'letter/2022-02', 'letter/2022-02'],
      ['letter/2022-02', 'minutes/2022-05-27'],
    ],
  ])('of %j gives %j', (patterns, selected) => {
    expect(selectPapers(patterns, ids)).toEqual({ ids: selected, diagnostics: [] });
  });

  it.each([
    ['letter/2022-20', 'letter/2022-02'],
    ['leter/2022-03', 'letter/2022-03'],
    ['2022-05-27', 'minutes/2022-05-27'],
    ['report/2030', undefined],
    ['letter/2022.02', 'letter/2022-02'],
  ])('does not know %j', (id, suggestion) => {
    expect(selectPapers([id], ids)).toEqual({
      ids: [],
      diagnostics: [
        {
          severity: 'error',
          code: 'unknown-document',
          parameters: { id },
          ...(suggestion !== undefined && { suggestion }),
        },
      ],
    });
  });
});

describe('exit codes', () => {
  const found = (severity: Severity, code: DiagnosticCode) => ({ severity, code, parameters: {} });
  it.each([
    [[], 0],
    [[found('warning', 'record-unknown-file')], 0],
    [[found('error', 'unknown-key')], 1],
    [[found('error', 'internal-error')], 1],
    [[found('error', 'unknown-document')], 2],
    [[found('error', 'workspace-missing')], 2],
    [[found('error', 'output-failed')], 3],
    [[found('warning', 'output-failed'), found('error', 'unknown-key')], 1],
  ])('of %j is %i', (diagnostics, code) => {
    expect(exitCodeOf(diagnostics)).toBe(code);
  });
});
