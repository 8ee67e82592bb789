/** What the year's meetings recommended, and what became of it by the date of the report. */

import { formatDate, listOf } from '../../language/index.js';
import type { FollowUp, LocalizedText } from '../../records/schema.js';
import { assigned } from '../recommendations.js';
import { capitalised } from '../capitalised.js';
import { rankOf } from '../ranks.js';
import { recommendationsOf, type YearRecommendation } from './count-year.js';
import type { FigureChartView, FigureTableView } from './figure-table.js';
import type { ReportSetting } from './setting.js';

export interface RecommendationsChapter {
  readonly lead: string;
  readonly chart: FigureChartView | null;
  readonly table: FigureTableView | null;
}

const statuses = ['done', 'in-progress', 'not-started', 'abandoned', 'open'] as const;

export function recommendationsChapter(setting: ReportSetting): RecommendationsChapter {
  const { context, report, figures } = setting;
  const { speaker } = context;
  const made = recommendationsOf(context.workspace, report);
  if (made.length === 0) {
    const lead = speaker.say('report.no-recommendations', { year: String(report.year) });
    return { lead, chart: null, table: null };
  }
  const counts = statuses
    .map((status) => ({
      name: speaker.say(`follow-up.${status}`, {}),
      value: figures.value(`recommendations-${status}`),
    }))
    .filter(({ value }) => value > 0);
  const said = counts.map(({ name, value }) =>
    speaker.say('report.status-count', { status: name, count: String(value) }),
  );
  const statusesText = said.reduce((before, after) =>
    speaker.say('report.one-after-another', { before, after }),
  );
  return {
    lead: speaker.say('report.recommendations-lead', { count: String(made.length) }),
    chart: {
      shape: 'share',
      caption: speaker.say('report.by-outcome', {}),
      summary: speaker.say('report.recommendations-statuses', { statuses: statusesText }),
      series: [
        {
          label: speaker.say('report.recommendations', {}),
          points: counts.map(({ name, value }) => ({ name, value, shown: String(value) })),
        },
      ],
    },
    table: {
      caption: speaker.say('report.recommendations', {}),
      widths: '2 9 5 8 5 7',
      heads: (
        ['number', 'recommendation', 'made-at', 'in-charge', 'deadline', 'outcome'] as const
      ).map((head) => speaker.say(`report.${head}`, {})),
      rows: made.map((each, index) => rowOf(setting, each, index + 1)),
      total: null,
    },
  };
}

function rowOf(setting: ReportSetting, made: YearRecommendation, number: number) {
  const { context } = setting;
  const { speaker, lang, workspace } = context;
  const meeting = workspace.meetings.get(made.meeting);
  const recommendation = meeting?.recommendations[made.index];
  const at = (...path: (string | number)[]) => ({
    ...{ file: made.file, path: ['recommendations', made.index, ...path] },
  });
  const text = (value: LocalizedText | undefined, ...path: string[]) =>
    value === undefined ? '' : context.text(value, at(...path));
  const nothing = speaker.say('report.nothing', {});
  const who = (recommendation?.assignedTo ?? []).map((id, index) =>
    assigned(context, id, at('assignedTo', index)),
  );
  const ordinal = rankOf('meeting', meeting?.ordinal ?? 1, lang);
  return {
    head: String(number),
    cells: [
      text(recommendation?.text, 'text'),
      capitalised(speaker.say('report.meeting', { ordinal }), lang),
      who.length === 0 ? nothing : listOf(who, lang),
      recommendation?.until === undefined ? nothing : formatDate(recommendation.until, lang),
      outcomeText(setting, made),
    ],
  };
}

function outcomeText({ context }: ReportSetting, { status, last }: YearRecommendation): string {
  const { speaker, lang } = context;
  const word = speaker.say(`follow-up.${status}`, {});
  if (last === undefined) return word;
  const said = speaker.say('report.status-on', { status: word, date: formatDate(last.date, lang) });
  const note = followUpAt(context.workspace, last)?.text;
  if (note === undefined) return said;
  const place = { file: last.file, path: ['followUp', last.index, 'text'] };
  return speaker.say('minutes.follow-up-note', { item: said, note: context.text(note, place) });
}

function followUpAt(
  { files }: ReportSetting['context']['workspace'],
  { file, index }: { readonly file: string; readonly index: number },
): FollowUp | undefined {
  const found = files.find(({ path }) => path === file);
  return found?.kind === 'meeting' || found?.kind === 'activity'
    ? found.record.followUp[index]
    : undefined;
}
