/** Mahdar's own side of a comparison: from records to proven bytes, as `mahdar build` does it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { projectFolder } from './workspace.js';

const load = (path) => import(join(projectFolder, 'dist', path));
const { buildTree, openWorkshop, renderPaper, settlePaper } = await load('pipeline.js');
const { openPool } = await load('batch/paper-pool.js');
const { proveRendered } = await load('proving.js');
const { diskWorld } = await load('world/disk-world.js');
const { buildDocument } = await load('markup/build.js');
const { resolveDocument } = await load('text/resolve.js');

/** With the folder a command keeps beside its papers: pictures are prepared for print once in a workspace. */
export async function openShop(folder) {
  const cacheDir = join(folder, 'out/.cache');
  const opened = await openWorkshop(diskWorld({ workspaceDir: folder, cacheDir }));
  return found(opened, 'the workspace');
}

/** Ids of the papers of a kind, oldest first. */
export function idsOf(shop, kind) {
  return shop.papers.map(({ id }) => id).filter((id) => id.startsWith(`${kind}/`));
}

export async function settle(shop, id, lang) {
  const request = { id, languages: [lang], withEnclosures: false };
  return found(await settlePaper(shop, request), id);
}

/** Compose, fill, build, resolve, render, prove. */
export async function make(shop, id, { lang = 'ar', format = 'pdf' } = {}) {
  return produce(shop, await settle(shop, id, lang), format);
}

/** As many workers as `mahdar build --jobs` has: this thread and others. */
export function openWorkers(shop, folder, workers) {
  return openPool({ means: shop, workspaceFolder: folder, workers });
}

/** Many papers as `mahdar build` makes them: composed here, the rest by whoever has time. Nothing is written. */
export async function makeAll(shop, pool, ids, { lang = 'ar', format = 'pdf' } = {}) {
  const underWay = new Set();
  for (const id of ids) {
    await setImmediate();
    while (underWay.size >= pool.room) await Promise.race(underWay);
    const request = { id, languages: [lang], withEnclosures: false };
    const tree = found(await buildTree(shop, request), id);
    const making = pool.run({ tree, wanted: [{ format, file: id }] }).then(({ diagnostics }) => {
      underWay.delete(making);
      if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
    });
    underWay.add(making);
  }
  await Promise.all(underWay);
}

/** Render and prove. */
export async function produce(shop, document, format = 'pdf') {
  const { version } = shop.world;
  const bytes = await renderPaper(shop, document, format);
  const faults = await proveRendered({ file: document.id, format, bytes, document, version });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return bytes;
}

/** A document that no records stand behind: `markup` as a template would fill it. Build and resolve. */
export function settleMarkup(shop, markup, lang) {
  const head = {
    id: 'report/bench',
    lang,
    metadata: { title: 'Bench', author: 'Mahdar', subject: 'Bench', date: '2022-12-31' },
  };
  const built = found(buildDocument({ text: markup, files: [] }, head), 'the markup');
  return found(resolveDocument(built, shop.fonts), 'the tree');
}

function found({ value, diagnostics }, what) {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (value === undefined || errors.length > 0)
    throw new Error(`${what}: ${JSON.stringify(errors.slice(0, 5))}`);
  return value;
}

export const fontFolder = join(projectFolder, 'fonts');
export const readFont = (name) => readFileSync(join(fontFolder, name));
