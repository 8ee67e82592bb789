/** The pictures of a paper's tree, made ready for print. */

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import { pictureUses } from '../document/picture-use.js';
import type { PictureUse } from '../document/picture-use.js';
import { houseStyle } from '../document/styles.js';
import type { DocumentTree } from '../document/tree.js';
import { reasonOf } from '../world/read-failure.js';
import type { World } from '../world/world.js';
import { preparePicture } from './prepare-picture.js';

/** Workspace paths of the pictures that a tree names, each once. */
export function pictureSources(document: DocumentTree<unknown>): ReadonlySet<string> {
  return new Set(pictureUses(document, houseStyle).map(({ source }) => source));
}

/** By the name the renderers ask for. What cannot be printed is reported where the template names it. */
export async function checkedPictures(
  world: World,
  document: DocumentTree<unknown>,
): Promise<Checked<ReadonlyMap<string, Uint8Array>>> {
  const value = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  for (const use of pictureUses(document, houseStyle)) {
    const found = await prepared(world, use);
    if (typeof found !== 'string') value.set(use.key, found);
    else {
      diagnostics.push({
        severity: 'error',
        code: 'image-unreadable',
        ...(use.position === undefined ? {} : { position: use.position }),
        parameters: { reason: found, found: use.source },
      });
    }
  }
  return { value, diagnostics };
}

/** The bytes, or the reason why there are none. */
async function prepared(world: World, use: PictureUse): Promise<Uint8Array | string> {
  try {
    const { bytes, fault } = await preparePicture(
      await world.readFile(use.source),
      use,
      world.cache,
    );
    return bytes ?? fault;
  } catch (failure) {
    const reason = reasonOf(failure);
    return reason === 'outside' ? 'unreadable' : reason;
  }
}

/** The pictures of a tree whose pictures were checked: one that is missing now is an accident. */
export async function readPictures(
  world: World,
  document: DocumentTree<unknown>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { value, diagnostics } = await checkedPictures(world, document);
  const [first] = diagnostics;
  if (first !== undefined) throw new Error(`picture: ${JSON.stringify(first.parameters)}`);
  return value;
}
