/** How a paper's origin is written into a produced file and read back: the same names in every format. */

import { settingName } from './language.js';
import type { PaperOrigin } from './origin.js';
import type { DocumentTree, Language } from './tree.js';

/** Names of the fields, in the order they are written. */
export const originFields = ['paper', 'languages', 'enclosures', 'fingerprint'] as const;
export type OriginField = (typeof originFields)[number];

/** XML namespace of the fields in XMP; a name only, nothing is to be found there. */
export const originNamespace = 'urn:mahdar:paper#';

/** What each field says, in English, for the descriptions that PDF/A asks for. */
export const originDescriptions: Readonly<Record<OriginField, string>> = {
  paper: 'Which paper of the workspace this is',
  languages:
    'Languages of the paper, in their order, joined by + (beside each other) or / (one after the other)',
  enclosures: 'Whether the enclosed papers follow: yes or no',
  fingerprint: 'SHA-256 of all that the paper says',
};

/** Stands only in files that hold their records. */
export const recordsField = 'records';
export const recordsDescription = 'SHA-256 of the attached records with their names';

export interface NamedOrigin extends PaperOrigin {
  /** Readable id: letter/2022-02. */
  readonly id: string;
}

/** The tree's origin under its id; undefined for a tree without one. */
export function namedOrigin<Content>(tree: DocumentTree<Content>): NamedOrigin | undefined {
  return tree.origin && { id: tree.id, ...tree.origin };
}

export function originValues(origin: NamedOrigin): Readonly<Record<OriginField, string>> {
  return {
    paper: origin.id,
    languages: settingName(origin),
    enclosures: origin.withEnclosures ? 'yes' : 'no',
    fingerprint: origin.fingerprint,
  };
}

/** The origin the values describe; undefined when one is missing or cannot be. */
export function readOrigin(values: ReadonlyMap<string, string>): NamedOrigin | undefined {
  const id = values.get('paper');
  const enclosures = values.get('enclosures');
  const fingerprint = values.get('fingerprint') ?? '';
  const written = values.get('languages') ?? '';
  const inSequence = written.includes('/');
  const languages = written.split(inSequence ? '/' : '+');
  const known = languages.filter((each): each is Language => isLanguage(each));
  const whole = /^[0-9a-f]{64}$/.test(fingerprint) && /^(yes|no)$/.test(enclosures ?? '');
  if (id === undefined || !whole || known.length !== languages.length) return undefined;
  const setting = { languages: known, ...(inSequence && { inSequence }) };
  const records = values.get(recordsField);
  if (records !== undefined && !/^[0-9a-f]{64}$/.test(records)) return undefined;
  return {
    ...{ id, ...setting, withEnclosures: enclosures === 'yes', fingerprint },
    ...(records !== undefined && { records }),
  };
}

function isLanguage(name: string): name is Language {
  return name === 'ar' || name === 'fr' || name === 'zgh';
}
