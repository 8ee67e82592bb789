/** Composes the report on what the council made of the opinions and memoranda of a year. */

import { countedNoun, formatDate, listOf } from '../../language/index.js';
import type { Language } from '../../language/index.js';
import type { Opinion } from '../../records/schema.js';
import { sentLetters } from '../../records/sent-letters.js';
import type { Workspace } from '../../records/workspace.js';
import { bodyNames } from '../body-names.js';
import { capitalised } from '../capitalised.js';
import type { Context } from '../context.js';
import { letterheadView } from '../letterhead.js';
import type { LetterheadView } from '../letterhead.js';
import type { PaperView } from '../paper.js';
import { letterNumber, opinionTitle } from '../paper-titles.js';
import { runningFoot } from '../running-foot.js';
import type { RunningFoot } from '../running-foot.js';

/** What templates/opinions.hbs is filled with. */
export interface OpinionsData {
  readonly letterhead: LetterheadView;
  readonly foot: RunningFoot;
  readonly title: string;
  readonly summary: string;
  readonly heads: readonly string[];
  readonly rows: readonly OpinionRow[];
}

interface OpinionRow {
  readonly title: string;
  readonly date: string;
  /** Letters that deposited it, each with its number and date. */
  readonly deposits: readonly string[];
  readonly status: string;
  readonly answer: readonly string[];
}

const heads = ['paper', 'date', 'deposit', 'status', 'answer'] as const;

/** Opinions by year of their date, in order of date. */
export function opinionsByYear(
  workspace: Pick<Workspace, 'opinions'>,
): ReadonlyMap<string, readonly (readonly [name: string, opinion: Opinion])[]> {
  const years = new Map<string, (readonly [string, Opinion])[]>();
  const sorted = [...workspace.opinions].sort(([, a], [, b]) => (a.date < b.date ? -1 : 1));
  for (const each of sorted) {
    const year = each[1].date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), each]);
  }
  return years;
}

export function opinionsTitle(context: Context, year: string): string {
  return context.speaker.say('opinions.title', { year });
}

/** Undefined for a year without opinions. */
export function composeOpinions(context: Context, year: string): PaperView | undefined {
  const { speaker, lang, workspace } = context;
  const opinions = opinionsByYear(workspace).get(year);
  if (opinions === undefined) return undefined;
  const names = bodyNames(context);
  const title = opinionsTitle(context, year);
  const data: OpinionsData = {
    letterhead: letterheadView(context),
    foot: runningFoot(context, title),
    title,
    summary: summaryOf(
      context,
      opinions.map(([, opinion]) => opinion),
      year,
    ),
    heads: heads.map((head) => speaker.say(`opinions.${head}`, {})),
    rows: opinions.map(([name, opinion]) => rowOf(context, name, opinion)),
  };
  const dates = opinions.map(([, { date, answer }]) => answer?.date ?? date).sort();
  const metadata = {
    ...{ title, author: names.withCommune, subject: title, date: dates.at(-1) ?? `${year}-12-31` },
  };
  return { template: 'opinions', id: `opinions/${year}`, lang, metadata, data };
}

function rowOf(context: Context, name: string, opinion: Opinion): OpinionRow {
  const { speaker, lang, workspace } = context;
  const { answer } = opinion;
  const paper = `${opinion.kind}/${name}`;
  const deposits = sentLetters(workspace).flatMap((sent) => {
    const number = letterNumber(workspace, sent);
    if (!sent.letter.enclosures.includes(paper) || number === undefined) return [];
    const date = formatDate(sent.letter.date, lang);
    return [speaker.say('letter.enclosed-title', { number, date })];
  });
  const text =
    answer?.text &&
    context.text(answer.text, { file: `opinions/${name}.yaml`, path: ['answer', 'text'] });
  return {
    title: opinionTitle(context, name, opinion),
    date: formatDate(opinion.date, lang),
    deposits,
    status: speaker.say(`opinions.${answer?.status ?? 'pending'}`, {}),
    answer: answer === undefined ? [] : [formatDate(answer.date, lang), ...(text ? [text] : [])],
  };
}

function givenPapers(opinions: readonly Opinion[], lang: Language): readonly string[] {
  return (['opinion', 'memorandum'] as const).flatMap((kind) => {
    const count = opinions.filter((opinion) => opinion.kind === kind).length;
    return count === 0 ? [] : [countedNoun(count, kind, lang, { case: 'oblique' })];
  });
}

/** How many were given, and what became of them: a state nobody is in is not named. */
function summaryOf(context: Context, opinions: readonly Opinion[], year: string): string {
  const { speaker, lang } = context;
  const states = ['accepted', 'partly', 'rejected', 'deferred', 'pending'] as const;
  const parts = states.flatMap((state) => {
    const count = opinions.filter(({ answer }) => (answer?.status ?? 'pending') === state).length;
    return count === 0 ? [] : [speaker.say(`opinions.count-${state}`, { count: String(count) })];
  });
  const sentence = speaker.say('opinions.summary', {
    theBody: bodyNames(context).theShort,
    given: listOf(givenPapers(opinions, lang), lang),
    ...{ year, states: listOf(parts, lang) },
  });
  return capitalised(sentence, lang);
}
