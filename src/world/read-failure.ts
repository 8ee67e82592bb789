/** Why a World could not give the bytes of a file; carries no machine path, so it may be shown to people. */

export type ReadFailureReason = 'missing' | 'outside' | 'too-large' | 'unreadable';

export class ReadFailure extends Error {
  constructor(
    /** Path as it was asked for, relative to the workspace or to the program. */
    readonly path: string,
    readonly reason: ReadFailureReason,
  ) {
    super(`${reason}: ${path}`);
    this.name = 'ReadFailure';
  }
}

/** The reason behind a rejected read; anything a World did not foresee counts as unreadable. */
export function reasonOf(failure: unknown): ReadFailureReason {
  return failure instanceof ReadFailure ? failure.reason : 'unreadable';
}
