/** Takes what zod found wrong with a record, gives diagnostics with the place, the value and what to write instead. */

import type { z } from 'zod';
import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostic, MessageParameters, SourcePosition } from '../diagnostics/diagnostic.js';
import type { Correction } from './as-suggested.js';
import { formatAt, keysAt, type TextFormat } from './schema-shape.js';
import { nearestNode, showPath, valueAt, type SourceNode } from './source-node.js';
import { nearestName } from '../diagnostics/nearest-name.js';
import { impossibleDay, suggestCitation, suggestDate, suggestId, suggestTime } from './suggest.js';
import type { RecordPath } from './workspace.js';

type Issue = z.core.$ZodIssue;

/** A missing key that is only a misspelt one is left out: the misspelling is reported where it stands. */
export function explainIssues(
  issues: readonly Issue[],
  schema: z.core.$ZodType,
  root: SourceNode,
): Explanation {
  const explain = new IssueExplainer(schema, root);
  const diagnostics = issues.flatMap((issue) => explain.issue(issue, []));
  const misspelt = new Set(
    diagnostics.flatMap(({ code, path, suggestion }) =>
      code === 'unknown-key' && suggestion !== undefined
        ? [siblingPath(path ?? '', suggestion)]
        : [],
    ),
  );
  const isMissing = (code: DiagnosticCode) => code === 'missing-key' || code === 'outcome-missing';
  return {
    diagnostics: diagnostics.filter(
      ({ code, path }) => !isMissing(code) || !misspelt.has(path ?? ''),
    ),
    corrections: explain.corrections,
    standIns: explain.standIns,
  };
}

export interface Explanation {
  readonly diagnostics: readonly Diagnostic[];
  /** What the suggestions come to, where there are any; an unknown key without one is left out. */
  readonly corrections: readonly Correction[];
  /** Dates among the corrections that nobody suggests: they only serve to go on. */
  readonly standIns: readonly string[];
}

function siblingPath(path: string, key: string): string {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? key : `${path.slice(0, dot)}.${key}`;
}

class IssueExplainer {
  readonly corrections: Correction[] = [];
  readonly standIns: string[] = [];

  constructor(
    private readonly schema: z.core.$ZodType,
    private readonly root: SourceNode,
  ) {}

