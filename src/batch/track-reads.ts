/**
 * Takes a workspace, gives one that is the same to every reader and writes down what is read of it: which properties of
 * which records, which lists as a whole. What a paper was made from is known by this, and by nothing else.
 */

import { remembered, rememberedWeakly } from '../lookup/remembered.js';
import { deriveBy, type Derivation } from '../records/derived.js';
import type { RecordFile } from '../records/record-files.js';
import type { Numbering, Workspace } from '../records/workspace.js';
import { readKey } from './read-key.js';
import type { ReadKey, RecordList } from './read-key.js';

export interface TrackedWorkspace {
  readonly workspace: Workspace;
  /** Everything read so far. */
  readonly reads: ReadonlySet<ReadKey>;
}

/**
 * Each paper is composed from a workspace tracked for it alone, so that nothing kept from another paper hides a read.
 * A property that is added to Workspace does not compile until it is tracked here.
 */
export function trackReads(workspace: Workspace): TrackedWorkspace {
  const reads = new Set<ReadKey>();
  const note = (key: ReadKey): void => void reads.add(key);
  const list = <T extends object>(name: RecordList, records: ReadonlyMap<string, T>) =>
    new TrackedList(name, records, note);
  const { numbering } = workspace;
  let files: Workspace['files'] | undefined;
  const tracked: Workspace = {
    ...(numbering && { numbering: trackNumbering(numbering, note) }),
    settings: trackRecord(workspace.settings, () => ['settings'], note),
    body: trackRecord(workspace.body, () => ['body'], note),
    people: list('people', workspace.people),
    groups: list('groups', workspace.groups),
    texts: list('texts', workspace.texts),
    names: list('names', workspace.names),
    documents: list('documents', workspace.documents),
    ideas: list('ideas', workspace.ideas),
    programmes: list('programmes', workspace.programmes),
    meetings: list('meetings', workspace.meetings),
    activities: list('activities', workspace.activities),
    reports: list('reports', workspace.reports),
    letters: list('letters', workspace.letters),
    decks: list('decks', workspace.decks),
    recipients: list('recipients', workspace.recipients),
    convocations: list('convocations', workspace.convocations),
    opinions: list('opinions', workspace.opinions),
    get files() {
      note(readKey('files'));
      return (files ??= workspace.files.map((file) => trackFile(file, note)));
    },
    get incomplete() {
      note(readKey('incomplete'));
      return workspace.incomplete;
    },
    // Where a day does not exist no paper is made.
    standIns: workspace.standIns,
    // Places of values only: they stand in diagnostics, never on a paper.
    locator: workspace.locator,
  };
  const readBy = worksOf(workspace);
  deriveBy(tracked, (work) => {
    const { result, reads: own } = readBy(work);
    for (const key of own) note(key);
    // The result is that of this very work.
    return result as ReturnType<typeof work>;
  });
  return { workspace: tracked, reads };
}

interface TrackedWork {
  readonly result: unknown;
  readonly reads: readonly ReadKey[];
}

/** What is worked out for all papers, with what was read for it: whoever asks for the result has read all of that. */
const worksOf = rememberedWeakly((workspace: Workspace) =>
  remembered((work: Derivation<unknown>): TrackedWork => {
    const tracked = trackReads(workspace);
    const result = work(tracked.workspace);
    return { result, reads: [...tracked.reads] };
  }),
);

type Note = (key: ReadKey) => void;

function trackFile(file: RecordFile, note: Note): RecordFile {
  return Object.defineProperty({ ...file }, 'record', {
    get() {
      note(readKey('file', file.path));
      return file.record;
    },
  });
}

function trackNumbering(numbering: Numbering, note: Note): Numbering {
  return {
    standingOf(paper) {
      note(readKey('standing', paper));
      return numbering.standingOf(paper);
    },
    isNumbered(kind, office) {
      note(readKey('numbered', kind, office ?? ''));
      return numbering.isNumbered(kind, office);
    },
    rows(year) {
      note(readKey('rows', year));
      return numbering.rows(year);
    },
    get years() {
      note(readKey('years'));
      return numbering.years;
    },
    get head() {
      note(readKey('head'));
      return numbering.head;
    },
  };
}

/** `places` are asked at every read: a record may be reached by its name and through its list. */
function trackRecord<T extends object>(record: T, places: () => Iterable<string>, note: Note): T {
  const all = (property: string): void => {
    for (const place of places()) note(readKey(...place.split('\t'), property));
  };
  return new Proxy(record, {
    get(target, property, receiver) {
      if (typeof property === 'string') all(property);
      return Reflect.get(target, property, receiver) as unknown;
    },
    has(target, property) {
      if (typeof property === 'string') all(property);
      return Reflect.has(target, property);
    },
    ownKeys(target) {
      all('*');
      return Reflect.ownKeys(target);
    },
  });
}

/** A list of records by name. A record met while going through the list is read as a column of all of them. */
class TrackedList<T extends object> implements ReadonlyMap<string, T> {
  readonly #name: RecordList;
  readonly #records: ReadonlyMap<string, T>;
  readonly #note: Note;
  readonly #given = new Map<string, { readonly record: T; readonly places: Set<string> }>();

  constructor(name: RecordList, records: ReadonlyMap<string, T>, note: Note) {
    this.#name = name;
    this.#records = records;
    this.#note = note;
  }

  get(name: string): T | undefined {
    this.#note(readKey(this.#name, name));
    const record = this.#records.get(name);
    return record && this.#give(name, record, name);
  }

  has(name: string): boolean {
    this.#note(readKey(this.#name, name));
    return this.#records.has(name);
  }

  get size(): number {
    this.#noteNames();
    return this.#records.size;
  }

  keys(): MapIterator<string> {
    this.#noteNames();
    return this.#records.keys();
  }

  *entries(): MapIterator<[string, T]> {
    this.#noteNames();
    for (const [name, record] of this.#records) yield [name, this.#give(name, record, '*')];
  }

  *values(): MapIterator<T> {
    for (const [, record] of this.entries()) yield record;
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  forEach(visit: (record: T, name: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [name, record] of this.entries()) visit(record, name, this);
  }

  #noteNames(): void {
    this.#note(readKey(this.#name, '*'));
  }

  /** The same object for the same record, since readers compare them. */
  #give(name: string, record: T, reached: string): T {
    const place = `${this.#name}\t${reached}`;
    const known = this.#given.get(name);
    if (known !== undefined) {
      known.places.add(place);
      return known.record;
    }
    const places = new Set([place]);
    // The versions of a legal text are a list that readers compare by its members: they are read as a whole.
    const given = Array.isArray(record) ? record : trackRecord(record, () => places, this.#note);
    if (Array.isArray(record)) this.#note(readKey(this.#name, reached, '*'));
    this.#given.set(name, { record: given, places });
    return given;
  }
}
