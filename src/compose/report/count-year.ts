/** Counts a year: takes the records, gives every figure of its report. Knows no language. */

import { eventsOf, type YearEvent } from '../../records/events.js';
import { followedRecommendations } from '../../records/follow-up.js';
import type { Person, ReportRecord } from '../../records/schema.js';
import type { RecordPath, Workspace } from '../../records/workspace.js';
import { Figures, type FigureKey } from './figures.js';

type Counted = 'members' | 'officers' | 'coordinators' | 'present' | 'speakers' | 'participants';

interface Place {
  readonly file: string;
  readonly path: RecordPath;
}

export function countYear(workspace: Workspace, report: ReportRecord): Figures {
  const counting = new Counting(workspace, report);
  counting.run();
  return counting.figures;
}

/** Twelve months as 2022-01 … 2022-12. */
export function monthsOf(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

/** True when the office was held on some day of the year. */
export function heldIn(
  { from, until }: { readonly from: string; readonly until?: string | undefined },
  year: number,
): boolean {
  return from <= `${year}-12-31` && (until === undefined || until >= `${year}-01-01`);
}

class Counting {
  readonly figures = new Figures();
  readonly #events: readonly YearEvent[];

  constructor(
    private readonly workspace: Workspace,
    private readonly report: ReportRecord,
  ) {
    this.#events = eventsOf(workspace, String(report.year));
  }

  run(): void {
    this.#countEvents();
    this.#countPeople();
    for (const event of this.#events) this.#countVoices(event);
    this.#countAttendance();
    this.#countRecommendations();
  }

  #countEvents(): void {
    this.figures.open('meetings');
    this.figures.open('activities');
    for (const month of monthsOf(this.report.year)) {
      this.figures.open('month-meetings', month);
      this.figures.open('month-activities', month);
    }
    for (const event of this.#events) {
      const place = { file: event.file, path: ['date'] };
      const month = event.date.slice(0, 7);
      const isMeeting = event.type === 'meeting';
      this.figures.add(isMeeting ? 'meetings' : 'activities', undefined, place);
      this.figures.add(isMeeting ? 'month-meetings' : 'month-activities', month, place);
      if (!isMeeting) this.figures.add('kind', event.activity.kind, { ...place, path: ['kind'] });
    }
  }

  #countPeople(): void {
    const { people, groups } = this.workspace;
    for (const counted of ['members', 'officers', 'coordinators'] as const) this.#open(counted);
    for (const [index, person] of [...people.values()].entries()) {
      const path = ['people', index, 'gender'];
      this.#person('members', person, { file: 'people.yaml', path });
      const position = person.offices.findIndex((office) => heldIn(office, this.report.year));
      if (position < 0) continue;
      this.#person('officers', person, {
        ...{ file: 'people.yaml', path: ['people', index, 'offices', position] },
      });
    }
    const shown = new Set(this.report.groups ?? groups.keys());
    for (const [index, { id, coordinator }] of [...groups.values()].entries()) {
      if (!shown.has(id)) continue;
      const place = { file: 'groups.yaml', path: ['groups', index, 'coordinator'] };
      this.#person('coordinators', people.get(coordinator), place);
    }
    for (const counted of ['present', 'speakers', 'participants'] as const) this.#open(counted);
  }

  /** Speakers of meetings and activities; who took part in activities. */
  #countVoices(event: YearEvent): void {
    const { people } = this.workspace;
    const { file } = event;
    const { speakers, guests } = event.type === 'meeting' ? event.meeting : event.activity;
    for (const [index, speaker] of speakers.entries()) {
      const path = ['speakers', index];
      if ('person' in speaker) {
        const place = { file, path: [...path, 'person'] };
        this.#person('speakers', people.get(speaker.person), place);
      } else this.#person('speakers', speaker, { file, path: [...path, 'gender'] });
    }
    if (event.type === 'meeting') return;
    const { participants } = event.activity;
    for (const [index, id] of (participants?.members ?? []).entries()) {
      const place = { file, path: ['participants', 'members', index] };
      this.#person('participants', people.get(id), place);
    }
    const places = [
      { counts: participants, path: ['participants'] },
      ...guests.map((counts, index) => ({ counts, path: ['guests', index] })),
    ];
    for (const { counts, path } of places) {
      for (const gender of ['women', 'men'] as const) {
        const amount = counts?.[gender] ?? 0;
        if (amount === 0) continue;
        const place = { file, path: [...path, gender], amount };
        this.figures.add(`participants-${gender}`, undefined, place);
      }
    }
  }

  #countAttendance(): void {
    const { people } = this.workspace;
    for (const event of this.#events) {
      if (event.type !== 'meeting') continue;
      for (const status of ['present', 'excused', 'absent'] as const) {
        this.figures.open(`meeting-${status}`, event.name);
        for (const [index, id] of event.meeting.attendance[status].entries()) {
          const place = { file: event.file, path: ['attendance', status, index] };
          this.figures.add(`meeting-${status}`, event.name, place);
          this.figures.add(`member-${status}`, id, place);
          if (status === 'present') this.#person('present', people.get(id), place);
        }
      }
    }
  }

  /** Those made in the year; what became of them by the date of the report. */
  #countRecommendations(): void {
    this.figures.open('recommendations');
    for (const { file, index, status } of recommendationsOf(this.workspace, this.report)) {
      const place = { file, path: ['recommendations', index] };
      this.figures.add('recommendations', undefined, place);
      this.figures.add(`recommendations-${status}`, undefined, place);
    }
  }

  #open(counted: Counted): void {
    this.figures.open(`${counted}-women`);
    this.figures.open(`${counted}-men`);
  }

  #person(counted: Counted, person: Pick<Person, 'gender'> | undefined, place: Place): void {
    if (person === undefined) return;
    const key: FigureKey = `${counted}-${person.gender === 'female' ? 'women' : 'men'}`;
    this.figures.add(key, undefined, place);
  }
}

export interface YearRecommendation {
  /** Of the meeting that made it. */
  readonly file: string;
  readonly meeting: string;
  readonly index: number;
  /** `open` where no record says what became of it. */
  readonly status: 'done' | 'in-progress' | 'not-started' | 'abandoned' | 'open';
  /** The last word on it: where it stands. */
  readonly last?: { readonly file: string; readonly index: number; readonly date: string };
}

/** The recommendations of the year's meetings, in order, each as it stood on the day of the report. */
export function recommendationsOf(
  workspace: Workspace,
  { year, date: day }: ReportRecord,
): readonly YearRecommendation[] {
  const followed = followedRecommendations(workspace);
  return eventsOf(workspace, String(year)).flatMap((event) => {
    if (event.type !== 'meeting') return [];
    return event.meeting.recommendations.map(({ id }, index) => {
      const own = followed.find((each) => each.id === id && each.meeting === event.name);
      const last = own?.reports.filter(({ date }) => date <= day).at(-1);
      return {
        ...{ file: event.file, meeting: event.name, index },
        status: last?.followUp.status ?? ('open' as const),
        ...(last !== undefined && {
          last: { file: last.file, index: last.index, date: last.date },
        }),
      };
    });
  });
}
