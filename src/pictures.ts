/** The pictures of a paper's tree, read for its renderer. */

import type { ResolvedDocument } from './document/resolved.js';
import type { DocumentTree } from './document/tree.js';
import { walkBlocks } from './document/walk.js';
import type { World } from './world/world.js';

/** Workspace paths of the pictures that a tree names, each once. */
export function pictureSources<Content>(document: DocumentTree<Content>): ReadonlySet<string> {
  const sources = new Set<string>();
  walkBlocks(document, (block) => {
    if (block.type === 'figure') sources.add(block.source);
    if (block.type === 'gallery') block.pictures.forEach(({ source }) => sources.add(source));
  });
  return sources;
}

/** The pictures the tree names; stage 2 has read them all once, so that one missing now is an accident. */
export async function readPictures(
  world: World,
  document: ResolvedDocument,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const source of pictureSources(document)) pictures.set(source, await world.readFile(source));
  return pictures;
}
