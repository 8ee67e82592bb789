/**
 * A workspace as a hurried week leaves it: 240 meetings typed from an old table whose weekdays are one day off, a
 * person who was given another id, and here and there what hands do (a tab, a key misspelt, a date that does not
 * exist, a word twice). Gives the files, laid over test/support/small-workspace.
 */

import { filesUnder } from './files-under.js';

const meetingCount = 240;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export function manyFaults(): Record<string, string | Uint8Array> {
  const meetings = Array.from({ length: meetingCount }, (_, index) => meetingFile(index));
  return { ...filesUnder('test/support/small-workspace'), ...Object.fromEntries(meetings) };
}

function meetingFile(index: number): readonly [string, string] {
  const day = new Date(Date.UTC(2016, 0, 4 + index * 9));
  const date = day.toISOString().slice(0, 10);
  const weekday = weekdays[(day.getUTCDay() + 1) % 7] ?? '';
  const every = (count: number, offset: number) => index % count === offset;
  const lines = [
    `ordinal: ${String((index % 90) + 1)}`,
    `date: ${date}`,
    `weekday: ${weekday}`,
    every(40, 7) ? '\ttime: 18:30' : 'time: 18:30',
    'place: { ar: مقر الجماعة, fr: siège de la commune }',
    'convenedBy: salma',
    every(30, 11) ? 'basis: ri:192' : 'basis: ri:63',
    'chairedBy: salma',
    every(3, 0) ? 'rapporteur: hamza-idrissi' : 'rapporteur: hamza',
    'attendance:',
    '  present: [salma, hamza]',
    '  excused: [widad]',
    'points:',
    every(25, 4)
      ? '  - titel: { ar: البرنامج, fr: Programme }'
      : '  - title: { ar: دراسة البرنامج, fr: Étude du programme }',
    every(20, 3)
      ? '    discussion: { ar: ناقش ناقش الأعضاء البرنامج., fr: Les membres ont débattu du programme. }'
      : '    discussion: { ar: ناقش الأعضاء البرنامج., fr: Les membres ont débattu du programme. }',
    '    outcome: { kind: noted }',
    ...(every(48, 5) ? ['next: { date: 2022-02-30 }'] : []),
  ];
  return [`meetings/${date}.yaml`, `${lines.join('\n')}\n`];
}
