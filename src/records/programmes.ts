/** Takes a draft of ideas and a programme made of it, says what became of each idea. */

import type { Idea, IdeaDraft, Programme } from './schema.js';
import type { RecordPath } from './workspace.js';

/** An idea with the number papers print: axis and place in it, 2-14. */
export interface NumberedIdea {
  readonly id: string;
  readonly idea: Idea;
  readonly path: RecordPath;
}

/** All ideas of a draft in order; numbers start again in each axis. */
export function numberedIdeas(draft: IdeaDraft): readonly NumberedIdea[] {
  return draft.axes.flatMap(({ ideas }, axis) =>
    ideas.map((idea, index) => ({
      id: `${axis + 1}-${index + 1}`,
      idea,
      path: ['axes', axis, 'ideas', index],
    })),
  );
}

/** Where a programme takes up ideas: the key, and the ideas named there. */
export interface IdeasTaken {
  readonly path: RecordPath;
  readonly ideas: readonly string[];
}

/** The places of a programme that take up ideas: activities of its domains, then events. */
export function ideasTaken(programme: Programme): readonly IdeasTaken[] {
  const activities = programme.domains.flatMap((domain, index) =>
    domain.activities.map(({ ideas = [] }, position) => ({
      path: ['domains', index, 'activities', position, 'ideas'],
      ideas,
    })),
  );
  const events = programme.events.map(({ ideas = [] }, index) => ({
    path: ['events', index, 'ideas'],
    ideas,
  }));
  return [...activities, ...events].filter(({ ideas }) => ideas.length > 0);
}

/** The years of a programme: one, or from the first to the last; none where the record names neither. */
export function programmeYears({ year, years }: Programme): readonly number[] {
  if (years === undefined) return year === undefined ? [] : [year];
  const count = Math.max(0, years.until - years.from + 1);
  return Array.from({ length: count }, (_, index) => years.from + index);
}

/** The day whose law a programme cites: its own, or the first of its first year. */
export function programmeDate(programme: Programme): string {
  const [first = 0] = programmeYears(programme);
  return programme.date ?? `${first}-01-01`;
}
