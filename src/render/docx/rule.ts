import { paragraphBlock } from './block.js';
import type { DocxBlock } from './block.js';
import type { DocxContext, Placement } from './context.js';
import { eighthsFromPt, twipsFromPt } from './measure.js';
import { exactLine } from './paragraph-format.js';
import { ruleStyleId } from './styles.js';
import { hexColor } from './table-parts.js';
import { flowFormat } from './text-paragraph.js';

/** A horizontal rule: the lower border of an empty line. */
export function rule(context: DocxContext, placement: Placement): DocxBlock[] {
  const { ruleWidthPt, ruleColor, afterPt } = context.assets.styles.table;
  return [
    paragraphBlock({
      style: ruleStyleId,
      ruleBelow: { widthEighths: eighthsFromPt(ruleWidthPt), color: hexColor(ruleColor) },
      spacing: exactLine(20, { afterTwips: twipsFromPt(afterPt) }),
      ...(placement.keepWithNext ? { keepNext: true } : {}),
      ...flowFormat(placement),
    }),
  ];
}
