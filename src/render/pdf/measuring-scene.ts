/** A scene in which blocks are set to be measured, not printed. */

import type { ResolvedDocument } from '../../document/resolved.js';
import type { Assets } from '../assets.js';
import type { Scene } from './definition/scene.js';
import { PaperFile } from './file/paper-file.js';

/** Without structure, without pages, and with a file that nobody writes; the caller gives it a width. */
export function measuringScene(
  { metadata, lang }: Pick<ResolvedDocument, 'metadata' | 'lang'>,
  assets: Assets,
): Omit<Scene, 'widthPt'> {
  const file = new PaperFile({
    ...{ metadata, lang, producer: '', origin: undefined },
    pictures: new Map(),
  });
  return { file, assets, element: undefined, pages: new Map(), bookmarks: false };
}
