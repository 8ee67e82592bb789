/** Takes numbers of findings, gives them as words in which number and noun agree. */

import type { Diagnostic } from './diagnostic.js';
import type { CountedKey, DiagnosticMessages } from './messages.js';
import { severities } from './order.js';

/**
 * The forms stand in the message files by the plural categories of CLDR, which part Arabic numbers as its grammar does:
 * two by itself, 3 to 10 with the plural, 11 to 99 with the accusative, whole hundreds with the genitive.
 */
export function counted(count: number, key: CountedKey, messages: DiagnosticMessages): string {
  const forms = messages.file.counts[key];
  const category = new Intl.PluralRules(messages.lang).select(count);
  return (forms[category] ?? forms.other).replace('{count}', String(count));
}

/** "491 errors and 12 warnings in 241 files". */
export function summaryOf(
  diagnostics: readonly Pick<Diagnostic, 'severity' | 'position'>[],
  messages: DiagnosticMessages,
): string {
  const parts = severities.flatMap((severity) => {
    const count = diagnostics.filter((each) => each.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity, messages)];
  });
  const findings = new Intl.ListFormat(messages.lang, { type: 'conjunction' }).format(parts);
  const files = new Set(diagnostics.flatMap(({ position }) => position?.file ?? [])).size;
  if (files === 0) return findings;
  return messages.file.summary
    .replace('{findings}', findings)
    .replace('{files}', counted(files, 'file', messages));
}
