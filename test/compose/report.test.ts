/** The annual report of the sample: its figures, where they come from, what it tells and what it leaves out. */

import { describe, expect, it } from 'vitest';
import { composePaper } from '../../src/compose/compose.js';
import { countYear } from '../../src/compose/report/count-year.js';
import { explainReport } from '../../src/compose/report/explain-report.js';
import type { ReportData } from '../../src/compose/report/annual-report.js';
import { loadWording } from '../support/load-wording.js';
import { memoryWorld } from '../support/memory-world.js';
import { filesBelow, readText } from '../support/project-files.js';
import { openWorkspace, type Records } from './sample.js';

const folder = 'data/guelmim';
const records: Records = Object.fromEntries(
  filesBelow(folder)
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [path.slice(folder.length + 1), readText(path)]),
);

async function reportOf(replaced: Records, id = 'report/2022', lang: 'ar' | 'fr' = 'fr') {
  const workspace = await openWorkspace({ ...records, ...replaced });
  const wording = (await loadWording(memoryWorld({}), lang)).value;
  const { value, diagnostics } = composePaper(workspace, wording, { id, lang });
  return { workspace, wording, diagnostics, data: value?.data as ReportData };
}

const activity = (date: string) =>
  `kind: visit\ntitle: { ar: "زيارة ${date}", fr: "Visite ${date}" }\ndate: ${date}\n`;

describe('the figures of the annual report', () => {
  it('count the records of the year and nothing beside it', async () => {
    const { workspace } = await reportOf({});
    const report = workspace.reports.get('2022');
    const figures = report && countYear(workspace, report);
    const value = (...name: Parameters<NonNullable<typeof figures>['value']>) =>
      figures?.value(...name);
    expect([value('meetings'), value('activities')]).toEqual([4, 15]);
    expect([value('month-activities', '2022-03'), value('month-activities', '2022-04')]).toEqual([
      10, 5,
    ]);
    expect([value('members-women'), value('members-men')]).toEqual([9, 18]);
    expect([value('officers-women'), value('officers-men')]).toEqual([2, 2]);
    expect([value('kind', 'visit'), value('kind', 'workshop')]).toEqual([2, 0]);
    expect([value('recommendations'), value('recommendations-done')]).toEqual([4, 2]);
  });

  it('are each the sum of places in the records that say so', async () => {
    const { workspace, wording } = await reportOf({});
    const report = workspace.reports.get('2022');
    const explained = report ? explainReport(workspace, wording, report) : [];
    expect(explained.length).toBeGreaterThanOrEqual(100);
    for (const { label, value, sources } of explained) {
      expect(label).not.toBe('');
      expect(sources.reduce((sum, { amount }) => sum + amount, 0)).toBe(value);
      for (const { file, line } of sources) {
        const text = String(records[file]).split('\n')[line - 1];
        expect([file, line, text]).toEqual([file, line, expect.stringMatching(/\S/u)]);
      }
    }
    const present = explained.find(({ key }) => key === 'meeting-present:2022-01-28');
    expect(present).toMatchObject({ label: expect.stringMatching(/28 janvier 2022/u), value: 26 });
    const women = explained.find(({ key }) => key === 'members-women')?.sources ?? [];
    const lines = String(records['people.yaml']).split('\n');
    expect(women.map(({ line }) => lines[line - 1]?.trim())).toEqual(
      women.map(() => 'gender: female'),
    );
  });
});

describe('the annual report', () => {
  it('tells every meeting and activity of the year in order, later ones apart', async () => {
    const { data, diagnostics } = await reportOf({});
    expect(diagnostics).toEqual([]);
    const entries = data.chapters.flatMap(({ events }) => events?.entries ?? []);
    expect(entries).toHaveLength(19);
    expect(entries.map(({ heading }) => heading).slice(0, 3)).toEqual([
      'Première réunion (28 janvier 2022)',
      'Deuxième réunion (2 février 2022)',
      'Rencontre avec le président du Conseil communal et son bureau (3 mars 2022)',
    ]);
    expect(entries.filter(({ heading }) => heading.includes('2023'))).toEqual([]);
    expect(data.after?.entries.map(({ heading }) => heading)).toEqual([
      expect.stringMatching(/\(6 mars 2023\)$/u),
    ]);
  });

  it('is sane for a year without anything', async () => {
    const { data, diagnostics } = await reportOf(
      { 'reports/2021.yaml': 'year: 2021\ndate: 2022-01-10\n' },
      'report/2021',
    );
    expect(diagnostics).toEqual([]);
    const [officers, , events, recommendations, attendance, parity, activities] = data.chapters;
    expect(officers?.officers?.table).toBeNull();
    expect(events?.events?.lead).toMatch(/ni réunion ni activité pour 2021/u);
    expect(recommendations?.recommendations?.table).toBeNull();
    expect(attendance?.attendance?.meetings).toBeNull();
    expect(parity?.parity?.table.rows.at(-1)?.cells).toEqual(['0', '0', '0', '—']);
    expect(activities?.activity?.monthChart).toBeNull();
  });

  it('has no table of zeros for a year in which nothing happened', async () => {
    const quiet = { 'reports/2021.yaml': 'year: 2021\ndate: 2022-01-10\n' };
    const { data } = await reportOf(quiet, 'report/2021');
    const { activity } = data.chapters[6] ?? {};
    expect([activity?.months, activity?.monthChart, activity?.kinds]).toEqual([null, null, null]);
  });

  it('names the chapters alone in its contents when a year has a thousand activities', async () => {
    const days = Array.from({ length: 1000 }, (_, index) => {
      const date = new Date(Date.UTC(2021, 0, 1 + (index % 365))).toISOString().slice(0, 10);
      return [`activities/${date}-visit-${index}.yaml`, activity(date)] as const;
    });
    const many = {
      ...Object.fromEntries(days),
      'reports/2021.yaml': 'year: 2021\ndate: 2022-01-10\n',
    };
    const { data } = await reportOf(many, 'report/2021');
    expect(data.contents.depth).toBe(1);
    expect(data.chapters[2]?.events?.entries).toHaveLength(1000);
    expect(data.chapters[6]?.activity?.months?.total?.cells).toEqual(['0', '1000', '1000']);
  });
});
