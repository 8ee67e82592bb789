/** Takes a paper's id, gives who receives it and how many printed copies each, as the records say. */

import { sentLetter } from './sent-letters.js';
import type { LocalizedText } from './schema.js';
import type { Workspace } from './workspace.js';

export interface RecipientCopies {
  /** An id as letters name addressees, `members` for all of people.yaml, or a name that a letter writes out. */
  readonly to: { readonly id: string } | { readonly name: LocalizedText };
  readonly copies: number;
}

/**
 * A letter: its addressee, and those named under its copies. A convocation: the one it calls, or each member where one
 * calls all. Empty for a paper that is sent to nobody by itself.
 */
export function recipientCopies(workspace: Workspace, id: string): readonly RecipientCopies[] {
  const [kind = '', name = ''] = id.split('/');
  if (kind === 'letter') {
    const sent = sentLetter(workspace, name);
    if (sent === undefined) return [];
    const copies = sent.letter.copies.map(({ to, printCopies }) => ({
      to: { name: to },
      copies: printCopies,
    }));
    return [copiesOf(workspace, sent.to), ...copies];
  }
  return kind === 'convocation' ? ofConvocation(workspace, name) : [];
}

/** convocation/2022-06-09 calls all members, convocation/2022-06-09-<addressee> one. */
function ofConvocation(workspace: Workspace, name: string): readonly RecipientCopies[] {
  const to = name.slice('yyyy-mm-dd-'.length);
  if (to !== '') return [copiesOf(workspace, to)];
  const members = workspace.people.size;
  return members === 0 ? [] : [{ to: { id: 'members' }, copies: members }];
}

function copiesOf({ body, recipients }: Workspace, id: string): RecipientCopies {
  const own = id === 'council-president' ? body.council : recipients.get(id);
  return { to: { id }, copies: own?.printCopies ?? 1 };
}
