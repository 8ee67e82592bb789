/**
 * Takes a paper, gives it with every table so that no word of it has to be divided for want of room: with columns as wide
 * as their longest words where the page has the room for all of them, else on a turned page of its own, between the
 * pages of its section, whose head, foot and numbering go on. What has no room even there stands as it was written, and
 * is named. Only the layout knows how wide words are; Word is given the same sections.
 */

import type { ResolvedDocument, ResolvedText } from '../../document/resolved.js';
import type { StyleSheet } from '../../document/styles.js';
import { tableGrid } from '../../document/table-grid.js';
import type { Block, Section, Table, TableCell } from '../../document/tree.js';
import { WeakPairs } from '../../lookup/weak-pairs.js';
import type { Assets } from '../assets.js';
import { blocksNode } from './definition/blocks.js';
import type { Scene } from './definition/scene.js';
import { textWidthPt } from './definition/sections.js';
import type { LayoutNode } from './layout/layout-node.js';
import { measuringScene } from './measuring-scene.js';

type Node = Block<ResolvedText>;
type TextTable = Table<ResolvedText>;
type TextSection = Section<ResolvedText>;

export interface TurnedTables {
  readonly document: ResolvedDocument;
  /** Tables for which a turned page is too narrow: letters of a word go on in the next line. */
  readonly tooWide: readonly TextTable[];
}

export function turnTables(document: ResolvedDocument, assets: Assets): TurnedTables {
  const base = { widthPt: 0, ...measuringScene(assets) };
  const tooWide: TextTable[] = [];
  const sections = document.sections.flatMap((section) =>
    section.slide === undefined ? turned(section, base, tooWide) : [section],
  );
  return { document: { ...document, sections }, tooWide };
}

/** The section, in parts where a table is turned. */
function turned(section: TextSection, scene: Scene, tooWide: TextTable[]): readonly TextSection[] {
  const { page } = scene.assets.styles;
  const parts: TextSection[] = [];
  let children: Node[] = [];
  const close = (orientation: TextSection['orientation'], content: readonly Node[]): void => {
    if (content.length === 0) return;
    const { opensPaper, ...rest } = section;
    const opens = parts.length === 0 && opensPaper !== undefined ? { opensPaper } : {};
    parts.push({ ...rest, ...opens, orientation, children: content });
  };
  for (const block of section.children) {
    // A calendar or a log-frame has its own measure of what is legible (fit-tables).
    if (block.type !== 'table' || block.onePage !== undefined) {
      children.push(block);
      continue;
    }
    const needs = columnNeeds.get(scene.assets.styles, block, () => needsOf(block, scene));
    const upright = shared(block, needs, textWidthPt(page, section.orientation));
    const wide = upright ?? shared(block, needs, textWidthPt(page, 'landscape'));
    if (wide === undefined) tooWide.push(block);
    if (upright !== undefined || wide === undefined || section.orientation === 'landscape') {
      children.push(wide ?? block);
      continue;
    }
    const heads = headsBefore(children);
    close(section.orientation, children.slice(0, children.length - heads.length));
    close('landscape', [...heads, wide]);
    children = [];
  }
  close(section.orientation, children);
  return parts.length === 0 ? [section] : parts;
}

/** Headings that end the blocks: they go with what stands under them. */
function headsBefore(blocks: readonly Node[]): readonly Node[] {
  const last = blocks.findLastIndex(({ type }) => type !== 'heading');
  return blocks.slice(last + 1);
}

const columnNeeds = new WeakPairs<StyleSheet, TextTable, readonly number[]>();

/** Points that a column needs for its longest word, and its padding, in reading order. */
function needsOf(table: TextTable, scene: Scene): readonly number[] {
  const { compactPaddingPt, paddingPt } = scene.assets.styles.table;
  const besidePt = 2 * (table.look === 'compact' ? compactPaddingPt : paddingPt) + roundingPt;
  const needs = table.columnWidths.map(() => 0);
  const { head, body } = tableGrid(table);
  const slots = [head, body].flatMap((rows) =>
    rows.flatMap((row, rowIndex) =>
      row.flatMap((slot, column) =>
        slot.origin && slot.row === rowIndex ? [{ cell: slot.cell, column }] : [],
      ),
    ),
  );
  // Cells over several columns last: they ask for what their columns do not have by then.
  for (const { cell, column } of slots.sort((a, b) => a.cell.colSpan - b.cell.colSpan)) {
    const columns = needs.slice(column, column + cell.colSpan);
    const missing = wordPt(cell, scene) + besidePt - columns.reduce((sum, each) => sum + each, 0);
    if (missing <= 0) continue;
    columns.forEach((need, index) => {
      needs[column + index] = need + missing / columns.length;
    });
  }
  return needs;
}

/** Widths in points are rounded where a line is set. */
const roundingPt = 0.5;

/** Of the longest word of the cell's text, with the margins it stands in. */
function wordPt(cell: TableCell<ResolvedText>, scene: Scene): number {
  const texts = cell.children.filter(({ type }) => type === 'paragraph' || type === 'list');
  return leastWidthPt(blocksNode(texts, scene));
}

function leastWidthPt(node: LayoutNode): number {
  const [left, , right] = node.margin ?? [0, 0, 0, 0];
  const inner = 'block' in node ? node.block.leastWidthPt() : 0;
  const below = 'stack' in node ? node.stack.map(leastWidthPt) : [];
  return left + right + Math.max(inner, ...below);
}

/**
 * The table in `widthPt`: as it is where its columns are wide enough; else with those too narrow as wide as they need, and
 * the others sharing the rest. Undefined where there is no such rest.
 */
function shared(
  table: TextTable,
  needs: readonly number[],
  widthPt: number,
): TextTable | undefined {
  if (needs.reduce((sum, need) => sum + need, 0) > widthPt) return undefined;
  const widths = widthsIn(table.columnWidths, widthPt);
  if (widths.every((width, column) => width >= (needs[column] ?? 0))) return table;
  const fixed = new Set<number>();
  for (;;) {
    const taken = [...fixed].reduce((sum, column) => sum + (needs[column] ?? 0), 0);
    const free = table.columnWidths.map((share, column) => (fixed.has(column) ? 0 : share));
    const rest = widthsIn(free, widthPt - taken);
    const columnWidths = rest.map((width, column) =>
      fixed.has(column) ? (needs[column] ?? 0) : width,
    );
    const narrow = columnWidths.findIndex((width, column) => width < (needs[column] ?? 0));
    if (narrow === -1) return { ...table, columnWidths };
    fixed.add(narrow);
  }
}

function widthsIn(shares: readonly number[], widthPt: number): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (all === 0 ? 0 : (widthPt * share) / all));
}
