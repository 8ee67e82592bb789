/** The text of a built tree in order, a line for each block: what a reader finds on the paper. */

import type { BuiltDocument } from '../../src/document/tree.js';

export function treeText(document: BuiltDocument): string {
  return linesOf(document.sections).join('\n');
}

function linesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    return value.some(isInline) ? [value.map(textOf).join('')] : value.flatMap(linesOf);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(linesOf);
}

function isInline(value: unknown): boolean {
  return textOf(value) !== '';
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('type' in value)) return '';
  if (value.type === 'lineBreak') return ' ';
  return value.type === 'text' && 'value' in value ? String(value.value) : '';
}
