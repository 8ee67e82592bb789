/**
 * Everything that comes from outside - files, clock, fonts' folder - enters the program through a World,
 * so that the same World gives the same bytes and a test can stand in for a disk.
 */
export interface World {
  /** Paths of all files under the workspace, relative to it, with '/' separators, sorted by code unit. */
  listFiles(): Promise<readonly string[]>;
  /** Bytes of a workspace file; rejects when it is not there, not readable, or outside the workspace. */
  readFile(path: string): Promise<Uint8Array>;
  /** Bytes of a file that ships with the program (template, wording, font), path relative to its root. */
  readProgramFile(path: string): Promise<Uint8Array>;
  /** Names of the files in a folder that ships with the program, sorted. */
  listProgramFiles(folder: string): Promise<readonly string[]>;
  /** The time the program may know, from SOURCE_DATE_EPOCH or the clock; papers take their dates from records instead. */
  readonly now: Date;
  /** Version of the program, written into produced files. */
  readonly version: string;
}
