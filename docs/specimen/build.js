/**
 * Sets the specimen in Arabic, French and both, as PDF and Word, into out/specimen/ (run `npm run specimen`).
 * With `pictures`, also the pages' pictures beside this file, which needs poppler-utils.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { besideEachOther } from '../../dist/document/side-by-side.js';
import { houseStyle, justifiedAs, sideBySideStyle } from '../../dist/document/styles.js';
import { loadFonts } from '../../dist/fonts/load.js';
import { buildDocument } from '../../dist/markup/build.js';
import { fillTemplate } from '../../dist/markup/fill.js';
import { loadTemplates } from '../../dist/markup/load-templates.js';
import { renderDocx } from '../../dist/render/docx/render.js';
import { findHeadingPages, renderPdf } from '../../dist/render/pdf/render.js';
import { resolveDocument } from '../../dist/text/resolve.js';
import { diskWorld } from '../../dist/world/disk-world.js';

const folder = dirname(fileURLToPath(import.meta.url));
const out = join(folder, '../../out/specimen');
const world = diskWorld({ workspaceDir: folder });

/** The value of a stage that found nothing wrong. */
function taken({ value, diagnostics }) {
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

const fonts = taken(await loadFonts(world, {}));
const templates = taken(await loadTemplates(world));

function tree(lang) {
  const template = `specimen-${lang}`;
  const metadata = { title: template, author: 'Mahdar', subject: template, date: '2022-05-27' };
  const markup = taken(fillTemplate(templates, { template, data: {} }));
  return taken(buildDocument(markup, { id: `specimen/${lang}`, lang, metadata }));
}

async function write(name, built, styles) {
  const document = taken(resolveDocument(built, fonts));
  const assets = { fonts, styles, pictures: new Map(), version: world.version };
  writeFileSync(join(out, `${name}.pdf`), await renderPdf(document, assets));
  const headingPages = findHeadingPages(document, assets);
  writeFileSync(join(out, `${name}.docx`), await renderDocx(document, { ...assets, headingPages }));
  if (process.argv.includes('pictures'))
    execFileSync('pdftoppm', [
      '-r',
      '70',
      '-gray',
      '-png',
      join(out, `${name}.pdf`),
      join(folder, name),
    ]);
}

mkdirSync(out, { recursive: true });
await write('ar', tree('ar'), justifiedAs(houseStyle, { justify: 'kashida' }));
await write('fr', tree('fr'), justifiedAs(houseStyle, { hyphenation: 'always' }));
await write('ar+fr', taken(besideEachOther(tree('ar'), tree('fr'))), sideBySideStyle);
