/**
 * The alarms on the records of the five real papers: none on the records as they are; with the mistakes of the papers
 * put back, each is found but those that test/cases/alarms says why not. docs/alarms.md is what this counts.
 */

import { describe, expect, it } from 'vitest';
import { diagnosticCodes } from '../../src/diagnostics/codes.js';
import {
  alarmsOf,
  alarmsWithMistakes,
  isTyped,
  papers,
  readMistakes,
  readWorkspace,
  valuesIn,
  withMistake,
  type Alarms,
  type Mistake,
} from '../support/alarms.js';
import { expectFile } from '../support/expected-file.js';

/** What can be wrong with records and between them. */
const rules = diagnosticCodes.slice(0, diagnosticCodes.indexOf('wording-missing')).length;

interface Counted {
  readonly title: string;
  readonly values: number;
  readonly mistakes: readonly Mistake[];
  readonly alarms: Alarms;
}

const titles: Readonly<Record<(typeof papers)[number]['workspace'], string>> = {
  guelmim: 'Guelmim, annual report of 2022',
  inezgane: 'Inezgane, letter 02/2022 and report of a meeting',
  taroudant: 'Taroudant, work programme 2022-2024',
  fes: 'Fes, draft of ideas of 2017',
  'beni-mellal': 'Béni Mellal, deck of 2024',
};
const counted: Counted[] = [];

describe.each(papers)('$workspace', ({ workspace }) => {
  const files = readWorkspace(workspace);
  const mistakes = readMistakes(workspace);
  const typed = mistakes.filter(isTyped);

  it('raises no alarm on records that are right', async () => {
    expect(await alarmsOf(files)).toEqual([]);
  });

  it('says of each mistake what finds it, or why nothing does', () => {
    for (const mistake of mistakes) {
      const said = isTyped(mistake)
        ? [mistake.finds, mistake.missed].filter((each) => each !== undefined)
        : [mistake.cannot];
      expect([mistake.what, said.length]).toEqual([mistake.what, 1]);
    }
  });

  it.each(typed)('$what', async (mistake) => {
    const found = await alarmsOf(withMistake(files, mistake));
    const codes = [...new Set(found.map(({ code }) => code))].sort();
    expect(codes).toEqual([...(mistake.finds ?? [])].sort());
  });

  it('finds them together, with no false alarm', async () => {
    const alarms = await alarmsWithMistakes(files, typed);
    expect(alarms.wrong).toEqual([]);
    expect(alarms.missed).toEqual(typed.filter(({ missed }) => missed !== undefined));
    counted.push({ title: titles[workspace], values: valuesIn(files), mistakes, alarms });
  });
});

it('docs/alarms.md has these counts', () => {
  expect(counted).toHaveLength(papers.length);
  expectFile('docs/alarms.md', document(counted));
});

function document(papersCounted: readonly Counted[]): string {
  const rows = papersCounted.map(({ title, values, mistakes, alarms }) => {
    const typed = mistakes.filter(isTyped);
    const found = typed.length - alarms.missed.length;
    const untyped = mistakes.length - typed.length;
    const right = alarms.alarms - alarms.wrong.length;
    return [
      ...[title, Math.round(values / 100) * 100, 0, mistakes.length, untyped, found],
      ...[alarms.missed.length, alarms.alarms, right, alarms.wrong.length],
    ];
  });
  const numbers = rows.map(([, ...row]) => row.map(Number));
  const sums = numbers.reduce((sum, row) => sum.map((each, index) => each + (row[index] ?? 0)));
  const lines = [...rows, ['all five', ...sums]].map((row) => `| ${row.join(' | ')} |`);
  return `${introduction}
| paper | values | alarms on right records | mistakes of the paper | cannot be made | found | missed | alarms with the mistakes | true | false |
| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |
${lines.join('\n')}
${papersCounted.map(listOf).join('')}`;
}

const introduction = `# True and false alarms on real papers

Five real papers were turned into records: the sample workspaces under \`data/\`. Here is what ${rules} rules say of them: nothing while the records are right, and what with the mistakes of the real papers put back into them. \`test/records/alarms.test.ts\` counts and writes this page, from the lists in \`test/cases/alarms/\`, and fails when a number changes.

- **values**: the values of the records that the rules look at, to the hundred.
- **cannot be made**: the program writes that part of the paper itself, so that no record can hold the mistake.
- **missed**: nothing tells the mistake from what may be meant; the list below says why.
- **alarms with the mistakes**: all of them at once, checked and mended in rounds until nothing more was found. An alarm is **true** when a mistake raises that code in that file.
`;

function listOf({ title, mistakes }: Counted): string {
  const lines = mistakes.map((mistake) => {
    const [section = '', ...what] = mistake.what.split(' ');
    return `| ${section} | ${what.join(' ')} | ${outcomeOf(mistake)} |`;
  });
  return `
## ${title}

| kind | mistake | what happens |
| --- | --- | --- |
${lines.join('\n')}
`;
}

function outcomeOf(mistake: Mistake): string {
  if (!isTyped(mistake)) return `cannot be made: ${mistake.cannot}`;
  if (mistake.missed !== undefined) return `missed: ${mistake.missed}`;
  return `found: ${(mistake.finds ?? []).map((code) => `\`${code}\``).join(', ')}`;
}
