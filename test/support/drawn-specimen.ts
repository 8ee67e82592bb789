/** The specimen of what is drawn (test/cases/blocks), built and resolved in one language or two side by side. */

import { besideEachOther } from '../../src/document/side-by-side.js';
import { houseStyle, sideBySideStyle } from '../../src/document/styles.js';
import type { ResolvedDocument } from '../../src/document/resolved.js';
import type { BuiltDocument } from '../../src/document/tree.js';
import { buildDocument } from '../../src/markup/build.js';
import { fillTemplate } from '../../src/markup/fill.js';
import { loadTemplates } from '../../src/markup/load-templates.js';
import { readPictures } from '../../src/pictures/read-pictures.js';
import type { Assets } from '../../src/render/assets.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { diskWorld } from '../../src/world/disk-world.js';
import { projectRoot } from './project-files.js';
import { testFonts } from '../text/test-fonts.js';
import { join } from 'node:path';

const fonts = await testFonts();
const world = diskWorld({ workspaceDir: join(projectRoot, 'test/cases/blocks') });
const { value: templates } = await loadTemplates(world);

export interface DrawnSpecimen {
  readonly document: ResolvedDocument;
  readonly assets: Assets;
}

export const drawnSettings = ['ar', 'fr', 'ar+fr'] as const;

/** Throws on any finding. */
export async function drawnSpecimen(
  setting: (typeof drawnSettings)[number],
): Promise<DrawnSpecimen> {
  const both = setting === 'ar+fr';
  const built = both ? taken(besideEachOther(tree('ar'), tree('fr'))) : tree(setting);
  const document = taken(resolveDocument(built, fonts));
  const pictures = await readPictures(world, document);
  const styles = both ? sideBySideStyle : houseStyle;
  return { document, assets: { fonts, styles, pictures, version: '0' } };
}

function tree(lang: 'ar' | 'fr'): BuiltDocument {
  const template = `blocks-${lang}`;
  const metadata = { title: template, author: 'Mahdar', subject: template, date: '2022-05-27' };
  const markup = taken(fillTemplate(templates, { template, data: {} }));
  return taken(buildDocument(markup, { id: template, lang, metadata }));
}

function taken<Value>(checked: { value: Value; diagnostics: readonly unknown[] }): Value {
  if (checked.diagnostics.length > 0) throw new Error(JSON.stringify(checked.diagnostics));
  return checked.value;
}
