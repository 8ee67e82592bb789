/** The table of groups: a title row, one column for each group, then coordinators, deputies and members, row by row. */

import { honorific, officeTitle } from '../language/index.js';
import type { Group, Person } from '../records/schema.js';
import { mixOf } from './attendance.js';
import type { Context, RecordPlace } from './context.js';
import { nameOf, politeName } from './persons.js';

export interface GroupTableView {
  /** Relative widths, one for each group. */
  readonly widths: string;
  readonly columns: number;
  readonly title: string;
  readonly names: readonly string[];
  readonly coordinators: readonly string[];
  /** Empty when no group has a deputy. */
  readonly deputies: readonly string[];
  /** Rows of members; groups with fewer members leave empty cells. */
  readonly members: readonly (readonly string[])[];
}

interface SettledGroup {
  readonly group: Group;
  readonly name: string;
  readonly coordinator: Person | undefined;
  readonly deputy: Person | undefined;
  readonly members: readonly Person[];
}

export function groupTableView(
  context: Context,
  ids: readonly string[],
  place: RecordPlace,
): GroupTableView {
  const groups = ids.flatMap((id, index) => {
    const idPlace = { ...place, path: [...place.path, 'groups', index] };
    const group = context.find(context.workspace.groups, id, 'groups', idPlace);
    return group === undefined ? [] : [settle(context, group)];
  });
  const everyone = groups.flatMap(({ coordinator, deputy, members }) =>
    [coordinator, deputy, ...members].filter((person) => person !== undefined),
  );
  const rows = Math.max(0, ...groups.map(({ members }) => members.length));
  const kind = groups[0]?.group.kind ?? 'thematic';
  return {
    widths: groups.map(() => '1').join(' '),
    columns: groups.length,
    title: context.speaker.sayAs(`groups.${kind}`, mixOf(everyone), {}),
    names: groups.map(({ name }) => name),
    coordinators: groups.map((group) => coordinatorOf(context, group)),
    deputies: groups.some(({ deputy }) => deputy !== undefined)
      ? groups.map((group) => deputyOf(context, group))
      : [],
    members: Array.from({ length: rows }, (_, row) =>
      groups.map(({ members }) => {
        const person = members[row];
        return person === undefined ? '' : politeName(context, person);
      }),
    ),
  };
}

/** The name of a group, from groups.yaml. */
export function groupName(context: Context, group: Group): string {
  return context.text(group.name, groupPlace(context, group, 'name'));
}

function settle(context: Context, group: Group): SettledGroup {
  const { people } = context.workspace;
  const person = (id: string, ...path: (string | number)[]) =>
    context.find(people, id, 'people', groupPlace(context, group, ...path));
  return {
    group,
    name: groupName(context, group),
    coordinator: person(group.coordinator, 'coordinator'),
    deputy: group.deputy === undefined ? undefined : person(group.deputy, 'deputy'),
    members: group.members.flatMap((id, index) => person(id, 'members', index) ?? []),
  };
}

function coordinatorOf(context: Context, { coordinator }: SettledGroup): string {
  if (coordinator === undefined) return '';
  const title = officeTitle('coordinator', coordinator.gender, context.lang, { definite: true });
  return officerLine(context, title, coordinator);
}

/** A deputy's Arabic title names the coordinator's gender: نائب المنسقة. */
function deputyOf(context: Context, { coordinator, deputy }: SettledGroup): string {
  if (deputy === undefined) return '';
  const title = officeTitle('deputy-coordinator', deputy.gender, context.lang, {
    definite: true,
    ...(coordinator === undefined ? {} : { ofGender: coordinator.gender }),
  });
  return officerLine(context, title, deputy);
}

function officerLine(context: Context, title: string, person: Person): string {
  return context.speaker.say('groups.officer', {
    title,
    honorific: honorific([person.gender], context.lang),
    name: nameOf(context, person),
  });
}

/** Where a group's record stands, or a value of it. */
export function groupPlace(
  context: Context,
  group: Group,
  ...path: (string | number)[]
): RecordPlace {
  const index = [...context.workspace.groups.keys()].indexOf(group.id);
  return { file: 'groups.yaml', path: ['groups', index, ...path] };
}
