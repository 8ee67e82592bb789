/** Takes the records, gives every citation in them with its place and the day on which it has to be in force. */

import { citationsAt, type PlacedCitation } from './citation.js';
import { programmeDate } from './programmes.js';
import type { RecordFile } from './record-files.js';
import type { Workspace } from './workspace.js';

export interface DatedCitation extends PlacedCitation {
  readonly file: string;
  /** ISO date of the paper that cites. */
  readonly date: string;
}

/** In order of the files; the one rule of the quorum has the day of the last meeting. */
export function citedArticles(workspace: Workspace): readonly DatedCitation[] {
  const ofRecords = workspace.files.flatMap((file) => {
    const date = dateOf(file);
    return placesOf(file).map((placed) => ({ file: file.path, date, ...placed }));
  });
  return [...ofRecords, ...ofQuorum(workspace)];
}

function dateOf({ kind, record }: RecordFile): string {
  if (kind === 'convocation') return record.convenedOn;
  if (kind === 'programme') return programmeDate(record);
  return 'date' in record ? (record.date ?? '') : '';
}

function placesOf({ kind, record }: RecordFile): readonly PlacedCitation[] {
  switch (kind) {
    case 'letter':
      return citationsAt(record.reference, ['reference']);
    case 'convocation':
      return citationsAt(record.basis, ['basis']);
    case 'meeting':
    case 'opinion':
      return [
        ...citationsAt(record.basis, ['basis']),
        ...record.recommendations.flatMap(({ basis }, index) =>
          citationsAt(basis, ['recommendations', index, 'basis']),
        ),
      ];
    case 'programme':
      return record.chapters.flatMap((chapter, index) => [
        ...citationsAt(chapter.basis, ['chapters', index, 'basis']),
        ...(chapter.sections ?? []).flatMap(({ basis }, position) =>
          citationsAt(basis, ['chapters', index, 'sections', position, 'basis']),
        ),
      ]);
    default:
      return [];
  }
}

function ofQuorum({ body, meetings }: Workspace): readonly DatedCitation[] {
  const citation = body.quorum?.basis;
  const date = [...meetings.values()]
    .map((meeting) => meeting.date)
    .sort()
    .at(-1);
  if (citation === undefined || date === undefined) return [];
  return [{ citation, path: ['quorum', 'basis'], file: 'body.yaml', date }];
}
