/**
 * Takes the record files, gives those with slips that can be mended without asking: spaces, letters in presentation
 * forms, hamza forms of a fixed list, the shape of a date or an hour. Everything else in a file stays as it was typed,
 * comments and layout too, because only the characters of a value are changed, where they stand. Each changed file is
 * read again: a mend that would change anything but the value it is meant for is not made.
 */

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';
import { slipsIn } from './check/slips.js';
import { decodeText } from './decode-text.js';
import { hasPresentationForms, isInVisualOrder, toLetters } from './presentation-forms.js';
import { readYaml } from './read-yaml.js';
import { recordKindOf, recordSchemas, type RecordKind } from './record-files.js';
import { formatAt, printedAt } from './schema-shape.js';
import { scalarsOf, type PlacedScalar } from './scalars.js';
import { mendSlips } from './slips/slip.js';
import { showPath, valueAt } from './source-node.js';
import { suggestDate, suggestTime } from './suggest.js';

export interface MendedFile {
  readonly path: string;
  readonly text: string;
}

/** The files to write, and a note (`mended`) for each value changed. A file that cannot be read is left to the checks. */
export async function mendRecords(world: World): Promise<Checked<readonly MendedFile[]>> {
  const files: MendedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of await world.listFiles().catch(() => [])) {
    const kind = recordKindOf(path);
    const bytes =
      kind === undefined ? undefined : await world.readFile(path).catch(() => undefined);
    if (kind === undefined || bytes === undefined) continue;
    const text = decodeText(path, bytes);
    if (typeof text !== 'string') continue;
    const mended = mendText(path, kind, text);
    if (mended.value === text) continue;
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    files.push({ path, text: hasMark ? `\uFEFF${mended.value}` : mended.value });
    diagnostics.push(...mended.diagnostics);
  }
  return { value: files, diagnostics };
}

/** One value that changes: from the characters of its source to others. */
interface Mend {
  readonly scalar: PlacedScalar;
  readonly source: string;
  readonly value: string;
}

export function mendText(path: string, kind: RecordKind, text: string): Checked<string> {
  const before = readYaml(path, text).value;
  if (before === undefined) return { value: text, diagnostics: [] };
  const mends = scalarsOf(text).flatMap((scalar) => mendOf(kind, text, scalar) ?? []);
  const made: Mend[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const mend of mends) {
    if (!holds(path, apply(text, [...made, mend]), before.value, [...made, mend])) continue;
    made.push(mend);
    const { line, column, path: at, value } = mend.scalar;
    diagnostics.push({
      severity: 'note',
      code: 'mended',
      position: { file: path, line, column },
      path: showPath(at),
      parameters: { found: value, other: mend.value },
    });
  }
  return { value: apply(text, made), diagnostics };
}

/** Undefined where nothing is certain. */
function mendOf(kind: RecordKind, text: string, scalar: PlacedScalar): Mend | undefined {
  const source = text.slice(scalar.start, scalar.end);
  const mend = menderOf(kind, scalar);
  if (mend === undefined) return undefined;
  const [newSource, value] = [mend(source), mend(scalar.value)];
  return value === scalar.value ? undefined : { scalar, source: newSource, value };
}

type Mender = (text: string) => string;

const maxRounds = 5;

function menderOf(kind: RecordKind, { path, value }: PlacedScalar): Mender | undefined {
  const schema = recordSchemas[kind];
  const format = formatAt(schema, path);
  if (format === 'date') return shapeMender(value, certainDate(value));
  if (format === 'time') return shapeMender(value, suggestTime(value));
  const lang = printedAt(schema, path);
  if (lang === undefined || (hasPresentationForms(value) && isInVisualOrder(value))) {
    return undefined;
  }
  const language = lang === 'any' ? {} : { lang };
  return (text) => {
    let mended = toLetters(text);
    // A space that goes may bring together what is then a slip itself.
    for (let round = 0; round < maxRounds; round += 1) {
      const next = mendSlips(mended, slipsIn(kind, { path, text: mended, ...language }));
      if (next === mended) break;
      mended = next;
    }
    return mended;
  };
}

/** The value stands in its source as it is, between quotation marks or not. */
function shapeMender(value: string, shaped: string | undefined): Mender | undefined {
  return shaped === undefined ? undefined : (text) => text.replace(value, shaped);
}

/** 05/06/2022 could be of May or of June to someone; 27/05/2022 and 2022/5/6 could not. */
function certainDate(found: string): string | undefined {
  const date = suggestDate(found);
  const isYearFirst = /^\s*\d{4}/.test(found);
  return date !== undefined && (isYearFirst || Number(date.slice(8)) > 12) ? date : undefined;
}

function apply(text: string, mends: readonly Mend[]): string {
  let result = '';
  let done = 0;
  for (const { scalar, source } of mends) {
    result += text.slice(done, scalar.start) + source;
    done = scalar.end;
  }
  return result + text.slice(done);
}

/** True when the text reads as before but for the values mended. */
function holds(path: string, text: string, before: unknown, mends: readonly Mend[]): boolean {
  const after = readYaml(path, text).value?.value;
  if (mends.some(({ scalar, value }) => valueAt(after, scalar.path) !== value)) return false;
  const mended = new Map(mends.map(({ scalar, value }) => [JSON.stringify(scalar.path), value]));
  return JSON.stringify(replaced(before, mended, [])) === JSON.stringify(after);
}

function replaced(
  value: unknown,
  mended: ReadonlyMap<string, string>,
  path: readonly (string | number)[],
): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => replaced(item, mended, [...path, index]));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, replaced(child, mended, [...path, key])]),
    );
  }
  return mended.get(JSON.stringify(path)) ?? value;
}
