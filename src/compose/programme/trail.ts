/** What became of the ideas of a draft in the programme made of it: taken up, said elsewhere, or left out. */

import { listOf } from '../../language/index.js';
import { settledEvents } from '../../records/programme-events.js';
import { ideasTaken, numberedIdeas } from '../../records/programmes.js';
import type { NumberedIdea } from '../../records/programmes.js';
import type { IdeaDraft, Programme } from '../../records/schema.js';
import type { RecordPath } from '../../records/workspace.js';
import type { Context } from '../context.js';
import { eventTitle } from './calendar.js';
import { draftPlace } from './place.js';
import type { PlaceIn } from './place.js';

export interface TrailView {
  readonly heading: string;
  readonly note: string;
  readonly heads: readonly string[];
  readonly axes: readonly {
    readonly name: string;
    readonly rows: readonly TrailRow[];
  }[];
}

interface TrailRow {
  readonly number: string;
  readonly idea: string;
  /** Each on a line of its own. */
  readonly became: readonly string[];
}

/** Undefined where the programme is made of no draft. */
export function trailView(
  context: Context,
  programme: Programme,
  at: PlaceIn,
): TrailView | undefined {
  const { speaker, workspace } = context;
  if (programme.draft === undefined) return undefined;
  const draft = context.find(workspace.ideas, programme.draft, 'ideas', at('draft'));
  if (draft === undefined) return undefined;
  const place = draftPlace(programme.draft);
  const fates = fatesOf(context, programme, at);
  const all = numberedIdeas(draft);
  return {
    heading: speaker.say('trail.heading', {}),
    note: noteOf(context, all, fates),
    heads: [
      speaker.say('draft-programme.number', {}),
      speaker.say('draft-programme.idea', {}),
      speaker.say('trail.became', {}),
    ],
    axes: draft.axes.map((axis, index) => ({
      name: context.text(axis.name, place('axes', index, 'name')),
      rows: ideasOfAxis(draft, all, index).map((numbered) => ({
        number: numbered.id,
        idea: context.text(numbered.idea.text, place(...numbered.path, 'text')),
        became: becameOf(context, numbered, fates),
      })),
    })),
  };
}

function ideasOfAxis(
  draft: IdeaDraft,
  all: readonly NumberedIdea[],
  axis: number,
): readonly NumberedIdea[] {
  const before = draft.axes.slice(0, axis).reduce((sum, { ideas }) => sum + ideas.length, 0);
  return all.slice(before, before + (draft.axes[axis]?.ideas.length ?? 0));
}

interface Fates {
  /** Names of what takes an idea up, by the idea's number. */
  readonly taken: ReadonlyMap<string, readonly string[]>;
  /** Reason, by the idea's number. */
  readonly left: ReadonlyMap<string, string>;
}

function fatesOf(context: Context, programme: Programme, at: PlaceIn): Fates {
  const taken = new Map<string, readonly string[]>();
  for (const { path, ideas } of ideasTaken(programme)) {
    const name = takerName(context, programme, path, at);
    for (const idea of ideas) taken.set(idea, [...(taken.get(idea) ?? []), name]);
  }
  const left = new Map(
    programme.leftOut.flatMap(({ ideas, reason }, index) => {
      const text = context.text(reason, at('leftOut', index, 'reason'));
      return ideas.map((idea) => [idea, text] as const);
    }),
  );
  return { taken, left };
}

/** "التواصل: لقاءات دورية": the domain or axis, and what takes the idea up in it. */
function takerName(context: Context, programme: Programme, path: RecordPath, at: PlaceIn): string {
  const [kind, first, , second] = path;
  if (kind === 'events' && typeof first === 'number') {
    const event = settledEvents(context.workspace, programme)[first];
    const axis = programme.axes.findIndex(({ id }) => id === event?.axis);
    const name = programme.axes[axis]?.name;
    if (event === undefined || name === undefined) return '';
    return context.speaker.say('trail.in', {
      domain: context.text(name, at('axes', axis, 'name')),
      activity: eventTitle(context, event, (...rest) => at('events', first, ...rest)),
    });
  }
  if (typeof first !== 'number' || typeof second !== 'number') return '';
  const domain = programme.domains[first];
  const activity = domain?.activities[second];
  if (domain === undefined) return '';
  const name = context.text(domain.name, at('domains', first, 'name'));
  if (activity?.name === undefined) return name;
  return context.speaker.say('trail.in', {
    domain: name,
    activity: context.text(activity.name, at('domains', first, 'activities', second, 'name')),
  });
}

function becameOf(
  { speaker, lang }: Context,
  { id, idea }: NumberedIdea,
  { taken, left }: Fates,
): readonly string[] {
  const names = taken.get(id) ?? [];
  const { sameAs = [] } = idea;
  const reason = left.get(id);
  const lines = [
    ...names,
    ...(sameAs.length === 0
      ? []
      : [
          speaker.sayAs('trail.double', sameAs.length === 1 ? 'one' : 'many', {
            others: listOf(sameAs, lang),
          }),
        ]),
    ...(reason === undefined ? [] : [speaker.say('trail.left-out', { reason })]),
  ];
  return lines.length > 0 ? lines : [speaker.say('trail.nowhere', {})];
}

/** The figures add up to all ideas: one both taken up and said elsewhere counts as taken up. */
function noteOf(
  { speaker }: Context,
  all: readonly NumberedIdea[],
  { taken, left }: Fates,
): string {
  const count = (chosen: (numbered: NumberedIdea) => boolean): string =>
    String(all.filter(chosen).length);
  const isTaken = ({ id }: NumberedIdea): boolean => taken.has(id);
  const isLeft = ({ id }: NumberedIdea): boolean => left.has(id);
  return speaker.say('trail.note', {
    ideas: String(all.length),
    taken: count(isTaken),
    left: count((each) => !isTaken(each) && isLeft(each)),
    doubles: count(
      (each) => !isTaken(each) && !isLeft(each) && (each.idea.sameAs ?? []).length > 0,
    ),
  });
}
