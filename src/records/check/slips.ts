/** Slips of the pen in every printed text: spelling, spaces, doubled words, months, personal data. */

import { localizedTextsOf, variantsOf, type TextVariant } from '../localized-texts.js';
import type { RecordKind } from '../record-files.js';
import { personalData } from '../slips/personal-data.js';
import type { Slip } from '../slips/slip.js';
import { spacingSlips } from '../slips/spacing.js';
import { spellingSlips } from '../slips/spelling.js';
import type { Report } from './report.js';

export function checkSlips(report: Report): void {
  for (const file of report.workspace.files) {
    for (const placed of localizedTextsOf(file)) {
      for (const variant of variantsOf(placed)) {
        const seen = new Set<string>();
        for (const slip of slipsIn(file.kind, variant)) {
          const key = `${slip.code} ${slip.reason ?? ''} ${slip.found}`;
          if (!seen.has(key)) addSlip(report, file.path, variant, slip);
          seen.add(key);
        }
      }
    }
  }
}

/** Names of people are written as their identity cards have them, titles of laws as they were published. */
export function slipsIn(kind: RecordKind, { text, lang }: TextVariant): readonly Slip[] {
  const isSpelt = lang === 'ar' && kind !== 'people' && kind !== 'names' && kind !== 'law';
  return [
    ...(isSpelt ? spellingSlips(text) : []),
    ...spacingSlips(text, lang),
    ...personalData(text),
  ];
}

function addSlip(report: Report, file: string, { path }: TextVariant, slip: Slip): void {
  const { code, reason, found, suggestion } = slip;
  report.add(file, path, {
    severity: 'warning',
    code,
    parameters: { ...(reason === undefined ? {} : { reason }), found },
    suggestion,
  });
}
