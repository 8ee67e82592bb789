/** Workspaces for the tests of the compose stage: the sample one, also with records replaced, and small made-up ones. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { composePaper } from '../../src/compose/compose.js';
import type { PaperView } from '../../src/compose/compose.js';
import { loadWording } from '../support/load-wording.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Language } from '../../src/language/index.js';
import { loadWorkspace } from '../../src/records/load.js';
import type { Workspace } from '../../src/records/workspace.js';
import { memoryWorld } from '../support/memory-world.js';
import { filesBelow, projectRoot } from '../support/project-files.js';

export type Records = Readonly<Record<string, string | Uint8Array>>;

const sampleFolder = 'data/inezgane';

/** The sample workspace's files, some of them replaced. */
export function sampleRecords(replaced: Records = {}): Records {
  const files = filesBelow(sampleFolder).map(
    (path) => [path.slice(sampleFolder.length + 1), readFileSync(join(projectRoot, path))] as const,
  );
  return { ...Object.fromEntries(files), ...replaced };
}

export async function openWorkspace(records: Records): Promise<Workspace> {
  const { value, diagnostics } = await loadWorkspace(memoryWorld(records));
  if (value === undefined || diagnostics.some(({ severity }) => severity === 'error')) {
    throw new Error(`the records of the test are broken: ${JSON.stringify(diagnostics)}`);
  }
  return value;
}

export interface Composed {
  readonly view: PaperView;
  readonly diagnostics: readonly Diagnostic[];
}

export async function compose(records: Records, id: string, lang: Language): Promise<Composed> {
  const workspace = await openWorkspace(records);
  const wording = await loadWording(memoryWorld(records), lang);
  const { value, diagnostics } = composePaper(workspace, wording.value, { id, lang });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return { view: value, diagnostics };
}

/** Persons by a letter each: w for a woman, m for a man. */
export interface SmallMeeting {
  readonly present: string;
  readonly excused?: string;
  readonly absent?: string;
  /** Who of those present (by index) holds which office; the first presides and the second reports when left out. */
  readonly offices?: Readonly<Record<number, string>>;
  readonly chair?: number;
  readonly outcome?: object;
  readonly next?: object;
  readonly recommendations?: readonly object[];
  readonly basis?: string;
}

/** A workspace with one meeting (minutes/2023-01-05) and one letter (letter/2023-01) that encloses it. */
export function smallRecords(meeting: SmallMeeting, letter: object = {}): Records {
  const { excused = '', absent = '' } = meeting;
  const everyone = [...`${meeting.present}${excused}${absent}`];
  const offices = meeting.offices ?? { 0: 'president', 1: 'rapporteur' };
  const ids = everyone.map((_, index) => `p${index + 1}`);
  const people = everyone.map((letterOf, index) => ({
    id: ids[index],
    name: { ar: `اسم ${index + 1}`, fr: `Nom ${index + 1}` },
    gender: letterOf === 'w' ? 'female' : 'male',
    ...(offices[index] === undefined
      ? {}
      : { offices: [{ office: offices[index], from: '2022-01-01' }] }),
  }));
  const heldBy = (office: string, otherwise: number) =>
    ids[Number(Object.entries(offices).find(([, held]) => held === office)?.[0] ?? otherwise)];
  const presentEnd = meeting.present.length;
  const excusedEnd = presentEnd + excused.length;
  return {
    'body.yaml': sampleRecords()['body.yaml'] ?? '',
    'law.yaml': sampleRecords()['law.yaml'] ?? '',
    'people.yaml': stringify({ people }),
    'meetings/2023-01-05.yaml': stringify({
      ordinal: 11,
      date: '2023-01-05',
      time: '10:00',
      place: { ar: 'القاعة الكبرى', fr: 'grande salle' },
      convenedBy: heldBy('president', 0),
      basis: meeting.basis ?? 'ri:78',
      chairedBy: ids[meeting.chair ?? 0],
      rapporteur: heldBy('rapporteur', 1),
      attendance: {
        present: ids.slice(0, presentEnd),
        excused: ids.slice(presentEnd, excusedEnd),
        absent: ids.slice(excusedEnd),
      },
      points: [
        {
          title: { ar: 'عنوان', fr: 'titre' },
          outcome: meeting.outcome ?? { kind: 'approved' },
        },
      ],
      ...(meeting.recommendations === undefined
        ? {}
        : { recommendations: meeting.recommendations }),
      ...(meeting.next === undefined ? {} : { next: meeting.next }),
    }),
    'letters/2023-01.yaml': stringify({
      kind: 'deposit',
      number: 1,
      date: '2023-01-09',
      subject: { ar: 'الموضوع', fr: 'Objet' },
      reference: ['ri:92'],
      enclosures: ['minutes/2023-01-05'],
      ...letter,
    }),
  };
}
