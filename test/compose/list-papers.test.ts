/** The list of papers the records can give. */

import { describe, expect, it } from 'vitest';
import { composePaper, listPapers } from '../../src/compose/compose.js';
import { loadWording } from '../support/load-wording.js';
import { memoryWorld } from '../support/memory-world.js';
import { openWorkspace, sampleRecords } from './sample.js';

function onlyMinutesAndLetter(): Record<string, string | Uint8Array> {
  const others = /^(convocations|opinions)\/|^letters\/moyens/u;
  const records = Object.entries(sampleRecords()).filter(([path]) => !others.test(path));
  const meeting = 'meetings/2022-05-27.yaml';
  const text = Buffer.from(sampleRecords()[meeting] ?? '').toString('utf8');
  return { ...Object.fromEntries(records), [meeting]: text.replace('    extract: true\n', '') };
}

describe('listPapers', () => {
  it('gives ids, numbers, dates, and titles in the languages asked for', async () => {
    // Minutes and a letter: the other kinds have their records in folders of their own.
    const records = onlyMinutesAndLetter();
    const world = memoryWorld(records);
    const workspace = await openWorkspace(records);
    const wordings = [
      (await loadWording(world, 'ar')).value,
      (await loadWording(world, 'fr')).value,
    ];
    expect(listPapers(workspace, wordings)).toEqual([
      {
        id: 'programme/2022',
        kind: 'programme',
        title: {
          ar: 'أرضية برنامج عمل الهيئة لسنة 2022',
          fr: 'Projet de programme d’action de l’Instance pour l’année 2022',
        },
        date: '2022-01-01',
      },
      {
        id: 'minutes/2022-05-27',
        kind: 'minutes',
        title: {
          ar: 'تقرير الاجتماع الثالث (الجمعة 27 ماي 2022)',
          fr: 'Rapport de la troisième réunion (vendredi 27 mai 2022)',
        },
        date: '2022-05-27',
      },
      {
        id: 'letter/2022-02',
        kind: 'letter',
        title: { ar: 'مراسلة عدد 02/2022', fr: 'Lettre n°\u00a002/2022' },
        number: '02/2022',
        date: '2022-05-30',
      },
    ]);
    expect(listPapers(workspace).map(({ id, title }) => [id, title])).toEqual([
      ['programme/2022', {}],
      ['minutes/2022-05-27', {}],
      ['letter/2022-02', {}],
    ]);
  });

  it('puts papers of one day in the order of their numbers', async () => {
    const records = onlyMinutesAndLetter();
    const letter = sampleRecords()['letters/2022-02.yaml'] ?? '';
    const numbers = ['100', '9', '1000', '02', '99'];
    const letters = numbers.map((number) => [`letters/2022-${number}.yaml`, letter] as const);
    const workspace = await openWorkspace({ ...records, ...Object.fromEntries(letters) });
    const ids = listPapers(workspace).flatMap(({ id, kind }) => (kind === 'letter' ? [id] : []));
    const inOrder = ['02', '9', '99', '100', '1000'];
    expect(ids).toEqual(inOrder.map((number) => `letter/2022-${number}`));
  });

  it('gives only papers that can be composed, in both languages, without a diagnostic', async () => {
    const records = sampleRecords();
    const workspace = await openWorkspace(records);
    for (const lang of ['ar', 'fr'] as const) {
      const wording = (await loadWording(memoryWorld(records), lang)).value;
      for (const { id } of listPapers(workspace)) {
        const { value, diagnostics } = composePaper(workspace, wording, { id, lang });
        expect(diagnostics).toEqual([]);
        expect(value).toMatchObject({ id, lang });
      }
    }
  });
});

describe('a paper that is not there', () => {
  it.each(['letter/2022-09', 'minutes/2022-05', 'report/2022', 'letter', ''])('%j', async (id) => {
    const records = sampleRecords();
    const workspace = await openWorkspace(records);
    const wording = (await loadWording(memoryWorld(records), 'ar')).value;
    expect(composePaper(workspace, wording, { id, lang: 'ar' })).toEqual({
      value: undefined,
      diagnostics: [{ severity: 'error', code: 'unknown-document', parameters: { id } }],
    });
  });
});
