/** Takes the record files, gives their records by id, and a diagnostic for every id given twice. */

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import { recordName, type RecordFile, type RecordKind } from './record-files.js';
import type { LegalText } from './schema.js';
import type { Locator, Workspace } from './workspace.js';

type Records = Pick<
  Workspace,
  | 'people'
  | 'groups'
  | 'texts'
  | 'names'
  | 'documents'
  | 'ideas'
  | 'programmes'
  | 'meetings'
  | 'activities'
  | 'reports'
  | 'letters'
  | 'decks'
  | 'recipients'
  | 'convocations'
  | 'opinions'
>;

type RecordOf<K extends RecordKind> = Extract<RecordFile, { kind: K }>['record'];

/** Of two records with one id the first counts. */
export function indexRecords(files: readonly RecordFile[], locator: Locator): Checked<Records> {
  const diagnostics: Diagnostic[] = [];
  const byId = <T extends { readonly id: string }>(list: string, records: readonly T[] = []) => {
    const file = listFiles[list] ?? '';
    const firstIndex = new Map<string, number>();
    const result = new Map<string, T>();
    for (const [index, record] of records.entries()) {
      const first = firstIndex.get(record.id);
      if (first === undefined) {
        firstIndex.set(record.id, index);
        result.set(record.id, record);
        continue;
      }
      diagnostics.push({
        severity: 'error',
        code: 'duplicate-id',
        position: locator.locate(file, [list, index, 'id']),
        path: `${list}[${String(index)}].id`,
        parameters: { found: record.id, line: locator.locate(file, [list, first, 'id']).line },
      });
    }
    return result;
  };
  const value = {
    people: byId('people', recordsOf(files, 'people')[0]?.[1].people),
    groups: byId('groups', recordsOf(files, 'groups')[0]?.[1].groups),
    texts: versionsOfTexts(recordsOf(files, 'law')[0]?.[1].texts),
    names: byId('names', recordsOf(files, 'names')[0]?.[1].names),
    documents: byId('documents', recordsOf(files, 'documents')[0]?.[1].documents),
    ideas: new Map(recordsOf(files, 'ideas')),
    programmes: new Map(recordsOf(files, 'programme')),
    meetings: new Map(recordsOf(files, 'meeting')),
    activities: new Map(recordsOf(files, 'activity')),
    reports: new Map(recordsOf(files, 'report')),
    letters: new Map(recordsOf(files, 'letter')),
    decks: new Map(recordsOf(files, 'deck')),
    recipients: byId('recipients', recordsOf(files, 'recipients')[0]?.[1].recipients),
    convocations: new Map(recordsOf(files, 'convocation')),
    opinions: new Map(recordsOf(files, 'opinion')),
  };
  return { value, diagnostics };
}

/** The file each list stands in. */
const listFiles: Readonly<Record<string, string>> = {
  names: 'names.yaml',
  people: 'people.yaml',
  groups: 'groups.yaml',
  documents: 'documents.yaml',
  recipients: 'recipients.yaml',
};

/** A text that was replaced as a whole stands in law.yaml once for each version; the checks see to their dates. */
function versionsOfTexts(
  texts: readonly LegalText[] = [],
): ReadonlyMap<string, readonly LegalText[]> {
  const versions = new Map<string, readonly LegalText[]>();
  for (const text of [...texts].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    versions.set(text.id, [...(versions.get(text.id) ?? []), text]);
  }
  return versions;
}

/** All records of a kind with the names of their files. */
function recordsOf<K extends RecordKind>(
  files: readonly RecordFile[],
  kind: K,
): readonly (readonly [string, RecordOf<K>])[] {
  return files
    .filter((file): file is Extract<RecordFile, { kind: K }> => file.kind === kind)
    .map((file) => [recordName(file.path), file.record as RecordOf<K>] as const);
}
