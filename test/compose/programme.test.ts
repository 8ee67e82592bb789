/** The programmes of Taroudant and Fes carry the facts of the papers they are modelled on. */

import { describe, expect, it } from 'vitest';
import { composePaper } from '../../src/compose/compose.js';
import type { DraftProgrammeData } from '../../src/compose/programme/draft.js';
import type { ProgrammeData, WorkProgrammeData } from '../../src/compose/programme/programme.js';
import { loadWording } from '../support/load-wording.js';
import { loadWorkspace } from '../../src/records/load.js';
import { settledEvents } from '../../src/records/programme-events.js';
import { diskWorld } from '../../src/world/disk-world.js';
import { filesUnder } from '../support/files-under.js';
import { findAll } from '../support/find-all.js';
import { memoryWorld } from '../support/memory-world.js';

async function viewOf(workspaceDir: string, id: string, lang: 'ar' | 'fr'): Promise<unknown> {
  const world = diskWorld({ workspaceDir });
  const { value: workspace } = await loadWorkspace(world);
  const { value: wording } = await loadWording(world, lang);
  const { value: view, diagnostics } = composePaper(workspace!, wording, { id, lang });
  expect(diagnostics).toEqual([]);
  return view?.data;
}

describe('the work programme of Taroudant', () => {
  const blocks = async (lang: 'ar' | 'fr') => {
    const data = (await viewOf('data/taroudant', 'programme/2022-2024', lang)) as WorkProgrammeData;
    return data.sheets.flatMap((sheet) => sheet.blocks.map((block) => ({ ...block, sheet })));
  };

  it('counts its members and names the articles it rests on', async () => {
    const said = (await blocks('fr')).map(({ paragraph }) => paragraph ?? '').join('\n');
    expect(said).toContain('31\u00a0membres, dont 9\u00a0femmes, soit 29,0\u00a0%');
    expect(said).toContain('11 février 2022');
    expect(said).toMatch(/articles 119 et 120.*article 63/u);
  });

  it('shares out the attendance so that the shares make 100', async () => {
    const assiduity = (await blocks('ar')).find((block) => block.assiduity)?.assiduity;
    expect(assiduity?.counts.slice(1)).toEqual(['11', '7', '13']);
    expect(assiduity?.shares.slice(1)).toEqual(['35,48%', '22,58%', '41,94%']);
    expect(assiduity?.joined).toMatchObject({ coming: '58,06%', away: '41,94%' });
  });

  it('has a calendar for each year on a turned sheet, events in their months', async () => {
    const calendars = (await blocks('fr')).filter((block) => block.calendar);
    expect(calendars.map(({ sheet }) => sheet.orientation)).toEqual(Array(3).fill('landscape'));
    const entries = calendars.map(({ calendar }) => calendar!.rows.flatMap((row) => row.entries));
    expect(entries[0]).toContainEqual({
      text: '✓ Réunion de l’Instance, le 18 mars',
      from: 3,
      to: 3,
    });
    const overMonths = entries.map((year) => year.filter(({ from, to }) => to > from));
    expect(overMonths.map((year) => year.map(({ from, to }) => [from, to]))).toEqual([
      [[10, 11]],
      [],
      [
        [1, 12],
        [1, 12],
        [1, 12],
      ],
    ]);
  });
});

describe('an event that names an activity', () => {
  it('has its title and days from there, and is done', async () => {
    const world = diskWorld({ workspaceDir: 'data/taroudant' });
    const { value: workspace } = await loadWorkspace(world);
    const programme = workspace!.programmes.get('2022-2024')!;
    const index = programme.events.findIndex(({ activity }) => activity === '2022-08-23-enabel');
    expect(programme.events[index]).not.toHaveProperty('title');
    expect(settledEvents(workspace!, programme)[index]).toMatchObject({
      title: { ar: 'لقاءات تشاورية مع وكالة Enabel' },
      ...{ date: '2022-08-23', until: '2022-08-26', status: 'done' },
    });
  });

  it('may not say another day, nor name what is not there', async () => {
    const file = 'programmes/2022-2024.yaml';
    const files = filesUnder('data/taroudant');
    const text = new TextDecoder().decode(files[file]);
    const changed = text
      .replace('activity: 2022-08-23-enabel\n', (found) => `${found}    date: 2022-08-24\n`)
      .replace('activity: 2022-03-24-iri-first', 'activity: 2022-03-24-iri-frist');
    const found = await findAll(memoryWorld({ ...files, [file]: changed }));
    expect(found.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['event-time', 'unknown-reference']),
    );
  });
});

describe('the programme of Fes', () => {
  it('keeps 103 ideas in four axes that count from one, and lists the doubles', async () => {
    const data = (await viewOf('data/fes', 'draft-programme/2017', 'ar')) as DraftProgrammeData;
    expect(data.axes.map(({ ideas }) => ideas.length)).toEqual([41, 25, 29, 8]);
    expect(data.doubles?.rows[1]).toMatchObject({
      number: '1-3',
      others: '1-6 و1-10 و1-25 و1-33 و1-36 و1-38',
    });
  });

  it('says what became of every idea', async () => {
    const data = (await viewOf('data/fes', 'programme/2017', 'fr')) as ProgrammeData;
    const rows = data.trail!.axes.flatMap((axis) => axis.rows);
    expect(rows).toHaveLength(103);
    expect(rows.filter(({ became }) => became.includes('—'))).toEqual([]);
    expect(data.trail?.note).toMatch(/103.*82.*18.*3\.$/u);
  });
});
