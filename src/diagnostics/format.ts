/** Takes diagnostics and the messages of a language, gives the text people or tools read. */

import type { Diagnostic } from './diagnostic.js';
import { digestLines, tableLines } from './digest.js';
import { entryLines, shortLine } from './entry.js';
import { speak, type DiagnosticMessages } from './messages.js';
import { inOrderOfPlace, inOrderOfWeight } from './order.js';

/**
 * `human`: several lines each, or a digest where there are many; `all`: every one of them in full; `short`: one line
 * each; `json`: for tools.
 */
export type DiagnosticShape = 'human' | 'all' | 'short' | 'json';

/** Up to here each finding is said in full, however long; beyond, as long as a screen or two hold them. */
const alwaysInFull = 20;
const maxLinesInFull = 60;

/**
 * The same finding once, what belongs to no file first. Ends with a line end unless there is nothing to say; `json` is
 * always an array. No line of the file is quoted with a caret under it: in Arabic the caret would stand under another
 * letter.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  messages: DiagnosticMessages,
  shape: DiagnosticShape,
): string {
  const distinct = inOrderOfPlace(diagnostics);
  if (shape === 'json') {
    const data = distinct.map((each) => asData(each, messages));
    return `${JSON.stringify(data, null, 2)}\n`;
  }
  if (distinct.length === 0) return '';
  const lines =
    shape === 'short'
      ? distinct.map((each) => shortLine(each, messages))
      : humanLines(distinct, messages, shape);
  return `${lines.join('\n')}\n`;
}

/** Whether the human shape is a digest, which ends with the total. */
export function isDigested(
  diagnostics: readonly Diagnostic[],
  messages: DiagnosticMessages,
): boolean {
  const distinct = inOrderOfPlace(diagnostics);
  return isMany(distinct, linesInFull(distinct, messages));
}

function humanLines(
  diagnostics: readonly Diagnostic[],
  messages: DiagnosticMessages,
  shape: 'human' | 'all',
): readonly string[] {
  const inFull = linesInFull(diagnostics, messages);
  if (!isMany(diagnostics, inFull)) return inFull;
  if (shape === 'human') return digestLines(diagnostics, messages);
  return [...inFull, '', ...tableLines(diagnostics, messages)];
}

function isMany(diagnostics: readonly Diagnostic[], inFull: readonly string[]): boolean {
  return diagnostics.length > alwaysInFull && inFull.length > maxLinesInFull;
}

/** First things first, an empty line before each file. */
function linesInFull(
  diagnostics: readonly Diagnostic[],
  messages: DiagnosticMessages,
): readonly string[] {
  const said = new Set<string>();
  const sorted = inOrderOfWeight(diagnostics);
  return sorted.flatMap((each, index) => {
    const before = sorted[index - 1];
    const isSameFile = before?.position?.file === each.position?.file;
    const gap = before === undefined || isSameFile ? [] : [''];
    return [...gap, ...entryLines(each, messages, said)];
  });
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
