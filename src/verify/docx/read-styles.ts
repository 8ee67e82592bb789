/** Takes the styles of a Word file, gives what the checks ask of them: once for styles that papers have alike. */

import { rememberedWeakly } from '../../lookup/remembered.js';
import type { XmlElement } from '../xml-tree.js';
import { at, childrenNamed } from '../xml-tree.js';

export interface WordStyles {
  readonly ids: ReadonlySet<string>;
  /** Heading level by style, from 1. */
  readonly levels: ReadonlyMap<string, number>;
}

/** Of a file without the part: none. */
export function stylesOf(root: XmlElement | undefined): WordStyles {
  return root === undefined ? noStyles : readStyles(root);
}

const noStyles: WordStyles = { ids: new Set(), levels: new Map() };

const readStyles = rememberedWeakly((root: XmlElement): WordStyles => {
  const ids = new Set<string>();
  const levels = new Map<string, number>();
  for (const style of childrenNamed(root, 'w:style')) {
    const id = style.attributes.get('w:styleId') ?? '';
    ids.add(id);
    const level = at(style, 'w:pPr', 'w:outlineLvl')?.attributes.get('w:val');
    if (level !== undefined) levels.set(id, Number(level) + 1);
  }
  return { ids, levels };
});
