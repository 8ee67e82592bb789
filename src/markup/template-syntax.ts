/** Turns what Handlebars' parser throws into a diagnostic with a place. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** The parser gives a line and column on some errors, and on others only a drawing with a caret inside its message. */
export function templateSyntax(
  source: { readonly path: string; readonly text: string },
  error: unknown,
): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const drawn = /^Parse error on line (\d+):\r?\n(.*)\r?\n(-*)\^\r?\n(.*)$/s.exec(message);
  const placed = /^(.*) - (\d+):(\d+)$/s.exec(message);
  const at = drawn
    ? { line: Number(drawn[1]), column: caretColumn(source.text, drawn) }
    : { line: Number(placed?.[2] ?? 1), column: Number(placed?.[3] ?? 0) + 1 };
  return {
    severity: 'error',
    code: 'template-syntax',
    position: { file: source.path, ...at },
    parameters: { found: drawn?.[4] ?? placed?.[1] ?? message },
  };
}

/** The drawing shows at most 20 characters before the caret, line ends left out: found again in the line it names. */
function caretColumn(text: string, drawn: RegExpExecArray): number {
  const line = text.split(/\r\n?|\n/)[Number(drawn[1]) - 1] ?? '';
  const before = (drawn[2] ?? '').slice(0, (drawn[3] ?? '').length).replace(/^\.\.\./, '');
  for (let end = line.length; end > 0; end -= 1) {
    const seen = line.slice(Math.max(0, end - before.length), end);
    if (before.endsWith(seen)) return end + 1;
  }
  return 1;
}
