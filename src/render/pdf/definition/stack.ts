/** Nodes one below the other, the space below each given to the next one. */

import type { LayoutNode, Margin, StackNode } from '../layout/layout-node.js';

/**
 * The engine begins a new page for space below a node that has no room left, and would end a paper with an empty page.
 * Space above a node is dropped at a page's top, so all space is turned into that; what the last node leaves is the
 * stack's own. The nodes are the stack's from then on, and changed.
 */
export function stackOf(nodes: readonly LayoutNode[]): StackNode {
  let below = 0;
  const stack = nodes.map((node): LayoutNode => {
    const [left, top, right, bottom] = node.margin ?? none;
    const moved: Margin = [left, top + below, right, 0];
    below = bottom;
    node.margin = moved;
    return node;
  });
  return { stack, margin: [0, 0, 0, below] };
}

const none: Margin = [0, 0, 0, 0];

/** The node itself, with space added to what it has. */
export function spaced(node: StackNode, space: { above: number; below: number }): StackNode {
  const [left, top, right, bottom] = node.margin ?? none;
  node.margin = [left, top + space.above, right, bottom + space.below];
  return node;
}
