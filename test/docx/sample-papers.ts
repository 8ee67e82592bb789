/** The papers of the sample workspace in every language setting, settled and ready to render. */

import { join } from 'node:path';

import type { ResolvedDocument } from '../../src/document/resolved.js';
import type { LanguageSetting } from '../../src/document/language.js';
import type { Language } from '../../src/document/tree.js';
import { readPictures } from '../../src/pictures/read-pictures.js';
import { openWorkshop, settlePaper } from '../../src/pipeline.js';
import { styleOf } from '../../src/rendering.js';
import type { Workshop } from '../../src/pipeline.js';
import type { Assets } from '../../src/render/assets.js';
import { diskWorld } from '../../src/world/disk-world.js';
import { projectRoot } from '../support/project-files.js';

const settings: readonly (readonly Language[])[] = [['ar'], ['fr'], ['ar', 'fr']];

export const samplePapers = ['letter/2022-02', 'minutes/2022-05-27'].flatMap((id) =>
  settings.map((languages) => ({ id, languages, name: `${id} in ${languages.join('+')}` })),
);

export interface SamplePaper extends LanguageSetting {
  readonly id: string;
  readonly name: string;
}

export async function openSampleWorkshop(): Promise<Workshop> {
  const world = diskWorld({ workspaceDir: join(projectRoot, 'data/inezgane') });
  const { value, diagnostics } = await openWorkshop(world, ['ar', 'fr']);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** The paper with its enclosures, and what it is rendered with. */
export async function settleSample(
  workshop: Workshop,
  paper: SamplePaper,
): Promise<{ readonly document: ResolvedDocument; readonly assets: Assets }> {
  const request = { ...paper, withEnclosures: true };
  const { value, diagnostics } = await settlePaper(workshop, request);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  const { world, fonts } = workshop;
  const pictures = await readPictures(world, value);
  return {
    document: value,
    assets: { fonts, styles: styleOf(value), pictures, version: world.version },
  };
}
