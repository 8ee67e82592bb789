/** Who a meeting elected, to which office, by which vote. */

import { officeTitle } from '../language/index.js';
import type { Meeting } from '../records/schema.js';
import { capitalised } from './capitalised.js';
import type { Context, RecordPlace } from './context.js';
import { votesText } from './outcome.js';
import { politeName, titleAlone } from './persons.js';

type Elections = NonNullable<Meeting['points'][number]['elections']>;

/** One line for each office, in the order of the record: "نائبة الرئيس: السيدة …، بالإجماع". */
export function electionLines(
  context: Context,
  elections: Elections,
  place: RecordPlace,
  date: string,
): readonly string[] {
  const { speaker, lang, workspace } = context;
  return elections.flatMap(({ office, rank, person: id, vote }, index) => {
    const at = { ...place, path: [...place.path, index, 'person'] };
    const person = context.find(workspace.people, id, 'people', at);
    if (person === undefined) return [];
    const held = person.offices.find(
      (each) => each.office === office && each.rank === rank && each.from >= date,
    );
    const title =
      held === undefined
        ? officeTitle(office, person.gender, lang, { definite: true })
        : titleAlone(context, person, held, held.from);
    const values = { office: capitalised(title, lang), name: politeName(context, person) };
    if (vote === undefined) return [speaker.sayAs('election.elected', 'plain', values)];
    return [
      vote === 'unanimous'
        ? speaker.sayAs('election.elected', 'unanimous', values)
        : speaker.sayAs('election.elected', 'counted', {
            ...values,
            votes: votesText(context, vote),
          }),
    ];
  });
}
