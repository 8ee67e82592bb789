/** Who signs, convenes, chairs and reports held the office on the day. */

import { variantsOf } from '../localized-texts.js';
import { covers } from '../period.js';
import type { Meeting, Office, Person } from '../schema.js';
import type { Workspace } from '../workspace.js';
import type { Report } from './report.js';

type OfficeName = Office['office'];

export function checkOffices(report: Report): void {
  for (const { path: file, record } of [...report.files('letter'), ...report.files('opinion')]) {
    const holders = holdersOn(report.workspace, record.from, record.date);
    if (holders.length === 1 || report.workspace.incomplete.has('people')) continue;
    const parameters = {
      reason: holders.length === 0 ? 'nobody' : 'several',
      office: record.from,
      date: record.date,
      found: holders.map(({ id }) => id).join(', '),
    };
    report.add(file, ['date'], { code: 'office-not-held', parameters });
  }
  for (const { path: file, record } of report.files('meeting')) {
    checkElections(report, file, record);
    checkAnnounced(report, file, record);
    const roles = [
      ['convenedBy', ['president', 'vice-president']],
      ['chairedBy', ['president', 'vice-president']],
      ['rapporteur', ['rapporteur', 'deputy-rapporteur']],
    ] as const;
    for (const [role, offices] of roles) {
      const person = report.workspace.people.get(record[role]);
      const state = person === undefined ? 'held' : officeState(person, offices, record.date);
      if (state === 'held') continue;
      // Someone may have stood in for an officer; but an office whose dates miss the day is a contradiction.
      report.add(file, [role], {
        severity: state === 'other-time' ? 'error' : 'warning',
        code: 'office-not-held',
        parameters: { reason: state, found: record[role], office: offices[0], date: record.date },
      });
    }
  }
}

/** Who is elected holds the office from that day or a later one, with the rank said at the election. */
function checkElections(report: Report, file: string, { date, points }: Meeting): void {
  for (const [index, { elections = [] }] of points.entries()) {
    for (const [position, { office, rank, person: id }] of elections.entries()) {
      const person = report.workspace.people.get(id);
      const holds = person?.offices.some(
        (held) => held.office === office && held.rank === rank && held.from >= date,
      );
      if (person === undefined || holds === true) continue;
      const path = ['points', index, 'elections', position];
      const parameters = { reason: 'elected', found: id, office, date };
      report.add(file, path, { code: 'office-not-held', parameters });
    }
  }
}

/** Two deputies, in the dual of Arabic or counted in French. */
const twoDeputies =
  /(?<!\p{L})(?:و|ب|ل)?(?:ال)?نائب(?:ت)?(?:ان|ين|ا|ي)(?:ه|ها|هما)?(?!\p{L})(?<!نائبي|نائبتي|نائبا)|deux (?:vice-présiden|adjoint|rapporteurs? adjoint|rapporteuses? adjoint)/u;

/** A text that announces two deputies is followed by the election of two to one office. */
function checkAnnounced(report: Report, file: string, { points }: Meeting): void {
  for (const [index, { title, outcome, elections }] of points.entries()) {
    if (elections === undefined) continue;
    const counts = new Map<OfficeName, number>();
    for (const { office } of elections) {
      if (office === 'president' || office === 'rapporteur') continue;
      counts.set(office, (counts.get(office) ?? 0) + 1);
    }
    const found = Math.max(0, ...counts.values());
    if (found > 1) continue;
    const texts = [
      { path: ['points', index, 'title'], text: title },
      ...(outcome.text === undefined
        ? []
        : [{ path: ['points', index, 'outcome', 'text'], text: outcome.text }]),
    ];
    const announced = texts.flatMap(variantsOf).find(({ text }) => twoDeputies.test(text));
    if (announced === undefined) continue;
    const parameters = { reason: 'elected', found };
    const finding = { severity: 'warning', code: 'number-mismatch', parameters } as const;
    report.add(file, announced.path, finding);
  }
}

/** The people who hold an office on a day, in order of people.yaml. */
function holdersOn(workspace: Workspace, office: OfficeName, date: string): readonly Person[] {
  return [...workspace.people.values()].filter((person) =>
    person.offices.some((held) => held.office === office && covers(held, date)),
  );
}

function officeState(
  person: Person,
  offices: readonly OfficeName[],
  date: string,
): 'held' | 'other-time' | 'never' {
  const own = person.offices.filter(({ office }) => offices.includes(office));
  if (own.some((held) => covers(held, date))) return 'held';
  return own.length > 0 ? 'other-time' : 'never';
}
