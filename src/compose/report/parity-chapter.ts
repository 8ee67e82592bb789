/** Women and men among the members, officers, coordinators, those present, who spoke and who took part. */

import { formatPercent, percentShares } from '../../language/index.js';
import type { FigureChartView, FigureTableView } from './figure-table.js';
import type { ReportSetting } from './setting.js';

export interface ParityChapter {
  /** Those that the chart does not say. */
  readonly sentences: readonly string[];
  readonly table: FigureTableView;
  /** Null where nobody is counted. */
  readonly chart: FigureChartView | null;
}

const counted = [
  'members',
  'officers',
  'coordinators',
  'present',
  'speakers',
  'participants',
] as const;

const rowKeys = {
  members: 'report.members',
  officers: 'report.officers-row',
  coordinators: 'report.coordinators',
  present: 'report.present-row',
  speakers: 'report.speakers-row',
  participants: 'report.participants',
} as const;

export function parityChapter(setting: ReportSetting): ParityChapter {
  const { context, figures } = setting;
  const { speaker, lang } = context;
  const rows = counted.map((what) => {
    const [women, men] = [figures.value(`${what}-women`), figures.value(`${what}-men`)];
    const [share = 0] = percentShares([women, men]);
    const nothing = speaker.say('report.nothing', {});
    return {
      ...{ what, women, men, label: speaker.say(rowKeys[what], {}) },
      share: women + men === 0 ? nothing : formatPercent(share, lang, { decimals: 2 }),
    };
  });
  const spoken = rows.filter(({ women, men }) => women + men > 0);
  const sentences = spoken.map(({ what, women, men, share }) =>
    speaker.say('report.parity-sentence', {
      ...{ share, women: String(women), total: String(women + men) },
      among: among(setting, what),
    }),
  );
  const [summary, ...others] = sentences;
  return {
    sentences: others,
    table: {
      caption: summary === undefined ? speaker.say('report.parity-caption', {}) : '',
      widths: '6 3 3 3 4',
      heads: [
        '',
        ...(['women', 'men', 'total', 'share-of-women'] as const).map((head) =>
          speaker.say(`report.${head}`, {}),
        ),
      ],
      rows: rows.map(({ label, women, men, share }) => ({
        head: label,
        cells: [String(women), String(men), String(women + men), share],
      })),
      total: null,
    },
    chart:
      summary === undefined
        ? null
        : {
            shape: 'pyramid',
            caption: speaker.say('report.parity-caption', {}),
            summary,
            series: (['women', 'men'] as const).map((gender) => ({
              label: speaker.say(`report.${gender}`, {}),
              points: spoken.map((row) => ({
                ...{ name: row.label, value: row[gender], shown: String(row[gender]) },
              })),
            })),
          },
  };
}

function among({ context, names }: ReportSetting, what: (typeof counted)[number]): string {
  const { speaker } = context;
  return what === 'members' || what === 'officers'
    ? speaker.say(`report.${what}-among`, { ofBody: names.ofShort })
    : speaker.say(`report.${what}-among`, {});
}
