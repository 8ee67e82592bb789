/** Takes the workspace as it is now, gives the fingerprint of what a paper was made from. */

import { createHash } from 'node:crypto';
import type { KeptRegister } from '../numbering.js';
import type { Workspace } from '../records/workspace.js';
import { partsOf, recordLists } from './read-key.js';
import type { ReadKey, RecordList } from './read-key.js';

export interface ReadSources {
  readonly workspace: Workspace;
  readonly register: KeptRegister | undefined;
  /** Ids of the papers the records can give. */
  readonly papers: readonly string[];
  /** Fingerprint of a file of the workspace; undefined when it cannot be read. */
  readonly content: (path: string) => string | undefined;
}

/** Fingerprints of what stands under the keys; each value is looked up once. */
export class ReadValues {
  readonly #sources: ReadSources;
  readonly #known = new Map<ReadKey, string>();

  constructor(sources: ReadSources) {
    this.#sources = sources;
  }

  /** One fingerprint for all of them, whatever their order. */
  fingerprintOf(keys: Iterable<ReadKey>): string {
    const hash = createHash('sha256');
    for (const key of [...keys].sort()) hash.update(`${key}=${this.#of(key)}\n`);
    return hash.digest('hex');
  }

  #of(key: ReadKey): string {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = hashOf(this.#valueOf(partsOf(key)));
    this.#known.set(key, value);
    return value;
  }

  #valueOf([what = '', name = '', property]: readonly string[]): unknown {
    const { workspace, register, papers, content } = this.#sources;
    const { numbering } = workspace;
    if (isRecordList(what)) return fromList(workspace[what], name, property);
    switch (what) {
      case 'settings':
      case 'body':
        return propertyOf(workspace[what], name);
      case 'files':
        return workspace.files.map(({ path }) => path).filter((path) => !path.includes('/'));
      case 'file':
        return workspace.files.find(({ path }) => path === name)?.record;
      case 'incomplete':
        return [...workspace.incomplete];
      case 'years':
        return numbering?.years;
      case 'head':
        return numbering?.head;
      case 'rows':
        return numbering?.rows(name);
      case 'standing':
        return numbering?.standingOf(name);
      case 'numbered':
        return numbering?.isNumbered(name, property === '' ? undefined : property);
      case 'register':
        return register?.book.ofPaper(name);
      case 'papers':
        return papers;
      case 'picture':
      case 'text':
        return content(name);
      default:
        throw new Error(`nothing is read under ${what}`);
    }
  }
}

function isRecordList(what: string): what is RecordList {
  return (recordLists as readonly string[]).includes(what);
}

function fromList(
  list: ReadonlyMap<string, object>,
  name: string,
  property: string | undefined,
): unknown {
  if (property === undefined) return name === '*' ? [...list.keys()] : list.has(name);
  if (name !== '*') return propertyOf(list.get(name), property);
  return [...list].map(([key, record]) => [key, propertyOf(record, property)]);
}

function propertyOf(record: object | undefined, property: string): unknown {
  if (record === undefined || property === '*') return record;
  return Reflect.get(record, property) as unknown;
}

/** Records are plain data whose keys stand as the schema has them. */
function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? 'undefined')
    .digest('base64');
}
