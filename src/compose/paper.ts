/** What the compose stage is asked for and what it gives. */

import type { Language } from '../language/index.js';

export type PaperKind =
  | 'deck'
  | 'letter'
  | 'minutes'
  | 'receipt'
  | 'register'
  | 'convocation'
  | 'attendance'
  | 'extract'
  | 'opinion'
  | 'memorandum'
  | 'opinions'
  | 'report'
  | 'programme'
  | 'draft-programme';

/** A paper the records can give. */
export interface PaperEntry {
  /** Readable, stable: letter/2022-02. */
  readonly id: string;
  readonly kind: PaperKind;
  /** By language, for the wordings given to listPapers; a language whose records lack a text has none. */
  readonly title: Readonly<Partial<Record<Language, string>>>;
  /** Register number as printed: 02/2022. */
  readonly number?: string;
  /** ISO date of the paper. */
  readonly date: string;
}

export interface PaperRequest {
  readonly id: string;
  readonly lang: Language;
}

export interface PaperMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO date of the paper. */
  readonly date: string;
}

/** Everything a template needs, settled: strings, lists and yes-or-no, in one language. */
export interface PaperView {
  /** Name of the template: letter, minutes. */
  readonly template: string;
  readonly id: string;
  readonly lang: Language;
  readonly metadata: PaperMetadata;
  readonly data: object;
  /** Word across every page of a paper that does not count: مسودة. */
  readonly mark?: string;
  /** The code by which an issued paper can be checked. */
  readonly code?: CodeView;
}

/** A code at the foot of every page: what a scanner reads, what is read aloud for it, and the words beside it. */
export interface CodeView {
  readonly scanned: string;
  readonly alt: string;
  readonly title: string;
  /** Stands before the short code. */
  readonly label: string;
  readonly short: string;
}
