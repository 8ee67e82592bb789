/**
 * Follows the markup of a template from one piece to the next, so that two things are known where only text is left
 * after filling: where each opening tag was written (kept in an attribute the build stage takes out again), and
 * whether a value stands where escaping protects it - in text or in a quoted attribute value.
 */

/** Attribute that carries the place of an opening tag through the filled markup. */
export const placeAttribute = 'at';

/** Where in the markup a piece of a template begins or ends. */
export type MarkupState = 'text' | 'tag' | 'double-quoted' | 'single-quoted' | 'comment';

export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Place of an opening tag: index of the template's file, line and column. */
export interface TagPlace extends TextPosition {
  readonly file: number;
}

export interface MarkedPiece {
  readonly text: string;
  readonly state: MarkupState;
}

/** How each state goes on: what to look for next, and what it leads to. */
const nextTurn: Readonly<Record<MarkupState, RegExp>> = {
  text: /<!--|<\/?[A-Za-z][^\s/>]*/g,
  tag: /[>"']/g,
  'double-quoted': /"/g,
  'single-quoted': /'/g,
  comment: /-->/g,
};

function stateAfter(state: MarkupState, turn: string): MarkupState {
  if (state === 'text') return turn === '<!--' ? 'comment' : 'tag';
  if (state !== 'tag') return state === 'comment' ? 'text' : 'tag';
  return turn === '>' ? 'text' : turn === '"' ? 'double-quoted' : 'single-quoted';
}

/**
 * Writes the place of each opening tag into a piece of markup that begins in the given state.
 * `begin` is the place of the piece's first character.
 */
export function markTags(piece: string, from: MarkupState, begin: TagPlace): MarkedPiece {
  let state = from;
  let text = '';
  let done = 0;
  for (;;) {
    const search = new RegExp(nextTurn[state]);
    search.lastIndex = done;
    const turn = search.exec(piece);
    if (turn === null) return { text: text + piece.slice(done), state };
    const end = turn.index + turn[0].length;
    text += piece.slice(done, end);
    if (state === 'text' && /^<[A-Za-z]/.test(turn[0])) {
      const { line, column } = advance(begin, piece.slice(0, turn.index));
      text += ` ${placeAttribute}="${begin.file}:${line}:${column}"`;
    }
    state = stateAfter(state, turn[0]);
    done = end;
  }
}

/** The place after a text that begins at `from`; columns count UTF-16 units, as the template's parser does. */
export function advance(from: TextPosition, text: string): TextPosition {
  const lines = text.split(/\r\n?|\n/);
  const last = lines.at(-1) ?? '';
  if (lines.length === 1) return { line: from.line, column: from.column + last.length };
  return { line: from.line + lines.length - 1, column: last.length + 1 };
}
