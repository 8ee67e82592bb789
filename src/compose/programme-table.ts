/**
 * The programme's table: domain, activity, group in charge, objectives. The domain's cell spans the rows of its
 * activities, and the activity's column too where the activity has no name; the group's cell spans neighbouring rows
 * of one domain that have the same group.
 */

import type { Programme } from '../records/schema.js';
import type { Context, RecordPlace } from './context.js';
import { groupName } from './group-table.js';

export interface ProgrammeTableView {
  /** Null where the paper's title already says it. */
  readonly caption: string | null;
  readonly heads: {
    readonly domain: string;
    readonly activity: string;
    /** Null, like every group below it, where no group is in charge of anything. */
    readonly group: string | null;
    readonly objectives: string;
  };
  /** Of the columns there are. */
  readonly widths: string;
  readonly rows: readonly ProgrammeRow[];
}

/** A row holds only the cells that begin in it; null where an earlier cell reaches down. */
interface ProgrammeRow {
  readonly domain: {
    readonly text: string;
    readonly rows: number;
    readonly columns: number;
  } | null;
  readonly activity: string | null;
  readonly group: { readonly text: string; readonly rows: number } | null;
  /** One objective is a paragraph, several are a list. */
  readonly objective: string | null;
  readonly objectives: readonly string[];
}

type Domain = Programme['domains'][number];

export function programmeTableView(
  context: Context,
  year: string,
  programme: Programme,
): ProgrammeTableView {
  const { speaker } = context;
  const at = (...path: (string | number)[]): RecordPlace => ({
    file: `programmes/${year}.yaml`,
    path,
  });
  const grouped = programme.domains.some(
    ({ group, activities }) => group !== undefined || activities.some((each) => each.group),
  );
  const rows = programme.domains.flatMap((domain, index) =>
    domainRows(context, domain, (...path) => at('domains', index, ...path)),
  );
  return {
    caption: context.text(programme.title, at('title')),
    heads: {
      domain: speaker.say('programme.domain', {}),
      activity: speaker.say('programme.activity', {}),
      group: grouped ? speaker.say('programme.group', {}) : null,
      objectives: speaker.say('programme.objectives', {}),
    },
    widths: grouped ? '4 5 5 7' : '4 6 8',
    rows: grouped ? rows : rows.map((row) => ({ ...row, group: null })),
  };
}

type PlaceIn = (...path: (string | number)[]) => RecordPlace;

function domainRows(context: Context, domain: Domain, at: PlaceIn): readonly ProgrammeRow[] {
  const name = context.text(domain.name, at('name'));
  const isNamed = domain.activities.map((activity) => activity.name !== undefined);
  const groups = domain.activities.map((activity, index) =>
    activity.group === undefined
      ? groupText(context, domain.group, at('group'))
      : groupText(context, activity.group, at('activities', index, 'group')),
  );
  return domain.activities.map((activity, index) => {
    const activityAt: PlaceIn = (...path) => at('activities', index, ...path);
    const objectives = activity.objectives.map((objective, position) =>
      context.text(objective, activityAt('objectives', position)),
    );
    const [only] = objectives;
    return {
      // A cell cannot be wide in one row and narrow in the next: where names begin or end, the domain is named again.
      domain: beginsRun(isNamed, index)
        ? { text: name, rows: runLength(isNamed, index), columns: isNamed[index] === true ? 1 : 2 }
        : null,
      activity:
        activity.name === undefined ? null : context.text(activity.name, activityAt('name')),
      group: beginsRun(groups, index)
        ? { text: groups[index] ?? '', rows: runLength(groups, index) }
        : null,
      objective: objectives.length === 1 && only !== undefined ? only : null,
      objectives: objectives.length === 1 ? [] : objectives,
    };
  });
}

function groupText(context: Context, id: string | undefined, place: RecordPlace): string {
  if (id === undefined) return context.speaker.say('programme.no-group', {});
  const group = context.find(context.workspace.groups, id, 'groups', place);
  return group === undefined ? '' : groupName(context, group);
}

function beginsRun<T>(values: readonly T[], index: number): boolean {
  return index === 0 || values[index] !== values[index - 1];
}

function runLength<T>(values: readonly T[], from: number): number {
  const end = values.findIndex((value, index) => index > from && value !== values[from]);
  return (end === -1 ? values.length : end) - from;
}
