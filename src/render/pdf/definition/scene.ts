/** What every part of the definition needs to know of its surroundings. */

import { directionOf, languageTag } from '../../../document/language.js';
import type { Direction, Language } from '../../../document/tree.js';
import type { Assets } from '../../assets.js';
import type { StructureElement, StructureOptions, StructureType } from '../file/structure.js';

export interface Scene {
  readonly assets: Assets;
  /** Width of the column the blocks stand in, in points. */
  readonly widthPt: number;
  /** Parent in the structure tree; undefined in running heads and feet, which are artifacts. */
  readonly element: StructureElement | undefined;
  /** Pages of the headings, by id, as far as they are known. */
  readonly pages: ReadonlyMap<string, number>;
  /** Whether headings make bookmarks; those of a translation beside its passage do not. */
  readonly bookmarks: boolean;
  /** Most height of a picture in points, where a page gives it less than its width asks for: on slides. */
  readonly pictureHeightPt?: number;
  /** Height that a drawing may take, where it is not a page's: on slides. */
  readonly drawingHeightPt?: number;
}

/** A new child of the scene's element, in the language of its node; undefined among artifacts. */
export function childElement(
  scene: Scene,
  type: StructureType,
  lang: Language,
  options: Omit<StructureOptions, 'lang'> = {},
): StructureElement | undefined {
  return scene.element?.child(type, { lang: languageTag(lang), ...options });
}

/** The scene inside a child element. */
export function inside(scene: Scene, element: StructureElement | undefined): Scene {
  return { ...scene, element };
}

/** Margin that sets content off at the start side. */
export function startMargin(direction: Direction, indentPt: number): [left: number, right: number] {
  return direction === 'ltr' ? [indentPt, 0] : [0, indentPt];
}

/** Items given in reading order, from left to right. */
export function leftToRight<Item>(items: readonly Item[], lang: Language): readonly Item[] {
  return directionOf(lang) === 'ltr' ? items : [...items].reverse();
}

/** Points in a millimetre. */
export const pointsPerMm = 72 / 25.4;
