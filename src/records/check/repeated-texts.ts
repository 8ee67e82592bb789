/** No two entries of one kind of list say nearly the same: objectives, points, recommendations, names of groups. */

import { distance } from 'fastest-levenshtein';
import type { TextVariant } from '../localized-texts.js';
import type { RecordKind } from '../record-files.js';
import { oncePerText } from './each-text.js';
import { foldSpelling } from './names.js';
import type { Report } from './report.js';

interface Entry extends TextVariant {
  readonly folded: string;
}

/** Shorter texts are near one another by chance. */
const leastLength = 20;
/** Beyond this a list is compared only with what stands near in it, so that a huge file takes no time. */
const window = 60;

/** Kinds of records whose texts may be alike, or are compared elsewhere (ideas). */
const leftAlone = new Set<RecordKind>(['people', 'law', 'body', 'ideas']);

export function checkRepeatedTexts(report: Report): void {
  const foldedOf = oncePerText(foldSpelling);
  for (const file of report.workspace.files) {
    if (leftAlone.has(file.kind)) continue;
    const lists = new Map<string, TextVariant[]>();
    for (const variant of report.textsOf(file)) {
      const { path, lang } = variant;
      // Meetings and trainings come again every few months: their dates tell them apart.
      if (lang === 'fr' || lang === 'zgh' || path[0] === 'events') continue;
      const kind = path.filter((step) => typeof step === 'string').join('.');
      const list = lists.get(kind);
      if (list === undefined) lists.set(kind, [variant]);
      else list.push(variant);
    }
    for (const list of lists.values()) {
      if (list.length < 2) continue;
      const entries = list.map((variant) => ({ ...variant, folded: foldedOf(variant) }));
      compare(
        report,
        file.path,
        entries.filter(({ folded }) => folded.length >= leastLength),
      );
    }
  }
}

function compare(report: Report, file: string, entries: readonly Entry[]): void {
  for (const [index, entry] of entries.entries()) {
    const twin = entries
      .slice(Math.max(0, index - window), index)
      .find((earlier) => nearlySame(earlier.folded, entry.folded));
    if (twin === undefined) continue;
    const { line } = report.workspace.locator.locate(file, twin.path);
    const parameters = { found: entry.text, line };
    report.add(file, entry.path, { severity: 'warning', code: 'near-duplicate-text', parameters });
  }
}

/** One letter in twelve may differ: a word more or less makes another activity, a slip does not. */
function nearlySame(a: string, b: string): boolean {
  const allowed = Math.floor(Math.min(a.length, b.length) / 12);
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed;
}
