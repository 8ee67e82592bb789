/**
 * What follows from the records as a whole and many papers need: worked out once for a workspace, not once a paper. A
 * workspace that writes down what is read of it (src/batch/track-reads.ts) says here how it does that for such work.
 */

import { remembered } from '../lookup/remembered.js';
import type { Workspace } from './workspace.js';

/** The result holds no record, only what stands in records: whoever reads on in it is not watched. */
export type Derivation<Result> = (workspace: Workspace) => Result;

type Deriver = <Result>(work: Derivation<Result>) => Result;

const derivers = new WeakMap<Workspace, Deriver>();

/** The same result for the same workspace, whoever asks. */
export function derived<Result>(workspace: Workspace, work: Derivation<Result>): Result {
  let derive = derivers.get(workspace);
  if (derive === undefined) {
    const once = remembered((each: Derivation<unknown>) => each(workspace));
    // A result is kept by the work that gave it.
    derive = <Own>(each: Derivation<Own>) => once(each) as Own;
    derivers.set(workspace, derive);
  }
  return derive(work);
}

/** From now on `derived` works by this in the given workspace. */
export function deriveBy(workspace: Workspace, derive: Deriver): void {
  derivers.set(workspace, derive);
}
