/** Takes the body's rule and a meeting, gives how many members had to be there. */

import type { Meeting, QuorumRule } from './schema.js';
import type { Workspace } from './workspace.js';

export interface Quorum {
  readonly rule: QuorumRule;
  /** Which call of the meeting: 1, 2, 3. */
  readonly call: number;
  readonly needed: number;
  readonly present: number;
  readonly members: number;
}

const least: Readonly<Record<QuorumRule, (members: number) => number>> = {
  'more-than-half': (members) => Math.floor(members / 2) + 1,
  half: (members) => Math.ceil(members / 2),
  'one-third': (members) => Math.ceil(members / 3),
  'two-thirds': (members) => Math.ceil((members * 2) / 3),
  any: () => 0,
};

/** Undefined when body.yaml has no rule. A call beyond those listed has the rule of the last. */
export function quorumOf({ body }: Workspace, meeting: Meeting): Quorum | undefined {
  const { attendance, call = 1 } = meeting;
  const rule = body.quorum?.calls[call - 1] ?? body.quorum?.calls.at(-1);
  if (rule === undefined) return undefined;
  const present = attendance.present.length;
  const members = present + attendance.excused.length + attendance.absent.length;
  return { rule, call, needed: least[rule](members), present, members };
}
