/** Takes diagnostics and the messages of a language, gives the text people or tools read. */

import type { Diagnostic } from './diagnostic.js';
import { isolate, oneLine, speak, type DiagnosticMessages } from './messages.js';

/** `human`: several lines each, by file, repetitions folded; `short`: one line each; `json`: for tools. */
export type DiagnosticShape = 'human' | 'short' | 'json';

/** Findings of one code in one file that are printed in full; the rest is counted. */
const maxRepeated = 8;

/**
 * Sorted by file, line and column, what belongs to no file first, the same finding once. Ends with a line end unless
 * there is nothing to say; `json` is always an array. No line of the file is quoted with a caret under it: in Arabic
 * the caret would stand under another letter.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  messages: DiagnosticMessages,
  shape: DiagnosticShape,
): string {
  const sorted = inOrder(diagnostics);
  if (shape === 'json')
    return `${JSON.stringify(
      sorted.map((each) => asData(each, messages)),
      null,
      2,
    )}\n`;
  if (sorted.length === 0) return '';
  const blocks =
    shape === 'short'
      ? sorted.map((each) => shortLine(each, messages))
      : byFile(sorted).map((group) => humanGroup(group, messages));
  return `${blocks.join(shape === 'short' ? '\n' : '\n\n')}\n`;
}

/** The order of printing, without exact repetitions. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const distinct = new Map(diagnostics.map((each) => [JSON.stringify(each), each]));
  const at = ({ position }: Diagnostic) => position ?? { file: '', line: 0, column: 0 };
  return [...distinct.values()].sort((first, second) => {
    const [a, b] = [at(first), at(second)];
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
  });
}

function byFile(sorted: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const each of sorted) {
    const file = each.position?.file ?? '';
    groups.set(file, [...(groups.get(file) ?? []), each]);
  }
  return [...groups.values()];
}

function humanGroup(group: readonly Diagnostic[], messages: DiagnosticMessages): string {
  const counts = new Map<string, number>();
  const shown: string[] = [];
  for (const each of group) {
    const count = (counts.get(each.code) ?? 0) + 1;
    counts.set(each.code, count);
    if (count <= maxRepeated) shown.push(humanEntry(each, messages));
  }
  const file = group[0]?.position?.file;
  for (const [code, count] of counts) {
    if (count <= maxRepeated) continue;
    const line = messages.file.folded
      .replace('{count}', String(count - maxRepeated))
      .replace('{code}', code);
    shown.push(file === undefined ? line : `${oneLine(file)} ${line}`);
  }
  return shown.join('\n');
}

function humanEntry(diagnostic: Diagnostic, messages: DiagnosticMessages): string {
  const { file } = messages;
  const { message, hint, suggestion } = speak(diagnostic, messages);
  const { severity, code, path } = diagnostic;
  const head = `${place(diagnostic)}${file.severities[severity]} ${code}: ${message}`;
  const lines = [head];
  if (path !== undefined && path !== '') lines.push(`  ${file.at} ${isolate(path, messages.lang)}`);
  if (suggestion !== undefined) lines.push(`  ${suggestion}`);
  if (hint !== undefined) lines.push(`  ${file.hint} ${hint}`);
  return lines.join('\n');
}

function shortLine(diagnostic: Diagnostic, messages: DiagnosticMessages): string {
  const { severity, code } = diagnostic;
  return `${place(diagnostic)}${messages.file.severities[severity]}[${code}] ${speak(diagnostic, messages).message}`;
}

/** `file:line:column`, as editors and terminals make it a link. */
function place({ position }: Diagnostic): string {
  return position === undefined
    ? ''
    : `${oneLine(position.file)}:${String(position.line)}:${String(position.column)}: `;
}

/** Tools get the parts apart, and sentences without invisible signs. */
function asData(diagnostic: Diagnostic, messages: DiagnosticMessages): object {
  const { position, ...rest } = diagnostic;
  const { message, hint } = speak(diagnostic, messages);
  const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');
  return {
    ...rest,
    ...position,
    message: plain(message),
    ...(hint === undefined ? {} : { hint: plain(hint) }),
  };
}
