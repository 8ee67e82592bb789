/** Who held which office in the year, since when, and by which election. */

import { countedNoun, formatDate, formatDateRange } from '../../language/index.js';
import type { Office, Person } from '../../records/schema.js';
import { capitalised } from '../capitalised.js';
import { votesText } from '../outcome.js';
import { byPrecedence, politeName, titleAlone } from '../persons.js';
import { rankOf } from '../ranks.js';
import { heldIn } from './count-year.js';
import type { FigureTableView } from './figure-table.js';
import type { ReportSetting } from './setting.js';

export interface OfficersView {
  readonly lead: string;
  /** Null when nobody held an office. */
  readonly table: FigureTableView | null;
}

export function officersView(setting: ReportSetting): OfficersView {
  const { context, report, names, figures } = setting;
  const { speaker, lang, workspace } = context;
  const [women, men] = [figures.value('officers-women'), figures.value('officers-men')];
  if (women + men === 0) return { lead: speaker.say('report.nobody', {}), table: null };
  const held = byPrecedence([...workspace.people.values()], report.date).flatMap((person) =>
    person.offices
      .filter((office) => heldIn(office, report.year))
      .map((office) => ({ person, office })),
  );
  return {
    lead: speaker.say('report.officers-lead', {
      ofBody: names.ofShort,
      count: countedNoun(women + men, 'member', lang, { case: 'accusative' }),
      women: countedNoun(women, 'woman', lang, { digits: true }),
      men: countedNoun(men, 'man', lang, { digits: true }),
    }),
    table: {
      caption: speaker.say('report.officers', { ofBody: names.ofShort }),
      widths: '4 5 4 5',
      heads: (['office', 'name', 'since', 'election'] as const).map((head) =>
        speaker.say(`report.${head}`, {}),
      ),
      rows: held.map(({ person, office }) => ({
        head: capitalised(titleAlone(context, person, office, dayIn(office, report.year)), lang),
        cells: [
          politeName(context, person),
          heldText(setting, office),
          elected(setting, person, office),
        ],
      })),
      total: null,
    },
  };
}

/** A day of the year on which the office was held: a deputy's title names who presided then. */
function dayIn({ from }: Office, year: number): string {
  const first = `${year}-01-01`;
  return from > first ? from : first;
}

function heldText({ context }: ReportSetting, { from, until }: Office): string {
  const { speaker, lang } = context;
  return until === undefined
    ? speaker.say('report.held-since', { date: formatDate(from, lang) })
    : formatDateRange(from, until, lang, 'from-to');
}

/** The meeting that elected to the office on its first day, wherever it stands in the records. */
function elected({ context }: ReportSetting, person: Person, office: Office): string {
  const { speaker, lang, workspace } = context;
  for (const meeting of workspace.meetings.values()) {
    for (const election of meeting.points.flatMap(({ elections = [] }) => elections)) {
      const isIt =
        election.person === person.id &&
        election.office === office.office &&
        election.rank === office.rank &&
        meeting.date <= office.from;
      if (!isIt) continue;
      const ordinal = rankOf('meeting', meeting.ordinal, lang, { digits: false });
      const values = { meeting: capitalised(speaker.say('report.meeting', { ordinal }), lang) };
      const { vote } = election;
      if (vote === undefined) return speaker.sayAs('report.elected', 'plain', values);
      if (vote === 'unanimous') return speaker.sayAs('report.elected', 'unanimous', values);
      return speaker.sayAs('report.elected', 'counted', {
        ...values,
        votes: votesText(context, vote),
      });
    }
  }
  return speaker.say('report.nothing', {});
}
