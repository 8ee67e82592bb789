/** Takes the errors of the YAML parser, gives diagnostics that say what a person has to mend, and where. */

import { isCollection, isScalar, visit } from 'yaml';
import type { Document, LineCounter, YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** After a few syntax errors the rest only follows from the first. */
const maxSyntaxErrors = 5;

/** The first error of each line: one slip often gives several. */
export function syntaxErrors(
  file: string,
  documents: readonly Document.Parsed[],
  lines: LineCounter,
): readonly Diagnostic[] {
  const all = documents.flatMap((document) =>
    [...document.errors, ...document.warnings].map((error) => {
      const reason = reasonOf(error);
      const offset = openingOf(reason, document, error.pos[0]) ?? error.pos[0];
      return syntaxError(file, lines.linePos(offset), reason);
    }),
  );
  const seen = new Set<number | undefined>();
  const firstOfLine = all.filter(({ position }) => {
    const isNew = !seen.has(position?.line);
    seen.add(position?.line);
    return isNew;
  });
  return firstOfLine.slice(0, maxSyntaxErrors);
}

export function syntaxError(
  file: string,
  at: { readonly line: number; readonly col: number },
  reason: string,
): Diagnostic {
  const position = { file, line: at.line, column: at.col };
  return { severity: 'error', code: 'yaml-syntax', position, parameters: { reason } };
}

/** By message where one code of the yaml package stands for several slips. */
const byMessage: readonly (readonly [RegExp, string])[] = [
  [/^Missing closing/, 'quote'],
  [/^Flow (?:sequence|map) in block/, 'bracket'],
  [/^Sequence item without/, 'indent'],
  [/^Implicit map keys need/, 'no-colon'],
  [/^Unexpected scalar at node end/, 'after-value'],
  [/^Unexpected block-seq-ind on same line/, 'dash'],
];

const byCode: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  MISSING_CHAR: 'missing-character',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  BLOCK_IN_FLOW: 'colon',
  MULTILINE_IMPLICIT_KEY: 'no-colon',
  BAD_SCALAR_START: 'start-character',
  BAD_DQ_ESCAPE: 'escape',
  BAD_ALIAS: 'alias',
  TAG_RESOLVE_FAILED: 'tag',
  MULTIPLE_TAGS: 'tag',
};

function reasonOf(error: YAMLError): string {
  return byMessage.find(([text]) => text.test(error.message))?.[1] ?? byCode[error.code] ?? 'other';
}

/**
 * Where the quotation mark or bracket stands that the parser found unclosed: it names the place where it gave up,
 * often the end of the file.
 */
function openingOf(
  reason: string,
  document: Document.Parsed,
  gaveUpAt: number,
): number | undefined {
  if (reason !== 'quote' && reason !== 'bracket') return undefined;
  let opening: number | undefined;
  visit(document, {
    Node: (_, node) => {
      const start = node.range?.[0];
      const isOpener =
        reason === 'quote'
          ? isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
          : isCollection(node) && node.flow === true;
      if (isOpener && start !== undefined && start < gaveUpAt) opening = start;
    },
  });
  return opening;
}
