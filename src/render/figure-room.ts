import type { TableCell } from '../document/tree.js';
import type { FontSet } from '../fonts/font-set.js';
import { textWidthEm } from '../fonts/text-width.js';
import { scriptOfLanguage } from '../text/scripts.js';

/** Room to leave free at the right of a figure, in type sizes (see TableCell.figureTail). */
export function figureRoomEm({ figureTail, lang }: TableCell<unknown>, fonts: FontSet): number {
  if (figureTail === undefined) return 0;
  const script = scriptOfLanguage(lang);
  const { own, widest } = figureTail;
  return Math.max(0, textWidthEm(widest, script, fonts) - textWidthEm(own, script, fonts));
}
