/** How papers are called where another paper names them, in lists and in files' titles. */

import { formatDate } from '../language/index.js';
import type { Meeting, Opinion } from '../records/schema.js';
import { sentLetter } from '../records/sent-letters.js';
import type { SentLetter } from '../records/sent-letters.js';
import type { Workspace } from '../records/workspace.js';
import type { Context, RecordPlace } from './context.js';
import { placeWords } from './place-words.js';
import { rankOf } from './ranks.js';
import { reportTitle } from './report/report-title.js';

/**
 * A letter's number as printed: 02/2022. Where a register is kept, the one it gave; else the one of the record. A letter
 * without number is a draft.
 */
export function letterNumber(
  workspace: Workspace,
  { name, letter, index }: SentLetter,
): string | undefined {
  const { numbering, settings } = workspace;
  if (numbering !== undefined) return numbering.standingOf(`letter/${name}`)?.number;
  if (letter.number === undefined) return undefined;
  const number = String(letter.number + index).padStart(settings.numberWidth, '0');
  return `${number}/${letter.date.slice(0, 4)}`;
}

/** "مراسلة عدد 02/2022". */
export function letterTitle(context: Context, sent: SentLetter): string {
  const number = letterNumber(context.workspace, sent);
  return number === undefined
    ? context.speaker.say('letter.draft-title', {})
    : context.speaker.say('letter.title', { number });
}

/** "تقرير الاجتماع الثالث (الجمعة 27 ماي 2022)". */
export function minutesShortTitle(context: Context, meeting: Meeting): string {
  const { speaker, lang } = context;
  return speaker.say('minutes.short-title', {
    ordinal: rankOf('meeting', meeting.ordinal, lang, { case: 'oblique' }),
    date: formatDate(meeting.date, lang, { weekday: true }),
  });
}

/** "رأي استشاري بشأن إدماج مقاربة النوع", "Avis consultatif relatif à l’intégration de l’approche genre". */
export function opinionTitle(context: Context, name: string, opinion: Opinion): string {
  const place = { file: `opinions/${name}.yaml`, path: ['subject'] };
  const subject = placeWords[context.lang].about(context.text(opinion.subject, place));
  return context.speaker.say(`${opinion.kind}.title`, { subject });
}

/**
 * The title of a paper a letter encloses (minutes/2022-05-27, document/body-rules), from the record it points at;
 * `unknown-reference`, and an empty text, when there is none.
 */
export function enclosedTitle(context: Context, paper: string, place: RecordPlace): string {
  const { workspace, speaker, lang } = context;
  const [kind, name = ''] = paper.split('/');
  if (kind === 'minutes') {
    const meeting = context.find(workspace.meetings, name, 'meeting', place);
    return meeting === undefined ? '' : minutesShortTitle(context, meeting);
  }
  if (kind === 'letter') {
    const sent = sentLetter(workspace, name);
    if (sent === undefined) {
      const parameters = { found: name, what: 'letter' };
      context.reportAt(place, { code: 'unknown-reference', parameters });
      return '';
    }
    const number = letterNumber(workspace, sent);
    const date = formatDate(sent.letter.date, lang);
    return number === undefined
      ? speaker.say('letter.enclosed-draft-title', { date })
      : speaker.say('letter.enclosed-title', { number, date });
  }
  if (kind === 'opinion' || kind === 'memorandum') {
    const opinion = context.find(workspace.opinions, name, 'opinion', place);
    return opinion === undefined ? '' : opinionTitle(context, name, opinion);
  }
  if (kind === 'programme') {
    const programme = context.find(workspace.programmes, name, 'programme', place);
    const titlePlace = { file: `programmes/${name}.yaml`, path: ['title'] };
    return programme === undefined ? '' : context.text(programme.title, titlePlace);
  }
  if (kind === 'report') {
    const report = context.find(workspace.reports, name, 'report', place);
    return report === undefined ? '' : reportTitle(context, report);
  }
  return listedTitle(context, name, place);
}

function listedTitle(context: Context, name: string, place: RecordPlace): string {
  const { documents } = context.workspace;
  const document = context.find(documents, name, 'documents', place);
  if (document === undefined) return '';
  const index = [...documents.keys()].indexOf(name);
  const title = context.text(document.title, {
    file: 'documents.yaml',
    path: ['documents', index, 'title'],
  });
  return document.date === undefined
    ? title
    : context.speaker.say('document.dated', {
        title,
        date: formatDate(document.date, context.lang),
      });
}
