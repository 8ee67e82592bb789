/** Who came to the meetings of the year: by meeting and by member, with rates. */

import { formatDate, formatPercent, listOf, percentShares } from '../../language/index.js';
import { capitalised } from '../capitalised.js';
import { byPrecedence, nameOf } from '../persons.js';
import { rankOf } from '../ranks.js';
import type { FigureChartView, FigureRow, FigureTableView } from './figure-table.js';
import type { ReportSetting } from './setting.js';

export interface AttendanceChapter {
  readonly lead: string;
  readonly meetings: FigureTableView | null;
  readonly members: FigureTableView | null;
  readonly chart: FigureChartView | null;
}

type Counts = readonly [present: number, excused: number, absent: number];

export function attendanceChapter(setting: ReportSetting): AttendanceChapter {
  const { context, report, figures, events } = setting;
  const { speaker, lang, workspace } = context;
  const meetings = events.flatMap((event) => (event.type === 'meeting' ? [event] : []));
  if (meetings.length === 0) {
    const lead = speaker.say('report.no-meetings', { year: String(report.year) });
    return { lead, meetings: null, members: null, chart: null };
  }
  const counted = (of: string, what: 'meeting' | 'member'): Counts => [
    figures.value(`${what}-present`, of),
    figures.value(`${what}-excused`, of),
    figures.value(`${what}-absent`, of),
  ];
  const labelled = meetings.map(({ name, meeting }) => {
    const ordinal = rankOf('meeting', meeting.ordinal, lang);
    const label = capitalised(speaker.say('report.meeting', { ordinal }), lang);
    return { label, date: formatDate(meeting.date, lang), counts: counted(name, 'meeting') };
  });
  const total = labelled.reduce<Counts>(
    ([a, b, c], { counts: [x, y, z] }) => [a + x, b + y, c + z],
    [0, 0, 0],
  );
  const [present, excused, absent] = total;
  const lead = speaker.say('report.attendance-lead', {
    rate: rateOf(setting, total),
    present: String(present),
    total: String(present + excused + absent),
  });
  const listed = byPrecedence([...workspace.people.values()], report.date).filter(
    ({ id }) => sum(counted(id, 'member')) > 0,
  );
  const heads = (['present', 'excused', 'absent', 'rate'] as const).map((head) =>
    speaker.say(`report.${head}`, {}),
  );
  const cells = (counts: Counts) => [...counts.map(String), rateOf(setting, counts)];
  const sumRow: FigureRow = { head: speaker.say('report.total', {}), cells: cells(total) };
  return {
    lead,
    meetings: {
      caption: '',
      widths: '6 5 3 3 3 4',
      heads: [speaker.say('report.made-at', {}), dateHead(setting), ...heads],
      rows: labelled.map(({ label, date, counts }) => ({
        head: label,
        cells: [date, ...cells(counts)],
      })),
      total: { ...sumRow, cells: [speaker.say('report.nothing', {}), ...sumRow.cells] },
    },
    members: {
      caption: speaker.say('report.by-member', {}),
      widths: '8 3 3 3 4',
      heads: [speaker.say('report.name', {}), ...heads],
      rows: listed.map((person) => ({
        head: nameOf(context, person),
        cells: cells(counted(person.id, 'member')),
      })),
      total: sumRow,
    },
    chart: {
      shape: 'bar',
      caption: speaker.say('report.by-meeting', {}),
      summary: bestAttended(setting, labelled),
      series: (['present', 'excused', 'absent'] as const).map((status, index) => ({
        label: speaker.say(`report.${status}`, {}),
        points: labelled.map(({ label, counts }) => {
          const value = counts[index] ?? 0;
          return { name: label, value, shown: String(value) };
        }),
      })),
    },
  };
}

/** The meeting, or those, to which most came. */
function bestAttended(
  { context: { speaker, lang } }: ReportSetting,
  meetings: readonly { readonly label: string; readonly counts: Counts }[],
): string {
  const most = Math.max(...meetings.map(({ counts: [present] }) => present));
  const best = meetings.filter(({ counts: [present] }) => present === most);
  return speaker.say('report.best-attended', {
    meetings: listOf(
      best.map(({ label }) => label),
      lang,
    ),
    count: String(most),
  });
}

function dateHead({ context: { speaker } }: ReportSetting): string {
  return speaker.say('report.date', {}).replace(/[\s\u00A0\u202F]*:$/u, '');
}

function rateOf({ context: { lang } }: ReportSetting, [present, excused, absent]: Counts): string {
  const [rate = 0] = percentShares([present, excused + absent]);
  return formatPercent(rate, lang, { decimals: 2 });
}

function sum(counts: Counts): number {
  return counts.reduce((total, count) => total + count, 0);
}
