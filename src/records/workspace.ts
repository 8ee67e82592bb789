/** The loaded workspace: every record by its id, with the way back to its place in the files. */

import type { SourcePosition } from '../diagnostics/diagnostic.js';
import type { RecordFile, RecordKind } from './record-files.js';
import type {
  Activity,
  Body,
  Deck,
  Convocation,
  Group,
  IdeaDraft,
  LegalText,
  Letter,
  ListedDocument,
  ListedName,
  Meeting,
  Opinion,
  Person,
  Programme,
  Recipient,
  ReportRecord,
  Settings,
} from './schema.js';

/** Way to a value inside a file: keys and indices. */
export type RecordPath = readonly (string | number)[];

/** Finds the place of a value: file, then its path inside the file (keys and indices). */
export interface Locator {
  /** Position of the value at the path, or of its nearest existing ancestor. */
  locate(file: string, path: RecordPath): SourcePosition;
  /** Where a legal text stands in law.yaml; empty for a text that is not of this workspace. */
  lawPath(text: LegalText): RecordPath;
}

/** By which a printed paper can be checked. */
export interface PaperCode {
  /** ISO date of the paper as it was issued. */
  readonly date: string;
  /** What the QR code says. */
  readonly scanned: string;
  /** As printed: 7K3M-Q9XZ-4TPA. */
  readonly short: string;
}

/** What the register says of a paper. */
export interface PaperStanding {
  /** The number as printed: 02/2022. */
  readonly number: string;
  readonly state: 'issued' | 'void' | 'replaced';
  /** Printed number of the paper that this one stands for. */
  readonly replaces?: string;
  /** Present on a paper that counts: the code printed on it. */
  readonly code?: PaperCode;
}

/** What the register says of papers: it alone gives numbers where one is kept. */
export interface Numbering {
  /** Undefined: the paper has no number, and is a draft where it should have one. */
  standingOf(paper: string): PaperStanding | undefined;
  /** True when papers of this kind, signed by this office, get numbers. */
  isNumbered(kind: string, office?: string): boolean;
  /** Years in which numbers were given, by the dates of the papers. */
  readonly years: readonly string[];
  /** The numbers of a year, in the order they were given. */
  rows(year: string): readonly RegisterRow[];
  /** Fingerprint of the last entry. */
  readonly head: string;
}

/** Texts by language. */
type Texts = Readonly<Record<string, string>>;

/** One number as the printed register tells it: as it was entered, whatever became of the records. */
export interface RegisterRow {
  readonly number: string;
  readonly date: string;
  readonly state: PaperStanding['state'];
  readonly subject: Texts;
  readonly recipient?: Texts;
  readonly articles: readonly string[];
  readonly enclosures: readonly Texts[];
  readonly fingerprint: string;
  readonly voidReason?: string;
  readonly replacedBy?: string;
  readonly replaces?: string;
  readonly versions: readonly { readonly version: number; readonly reason: string }[];
  readonly receipts: readonly { readonly date: string; readonly reference: string }[];
}

export interface Workspace {
  /** Absent where no register is kept: letters then have the number of their record. */
  readonly numbering?: Numbering;
  readonly settings: Settings;
  readonly body: Body;
  readonly people: ReadonlyMap<string, Person>;
  readonly groups: ReadonlyMap<string, Group>;
  /** By id: the versions of a text, in order of their first day. */
  readonly texts: ReadonlyMap<string, readonly LegalText[]>;
  readonly names: ReadonlyMap<string, ListedName>;
  readonly documents: ReadonlyMap<string, ListedDocument>;
  /** Draft programmes, by file name: "2017". */
  readonly ideas: ReadonlyMap<string, IdeaDraft>;
  /** By file name: "2022". */
  readonly programmes: ReadonlyMap<string, Programme>;
  /** By file name: "2022-05-27". */
  readonly meetings: ReadonlyMap<string, Meeting>;
  /** By file name: "2022-03-19-visite-centre". */
  readonly activities: ReadonlyMap<string, Activity>;
  /** By file name: "2022". */
  readonly reports: ReadonlyMap<string, ReportRecord>;
  /** By file name: "2022-02". */
  readonly letters: ReadonlyMap<string, Letter>;
  /** By file name: "2024-steering-committee". */
  readonly decks: ReadonlyMap<string, Deck>;
  readonly recipients: ReadonlyMap<string, Recipient>;
  /** By file name, the day of the meeting: "2022-06-09". */
  readonly convocations: ReadonlyMap<string, Convocation>;
  /** By file name. */
  readonly opinions: ReadonlyMap<string, Opinion>;
  /** The files the records were read from, in order of path. */
  readonly files: readonly RecordFile[];
  /**
   * Kinds of which at least one file could not be read: a reference to such a record is not called dangling, since
   * the record may well stand in the broken file.
   */
  readonly incomplete: ReadonlySet<RecordKind>;
  /** Dates that stand in records for days that do not exist: nothing is said about them. */
  readonly standIns: ReadonlySet<string>;
  readonly locator: Locator;
}
