/** Takes the content of a page (ISO 32000-1, 7.8.2), gives the text it shows: glyph codes, with how they are shown. */

/** Neighbouring glyph codes of one font and one piece of marked content. */
export interface ShownGlyphs {
  /** Number of the marked content; undefined outside any. */
  readonly id: number | undefined;
  readonly artifact: boolean;
  /** Name of the font among the page's resources. */
  readonly font: string;
  readonly codes: readonly number[];
  /** Colour of the fill: red, green, blue from 0 to 1. */
  readonly color: readonly [number, number, number];
  /** Text that is neither filled nor stroked (rendering mode 3). */
  readonly hidden: boolean;
}

const token =
  /\((?:\\[^]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/gu;

interface State {
  color: readonly [number, number, number];
  mode: number;
  font: string;
}

interface Mark {
  readonly artifact: boolean;
  readonly id: number | undefined;
}

export function shownGlyphs(content: string): readonly ShownGlyphs[] {
  const shown: ShownGlyphs[] = [];
  const marks: Mark[] = [];
  const saved: State[] = [];
  let state: State = { color: [0, 0, 0], mode: 0, font: '' };
  let operands: string[] = [];
  const show = (texts: readonly string[]): void => {
    const inner = marks.findLast(({ artifact, id }) => artifact || id !== undefined);
    shown.push({
      id: inner?.id,
      artifact: inner?.artifact ?? false,
      font: state.font,
      codes: texts.flatMap(codesOf),
      color: state.color,
      hidden: state.mode === 3,
    });
  };
  for (const [word] of content.matchAll(token)) {
    if (!isOperator(word)) {
      operands.push(word);
      continue;
    }
    if (word === 'q') saved.push({ ...state });
    else if (word === 'Q') state = saved.pop() ?? state;
    else if (word === 'Tf') state = { ...state, font: (operands[0] ?? '').slice(1) };
    else if (word === 'Tr') state = { ...state, mode: Number(operands[0]) };
    else if (word === 'BDC' || word === 'BMC') marks.push(markOf(operands));
    else if (word === 'EMC') marks.pop();
    else if (word === 'Tj' || word === 'TJ') show(operands.filter((each) => each.startsWith('<')));
    else state = { ...state, color: fillColor(word, operands.map(Number)) ?? state.color };
    operands = [];
  }
  return shown;
}

/** Numbers, names, strings and brackets begin with other signs, and operators hold no others. */
function isOperator(word: string): boolean {
  const first = word.charCodeAt(0);
  const isLetter = (first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a);
  if (!isLetter && !`'"*`.includes(word.charAt(0))) return false;
  return /^[A-Za-z0-9'"*]+$/.test(word) && !/^(true|false|null)$/.test(word);
}

function markOf(operands: readonly string[]): Mark {
  const at = operands.indexOf('/MCID');
  return {
    artifact: operands[0] === '/Artifact',
    id: at < 0 ? undefined : Number(operands[at + 1]),
  };
}

/** Codes of two bytes, as composite fonts have them. */
function codesOf(hex: string): readonly number[] {
  const digits = /^<[0-9A-Fa-f]*>$/.test(hex) ? hex.slice(1, -1) : hex.replace(/[^0-9A-Fa-f]/g, '');
  const bytes = Buffer.from(digits, 'hex');
  const codes: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) codes.push(bytes.readUInt16BE(at));
  return codes;
}

function fillColor(
  operator: string,
  numbers: readonly number[],
): readonly [number, number, number] | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = numbers;
  if (operator === 'g') return [first, first, first];
  if (operator === 'rg' || ((operator === 'sc' || operator === 'scn') && numbers.length === 3)) {
    return [first, second, third];
  }
  if ((operator === 'sc' || operator === 'scn') && numbers.length === 1) {
    return [first, first, first];
  }
  if (operator !== 'k') return undefined;
  return [(1 - first) * (1 - fourth), (1 - second) * (1 - fourth), (1 - third) * (1 - fourth)];
}
