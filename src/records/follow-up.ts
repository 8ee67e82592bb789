/** Takes the records, gives each recommendation that has an id with what later meetings and activities say became of it. */

import { derived } from './derived.js';
import { eventsOf } from './events.js';
import type { FollowUp, Meeting, Recommendation } from './schema.js';
import type { Workspace } from './workspace.js';

export interface FollowedRecommendation {
  /** Name of the meeting that made it: 2022-05-27. */
  readonly meeting: string;
  readonly date: string;
  /** Its place in that meeting's list. */
  readonly index: number;
  readonly id: string;
  readonly recommendation: Recommendation;
  /** In order of day and hour. */
  readonly reports: readonly FollowUpReport[];
}

export interface FollowUpReport {
  /** The meeting's or activity's file. */
  readonly file: string;
  readonly date: string;
  readonly index: number;
  readonly followUp: FollowUp;
}

/** In order of the meetings that made them. Of two recommendations with one id the earlier counts. */
export function followedRecommendations(workspace: Workspace): readonly FollowedRecommendation[] {
  return derived(workspace, follow);
}

function follow(workspace: Workspace): readonly FollowedRecommendation[] {
  // Of the other records, which are most, nothing more is read: no paper depends on them.
  const meetings = [...workspace.meetings]
    .filter(([, { recommendations, followUp }]) => recommendations.length + followUp.length > 0)
    .sort(([, a], [, b]) => (a.date < b.date ? -1 : 1));
  const activities = [...workspace.activities].filter(([, { followUp }]) => followUp.length > 0);
  const reports = eventsOf({
    meetings: new Map(meetings),
    activities: new Map(activities),
  }).flatMap((event) => {
    const { followUp } = event.type === 'meeting' ? event.meeting : event.activity;
    const { file, date } = event;
    return followUp.map((each, index) => ({ file, date, index, followUp: each }));
  });
  const byId = new Map<string, FollowUpReport[]>();
  for (const report of reports) {
    const { recommendation: id } = report.followUp;
    const before = byId.get(id);
    if (before === undefined) byId.set(id, [report]);
    else before.push(report);
  }
  const seen = new Set<string>();
  return meetings.flatMap(([meeting, { date, recommendations }]) =>
    recommendations.flatMap((recommendation, index) => {
      const { id } = recommendation;
      if (id === undefined || seen.has(id)) return [];
      seen.add(id);
      return [{ meeting, date, index, id, recommendation, reports: byId.get(id) ?? [] }];
    }),
  );
}

/** True when no meeting before the day has called it done or abandoned. */
export function isOpenOn({ date, reports }: FollowedRecommendation, day: string): boolean {
  const isClosed = ({ followUp }: FollowUpReport) =>
    followUp.status === 'done' || followUp.status === 'abandoned';
  return date < day && !reports.some((report) => report.date < day && isClosed(report));
}

/** What a meeting says of a recommendation itself. */
export function reportAt(
  followed: FollowedRecommendation,
  meeting: Meeting,
): FollowUpReport | undefined {
  return followed.reports.find(
    ({ date, file }) => date === meeting.date && file.startsWith('meetings/'),
  );
}
