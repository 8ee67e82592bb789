/** Names of what a paper was made from: "meetings⇥2022-05-27⇥points", parts divided by tabs. */

import type { Workspace } from '../records/workspace.js';

/** The lists of records a workspace has. */
export const recordLists = [
  'people',
  'groups',
  'texts',
  'names',
  'documents',
  'programmes',
  'meetings',
  'activities',
  'reports',
  'letters',
  'decks',
  'recipients',
  'convocations',
  'opinions',
  'ideas',
] as const satisfies readonly (keyof Workspace)[];

export type RecordList = (typeof recordLists)[number];

/**
 * - list, name: whether the record is there; list, '*': the names of the list in order
 * - list, name, property (or '*' for all of it); list, '*', property: the property in every record of the list
 * - 'settings' or 'body', property
 * - 'files': the files there are, but for those of one record each, whose lists name them; 'file', path
 * - 'incomplete', 'years', 'head'; 'rows', year; 'standing', paper; 'numbered', kind, office
 * - 'register', paper: what was entered of it; 'papers': which papers there are; 'picture', path;
 *   'text', path: a record's file to the letter
 */
export type ReadKey = string;

export function readKey(...parts: readonly string[]): ReadKey {
  return parts.join('\t');
}

export function partsOf(key: ReadKey): readonly string[] {
  return key.split('\t');
}