  issue(issue: Issue, parent: RecordPath): readonly Diagnostic[] {
    const path = [
      ...parent,
      ...issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
    ];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => this.unknownKey(key, path, issue.keys));
    }
    const value = valueAt(this.root.value, path);
    if (value === undefined && path.length > 0) return [this.missingKey(path)];
    if (value === null) return [this.make('empty-text', path, {})];
    if (issue.code === 'invalid_union') {
      const branch = chooseBranch(issue.errors, value);
      return branch === undefined
        ? [this.wrongType('localized-text', path, value)]
        : branch.flatMap((inner) => this.issue(inner, path));
    }
    return [this.single(issue, path, value)];
  }

  private single(issue: Issue, path: RecordPath, value: unknown): Diagnostic {
    const found = show(value);
    switch (issue.code) {
      case 'invalid_type': {
        const format = typeof value === 'number' ? formatAt(this.schema, path) : undefined;
        return format === undefined || format === 'text'
          ? this.wrongType(issue.expected, path, value)
          : this.wrongFormat(format, path, found);
      }
      case 'invalid_format': {
        const format = formatAt(this.schema, path) ?? 'text';
        return this.wrongFormat(format, path, found);
      }
      case 'invalid_value': {
        const allowed = issue.values.map(String);
        const parameters = { reason: 'choice', found, allowed: allowed.join(', ') };
        return this.make('invalid-value', path, parameters, nearestName(found, allowed));
      }
      case 'too_small':
        return issue.origin === 'array'
          ? this.make('invalid-value', path, { reason: 'empty-list' })
          : this.make('invalid-value', path, {
              reason: 'too-small',
              found,
              limit: Number(issue.minimum),
            });
      case 'too_big':
        return this.make('invalid-value', path, {
          reason: 'too-big',
          found,
          limit: Number(issue.maximum),
        });
      default:
        return this.make('invalid-value', path, { reason: 'other', found });
    }
  }

  private unknownKey(key: string, path: RecordPath, unknown: readonly string[]): Diagnostic {
    const node = nearestNode(this.root, path);
    const allowed = keysAt(this.schema, path);
    const free = allowed.filter((name) => node.entries?.has(name) !== true);
    const diagnostic = this.make(
      'unknown-key',
      [...path, key],
      { key, allowed: allowed.join(', ') },
      // With one key left over and one unknown the guess is worth little unless they look alike.
      nearestName(key, free) ?? (unknown.length === 1 ? nearestName(key, allowed) : undefined),
    );
    const { suggestion } = diagnostic;
    const correction = suggestion === undefined ? { remove: true as const } : { key: suggestion };
    this.corrections.push({ path: [...path, key], ...correction });
    return { ...diagnostic, position: node.entries?.get(key)?.keyPosition ?? node.position };
  }

  private missingKey(path: RecordPath): Diagnostic {
    const key = String(path.at(-1));
    const inMeeting = key === 'outcome' && path[0] === 'points';
    return this.make(inMeeting ? 'outcome-missing' : 'missing-key', path, { key });
  }

  private wrongType(expected: string, path: RecordPath, value: unknown): Diagnostic {
    const parameters = {
      expected: expectedName(expected),
      kind: kindOf(value),
      found: show(value),
    };
    const quoted =
      typeof value === 'number' || typeof value === 'boolean' ? `"${String(value)}"` : undefined;
    const wantsText = expected === 'string' || expected === 'localized-text';
    return this.make('wrong-type', path, parameters, wantsText ? quoted : undefined);
  }

  private wrongFormat(format: TextFormat, path: RecordPath, found: string): Diagnostic {
    switch (format) {
      case 'text':
        return this.make('empty-text', path, {});
      case 'date':
      case 'day-or-month':
        return this.wrongDate(path, found);
      case 'time':
        return this.make('invalid-time', path, { found }, suggestTime(found));
      case 'id':
        return this.make('invalid-id', path, { reason: 'id', found }, suggestId(found));
      case 'text-id':
        return this.make('invalid-id', path, { reason: 'text-id', found });
      case 'citation':
        return this.make(
          'invalid-value',
          path,
          { reason: 'citation', found },
          suggestCitation(found),
        );
      case 'paper':
        return this.make('invalid-value', path, { reason: 'paper', found });
      case 'month':
      case 'idea':
      case 'year':
      case 'number-format':
        return this.make('invalid-value', path, { reason: format, found });
    }
  }

  /**
   * Where no date can be suggested, the checks that follow go on with a day close by: the last of the month for a day
   * that the month does not have, and the day in the name of the file.
   */
  private wrongDate(path: RecordPath, found: string): Diagnostic {
    const suggestion = suggestDate(found);
    if (suggestion !== undefined)
      return this.make('invalid-date', path, { reason: 'shape', found }, suggestion);
    const impossible = impossibleDay(found);
    const [inName] = /\d{4}-\d{2}-\d{2}/.exec(this.root.position.file) ?? [];
    const standIn = impossible?.lastDay ?? (path.join() === 'date' ? inName : undefined);
    if (standIn !== undefined) {
      this.corrections.push({ path, value: standIn });
      this.standIns.push(standIn);
    }
    return impossible === undefined
      ? this.make('invalid-date', path, { reason: 'shape', found })
      : this.make('invalid-date', path, {
          reason: 'day',
          found,
          month: impossible.month,
          days: impossible.days,
        });
  }

  private make(
    code: DiagnosticCode,
    path: RecordPath,
    parameters: MessageParameters,
    suggestion?: string,
  ): Diagnostic {
    const position: SourcePosition = nearestNode(this.root, path).position;
    const base = { severity: 'error', code, position, path: showPath(path), parameters } as const;
    if (suggestion === undefined) return base;
    if (code !== 'unknown-key') {
      // The suggestion for a number that should be text shows the quotation marks it needs.
      const value = code === 'wrong-type' ? suggestion.slice(1, -1) : suggestion;
      this.corrections.push({ path, value });
    }
    return { ...base, suggestion };
  }
}

/**
 * The variant of a union that the value comes closest to: one whose own type fits, then the one with the fewest
 * complaints. Undefined when the value is of none of the variants' types.
 */
function chooseBranch(
  branches: readonly (readonly Issue[])[],
  value: unknown,
): readonly Issue[] | undefined {
  const fitting = branches.filter(
    (issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0),
  );
  const isObject = typeof value === 'object';
  const ofKind = fitting.filter(
    (issues) =>
      !isObject ||
      !issues.some((issue) => issue.code === 'invalid_value' && issue.path.length === 0),
  );
  return [...ofKind].sort((a, b) => weight(a) - weight(b))[0];
}

/** An unknown key tells more against a variant than anything else. */
function weight(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 10 * issue.keys.length : 1),
    0,
  );
}

/** Name of a type as the message files list it under terms. */
function expectedName(zodType: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    'localized-text': 'localized-text',
    number: 'number',
    int: 'whole-number',
    boolean: 'truth',
    array: 'list',
    object: 'record',
  };
  return names[zodType] ?? 'other-value';
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'record';
  return (
    { string: 'text', number: 'number', boolean: 'truth' }[typeof value as string] ?? 'other-value'
  );
}

/** A value as it can be quoted in a message; lists and records are named by their kind alone. */
function show(value: unknown): string {
  return typeof value === 'object' ? '' : String(value);
}
