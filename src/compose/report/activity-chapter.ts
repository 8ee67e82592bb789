/** How much happened in the year: by month and by kind, with the sentences that say it. */

import {
  countedNoun,
  formatPercent,
  listOf,
  monthName,
  percentShares,
} from '../../language/index.js';
import { capitalised } from '../capitalised.js';
import { monthsOf } from './count-year.js';
import type { FigureChartView, FigureTableView } from './figure-table.js';
import type { ReportSetting } from './setting.js';

export interface ActivityChapter {
  readonly lead: string;
  /** Absent in a year without anything: twelve rows of zeros say no more than the lead does. */
  readonly months: FigureTableView | null;
  readonly kinds: FigureTableView | null;
  readonly monthChart: FigureChartView | null;
  readonly kindChart: FigureChartView | null;
}

interface Count {
  readonly name: string;
  readonly count: number;
}

export function activityChapter(setting: ReportSetting): ActivityChapter {
  const { context, report, figures } = setting;
  const { speaker, lang } = context;
  const months = monthsOf(report.year).map((month) => {
    const meetings = figures.value('month-meetings', month);
    const activities = figures.value('month-activities', month);
    const name = capitalised(monthName(Number(month.slice(5)), lang), lang);
    return { name, meetings, activities, count: meetings + activities };
  });
  const kinds = kindsOf(setting);
  const [meetings, activities] = [figures.value('meetings'), figures.value('activities')];
  const busiest = busiestSentence(setting, months);
  const frequent = frequentSentence(setting, kinds, activities);
  return {
    lead: yearSentence(setting),
    months: meetings + activities === 0 ? null : monthTable(setting, months),
    kinds: kinds.length === 0 ? null : kindTable(setting, kinds),
    monthChart:
      busiest === ''
        ? null
        : {
            shape: 'bar',
            caption: speaker.say('report.by-month', {}),
            summary: busiest,
            series: (['meetings', 'activities'] as const).map((what) => ({
              label: speaker.say(`report.${what}`, {}),
              points: months.map((month) => ({
                ...{ name: month.name, value: month[what], shown: String(month[what]) },
              })),
            })),
          },
    kindChart:
      frequent === ''
        ? null
        : {
            shape: 'bar',
            caption: speaker.say('report.by-kind', {}),
            summary: frequent,
            series: [
              {
                label: speaker.say('report.activities', {}),
                points: kinds.map(({ name, count }) => ({
                  ...{ name, value: count, shown: String(count) },
                })),
              },
            ],
          },
  };
}

interface MonthCount extends Count {
  readonly meetings: number;
  readonly activities: number;
}

function monthTable(
  { context: { speaker }, figures }: ReportSetting,
  months: readonly MonthCount[],
): FigureTableView {
  const [meetings, activities] = [figures.value('meetings'), figures.value('activities')];
  return {
    // The chart above has it.
    caption: '',
    widths: '5 3 3 3',
    heads: (['month', 'meetings', 'activities', 'total'] as const).map((head) =>
      speaker.say(`report.${head}`, {}),
    ),
    rows: months.map((month) => ({
      head: month.name,
      cells: [month.meetings, month.activities, month.count].map(String),
    })),
    total: {
      head: speaker.say('report.total', {}),
      cells: [meetings, activities, meetings + activities].map(String),
    },
  };
}

/** Kinds that occur, the most frequent first. */
function kindsOf({ context: { speaker }, figures, events }: ReportSetting): readonly Count[] {
  const occurring = new Set(
    events.flatMap((event) => (event.type === 'activity' ? [event.activity.kind] : [])),
  );
  return [...occurring]
    .map((kind) => ({
      name: speaker.say(`activity-kind.${kind}`, {}),
      count: figures.value('kind', kind),
    }))
    .sort((a, b) => b.count - a.count);
}

function kindTable({ context }: ReportSetting, kinds: readonly Count[]): FigureTableView {
  const { speaker, lang } = context;
  const shares = percentShares(kinds.map(({ count }) => count));
  const percent = (share: number) => formatPercent(share, lang, { decimals: 2 });
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  return {
    caption: '',
    widths: '7 3 3',
    heads: [
      speaker.say('report.nature', {}).replace(/[\s\u00A0\u202F]*:$/u, ''),
      speaker.say('report.count', {}),
      speaker.say('report.share', {}),
    ],
    rows: kinds.map(({ name, count }, index) => ({
      head: name,
      cells: [String(count), percent(shares[index] ?? 0)],
    })),
    total: { head: speaker.say('report.total', {}), cells: [String(total), percent(100)] },
  };
}

function yearSentence({ context, names, report, figures }: ReportSetting): string {
  const { speaker, lang } = context;
  const counts = { meetings: figures.value('meetings'), activities: figures.value('activities') };
  const base = { theBody: names.theShort, year: String(report.year) };
  const meetings = countedNoun(counts.meetings, 'meeting', lang, { case: 'accusative' });
  const activities = countedNoun(counts.activities, 'activity', lang, { case: 'accusative' });
  const sentence =
    counts.meetings + counts.activities === 0
      ? speaker.say('report.no-events', { year: base.year })
      : counts.activities === 0
        ? speaker.say('report.year-lead-meetings', { ...base, meetings })
        : counts.meetings === 0
          ? speaker.say('report.year-lead-activities', { ...base, activities })
          : speaker.say('report.year-lead', { ...base, meetings, activities });
  return capitalised(sentence, lang);
}

function busiestSentence({ context }: ReportSetting, months: readonly Count[]): string {
  const { speaker, lang } = context;
  const top = topOf(months);
  if (top.length === 0) return '';
  const names = top.map(({ name }) => (lang === 'fr' ? name.toLocaleLowerCase(lang) : name));
  return speaker.sayAs('report.busiest', top.length === 1 ? 'one' : 'many', {
    months: listOf(names, lang),
    count: String(top[0]?.count ?? 0),
  });
}

function frequentSentence(
  { context }: ReportSetting,
  kinds: readonly Count[],
  total: number,
): string {
  const { speaker, lang } = context;
  const top = topOf(kinds);
  if (top.length === 0) return '';
  const names = top.map(({ name }) => (lang === 'fr' ? name.toLocaleLowerCase(lang) : name));
  return speaker.sayAs('report.frequent', top.length === 1 ? 'one' : 'many', {
    kinds: listOf(names, lang),
    count: String(top[0]?.count ?? 0),
    total: String(total),
  });
}

/** All that share the highest count; none where nothing was counted. */
function topOf(counts: readonly Count[]): readonly Count[] {
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return most === 0 ? [] : counts.filter(({ count }) => count === most);
}
