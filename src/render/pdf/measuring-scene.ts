/** A scene in which blocks are set to be measured, not printed. */

import type { Assets } from '../assets.js';
import type { Scene } from './definition/scene.js';

/** Without structure and without pages; the caller gives it a width. */
export function measuringScene(assets: Assets): Omit<Scene, 'widthPt'> {
  return { assets, element: undefined, pages: new Map(), bookmarks: false };
}
