/**
 * Takes more findings than anybody reads one by one, gives what there is to know of them on a bounded number of lines:
 * the total, each kind with a few findings in full and the places of others, and at the end the kinds by number.
 */

import { counted, summaryOf } from './counts.js';
import type { Diagnostic } from './diagnostic.js';
import { exampleLines } from './entry.js';
import { isolate, oneLine, speak, type DiagnosticMessages } from './messages.js';
import { byWeight, inOrderOfWeight, severities } from './order.js';

/** Lines of a digest, whatever it is of. */
export const maxDigestLines = 100;
/** Kinds that the table at the end names. */
const maxTableRows = 30;
/** Columns that a line of places fills. */
const placesWidth = 100;
/** Lines of one file that are named before the rest is counted. */
const maxLinesOfFile = 8;

/** What is shown of a kind: findings in full, and lines of places of others. */
interface Detail {
  readonly examples: number;
  readonly placeLines: number;
}

/** From the fullest to the sparest: the first with which everything has room is taken. */
const details: readonly Detail[] = [
  { examples: 5, placeLines: 4 },
  { examples: 3, placeLines: 3 },
  { examples: 2, placeLines: 2 },
  { examples: 1, placeLines: 2 },
  { examples: 1, placeLines: 1 },
];

/** Findings of one code and weight, in order. */
type Kind = readonly [Diagnostic, ...Diagnostic[]];

export function digestLines(
  diagnostics: readonly Diagnostic[],
  messages: DiagnosticMessages,
): readonly string[] {
  const kinds = kindsOf(diagnostics);
  const table = tableLines(diagnostics, messages);
  const opening = [summaryOf(diagnostics, messages), ''];
  const closing = [...table, messages.file.all];
  const room = maxDigestLines - opening.length - closing.length;
  return [...opening, ...blocksWithin(kinds, messages, room), ...closing];
}

/** The total, and how many there are of each kind: most frequent first, errors before warnings. */
export function tableLines(
  diagnostics: readonly Diagnostic[],
  messages: DiagnosticMessages,
): readonly string[] {
  const { file } = messages;
  const bySeverity = (kind: Kind) => severities.indexOf(kind[0].severity);
  const kinds = [...kindsOf(diagnostics)].sort(
    (a, b) => bySeverity(a) - bySeverity(b) || b.length - a.length,
  );
  const rows = kinds.slice(0, maxTableRows).map((kind) => {
    const findings = counted(kind.length, kind[0].severity, messages);
    return `  ${findings}${file.colon} ${nameOf(kind, messages)}`;
  });
  const rest = kinds.length - rows.length;
  const more = rest === 0 ? [] : [`  ... ${counted(rest, 'kind', messages)}`];
  return [summaryOf(diagnostics, messages), ...rows, ...more];
}

/** By weight, then the most frequent first. */
function kindsOf(diagnostics: readonly Diagnostic[]): readonly Kind[] {
  const sorted = inOrderOfWeight(diagnostics);
  return grouped(sorted, ({ severity, code }) => `${severity} ${code}`).sort(
    (a, b) => byWeight(a[0], b[0]) || b.length - a.length,
  );
}

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return [...groups.values()];
}

function nameOf([{ code }]: Kind, { file, lang }: DiagnosticMessages): string {
  return `${file.titles[code] ?? code} (${isolate(code, lang)})`;
}

/** The kinds that find no room even at their sparest stand in the table alone. */
function blocksWithin(
  kinds: readonly Kind[],
  messages: DiagnosticMessages,
  room: number,
): readonly string[] {
  let blocks: readonly string[] = [];
  for (const detail of details) {
    const said = new Set<string>();
    const each = kinds.map((kind) => [...blockOf(kind, messages, { ...detail, said }), '']);
    blocks = each.flat();
    if (blocks.length <= room) return blocks;
    if (detail === details.at(-1)) {
      let length = 0;
      return each.filter((lines) => (length += lines.length) <= room).flat();
    }
  }
  return blocks;
}

function blockOf(
  kind: Kind,
  messages: DiagnosticMessages,
  { examples, placeLines, said }: Detail & { readonly said: Set<string> },
): readonly string[] {
  const { file } = messages;
  const head = `${summaryOf(kind, messages)}${file.colon} ${nameOf(kind, messages)}`;
  const causes = sameWords(kind, messages);
  const shown = causes.slice(0, examples);
  const inFull = shown.flatMap(([first, ...others]) => [
    ...exampleLines(first, messages, said),
    ...(causes.length === 1 || others.length === 0
      ? []
      : [`    ${file.same.replace('{places}', counted(others.length, 'place', messages))}`]),
  ]);
  const first = new Set(shown.map(([each]) => each));
  const others = kind.filter((each) => !first.has(each));
  return [head, ...inFull, ...placesOf(others, messages, placeLines)];
}

/** Findings with the same message have one cause as a rule; the causes of most findings come first. */
function sameWords(kind: Kind, messages: DiagnosticMessages): readonly Kind[] {
  const groups = grouped(kind, (each) => speak(each, messages).message);
  return groups.sort((a, b) => b.length - a.length);
}

/** `file:6,9`, several on a line; what finds no room is counted, in the line that would have held the last of them. */
function placesOf(
  diagnostics: readonly Diagnostic[],
  messages: DiagnosticMessages,
  maxLines: number,
): readonly string[] {
  const { file, lang } = messages;
  const rows: { text: string; told: number }[] = [];
  for (const { name, lines, count } of placesByFile(diagnostics)) {
    const place = `${name}:${lines.join(',')}`;
    let row = rows.at(-1);
    if (row === undefined || oneLine(row.text).length + place.length > placesWidth) {
      row = { text: rows.length === 0 ? `  ${file.also}` : '   ', told: 0 };
      rows.push(row);
    }
    row.text += ` ${isolate(place, lang, placesWidth)}`;
    row.told += count;
  }
  const told = (shown: typeof rows) => shown.reduce((sum, row) => sum + row.told, 0);
  const isAll = rows.length <= maxLines + 1 && told(rows) === diagnostics.length;
  const shown = isAll ? rows : rows.slice(0, maxLines);
  const rest = diagnostics.length - told(shown);
  const last = file.rest.replace('{places}', counted(rest, 'place', messages));
  return [...shown.map(({ text }) => text), ...(rest === 0 ? [] : [`  ${last}`])];
}

interface PlacesOfFile {
  readonly name: string;
  /** Each line once, as many as are named. */
  readonly lines: readonly number[];
  /** Findings that stand on these lines. */
  readonly count: number;
}

function placesByFile(diagnostics: readonly Diagnostic[]): readonly PlacesOfFile[] {
  const positions = diagnostics.flatMap(({ position }) => position ?? []);
  return grouped(positions, ({ file }) => file).map((ofFile) => {
    const lines = [...new Set(ofFile.map(({ line }) => line))].slice(0, maxLinesOfFile);
    const count = ofFile.filter(({ line }) => lines.includes(line)).length;
    return { name: oneLine(ofFile[0].file), lines, count };
  });
}
