import { BorderStyle, Paragraph } from 'docx';

import type { DocxBlock, DocxContext, Placement } from './context.js';
import { eighthsFromPt, twipsFromPt } from './measure.js';
import { exactLine, ruleStyleId } from './styles.js';
import { hexColor } from './table-parts.js';
import { flowProperties } from './text-paragraph.js';

/** A horizontal rule: the lower border of an empty line. */
export function rule(context: DocxContext, placement: Placement): DocxBlock[] {
  const { ruleWidthPt, ruleColor, afterPt } = context.assets.styles.table;
  return [
    new Paragraph({
      style: ruleStyleId,
      border: {
        bottom: {
          style: BorderStyle.SINGLE,
          size: eighthsFromPt(ruleWidthPt),
          color: hexColor(ruleColor),
          space: 1,
        },
      },
      spacing: { before: 0, after: twipsFromPt(afterPt), ...exactLine(20) },
      ...(placement.keepWithNext ? { keepNext: true } : {}),
      ...flowProperties(placement),
    }),
  ];
}
