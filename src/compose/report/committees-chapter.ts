/** The committees and groups by family, each with its numbered members and its coordinator. */

import { countedNoun, honorific, officeTitle } from '../../language/index.js';
import type { Group, Person } from '../../records/schema.js';
import { capitalised } from '../capitalised.js';
import { groupName, groupPlace } from '../group-table.js';
import { byPrecedence, nameOf, officeOn, politeName, titleAlone } from '../persons.js';
import type { ReportSetting } from './setting.js';

export interface FamilyView {
  readonly heading: string;
  /** How many groups, how many members. */
  readonly lead: string;
  /** Tables of at most three groups. */
  readonly tables: readonly CommitteeTable[];
}

export interface CommitteeTable {
  readonly widths: string;
  readonly names: readonly string[];
  /** Each group's members, its coordinator first. */
  readonly members: readonly (readonly string[])[];
  readonly coordinators: readonly string[];
}

/** The body over its officers and committees. */
export interface StructureView {
  readonly caption: string;
  readonly body: string;
  readonly officers: readonly UnitView[];
  readonly groups: readonly UnitView[];
}

interface UnitView {
  readonly label: string;
  readonly name: string;
}

/** Null when there is nothing under the body. */
export function structureView(setting: ReportSetting): StructureView | null {
  const { context, names, report } = setting;
  const { lang, speaker, workspace } = context;
  const officers = byPrecedence([...workspace.people.values()], report.date).flatMap((person) => {
    const office = officeOn(person, report.date);
    if (office === undefined) return [];
    const label = capitalised(titleAlone(context, person, office, report.date), lang);
    return [{ label, name: nameOf(context, person) }];
  });
  const groups = shownGroups(setting).map((group) => {
    const coordinator = workspace.people.get(group.coordinator);
    const name = coordinator === undefined ? '' : nameOf(context, coordinator);
    return { label: groupName(context, group), name };
  });
  if (officers.length + groups.length === 0) return null;
  const caption = speaker.say('report.structure', { ofBody: names.ofShort });
  return { caption, body: capitalised(names.theShort, lang), officers, groups };
}

const families = ['committee', 'thematic', 'temporary'] as const;
const mostColumns = 3;

export function familyViews(setting: ReportSetting): readonly FamilyView[] {
  const shown = shownGroups(setting);
  return families.flatMap((kind) => {
    const own = shown.filter((group) => group.kind === kind);
    return own.length === 0 ? [] : [familyView(setting, kind, own)];
  });
}

/** Those the report names, or all. */
function shownGroups({ context, report, file }: ReportSetting): readonly Group[] {
  const { groups } = context.workspace;
  return (report.groups ?? [...groups.keys()]).flatMap((id, index) => {
    const place = { file, path: ['groups', index] };
    return context.find(groups, id, 'groups', place) ?? [];
  });
}

function familyView(
  { context }: ReportSetting,
  kind: Group['kind'],
  groups: readonly Group[],
): FamilyView {
  const { speaker, lang } = context;
  const settled = groups.map((group) => ({ group, members: membersOf(context, group) }));
  const everyone = [...new Set(settled.flatMap(({ members }) => members))];
  const women = everyone.filter(({ gender }) => gender === 'female').length;
  const noun = kind === 'thematic' ? 'group' : 'committee';
  return {
    heading: speaker.say(`report.family-${kind}`, {}),
    lead: capitalised(
      speaker.say('report.family-lead', {
        groups: countedNoun(groups.length, noun, lang),
        members: countedNoun(everyone.length, 'member', lang, { case: 'accusative' }),
        women: countedNoun(women, 'woman', lang, { digits: true }),
        men: countedNoun(everyone.length - women, 'man', lang, { digits: true }),
      }),
      lang,
    ),
    tables: inRows(settled).map((row) => ({
      widths: row.map(() => '1').join(' '),
      names: row.map(({ group }) => groupName(context, group)),
      members: row.map(({ members }) => members.map((person) => politeName(context, person))),
      coordinators: row.map(({ members: [coordinator] }) =>
        coordinator === undefined ? '' : coordinatorLine(context, coordinator),
      ),
    })),
  };
}

function membersOf(context: ReportSetting['context'], group: Group): readonly Person[] {
  const { coordinator, deputy, members } = group;
  const ids = [coordinator, ...(deputy === undefined ? [] : [deputy]), ...members];
  return ids.flatMap(
    (id) => context.find(context.workspace.people, id, 'people', groupPlace(context, group)) ?? [],
  );
}

/** Rows as even as they can be: four groups are two and two, not three and one. */
function inRows<T>(items: readonly T[]): readonly (readonly T[])[] {
  const rows = Math.ceil(items.length / mostColumns);
  const each = Math.ceil(items.length / rows);
  return Array.from({ length: rows }, (_, row) => items.slice(row * each, (row + 1) * each));
}

function coordinatorLine(context: ReportSetting['context'], person: Person): string {
  return context.speaker.say('groups.officer', {
    title: officeTitle('coordinator', person.gender, context.lang, { definite: true }),
    honorific: honorific([person.gender], context.lang),
    name: nameOf(context, person),
  });
}
