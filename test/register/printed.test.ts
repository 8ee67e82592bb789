/** The printed register and the receipt: they tell what was entered, whatever became of it since. */

import { cpSync } from 'node:fs';
import { expect, it } from 'vitest';
import { composePaper } from '../../src/compose/compose.js';
import type { PaperView } from '../../src/compose/paper.js';
import { openWorkshop } from '../../src/pipeline.js';
import { diskWorld } from '../../src/world/disk-world.js';
import { runMahdar } from '../support/run-mahdar.js';
import { newFolder } from './register-sample.js';

async function sampleAfter(...commands: readonly (readonly string[])[]): Promise<string> {
  const folder = newFolder();
  cpSync('data/inezgane', folder, { recursive: true });
  for (const words of commands) {
    const said = await runMahdar([...words, '-w', folder]);
    expect([said.exitCode, said.errors]).toEqual([0, '']);
  }
  return folder;
}

async function viewOf(
  folder: string,
  id: string,
  lang: 'ar' | 'fr',
): Promise<PaperView | undefined> {
  const { value } = await openWorkshop(diskWorld({ workspaceDir: folder }));
  const wording = value?.wording.get(lang);
  if (!value || !wording) throw new Error('the sample does not open');
  const { value: view, diagnostics } = composePaper(value.workspace, wording, { id, lang });
  expect(diagnostics.filter(({ code }) => code !== 'unknown-document')).toEqual([]);
  return view;
}

const rowsOf = (view: PaperView | undefined) => (view?.data as { rows: unknown[] }).rows;

it('prints every number with what was sent and what became of it', async () => {
  const folder = await sampleAfter(
    ['acknowledge', '02/2022', '--date', '2022-06-01', '--reference', '77/22'],
    ['void', '02/2022', '--reason', 'retirée'],
  );
  const view = await viewOf(folder, 'register/2022', 'fr');
  expect(view?.metadata.title).toBe('Registre du courrier départ de l’année 2022');
  expect(rowsOf(view)).toEqual([
    {
      number: '02/2022',
      date: '30 mai 2022',
      recipient: 'à Monsieur le Président du Conseil communal d’Inezgane',
      subject: expect.stringContaining('Dépôt du rapport de la troisième réunion') as string,
      articles: ['article 92 du règlement intérieur du Conseil communal d’Inezgane'],
      enclosures: [
        expect.stringContaining('Rapport de la troisième réunion') as string,
        expect.stringContaining('Règlement intérieur de l’Instance') as string,
      ],
      state: [
        expect.stringMatching(/^Annulée\s: retirée$/) as string,
        expect.stringMatching(/^Reçue\s: 1er juin 2022$/) as string,
        expect.stringMatching(/^Enregistrée\s: 77\/22$/) as string,
      ],
      fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
    },
  ]);
});

it('is not there for a year without numbers', async () => {
  expect(await viewOf('data/inezgane', 'register/2021', 'ar')).toBeUndefined();
});

it('gives a receipt for a letter that counts, and none once it is void', async () => {
  const view = await viewOf('data/inezgane', 'receipt/2022-02', 'ar');
  expect(view?.data).toMatchObject({
    title: 'وصل إيداع المراسلة عدد 02/2022',
    statement: expect.stringContaining('مرفقة بالوثيقتين التاليتين') as string,
  });
  const folder = await sampleAfter(['void', '02/2022', '--reason', 'retirée']);
  const { output } = await runMahdar(['list', '-w', folder]);
  expect(output).not.toContain('receipt/');
  expect(await viewOf(folder, 'letter/2022-02', 'fr')).toMatchObject({ mark: 'ANNULÉ' });
});

it('marks minutes as drafts only where the register numbers them', async () => {
  expect(await viewOf('data/inezgane', 'minutes/2022-05-27', 'fr')).not.toHaveProperty('mark');
});
