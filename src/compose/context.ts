/** What composing one paper works with: the records, the language's phrases, and the list of what is missing. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { typography } from '../language/index.js';
import type { Language } from '../language/index.js';
import type { LocalizedText } from '../records/schema.js';
import { showPath } from '../records/source-node.js';
import type { RecordPath, Workspace } from '../records/workspace.js';
import { speakerOf } from './wording/speaker.js';
import type { Speaker } from './wording/speaker.js';
import type { Wording } from './wording/wording.js';

/** Where a value of the records stands, for diagnostics. */
export interface RecordPlace {
  readonly file: string;
  readonly path: RecordPath;
}

export class Context {
  readonly lang: Language;
  readonly speaker: Speaker;
  readonly diagnostics: Diagnostic[] = [];
  readonly #reported = new Set<string>();

  constructor(
    readonly workspace: Workspace,
    readonly wording: Wording,
    lang: Language = wording.lang,
    diagnostics?: Diagnostic[],
  ) {
    this.lang = lang;
    if (diagnostics !== undefined) this.diagnostics = diagnostics;
    this.speaker = speakerOf(wording, lang, (diagnostic) => this.report(diagnostic));
  }

  /** The same records in another language; what is missing joins this paper's list. */
  inLanguage(lang: Language): Context {
    return new Context(this.workspace, this.wording, lang, this.diagnostics);
  }

  /** Each finding once, however many passages of the paper run into it. */
  report(diagnostic: Diagnostic): void {
    const key = JSON.stringify(diagnostic);
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.diagnostics.push(diagnostic);
  }

  /** Reports a finding about a value of the records. */
  reportAt(place: RecordPlace, finding: Pick<Diagnostic, 'code' | 'parameters'>): void {
    this.report({
      severity: 'error',
      ...finding,
      position: this.workspace.locator.locate(place.file, place.path),
      path: showPath(place.path),
    });
  }

  /** A text of the records in the paper's language; `missing-translation`, and an empty text, where it has none. */
  text(value: LocalizedText, place: RecordPlace): string {
    const text = this.maybeText(value);
    if (text !== undefined) return text;
    this.reportAt(place, { code: 'missing-translation', parameters: { language: this.lang } });
    return '';
  }

  /** As `text`, undefined where the language has none and need not have one. */
  maybeText(value: LocalizedText): string | undefined {
    const text = typeof value === 'string' ? value : value[this.lang];
    return text === undefined ? undefined : typography(this.lang, text.trim());
  }

  /** The paragraphs of a longer text: an empty line begins a new one, other line ends are spaces. */
  paragraphs(value: LocalizedText, place: RecordPlace): readonly string[] {
    return this.text(value, place)
      .split(/\n[ \t]*\n/u)
      .map((paragraph) => paragraph.trim().replace(/\s*\n\s*/gu, ' '))
      .filter((paragraph) => paragraph !== '');
  }

  /** A record another record points at; `unknown-reference` where there is none. */
  find<T>(
    records: ReadonlyMap<string, T>,
    id: string,
    what: string,
    place: RecordPlace,
  ): T | undefined {
    const record = records.get(id);
    if (record === undefined) {
      this.reportAt(place, { code: 'unknown-reference', parameters: { found: id, what } });
    }
    return record;
  }
}
