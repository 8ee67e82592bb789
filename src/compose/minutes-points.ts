/** The points of a meeting: presentation, discussion, table, outcome. */

import type { Meeting } from '../records/schema.js';
import type { BodyNames } from './body-names.js';
import { capitalised } from './capitalised.js';
import type { Context, RecordPlace } from './context.js';
import { electionLines } from './elections.js';
import { groupTableView } from './group-table.js';
import type { GroupTableView } from './group-table.js';
import { outcomeSentence } from './outcome.js';
import { outlineView } from './outline.js';
import type { OutlineView } from './outline.js';
import { programmeTableView } from './programme-table.js';
import type { ProgrammeTableView } from './programme-table.js';
import { rankOf } from './ranks.js';

export interface PointView {
  /** Title as the agenda lists it. */
  readonly title: string;
  /** "النقطة الأولى: …". */
  readonly heading: string;
  readonly presentation: PassageView | null;
  readonly discussion: PassageView | null;
  readonly groups: GroupTableView | null;
  readonly programme: ProgrammeTableView | null;
  readonly outcome: PassageView;
  /** What the outcome consists of, as a list with lists; empty where it has none. */
  readonly items: OutlineView;
  /** Who was elected; empty where nobody was. */
  readonly elections: readonly string[];
}

/** A labelled passage; the label stands at the beginning of its first paragraph. */
export interface PassageView {
  readonly label: string;
  readonly first: string;
  readonly others: readonly string[];
}

type Point = Meeting['points'][number];

export function agendaPoints(
  context: Context,
  file: string,
  meeting: Meeting,
  names: BodyNames,
): readonly PointView[] {
  return meeting.points.map((point, index) =>
    pointView(context, point, index + 1, {
      ...{ names, date: meeting.date, place: { file, path: ['points', index] } },
    }),
  );
}

interface PointSetting {
  readonly names: BodyNames;
  /** Of the meeting. */
  readonly date: string;
  readonly place: RecordPlace;
}

function pointView(
  context: Context,
  point: Point,
  number: number,
  { names, date, place }: PointSetting,
): PointView {
  const { speaker, lang } = context;
  const at = (...path: (string | number)[]) => ({ ...place, path: [...place.path, ...path] });
  const title = context.text(point.title, at('title'));
  const passage = (key: 'presentation' | 'discussion'): PassageView | null => {
    const text = point[key];
    if (text === undefined) return null;
    const [first = '', ...others] = context.paragraphs(text, at(key));
    return { label: speaker.say(`minutes.${key}`, {}), first, others };
  };
  return {
    title,
    heading: speaker.say('minutes.point', {
      ordinal: capitalised(rankOf('point', number, lang), lang),
      title,
    }),
    presentation: passage('presentation'),
    discussion: passage('discussion'),
    ...tableViews(context, point.table, at('table')),
    outcome: {
      label: speaker.say('minutes.outcome', {}),
      first: outcomeSentence(context, point.outcome, names, at('outcome')),
      others: [],
    },
    items:
      point.outcome.items === undefined
        ? []
        : outlineView(context, point.outcome.items, at('outcome', 'items')),
    elections: electionLines(context, point.elections ?? [], at('elections'), date),
  };
}

function tableViews(
  context: Context,
  table: Point['table'],
  place: RecordPlace,
): Pick<PointView, 'groups' | 'programme'> {
  if (table === undefined) return { groups: null, programme: null };
  if ('groups' in table) {
    return { groups: groupTableView(context, table.groups, place), programme: null };
  }
  const programme = context.find(context.workspace.programmes, table.programme, 'programme', {
    ...place,
    path: [...place.path, 'programme'],
  });
  return {
    groups: null,
    programme:
      programme === undefined ? null : programmeTableView(context, table.programme, programme),
  };
}
