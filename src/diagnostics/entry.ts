/** Takes one diagnostic, gives the lines or the line that say it. */

import type { Diagnostic } from './diagnostic.js';
import { isolate, oneLine, speak, type DiagnosticMessages } from './messages.js';

/**
 * The finding with its place in the record, its suggestion and its hint. A hint that stands above already, which `said`
 * remembers, is not said again.
 */
export function entryLines(
  diagnostic: Diagnostic,
  messages: DiagnosticMessages,
  said: Set<string>,
): readonly string[] {
  const { severity, code } = diagnostic;
  const { message } = speak(diagnostic, messages);
  const head = `${placeOf(diagnostic)}${messages.file.severities[severity]} ${code}: ${message}`;
  return [head, ...detailLines(diagnostic, messages, said)];
}

/** The same under the heading of its kind, which says weight and code. */
export function exampleLines(
  diagnostic: Diagnostic,
  messages: DiagnosticMessages,
  said: Set<string>,
): readonly string[] {
  const { message } = speak(diagnostic, messages);
  const lines = [`${placeOf(diagnostic)}${message}`, ...detailLines(diagnostic, messages, said)];
  return lines.map((line) => `  ${line}`);
}

export function shortLine(diagnostic: Diagnostic, messages: DiagnosticMessages): string {
  const { severity, code } = diagnostic;
  return `${placeOf(diagnostic)}${messages.file.severities[severity]}[${code}] ${speak(diagnostic, messages).message}`;
}

function detailLines(
  diagnostic: Diagnostic,
  messages: DiagnosticMessages,
  said: Set<string>,
): readonly string[] {
  const { file, lang } = messages;
  const { hint, suggestion } = speak(diagnostic, messages);
  const { path } = diagnostic;
  const lines: string[] = [];
  if (path !== undefined && path !== '') lines.push(`  ${file.at} ${isolate(path, lang)}`);
  if (suggestion !== undefined) lines.push(`  ${suggestion}`);
  if (hint !== undefined && !said.has(hint)) lines.push(`  ${file.hint} ${hint}`);
  if (hint !== undefined) said.add(hint);
  return lines;
}

/** `file:line:column`, as editors and terminals make it a link. */
function placeOf({ position }: Diagnostic): string {
  return position === undefined
    ? ''
    : `${oneLine(position.file)}:${String(position.line)}:${String(position.column)}: `;
}
