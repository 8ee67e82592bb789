/** What a programme says of the body from its records: its creation, its members, its committees, its chart. */

import { countedNoun, formatDate, formatPercent, listOf } from '../../language/index.js';
import { citationsAt } from '../../records/citation.js';
import type { Chapter, ChapterSection, Group } from '../../records/schema.js';
import { mixOf } from '../attendance.js';
import { bodyNames } from '../body-names.js';
import { capitalised } from '../capitalised.js';
import { citationsAfterNoun } from '../citations.js';
import type { Context, RecordPlace } from '../context.js';
import { groupName } from '../group-table.js';
import { byPrecedence, officeOn, politeName, titleInBody } from '../persons.js';
import type { PlaceIn } from './place.js';

const bodyPlace = (...path: (string | number)[]): RecordPlace => ({ file: 'body.yaml', path });

/** By which decision the council created the body, under which articles. */
export function creationSentence(
  context: Context,
  { basis }: Chapter | ChapterSection,
  { at, date }: { readonly at: PlaceIn; readonly date: string },
): string {
  const { speaker, lang } = context;
  const { creation } = context.workspace.body;
  if (creation === undefined) {
    context.reportAt(bodyPlace(), { code: 'missing-key', parameters: { key: 'creation' } });
    return '';
  }
  const names = bodyNames(context);
  const { file, path } = at('basis');
  return speaker.say('work-programme.created', {
    ofCitations: citationsAfterNoun(context, { citations: citationsAt(basis, path), file, date }),
    council: names.council,
    theBody: names.theFull,
    session: speaker.say(`work-programme.${creation.session}`, {}),
    date: formatDate(creation.date, lang),
  });
}

/** How many members, how many of them women, in which fields they work. */
export function membersSentence(context: Context): string {
  const { speaker, lang, workspace } = context;
  const members = [...workspace.people.values()];
  const women = members.filter(({ gender }) => gender === 'female').length;
  const mix = mixOf(members);
  const theBody = capitalised(bodyNames(context).theShort, lang);
  const count = (n: number, noun: 'member' | 'woman-member' | 'woman'): string =>
    countedNoun(n, noun, lang, { digits: true });
  const sentence =
    mix === 'mixed'
      ? speaker.sayAs('work-programme.members', mix, {
          theBody,
          members: count(members.length, 'member'),
          women: count(women, 'woman'),
          share: formatPercent((100 * women) / Math.max(1, members.length), lang, { decimals: 1 }),
        })
      : speaker.sayAs('work-programme.members', mix, {
          theBody,
          members: count(members.length, mix === 'women' ? 'woman-member' : 'member'),
        });
  const { fields = [] } = workspace.body;
  if (fields.length === 0) return sentence;
  const named = fields.map((field, index) => context.text(field, bodyPlace('fields', index)));
  return `${sentence} ${speaker.say('work-programme.fields', { fields: listOf(named, lang) })}`;
}

export interface FamilyView {
  readonly name: string;
  readonly committees: readonly string[];
}

/** The committees by their kinds, in the order of groups.yaml. */
export function familiesView(context: Context): readonly FamilyView[] {
  return familiesOf(context).map(({ kind, groups }) => ({
    name: context.speaker.say(`work-programme.kind-${kind}`, {}),
    committees: groups.map((group) => groupName(context, group)),
  }));
}

/** The groups by their kinds. */
export function familiesOf({ workspace }: Context): readonly {
  readonly kind: Group['kind'];
  readonly groups: readonly Group[];
}[] {
  const groups = [...workspace.groups.values()];
  return [...new Set(groups.map(({ kind }) => kind))].map((kind) => ({
    kind,
    groups: groups.filter((group) => group.kind === kind),
  }));
}

/** A unit of the organisation chart with those who hold it. */
export interface ChartUnit {
  readonly label: string;
  readonly names: readonly string[];
}

export interface ChartView extends ChartUnit {
  readonly officers: readonly ChartUnit[];
  readonly families: readonly (ChartUnit & { readonly units: readonly ChartUnit[] })[];
}

/** The body from its president down: the other officers, then the committees of each kind with their coordinators. */
export function chartView(context: Context, date: string): ChartView {
  const { people } = context.workspace;
  const ofBody = bodyNames(context).ofShort;
  const officers = byPrecedence([...people.values()], date).flatMap((person) => {
    const office = officeOn(person, date);
    if (office === undefined) return [];
    const label = titleInBody(context, person, office, { ofBody, date });
    return [{ office: office.office, label, names: [politeName(context, person)] }];
  });
  const president = officers.find(({ office }) => office === 'president');
  return {
    label: president?.label ?? capitalised(bodyNames(context).theShort, context.lang),
    names: president?.names ?? [],
    officers: officers
      .filter((officer) => officer !== president)
      .map(({ label, names }) => ({ label, names })),
    families: familiesOf(context).map(({ kind, groups }) => ({
      label: context.speaker.say(`work-programme.kind-${kind}`, {}),
      names: [],
      units: groups.map((group) => {
        const coordinator = people.get(group.coordinator);
        return {
          label: groupName(context, group),
          names: coordinator === undefined ? [] : [politeName(context, coordinator)],
        };
      }),
    })),
  };
}
