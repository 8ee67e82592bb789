/** Composes a programme as a paper of its own: of one year as a table of domains, of several by chapters. */

import { formatDate } from '../../language/index.js';
import { programmeDate, programmeYears } from '../../records/programmes.js';
import type { Programme } from '../../records/schema.js';
import { bodyNames } from '../body-names.js';
import type { Context } from '../context.js';
import { coverNames, coverPicture } from '../cover.js';
import type { CoverNames } from '../cover.js';
import { letterheadView } from '../letterhead.js';
import type { EmblemView, LetterheadView } from '../letterhead.js';
import type { PaperView } from '../paper.js';
import { programmeTableView } from '../programme-table.js';
import type { ProgrammeTableView } from '../programme-table.js';
import { runningFoot } from '../running-foot.js';
import type { RunningFoot } from '../running-foot.js';
import { programmePlace } from './place.js';
import { sheetsOf } from './sheets.js';
import type { Sheet } from './sheets.js';
import { trailView } from './trail.js';
import type { TrailView } from './trail.js';

interface Opening {
  readonly letterhead: LetterheadView;
  readonly running: { readonly head: string; readonly foot: RunningFoot };
  readonly title: string;
  /** The day the programme is of; null where the record names none. */
  readonly date: string | null;
}

/** What templates/programme.hbs is filled with. */
export interface ProgrammeData extends Opening {
  readonly table: ProgrammeTableView;
  readonly trail: TrailView | null;
}

/** What templates/work-programme.hbs is filled with. */
export interface WorkProgrammeData extends Opening {
  readonly cover: { readonly names: CoverNames; readonly picture: EmblemView | null };
  /** "2022-2024". */
  readonly years: string;
  readonly contents: string;
  readonly sheets: readonly Sheet[];
}

export function programmeTitle(context: Context, name: string, programme: Programme): string {
  return context.text(programme.title, programmePlace(name)('title'));
}

export function composeProgramme(context: Context, name: string, programme: Programme): PaperView {
  const { speaker, lang } = context;
  const at = programmePlace(name);
  const names = bodyNames(context);
  const title = programmeTitle(context, name, programme);
  const years = yearsText(context, programme);
  const byChapters = programme.chapters.length > 0;
  // The full title of a work programme is longer than a line.
  const footTitle = byChapters
    ? speaker.say('work-programme.short-title', { ofBody: names.ofShort, years })
    : title;
  const opening: Opening = {
    letterhead: letterheadView(context),
    running: { head: names.withCommune, foot: runningFoot(context, footTitle) },
    title,
    date: programme.date === undefined ? null : formatDate(programme.date, lang),
  };
  const data: ProgrammeData | WorkProgrammeData = byChapters
    ? {
        ...opening,
        cover: {
          names: coverNames(context, { withBody: false }),
          picture:
            programme.cover === undefined
              ? null
              : coverPicture(context, at().file, programme.cover),
        },
        years,
        contents: speaker.say('work-programme.contents', {}),
        sheets: sheetsOf(context, programme, at),
      }
    : {
        ...opening,
        table: { ...programmeTableView(context, name, programme), caption: null },
        trail: trailView(context, programme, at) ?? null,
      };
  const metadata = {
    title,
    author: names.withCommune,
    subject: speaker.say('programme.subject', { title }),
    date: programmeDate(programme),
  };
  const template = byChapters ? 'work-programme' : 'programme';
  return { template, id: `programme/${name}`, lang, metadata, data };
}

function yearsText({ speaker }: Context, programme: Programme): string {
  const years = programmeYears(programme);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return String(first);
  return speaker.say('work-programme.years', { from: String(first), until: String(last) });
}
