/** The loaded workspace: every record by its id, with the way back to its place in the files. */

import type { SourcePosition } from '../diagnostics/diagnostic.js';
import type {
  Body,
  Group,
  LegalText,
  Letter,
  ListedDocument,
  Meeting,
  Person,
  Programme,
  Settings,
} from './schema.js';

/** Finds the place of a value: file, then its path inside the file (keys and indices). */
export interface Locator {
  /** Position of the value at the path, or of its nearest existing ancestor. */
  locate(file: string, path: readonly (string | number)[]): SourcePosition;
}

export interface Workspace {
  readonly settings: Settings;
  readonly body: Body;
  readonly people: ReadonlyMap<string, Person>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly texts: ReadonlyMap<string, LegalText>;
  readonly documents: ReadonlyMap<string, ListedDocument>;
  /** By year: "2022". */
  readonly programmes: ReadonlyMap<string, Programme>;
  /** By file name: "2022-05-27". */
  readonly meetings: ReadonlyMap<string, Meeting>;
  /** By file name: "2022-02". */
  readonly letters: ReadonlyMap<string, Letter>;
  readonly locator: Locator;
}
