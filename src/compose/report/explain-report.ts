/** Every figure of an annual report in words, with the records it comes from: what `mahdar explain` says. */

import { formatMonth } from '../../language/index.js';
import type { SourcePosition } from '../../diagnostics/diagnostic.js';
import { showPath } from '../../records/source-node.js';
import type { ReportRecord } from '../../records/schema.js';
import type { Workspace } from '../../records/workspace.js';
import { Context } from '../context.js';
import { minutesShortTitle } from '../paper-titles.js';
import { nameOf } from '../persons.js';
import type { Wording } from '../wording/wording.js';
import { countYear } from './count-year.js';
import type { Figure } from './figures.js';

export interface ExplainedFigure {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly sources: readonly ExplainedSource[];
}

export interface ExplainedSource extends SourcePosition {
  /** Inside the record: attendance.present[2]. */
  readonly path: string;
  /** How much it adds to the figure. */
  readonly amount: number;
}

export function explainReport(
  workspace: Workspace,
  wording: Wording,
  report: ReportRecord,
): readonly ExplainedFigure[] {
  const context = new Context(workspace, wording);
  return countYear(workspace, report)
    .all()
    .map((figure) => ({
      key: figure.of === undefined ? figure.key : `${figure.key}:${figure.of}`,
      label: labelOf(context, figure),
      value: figure.value,
      sources: figure.sources.map(({ file, path, amount }) => ({
        ...workspace.locator.locate(file, path),
        ...{ path: showPath(path), amount },
      })),
    }));
}

function labelOf(context: Context, { key, of = '' }: Figure): string {
  const { speaker, lang, workspace } = context;
  switch (key) {
    case 'month-meetings':
    case 'month-activities':
      return speaker.say(`figure.${key}`, { of: formatMonth(of, lang) });
    case 'kind':
      return speaker.say('figure.kind', { of: kindName(context, of) });
    case 'meeting-present':
    case 'meeting-excused':
    case 'meeting-absent': {
      const meeting = workspace.meetings.get(of);
      const title = meeting === undefined ? of : minutesShortTitle(context, meeting);
      return speaker.say(`figure.${key}`, { of: title });
    }
    case 'member-present':
    case 'member-excused':
    case 'member-absent': {
      const person = workspace.people.get(of);
      const name = person === undefined ? of : nameOf(context, person);
      return speaker.say(`figure.${key}`, { of: name });
    }
    default:
      return speaker.say(`figure.${key}`, {});
  }
}

function kindName({ workspace, speaker }: Context, kind: string): string {
  const activity = [...workspace.activities.values()].find((each) => each.kind === kind);
  return activity === undefined ? kind : speaker.say(`activity-kind.${activity.kind}`, {});
}
