/**
 * Papers as the peers are given them, made in a thread of its own: Mahdar keeps what it has made of a text, and where it
 * is measured it is to meet every paper for the first time.
 */

import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { houseStyle } from '../../dist/document/styles.js';
import { idsOf, openShop, settle, settleMarkup } from './mahdar.js';
import { typstSource } from './typst.js';

/**
 * Each paper of the workspace's kind, or of the markups: settled, and as a source for Typst. With `share`, every so many-th
 * paper from an index on, and of these no more than `most`.
 */
export function prepared(folder, { kind, share = { index: 0, of: 1 }, markups }) {
  return new Promise((resolve, reject) => {
    const given = { workerData: { folder, kind, share, markups } };
    const worker = new Worker(new URL(import.meta.url), given);
    worker.on('message', resolve);
    worker.on('error', reject);
  });
}

async function prepare({ folder, kind, share, markups }) {
  const shop = await openShop(folder);
  const documents = [];
  if (kind !== undefined)
    for (const id of shareOf(idsOf(shop, kind), share))
      documents.push(await settle(shop, id, 'ar'));
  for (const markup of markups ?? []) documents.push(settleMarkup(shop, markup, 'ar'));
  return documents.map((document) => ({ document, source: typstSource(document, houseStyle) }));
}

export function shareOf(ids, { index, of, most = Infinity }) {
  return ids.filter((_, place) => place % of === index).slice(0, most);
}

if (!isMainThread) parentPort.postMessage(await prepare(workerData));
