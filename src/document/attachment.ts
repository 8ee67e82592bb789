/** A file that travels inside a produced file: a record the paper was made from. */
export interface Attachment {
  /** The record's path with hyphens for slashes: letters-2022-02.yaml. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
