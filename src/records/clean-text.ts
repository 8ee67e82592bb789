/** Takes a text as typed, gives the text the program works with, and what was found in it. */

import { hasPresentationForms, isInVisualOrder, toLetters } from './presentation-forms.js';

export interface TextFinding {
  readonly code: 'control-character' | 'presentation-forms';
  readonly severity: 'error' | 'warning';
  readonly reason: 'control' | 'surrogate' | 'invisible' | 'converted' | 'visual-order';
  /** The first character at fault, as it stands in the text. */
  readonly character: string;
}

export interface CleanText {
  readonly text: string;
  readonly findings: readonly TextFinding[];
}

/** C0, DEL and C1, without tab and line ends: no paper can show them, and XML 1.0 forbids most of them. */
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
const loneSurrogate = /\p{Cs}/u;
/**
 * Bidi controls (UAX #9), the spaces without width U+200B and U+FEFF (web pages leave them in what is copied), and the
 * line separators U+2028/2029: the program settles order and lines itself, and an invisible sign of the author's would
 * work against it. The joiners U+200C/200D belong to spelling and stay.
 */
const invisible = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|[\u2028\u2029]/;

/** True where `cleanText` would find nothing, in a text decoded from UTF-8, which holds no lone surrogates. */
export function hasNothingToClean(text: string): boolean {
  return !control.test(text) && !invisible.test(text) && !hasPresentationForms(text);
}

export function cleanText(typed: string): CleanText {
  const findings: TextFinding[] = [];
  let text = typed;
  const found = (finding: Omit<TextFinding, 'character'>, match: RegExpExecArray) => {
    findings.push({ ...finding, character: match[0] });
  };
  const badControl = control.exec(text);
  if (badControl)
    found({ code: 'control-character', severity: 'error', reason: 'control' }, badControl);
  const surrogate = loneSurrogate.exec(text);
  if (surrogate)
    found({ code: 'control-character', severity: 'error', reason: 'surrogate' }, surrogate);
  const mark = invisible.exec(text);
  if (mark) {
    found({ code: 'control-character', severity: 'warning', reason: 'invisible' }, mark);
    text = text.replace(/[\u2028\u2029]/g, ' ').replace(new RegExp(invisible, 'g'), '');
  }
  if (hasPresentationForms(text)) {
    const visual = isInVisualOrder(text);
    findings.push({
      code: 'presentation-forms',
      severity: visual ? 'error' : 'warning',
      reason: visual ? 'visual-order' : 'converted',
      character: [...text].find(hasPresentationForms) ?? '',
    });
    text = toLetters(text);
  }
  return { text, findings };
}

/** A character as people can look it up: U+200F. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
