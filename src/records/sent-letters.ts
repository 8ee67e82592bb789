/** Takes the letters of the records, gives each letter that is sent: one for every addressee. */

import { covers } from './period.js';
import type { Letter, Person } from './schema.js';
import type { Workspace } from './workspace.js';

export interface SentLetter {
  /** Name in the paper's id: that of the record, with the addressee's id where there are several. */
  readonly name: string;
  readonly letter: Letter;
  /** The record's file. */
  readonly file: string;
  /** council-president, or an id of recipients.yaml or people.yaml. */
  readonly to: string;
  /** Place among the addressees, from 0. */
  readonly index: number;
}

/**
 * In order of the records, and of the addressees within a record; `members` is every person of people.yaml but the one
 * who signs.
 */
export function sentLetters(
  workspace: Pick<Workspace, 'letters' | 'people'>,
): readonly SentLetter[] {
  return [...workspace.letters].flatMap(([name, letter]) => lettersOf(workspace, name, letter));
}

/** The letter a paper's id names: letter/2022-02 by `2022-02`. */
export function sentLetter(
  workspace: Pick<Workspace, 'letters' | 'people'>,
  name: string,
): SentLetter | undefined {
  const own = workspace.letters.get(name);
  if (own !== undefined && !isMerged(own)) return lettersOf(workspace, name, own)[0];
  const records = [...workspace.letters.keys()].filter((each) => name.startsWith(`${each}-`));
  return records
    .flatMap((record) => {
      const letter = workspace.letters.get(record);
      return letter !== undefined && isMerged(letter) ? lettersOf(workspace, record, letter) : [];
    })
    .find((sent) => sent.name === name);
}

function lettersOf(
  { people }: Pick<Workspace, 'people'>,
  name: string,
  letter: Letter,
): readonly SentLetter[] {
  const file = `letters/${name}.yaml`;
  const named = typeof letter.to === 'string' ? [letter.to] : letter.to;
  const others = (): readonly string[] =>
    [...people].flatMap(([id, person]) => (signs(person, letter) ? [] : [id]));
  const all = [...new Set(named.flatMap((id) => (id === 'members' ? others() : [id])))];
  return all.map((to, index) => ({
    name: isMerged(letter) ? `${name}-${to}` : name,
    letter,
    file,
    to,
    index,
  }));
}

function signs({ offices }: Person, { from, date }: Letter): boolean {
  return offices.some((held) => held.office === from && covers(held, date));
}

/** True for a letter to a list: each addressee has one of their own, also where the list has one name. */
function isMerged({ to }: Letter): boolean {
  return typeof to !== 'string' || to === 'members';
}
