/** Takes the path of a workspace file, says which record it holds and by which schema; the one list of record files. */

import type { z } from 'zod';
import {
  activitySchema,
  bodySchema,
  deckSchema,
  convocationSchema,
  documentsSchema,
  groupsSchema,
  ideasSchema,
  lawSchema,
  letterSchema,
  meetingSchema,
  namesSchema,
  opinionSchema,
  peopleSchema,
  programmeSchema,
  recipientsSchema,
  registerSchema,
  reportSchema,
  settingsSchema,
} from './schema.js';

export const recordSchemas = {
  settings: settingsSchema,
  register: registerSchema,
  body: bodySchema,
  people: peopleSchema,
  groups: groupsSchema,
  names: namesSchema,
  law: lawSchema,
  documents: documentsSchema,
  ideas: ideasSchema,
  programme: programmeSchema,
  meeting: meetingSchema,
  activity: activitySchema,
  report: reportSchema,
  letter: letterSchema,
  deck: deckSchema,
  recipients: recipientsSchema,
  convocation: convocationSchema,
  opinion: opinionSchema,
} as const;

export type RecordKind = keyof typeof recordSchemas;

/** A record file that has the right shape: where it lies and what it holds. */
export type RecordFile = {
  [K in RecordKind]: {
    readonly kind: K;
    readonly path: string;
    readonly record: z.infer<(typeof recordSchemas)[K]>;
  };
}[RecordKind];

const rootFiles: Readonly<Record<string, RecordKind>> = {
  'mahdar.yaml': 'settings',
  'register.yaml': 'register',
  'body.yaml': 'body',
  'people.yaml': 'people',
  'groups.yaml': 'groups',
  'names.yaml': 'names',
  'law.yaml': 'law',
  'documents.yaml': 'documents',
  'recipients.yaml': 'recipients',
};

const recordFolders: Readonly<Record<string, RecordKind>> = {
  ideas: 'ideas',
  programmes: 'programme',
  meetings: 'meeting',
  activities: 'activity',
  reports: 'report',
  letters: 'letter',
  decks: 'deck',
  convocations: 'convocation',
  opinions: 'opinion',
};

/** Folders of a workspace that hold no records. */
const otherFolders = new Set(['templates', 'images', 'out', 'register']);

/** Paths a record may have, for suggestions. */
export const knownRoots: readonly string[] = Object.keys(rootFiles);
export const knownFolders: readonly string[] = Object.keys(recordFolders);

/** Only the ending .yaml is read, so that one record cannot stand in two files of one name. */
export function recordKindOf(path: string): RecordKind | undefined {
  const root = rootFiles[path];
  if (root !== undefined) return root;
  const [folder, name, ...deeper] = path.split('/');
  if (folder === undefined || name === undefined || deeper.length > 0) return undefined;
  return name.endsWith('.yaml') && !name.startsWith('.') ? recordFolders[folder] : undefined;
}

/** True for a YAML file that looks like a record but is none: its contents would be silently left out. */
export function isStrayRecord(path: string): boolean {
  const [first = '', ...rest] = path.split('/');
  if (rest.length === 0 && knownFolders.includes(first)) return true;
  if (rest.length > 0 && otherFolders.has(first)) return false;
  return /\.ya?ml$/i.test(path) && !path.split('/').some((part) => part.startsWith('.'));
}

/** The name by which other records point at a file's record: meetings/2022-05-27.yaml is 2022-05-27. */
export function recordName(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.yaml$/, '');
}
