/** Takes a sequence of blocks, gives the paragraphs and tables that show it: one function per node kind. */

import type { ResolvedText } from '../../document/resolved.js';
import { isParallelRun, parallelRuns } from '../../document/parallel-runs.js';
import type { BlockUnit } from '../../document/parallel-runs.js';
import type { Block } from '../../document/tree.js';
import { holdsSignatures } from '../../document/holds-signatures.js';
import { drawnAsTable } from '../../document/drawn-as-table.js';
import { unknownNode } from '../../document/tree.js';
import { chart } from './chart.js';
import { contents } from './contents.js';
import { heldPart } from './context.js';
import type { DocxBlock } from './block.js';
import type { DocxContext, Placement } from './context.js';
import { fields } from './fields.js';
import { figure } from './figure.js';
import { gallery } from './gallery.js';
import { group } from './group.js';
import { heading } from './heading.js';
import { letterhead } from './letterhead.js';
import { list } from './list.js';
import { paragraph } from './paragraph.js';
import { parallel } from './parallel.js';
import { rule } from './rule.js';
import { signatures } from './signatures.js';
import { table } from './table.js';
import { copyWith } from '../../lookup/copy-with.js';

type Unit = BlockUnit<ResolvedText>;

/**
 * A page break has no node of its own in Word: the block after it opens the page, so that no empty line is left behind.
 * The placement's item and page break belong to the first block only. Word knows no block that stays whole: every
 * paragraph of one but its last lines holds on to the next.
 */
export function renderBlocks(
  blocks: readonly Block<ResolvedText>[],
  context: DocxContext,
  placement: Placement,
): DocxBlock[] {
  const { item, ...common } = placement;
  const units = parallelRuns(blocks);
  const rendered: DocxBlock[] = [];
  let pageBreakBefore = placement.pageBreakBefore;
  for (const [index, unit] of units.entries()) {
    if (!isParallelRun(unit) && unit.type === 'pageBreak') {
      pageBreakBefore = true;
      continue;
    }
    const first = rendered.length === 0;
    rendered.push(
      ...renderUnit(
        unit,
        context,
        copyWith(heldPart(common, index, units.length), {
          pageBreakBefore,
          ...(isSigned(units[index + 1]) ? { endsWithNext: true } : {}),
          ...(first && item !== undefined ? { item } : {}),
        }),
      ),
    );
    pageBreakBefore = false;
  }
  return rendered;
}

function renderUnit(unit: Unit, context: DocxContext, placement: Placement): DocxBlock[] {
  if (isParallelRun(unit)) return parallel(unit, context, placement, renderBlocks);
  switch (unit.type) {
    case 'heading':
      return heading(unit, context, placement);
    case 'paragraph':
      return paragraph(unit, context, placement);
    case 'list':
      return list(unit, context, placement, renderBlocks);
    case 'table':
      return table(unit, context, placement, renderBlocks);
    case 'figure':
      return figure(unit, context, placement);
    case 'letterhead':
      return letterhead(unit, context, placement, renderBlocks);
    case 'fields':
      return fields(unit, context, placement);
    case 'signatures':
      return signatures(unit, context, placement);
    case 'group':
      return group(unit, context, placement, renderBlocks);
    case 'contents':
      return contents(unit, context, placement);
    case 'chart':
      return chart(unit, context, placement);
    case 'gallery':
      return gallery(unit, context, placement, renderBlocks);
    case 'orgChart':
    case 'timeline':
      return renderBlocks(drawnAsTable(unit), context, placement);
    case 'rule':
      return rule(context, placement);
    case 'pageBreak':
      return [];
    default:
      return unknownNode(unit);
  }
}

function isSigned(unit: Unit | undefined): boolean {
  if (unit === undefined) return false;
  return isParallelRun(unit) ? unit.some(holdsSignatures) : holdsSignatures(unit);
}
