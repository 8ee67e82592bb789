/** Takes the errors found in the records, says which papers they reach: a paper that was made from none of them is sound. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { recordKindOf, recordName, recordSchemas } from '../records/record-files.js';
import type { RecordKind } from '../records/record-files.js';
import { partsOf, readKey } from './read-key.js';
import type { ReadKey } from './read-key.js';

/** What an error is about. Without `property`, all of the record; without `name`, the whole list. */
interface Fault {
  readonly list: string;
  readonly name?: string;
  readonly property?: string;
  readonly file: string;
}

/** The lists the records of a kind stand in, as read keys name them. */
const listOf: Readonly<Record<RecordKind, string>> = {
  settings: 'settings',
  register: 'register',
  body: 'body',
  people: 'people',
  groups: 'groups',
  names: 'names',
  law: 'texts',
  documents: 'documents',
  ideas: 'ideas',
  programme: 'programmes',
  meeting: 'meetings',
  activity: 'activities',
  report: 'reports',
  letter: 'letters',
  deck: 'decks',
  recipients: 'recipients',
  convocation: 'convocations',
  opinion: 'opinions',
};

const named: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'programme',
  'meeting',
  'activity',
  'report',
  'letter',
  'deck',
  'convocation',
  'opinion',
  'ideas',
]);

export class Faults {
  readonly #faults: readonly Fault[];
  /** An error of the program's own files, or of no file: no paper is made. */
  readonly reachAll: boolean;

  constructor(diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const faults = errors.map(faultOf);
    this.reachAll = faults.includes('everything');
    this.#faults = faults.filter((fault) => fault !== 'everything');
  }

  /** Files with an error that the paper was made from, each once; empty for a sound paper. */
  reaching(id: string, reads: ReadonlySet<ReadKey>): readonly string[] {
    const found = this.#faults.filter((fault) => reaches(fault, id, reads));
    return [...new Set(found.map(({ file }) => file))];
  }
}

function faultOf(error: Diagnostic): Fault | 'everything' {
  const file = error.position?.file;
  const kind = file === undefined ? undefined : recordKindOf(file);
  if (file === undefined || kind === undefined) return 'everything';
  const list = listOf[kind];
  const property = propertyOf(error, kind);
  if (named.has(kind)) {
    return { file, list, name: recordName(file), ...(property !== undefined && { property }) };
  }
  const ofRecord = kind === 'settings' || kind === 'body';
  return { file, list, ...(ofRecord && property !== undefined && { property }) };
}

/**
 * The property of the record an error stands in. A misspelt one is the property that was meant; one that nobody knows
 * may be any.
 */
function propertyOf(error: Diagnostic, kind: RecordKind): string | undefined {
  const written = /^[^.[]+/.exec(error.path ?? '')?.[0];
  if (written === undefined) return undefined;
  const known = Object.keys(recordSchemas[kind].shape);
  if (known.includes(written)) return written;
  const { suggestion } = error;
  return suggestion !== undefined && known.includes(suggestion) ? suggestion : undefined;
}

function reaches(
  { list, name, property, file }: Fault,
  id: string,
  reads: ReadonlySet<ReadKey>,
): boolean {
  // The register says which papers are drafts: with an error in register.yaml nobody knows.
  if (list === 'register') return true;
  const isOwn = name !== undefined && id.slice(id.indexOf('/') + 1) === name;
  if (isOwn && reads.has(readKey(list, name))) return true;
  if (reads.has(readKey('file', file)) || reads.has(readKey('text', file))) return true;
  if (list === 'settings' || list === 'body') {
    return anyKey(reads, ([first, read]) => first === list && covers(property, read));
  }
  return anyKey(
    reads,
    ([first, record, read]) =>
      first === list &&
      (name === undefined || record === name || record === '*') &&
      (read === undefined ? isNameRead(record, property) : covers(property, read)),
  );
}

/** The names of a list say nothing of a property; a record that could not be read is missing among them. */
function isNameRead(record: string | undefined, property: string | undefined): boolean {
  return record === '*' && property === undefined;
}

function covers(property: string | undefined, read: string | undefined): boolean {
  return property === undefined || read === '*' || read === property;
}

function anyKey(
  reads: ReadonlySet<ReadKey>,
  holds: (parts: readonly string[]) => boolean,
): boolean {
  for (const key of reads) if (holds(partsOf(key))) return true;
  return false;
}
