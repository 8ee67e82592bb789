/**
 * Takes a paper, gives it with each table that wants one page (a calendar, a log-frame) in smaller letters where it stands
 * on one page only so. A table that has no room even then keeps its size and goes on over pages: small and parted
 * would be worse. Only the layout knows how high text is; Word is given the same letters.
 */

import type { ResolvedDocument, ResolvedText } from '../../document/resolved.js';
import type { Block, ParagraphRole, Section, Table, TableCell } from '../../document/tree.js';
import type { Assets } from '../assets.js';
import type { Scene } from './definition/scene.js';
import { textWidthPt } from './definition/sections.js';
import { measuringScene } from './measuring-scene.js';
import { blockHeightPt, pageRoomPt } from './page-room.js';

type Node = Block<ResolvedText>;

type OnePage = NonNullable<Table<ResolvedText>['onePage']>;
type OnePageTable = Table<ResolvedText> & { readonly onePage: OnePage };

function wantsPage(block: Node): block is OnePageTable {
  return block.type === 'table' && block.onePage !== undefined;
}

export function fitTables(document: ResolvedDocument, assets: Assets): ResolvedDocument {
  const base = measuringScene(assets);
  const sections = document.sections.map((section): Section<ResolvedText> => {
    if (section.slide !== undefined || !section.children.some(wantsPage)) return section;
    const widthPt = textWidthPt(assets.styles.page, section.orientation);
    return fitted(section, { widthPt, ...base });
  });
  return { ...document, sections };
}

function fitted(section: Section<ResolvedText>, scene: Scene): Section<ResolvedText> {
  const roomPt = pageRoomPt(section, scene);
  let abovePt = 0;
  const children = section.children.map((block): Node => {
    if (!wantsPage(block)) {
      const begins = block.type === 'pageBreak' || block.type === 'table';
      abovePt = begins ? 0 : abovePt + blockHeightPt(block, scene);
      return block;
    }
    // What does not leave the table half a page stands on a page before it.
    const usedPt = abovePt > roomPt / 2 ? 0 : abovePt;
    abovePt = 0;
    const fits = (table: Table<ResolvedText>): boolean =>
      usedPt + blockHeightPt(table, scene) <= roomPt;
    return [block, ...printings(block)].find(fits) ?? block;
  });
  return { ...section, children };
}

/** The table in smaller and smaller letters. */
function printings(table: OnePageTable): readonly Table<ResolvedText>[] {
  return [smaller, smallest].map((roles) => {
    const cell = (one: TableCell<ResolvedText>): TableCell<ResolvedText> => ({
      ...one,
      children: one.children.map((block) => inRoles(block, roles)),
    });
    const [head, body] = [table.head, table.body].map((rows) =>
      rows.map((row) => ({ ...row, cells: row.cells.map(cell) })),
    );
    const { columnWidths } = table.onePage;
    return { ...table, columnWidths, head: head ?? [], body: body ?? [] };
  });
}

type Roles = Partial<Record<ParagraphRole, ParagraphRole>>;

const smaller: Roles = {
  'cell-compact': 'cell-small',
  'cell-header-compact': 'cell-header-small',
};
const smallest: Roles = {
  'cell-compact': 'cell-smallest',
  'cell-header-compact': 'cell-header-smallest',
};

function inRoles(block: Node, roles: Roles): Node {
  if (block.type === 'paragraph') return { ...block, role: roles[block.role] ?? block.role };
  if (block.type !== 'list') return block;
  const items = block.items.map((item) => ({
    ...item,
    children: item.children.map((each) => inRoles(each, roles)),
  }));
  return { ...block, items };
}
