/** Takes the files of a workspace, gives its records with the place of each value, and everything wrong with their shape. */

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import { reasonOf } from '../world/read-failure.js';
import type { World } from '../world/world.js';
import { asSuggested } from './as-suggested.js';
import { decodeText } from './decode-text.js';
import { explainIssues } from './explain-issue.js';
import { indexRecords } from './index-records.js';
import { createLocator } from './locator.js';
import { readPlainYaml } from './read-plain-yaml.js';
import { readYaml } from './read-yaml.js';
import {
  isStrayRecord,
  knownFolders,
  knownRoots,
  recordKindOf,
  recordSchemas,
  type RecordFile,
  type RecordKind,
} from './record-files.js';
import { settingsSchema } from './schema.js';
import { nearestName } from '../diagnostics/nearest-name.js';
import type { Workspace } from './workspace.js';

/** One record file on its way: what could be read of it. */
interface LoadedFile {
  readonly path: string;
  readonly kind: RecordKind;
  /** Present where places can be found in it. */
  readonly text?: string;
  readonly file?: RecordFile;
  readonly standIns?: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads every record file and reports all that is wrong in all of them. A file with an error of shape is taken as its
 * diagnostics suggest; where they suggest too little it is left out and its kind named in `incomplete`. The value is
 * undefined only when there is no workspace or its body.yaml is unusable. Papers are made only when no error is found.
 */
export async function loadWorkspace(world: World): Promise<Checked<Workspace | undefined>> {
  const paths = await world.listFiles().catch(() => undefined);
  if (paths === undefined || !paths.some((path) => recordKindOf(path) !== undefined)) {
    return {
      value: undefined,
      diagnostics: [{ severity: 'error', code: 'workspace-missing', parameters: {} }],
    };
  }
  const loaded: LoadedFile[] = [];
  for (const path of paths) {
    const kind = recordKindOf(path);
    if (kind !== undefined) loaded.push(await loadFile(world, path, kind));
  }
  const diagnostics = [
    ...loaded.flatMap((file) => file.diagnostics),
    ...paths.filter(isUnread).map(strayFile),
  ];
  const files = loaded.flatMap(({ file }) => file ?? []);
  const body = files.find((file) => file.kind === 'body')?.record;
  if (body === undefined) {
    if (!paths.includes('body.yaml')) diagnostics.push(missingBody());
    return { value: undefined, diagnostics };
  }
  const texts = loaded.flatMap(({ path, text }) =>
    text === undefined ? [] : [[path, text] as const],
  );
  const locator = createLocator(new Map(texts), files);
  const { value: lists, diagnostics: duplicates } = indexRecords(files, locator);
  const incomplete = new Set(
    loaded.filter(({ file }) => file === undefined).map(({ kind }) => kind),
  );
  const settings =
    files.find((file) => file.kind === 'settings')?.record ?? settingsSchema.parse({});
  const standIns = new Set(loaded.flatMap((each) => each.standIns ?? []));
  const value = { settings, body, ...lists, files, incomplete, standIns, locator };
  return { value, diagnostics: [...diagnostics, ...duplicates] };
}

function isUnread(path: string): boolean {
  return recordKindOf(path) === undefined && isStrayRecord(path);
}

async function loadFile(world: World, path: string, kind: RecordKind): Promise<LoadedFile> {
  let bytes: Uint8Array;
  try {
    bytes = await world.readFile(path);
  } catch (failure) {
    return { path, kind, diagnostics: [unreadable(path, failure)] };
  }
  const text = decodeText(path, bytes);
  if (typeof text !== 'string') return { path, kind, diagnostics: [text] };
  return readRecord(path, kind, text);
}

/** So many records are read before it pays that zod writes code for their schemas. */
const fewRecords = 100;
let recordsRead = 0;

/** For a few records zod goes through their schemas instead: the code takes a twentieth of a second to get ready. */
function parsingContext(): { readonly jitless?: boolean } {
  recordsRead++;
  return recordsRead <= fewRecords ? { jitless: true } : {};
}

/** What is plain and right needs no places; the rest is read again with them. */
function readRecord(path: string, kind: RecordKind, text: string): LoadedFile {
  const schema = recordSchemas[kind];
  const plain = readPlainYaml(text);
  const record =
    plain === undefined ? undefined : schema.safeParse(plain.value, parsingContext()).data;
  if (record !== undefined) {
    return { path, kind, text, file: recordFile(kind, path, record), diagnostics: [] };
  }
  const { value: root, diagnostics } = readYaml(path, text);
  if (root === undefined) return { path, kind, diagnostics };
  const parsed = schema.safeParse(root.value);
  if (parsed.success)
    return { path, kind, text, file: recordFile(kind, path, parsed.data), diagnostics };
  const explained = explainIssues(parsed.error.issues, schema, root);
  const meant = schema.safeParse(asSuggested(root.value, explained.corrections));
  return {
    path,
    kind,
    text,
    ...(meant.success ? { file: recordFile(kind, path, meant.data) } : {}),
    standIns: explained.standIns,
    diagnostics: [...diagnostics, ...explained.diagnostics],
  };
}

/** The schema was chosen by the kind, which the compiler cannot follow. */
function recordFile(kind: RecordKind, path: string, record: unknown): RecordFile {
  return { kind, path, record } as RecordFile;
}

function unreadable(path: string, failure: unknown): Diagnostic {
  const position = { file: path, line: 1, column: 1 };
  const reason = reasonOf(failure);
  const code =
    reason === 'outside'
      ? 'path-outside-workspace'
      : reason === 'too-large'
        ? 'file-too-large'
        : 'file-unreadable';
  return { severity: 'error', code, position, parameters: { found: path } };
}

function strayFile(path: string): Diagnostic {
  const position = { file: path, line: 1, column: 1 };
  const suggestion = suggestPath(path);
  const base = {
    severity: 'warning',
    code: 'record-unknown-file',
    position,
    parameters: { found: path },
  } as const;
  return suggestion === undefined ? base : { ...base, suggestion };
}

/** people.yml and Person.yaml are people.yaml; meeting/x.yaml is meetings/x.yaml. */
function suggestPath(path: string): string | undefined {
  const [first = '', ...rest] = path.replace(/\.yml$/i, '.yaml').split('/');
  // The ending, which all of them share, would make any two names look alike.
  const stem = (name: string) => name.replace(/\.yaml$/, '');
  const nearest = nearestName(stem(first), knownRoots.map(stem));
  if (rest.length === 0) return nearest === undefined ? undefined : `${nearest}.yaml`;
  const folder = nearestName(first, knownFolders);
  const corrected = [folder, ...rest].join('/');
  return folder !== undefined && corrected !== path && recordKindOf(corrected) !== undefined
    ? corrected
    : undefined;
}

function missingBody(): Diagnostic {
  return { severity: 'error', code: 'record-missing', parameters: { found: 'body.yaml' } };
}
