/** Composes the sheet that everyone signs at the meeting that was called: members by precedence, then blank lines for guests. */

import { formatDate, hourInWords, officeTitle } from '../../language/index.js';
import type { Convocation } from '../../records/schema.js';
import { bodyNames } from '../body-names.js';
import type { Context } from '../context.js';
import { letterheadView } from '../letterhead.js';
import type { LetterheadView } from '../letterhead.js';
import type { PaperView } from '../paper.js';
import { byPrecedence, nameOf, officeOn, titleAlone } from '../persons.js';
import { placeOf, placeWords } from '../place-words.js';
import { rankOf } from '../ranks.js';
import { runningFoot } from '../running-foot.js';
import type { RunningFoot } from '../running-foot.js';

/** What templates/attendance-sheet.hbs is filled with. */
export interface AttendanceSheetData {
  readonly letterhead: LetterheadView;
  readonly foot: RunningFoot;
  readonly title: string;
  readonly when: string;
  readonly heads: Readonly<Record<'number' | 'name' | 'office' | 'signature', string>>;
  readonly rows: readonly SheetRow[];
  readonly guests: { readonly heading: string; readonly rows: readonly SheetRow[] };
  readonly closing: string;
  readonly signature: string;
}

interface SheetRow {
  readonly number: string;
  readonly name: string;
  readonly office: string;
}

/** Lines for guests beyond those invited. */
const blankGuests = 4;

export function attendanceSheetTitle(context: Context, { ordinal, date }: Convocation): string {
  const { speaker, lang } = context;
  return speaker.say('attendance-sheet.short-title', {
    ordinal: rankOf('meeting', ordinal, lang, { case: 'oblique' }),
    date: formatDate(date, lang, { weekday: true }),
  });
}

export function composeAttendanceSheet(
  context: Context,
  day: string,
  meeting: Convocation,
): PaperView {
  const { speaker, lang, workspace } = context;
  const names = bodyNames(context);
  const { date } = meeting;
  const members = byPrecedence([...workspace.people.values()], date);
  const title = speaker.say('attendance-sheet.title', {
    ordinal: rankOf('meeting', meeting.ordinal, lang, { case: 'oblique' }),
    forBody: names.forFull,
  });
  const rows = members.map((person, index) => {
    const office = officeOn(person, date);
    return {
      number: String(index + 1),
      name: nameOf(context, person),
      office:
        office === undefined
          ? officeTitle('member', person.gender, lang)
          : titleAlone(context, person, office, date),
    };
  });
  const data: AttendanceSheetData = {
    letterhead: letterheadView(context),
    foot: runningFoot(context, title),
    title,
    when: speaker.say('attendance-sheet.when', {
      date: formatDate(date, lang, { weekday: true }),
      hour: hourInWords(meeting.time, lang),
      atPlace: placeWords[lang].inRoom(placeOf(context, `convocations/${day}.yaml`, meeting)),
    }),
    heads: {
      number: speaker.say('attendance-sheet.number', {}),
      name: speaker.say('attendance-sheet.name', {}),
      office: speaker.say('attendance-sheet.office', {}),
      signature: speaker.say('attendance-sheet.signature', {}),
    },
    rows,
    guests: {
      heading: speaker.say('attendance-sheet.guests', {}),
      rows: guestRows(context, meeting.invited),
    },
    closing: speaker.say('attendance-sheet.closing', { total: String(members.length) }),
    signature: speaker.say('attendance-sheet.chair', {}),
  };
  const metadata = {
    title: attendanceSheetTitle(context, meeting),
    ...{ author: names.withCommune, subject: data.when, date },
  };
  return { template: 'attendance-sheet', id: `attendance/${day}`, lang, metadata, data };
}

function guestRows(context: Context, invited: readonly string[]): readonly SheetRow[] {
  const { recipients } = context.workspace;
  const known = invited.flatMap((id, index) => {
    const recipient = recipients.get(id);
    if (recipient === undefined) return [];
    const place = {
      file: 'recipients.yaml',
      path: ['recipients', [...recipients.keys()].indexOf(id)],
    };
    const name = recipient.name === undefined ? '' : context.text(recipient.name, place);
    const office = context.text(recipient.title, place);
    return [{ number: String(index + 1), name, office }];
  });
  const blank = Array.from({ length: blankGuests }, (_, index) => ({
    number: String(known.length + index + 1),
    ...{ name: '', office: '' },
  }));
  return [...known, ...blank];
}
