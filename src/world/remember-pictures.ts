/** Takes a World, gives the same with the emblems and logos, which every paper of a run has, read once. */

import type { World } from './world.js';

const isPicture = /\.(png|jpe?g)$/i;
/** What stands in every letterhead is smaller; a photo stands in one paper. */
const largestBytes = 512 * 1024;
const mostBytes = 16 * 1024 * 1024;

/** Holds as long as one opening of the records does: what changes on the disk meanwhile belongs to the next run. */
export function rememberPictures(world: World): World {
  const kept = new Map<string, Uint8Array>();
  let room = mostBytes;
  const readFile = async (path: string): Promise<Uint8Array> => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const bytes = await world.readFile(path);
    if (isPicture.test(path) && bytes.length <= Math.min(largestBytes, room)) {
      kept.set(path, bytes);
      room -= bytes.length;
    }
    return bytes;
  };
  return { ...world, readFile };
}
