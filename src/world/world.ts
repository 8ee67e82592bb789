/**
 * Everything that comes from outside - files, clock, fonts' folder - enters the program through a World,
 * so that the same World gives the same bytes and a test can stand in for a disk.
 */
/** A place for results that took long. */
export interface Cache {
  /** Where it is kept, for a thread that opens a World of its own. */
  readonly folder: string;
  /** Undefined when it is not there, or cannot be read. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Keeps it if it can: a full disk is no reason to stop. */
  write(name: string, bytes: Uint8Array): Promise<void>;
}

export interface World {
  /** Paths of all files under the workspace, relative to it, with '/' separators, sorted by code unit. */
  listFiles(): Promise<readonly string[]>;
  /** Bytes of a workspace file; rejects when it is not there, not readable, or outside the workspace. */
  readFile(path: string): Promise<Uint8Array>;
  /** Bytes of a file that ships with the program (template, wording, font), path relative to its root. */
  readProgramFile(path: string): Promise<Uint8Array>;
  /** The same without waiting, for what may not be needed at all. */
  readonly readProgramFileNow: (path: string) => Uint8Array;
  /** Names of the files in a folder that ships with the program, sorted. */
  listProgramFiles(folder: string): Promise<readonly string[]>;
  /** Results that took long and may be made anew at any time, by name; absent where nothing is kept. */
  readonly cache?: Cache;
  /** The time the program may know, from SOURCE_DATE_EPOCH or the clock; papers take their dates from records instead. */
  readonly now: Date;
  /** Version of the program, written into produced files. */
  readonly version: string;
}
