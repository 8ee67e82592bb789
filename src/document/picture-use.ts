/** Takes a tree, gives every picture it prints: which file, how wide, in which shape. */

import type { StyleSheet } from './styles.js';
import type { DocumentTree, Section } from './tree.js';
import { walkBlocks } from './walk.js';
import type { SourcePosition } from '../diagnostics/diagnostic.js';

export interface PictureUse {
  /** Under which name the renderers find it. */
  readonly key: string;
  /** Workspace path. */
  readonly source: string;
  /** Greatest width at which it is printed. */
  readonly widthMm: number;
  /** Width divided by height, to which it is cropped; absent where it is shown whole. */
  readonly aspect?: number;
  /** Where the template first names it. */
  readonly position?: SourcePosition;
}

/** Name of a picture among the assets: the same file may be printed whole and cropped. */
export function pictureKey(source: string, aspect?: number): string {
  return aspect === undefined ? source : `${source}#${aspect.toFixed(4)}`;
}

/** Each picture once, at the greatest width it has. */
export function pictureUses(
  tree: DocumentTree<unknown>,
  { page }: StyleSheet,
): readonly PictureUse[] {
  const uses = new Map<string, PictureUse>();
  const add = (use: PictureUse): void => {
    const known = uses.get(use.key);
    if (known === undefined || known.widthMm < use.widthMm) uses.set(use.key, { ...known, ...use });
  };
  for (const section of tree.sections) {
    const textWidthMm = widthOf(section, page);
    walkBlocks({ ...tree, sections: [section] }, (block) => {
      const at = block.position === undefined ? {} : { position: block.position };
      if (block.type === 'figure') {
        const widthMm = Math.min(block.widthMm, textWidthMm);
        add({ key: pictureKey(block.source), source: block.source, widthMm, ...at });
      } else if (block.type === 'gallery') {
        const { aspect, columns } = block;
        for (const { source, position } of block.pictures) {
          const key = pictureKey(source, aspect);
          const place = position === undefined ? at : { position };
          add({ key, source, aspect, widthMm: textWidthMm / columns, ...place });
        }
      }
    });
  }
  return [...uses.values()];
}

function widthOf({ orientation }: Section<unknown>, page: StyleSheet['page']): number {
  const side = orientation === 'landscape' ? page.heightMm : page.widthMm;
  return side - page.marginStartMm - page.marginEndMm;
}
