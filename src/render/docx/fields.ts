import type { ResolvedText, Run } from '../../document/resolved.js';
import type { ParagraphStyle } from '../../document/styles.js';
import type { Field, Fields } from '../../document/tree.js';
import type { FontSet } from '../../fonts/font-set.js';
import { copyWith } from '../../lookup/copy-with.js';
import { WeakPairs } from '../../lookup/weak-pairs.js';
import { joinTexts } from '../joined-text.js';
import type { DocxBlock } from './block.js';
import type { DocxContext, Placement } from './context.js';
import { twipsFromPt } from './measure.js';
import { roleStyleId } from './styles.js';
import { textParagraph } from './text-paragraph.js';

/** Space before the first line, between the lines, and after the last. */
const space = { beforePt: 0, betweenPt: 2, afterPt: 4 };

/** Subject, reference, enclosures: a paragraph each, the label bold and underlined at its head. */
export function fields(
  node: Fields<ResolvedText>,
  context: DocxContext,
  placement: Placement,
): DocxBlock[] {
  const { assets } = context;
  const style: ParagraphStyle = assets.styles.paragraph.body;
  return node.items.map((item, index) => {
    const first = index === 0;
    const last = index === node.items.length - 1;
    return textParagraph(
      {
        text: labelled(item, assets.fonts),
        style,
        styleId: roleStyleId('body'),
        align: 'start',
        beforeTwips: first ? twipsFromPt(space.beforePt) : 0,
      },
      context,
      copyWith(placement, {
        afterTwips: twipsFromPt(last ? space.afterPt : space.betweenPt),
        pageBreakBefore: placement.pageBreakBefore && first,
      }),
    );
  });
}

/** Labels as they are set. */
const labelTexts = new WeakPairs<FontSet, ResolvedText, ResolvedText>();

function labelled({ label, value }: Field<ResolvedText>, fonts: FontSet): ResolvedText {
  return joinTexts(
    labelTexts.get(fonts, label, () => labelText(label, fonts)),
    value,
  );
}

function labelText(label: ResolvedText, fonts: FontSet): ResolvedText {
  return {
    ...label,
    runs: label.runs.map((run) => ({
      ...run,
      bold: true,
      underline: true,
      font: boldFace(run, fonts),
    })),
  };
}

/** The bold face of the run's family, or the run's own where the family has none. */
function boldFace({ font, italic }: Run, fonts: FontSet): Run['font'] {
  const wanted = italic && font.style !== 'regular' ? 'boldItalic' : 'bold';
  const face = fonts.files.find(({ key }) => key.family === font.family && key.style === wanted);
  return face?.key ?? font;
}
