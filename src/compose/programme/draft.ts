/** Composes a draft programme: the ideas as they were proposed, axis by axis, those said twice marked and listed. */

import { countedNoun, formatDate, listOf } from '../../language/index.js';
import { numberedIdeas } from '../../records/programmes.js';
import type { NumberedIdea } from '../../records/programmes.js';
import type { IdeaDraft } from '../../records/schema.js';
import { bodyNames } from '../body-names.js';
import { capitalised } from '../capitalised.js';
import type { Context } from '../context.js';
import { letterheadView } from '../letterhead.js';
import type { LetterheadView } from '../letterhead.js';
import type { PaperView } from '../paper.js';
import { rankOf } from '../ranks.js';
import { runningFoot } from '../running-foot.js';
import type { RunningFoot } from '../running-foot.js';
import { draftPlace } from './place.js';

/** What templates/draft-programme.hbs is filled with. */
export interface DraftProgrammeData {
  readonly letterhead: LetterheadView;
  readonly running: { readonly head: string; readonly foot: RunningFoot };
  readonly title: string;
  /** "النسخة الثانية: …"; null where the record has no version. */
  readonly version: string | null;
  readonly dateline: string;
  readonly count: string;
  readonly axes: readonly {
    readonly name: string;
    readonly ideas: readonly { readonly text: string; readonly parts: readonly string[] }[];
  }[];
  readonly doubles: DoublesView | null;
}

/** The ideas that others repeat, in order. */
interface DoublesView {
  readonly heading: string;
  readonly note: string;
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly number: string;
    readonly idea: string;
    readonly others: string;
  }[];
}

export function draftTitle(context: Context, name: string, draft: IdeaDraft): string {
  return context.text(draft.title, draftPlace(name)('title'));
}

export function composeDraft(context: Context, name: string, draft: IdeaDraft): PaperView {
  const { speaker, lang } = context;
  const names = bodyNames(context);
  const title = draftTitle(context, name, draft);
  const all = numberedIdeas(draft);
  const place = draftPlace(name);
  const version = versionLine(context, name, draft);
  const data: DraftProgrammeData = {
    letterhead: letterheadView(context),
    running: { head: names.withCommune, foot: runningFoot(context, title) },
    title,
    version,
    dateline: speaker.say('draft-programme.dateline', { date: formatDate(draft.date, lang) }),
    count: speaker.say('draft-programme.count', {
      ideas: countedNoun(all.length, 'idea', lang, { digits: true }),
      axes: countedNoun(draft.axes.length, 'axis', lang, { case: 'oblique' }),
    }),
    axes: draft.axes.map((axis, index) => ({
      name: context.text(axis.name, place('axes', index, 'name')),
      ideas: all
        .filter(({ path }) => path[1] === index)
        .map((numbered) => ideaView(context, name, numbered)),
    })),
    doubles: doublesView(context, name, all),
  };
  const metadata = {
    title,
    author: names.withCommune,
    subject: version ?? title,
    date: draft.date,
  };
  const mark = speaker.say('mark.draft', {});
  return { template: 'draft-programme', id: `draft-programme/${name}`, lang, metadata, data, mark };
}

function versionLine(context: Context, name: string, draft: IdeaDraft): string | null {
  const { speaker, lang } = context;
  const method =
    draft.method === undefined ? '' : context.text(draft.method, draftPlace(name)('method'));
  if (draft.version === undefined) return method === '' ? null : method;
  const version = capitalised(
    speaker.say('draft-programme.version', { ordinal: rankOf('version', draft.version, lang) }),
    lang,
  );
  return method === ''
    ? version
    : speaker.say('draft-programme.version-and-method', { version, method });
}

function ideaView(context: Context, name: string, { idea, path }: NumberedIdea) {
  const { speaker, lang } = context;
  const place = draftPlace(name);
  const text = context.text(idea.text, place(...path, 'text'));
  const { sameAs = [], parts = [] } = idea;
  const others = listOf(sameAs, lang);
  return {
    text:
      sameAs.length === 0
        ? text
        : speaker.sayAs('draft-programme.same-as', sameAs.length === 1 ? 'one' : 'many', {
            idea: text,
            others,
          }),
    parts: parts.map((part, index) => context.text(part, place(...path, 'parts', index))),
  };
}

/** Null where nothing is said twice. */
function doublesView(
  context: Context,
  name: string,
  all: readonly NumberedIdea[],
): DoublesView | null {
  const { speaker, lang } = context;
  const place = draftPlace(name);
  const rows = all.flatMap(({ id, idea, path }) => {
    const others = all.filter((other) => other.idea.sameAs?.includes(id) === true);
    if (others.length === 0) return [];
    return [
      {
        number: id,
        idea: context.text(idea.text, place(...path, 'text')),
        others: listOf(
          others.map((other) => other.id),
          lang,
        ),
      },
    ];
  });
  if (rows.length === 0) return null;
  const doubles = all.filter(({ idea }) => idea.sameAs !== undefined).length;
  return {
    heading: speaker.say('draft-programme.doubles', {}),
    note: speaker.say('draft-programme.doubles-note', { ideas: String(doubles) }),
    heads: [
      speaker.say('draft-programme.number', {}),
      speaker.say('draft-programme.idea', {}),
      speaker.say('draft-programme.doubled-by', {}),
    ],
    rows,
  };
}
