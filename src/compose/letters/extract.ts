/** Composes the extract of one point of a meeting: what was decided, word for word as in the minutes. */

import { formatDate } from '../../language/index.js';
import type { Meeting } from '../../records/schema.js';
import type { Workspace } from '../../records/workspace.js';
import { bodyNames } from '../body-names.js';
import type { Context } from '../context.js';
import { letterheadView } from '../letterhead.js';
import type { LetterheadView } from '../letterhead.js';
import { agendaPoints } from '../minutes-points.js';
import type { PointView } from '../minutes-points.js';
import { minutesSignatures } from '../minutes-signatures.js';
import type { SignatureView } from '../minutes-signatures.js';
import { officersOf, openingOf } from '../minutes.js';
import type { PaperView } from '../paper.js';
import { rankOf } from '../ranks.js';

/** What templates/extract.hbs is filled with. */
export interface ExtractData {
  readonly letterhead: LetterheadView;
  readonly title: string;
  readonly opening: string;
  readonly point: PointView;
  readonly certified: string;
  /** Place, and a blank for the day it is delivered. */
  readonly done: string;
  readonly signatures: readonly SignatureView[];
}

export interface ExtractedPoint {
  /** Name in the paper's id: the meeting's, and the number of the point. */
  readonly name: string;
  readonly day: string;
  readonly meeting: Meeting;
  /** From 1. */
  readonly point: number;
}

/** The extract a paper's id names; any point of a meeting can be extracted. */
export function extractedPoint(workspace: Workspace, name: string): ExtractedPoint | undefined {
  const [, day = '', number = ''] = /^(.*)-([1-9]\d*)$/u.exec(name) ?? [];
  const meeting = workspace.meetings.get(day);
  const point = Number(number);
  if (meeting?.points[point - 1] === undefined) return undefined;
  return { name, day, meeting, point };
}

/** The points whose record asks for an extract: only these are listed. */
export function wantedExtracts(workspace: Workspace): readonly ExtractedPoint[] {
  return [...workspace.meetings].flatMap(([day, meeting]) =>
    meeting.points.flatMap(({ extract }, index) =>
      extract ? [{ name: `${day}-${String(index + 1)}`, day, meeting, point: index + 1 }] : [],
    ),
  );
}

export function extractTitle(context: Context, { meeting, point }: ExtractedPoint): string {
  const { speaker, lang } = context;
  return speaker.say('extract.short-title', {
    ordinal: rankOf('meeting', meeting.ordinal, lang, { case: 'oblique' }),
    point: rankOf('point', point, lang),
    date: formatDate(meeting.date, lang, { weekday: true }),
  });
}

/** Undefined when someone the minutes name is missing; reported. */
export function composeExtract(context: Context, extracted: ExtractedPoint): PaperView | undefined {
  const { speaker, lang } = context;
  const { day, meeting, point: number, name } = extracted;
  const file = `meetings/${day}.yaml`;
  const people = officersOf(context, file, meeting);
  const names = bodyNames(context);
  const point = agendaPoints(context, file, meeting, names)[number - 1];
  if (people === undefined || point === undefined) return undefined;
  const title = speaker.say('extract.title', {
    ordinal: rankOf('meeting', meeting.ordinal, lang, { case: 'oblique' }),
    forBody: names.forFull,
  });
  const data: ExtractData = {
    letterhead: letterheadView(context),
    title,
    opening: openingOf(context, file, meeting, { names, convener: people.convener }),
    point,
    certified: speaker.say('extract.certified', {}),
    done: speaker.say('extract.done', { atCommune: names.inCommune }),
    signatures: minutesSignatures(context, meeting.date, names, people),
  };
  const metadata = {
    title: extractTitle(context, extracted),
    ...{ author: names.withCommune, subject: point.title, date: meeting.date },
  };
  return { template: 'extract', id: `extract/${name}`, lang, metadata, data };
}
