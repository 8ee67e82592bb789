/** Slips of the pen in every printed text: spelling, spaces, doubled words, months, personal data. */

import type { TextVariant } from '../localized-texts.js';
import type { RecordKind } from '../record-files.js';
import { personalData } from '../slips/personal-data.js';
import type { Slip } from '../slips/slip.js';
import { spacingSlips } from '../slips/spacing.js';
import { spellingSlips } from '../slips/spelling.js';
import { checkEachText, oncePerText, type Language } from './each-text.js';
import type { Finding, Report } from './report.js';

export function checkSlips(report: Report): void {
  const spelt = oncePerText((text, lang) => findingsIn(text, lang, true));
  const asItIs = oncePerText((text, lang) => findingsIn(text, lang, false));
  checkEachText(report, ({ kind }) => (isSpelt(kind) ? spelt : asItIs));
}

/** Names of people are written as their identity cards have them, titles of laws as they were published. */
function isSpelt(kind: RecordKind): boolean {
  return kind !== 'people' && kind !== 'names' && kind !== 'law';
}

export function slipsIn(kind: RecordKind, { text, lang }: TextVariant): readonly Slip[] {
  return slipsOfText(text, lang, isSpelt(kind));
}

function slipsOfText(text: string, lang: Language, spelt: boolean): readonly Slip[] {
  return [
    ...(spelt && lang === 'ar' ? spellingSlips(text) : []),
    ...spacingSlips(text, lang),
    ...personalData(text),
  ];
}

/** What stands in a text several times is said once. */
function findingsIn(text: string, lang: Language, spelt: boolean): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const slip of slipsOfText(text, lang, spelt)) {
    const key = `${slip.code} ${slip.reason ?? ''} ${slip.found}`;
    if (!findings.has(key)) findings.set(key, findingOf(slip));
  }
  return [...findings.values()];
}

function findingOf({ code, reason, found, suggestion }: Slip): Finding {
  return {
    severity: 'warning',
    code,
    parameters: { ...(reason === undefined ? {} : { reason }), found },
    suggestion,
  };
}
