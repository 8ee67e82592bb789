/** Composes an advisory opinion or a memorandum: visas, context, diagnosis, recommendations, vote, annexes. */

import { formatDate } from '../../language/index.js';
import { citationsAt } from '../../records/citation.js';
import type { Opinion } from '../../records/schema.js';
import { bodyNames } from '../body-names.js';
import { capitalised } from '../capitalised.js';
import { citationLines, visaLines } from '../citations.js';
import type { Context, RecordPlace } from '../context.js';
import { letterheadView } from '../letterhead.js';
import type { LetterheadView } from '../letterhead.js';
import { passagesOf } from '../letters/passages.js';
import type { LetterPassage } from '../letters/passages.js';
import { signatoryOf } from '../letters/signatory.js';
import { markOf } from '../mark.js';
import type { SignatureView } from '../minutes-signatures.js';
import { votesText } from '../outcome.js';
import type { PaperView } from '../paper.js';
import { enclosedTitle, opinionTitle } from '../paper-titles.js';
import { rankOf } from '../ranks.js';
import { runningFoot } from '../running-foot.js';
import type { RunningFoot } from '../running-foot.js';

/** What templates/opinion.hbs is filled with. */
export interface OpinionData {
  readonly letterhead: LetterheadView;
  readonly running: { readonly head: string; readonly foot: RunningFoot };
  readonly number: string | null;
  readonly title: string;
  readonly visas: readonly string[];
  /** "تبدي الهيئة الرأي التالي:". */
  readonly formula: string;
  readonly context: { readonly heading: string; readonly paragraphs: readonly string[] } | null;
  readonly diagnosis: { readonly heading: string; readonly sections: readonly OpinionSection[] };
  readonly recommendations: {
    readonly heading: string;
    readonly lead: string;
    readonly items: readonly RecommendedItem[];
  };
  readonly annexes: { readonly heading: string; readonly items: readonly string[] } | null;
  readonly done: string;
  readonly signatures: readonly SignatureView[];
}

interface OpinionSection {
  readonly heading: string | null;
  readonly passage: LetterPassage;
}

interface RecommendedItem {
  readonly text: string;
  readonly items: readonly string[];
}

/** Undefined when nobody can sign it; reported. */
export function composeOpinion(
  context: Context,
  name: string,
  opinion: Opinion,
): PaperView | undefined {
  const { speaker, lang, workspace } = context;
  const file = `opinions/${name}.yaml`;
  const at = (...path: (string | number)[]): RecordPlace => ({ file, path });
  const { date, kind } = opinion;
  const signatory = signatoryOf(context, opinion.from, { place: at('date'), date });
  if (signatory === undefined) return undefined;
  const names = bodyNames(context);
  const id = `${kind}/${name}`;
  const number = workspace.numbering?.standingOf(id)?.number;
  const title = opinionTitle(context, name, opinion);
  const data: OpinionData = {
    letterhead: letterheadView(context),
    running: { head: names.withCommune, foot: runningFoot(context, title) },
    number: number === undefined ? null : speaker.say('letter.number', { number }),
    title,
    visas: visasOf(context, file, opinion),
    formula: capitalised(speaker.say(`${kind}.formula`, { theBody: names.theShort }), lang),
    context:
      opinion.context === undefined
        ? null
        : {
            heading: speaker.say('opinion.context', {}),
            paragraphs: context.paragraphs(opinion.context, at('context')),
          },
    diagnosis: {
      heading: speaker.say('opinion.diagnosis', {}),
      sections: sectionsOf(context, file, opinion),
    },
    recommendations: {
      heading: speaker.say('minutes.recommendations', {}),
      lead: capitalised(speaker.say('opinion.recommends', { theBody: names.theShort }), lang),
      items: opinion.recommendations.map((_, index) =>
        recommendedItem(context, file, opinion, index),
      ),
    },
    annexes: annexesOf(context, file, opinion),
    done: speaker.say('minutes.done', { atCommune: names.inCommune, date: formatDate(date, lang) }),
    signatures: [signatory.signature],
  };
  const metadata = { title, author: names.withCommune, subject: title, date };
  const isDraft = opinion.adopted === undefined || workspace.numbering?.isNumbered(kind) === true;
  const mark = markOf(context, id, isDraft);
  return { template: 'opinion', id, lang, metadata, data, ...(mark !== undefined && { mark }) };
}

/** What the opinion rests on, in order of the law, each line a visa; the vote comes last. */
function visasOf(context: Context, file: string, opinion: Opinion): readonly string[] {
  const { speaker, lang, workspace } = context;
  const { basis, visas, request, adopted, date } = opinion;
  const names = bodyNames(context);
  const cited = { citations: citationsAt(basis, ['basis']), file, date };
  const written = visas.map((visa, index) =>
    speaker.say('opinion.visa-of', { text: context.text(visa, { file, path: ['visas', index] }) }),
  );
  const { council } = workspace.body;
  const origin =
    request === undefined
      ? speaker.say('opinion.own-initiative', { ofBody: names.ofShort })
      : speaker.sayAs('opinion.requested', council.presidentGender, {
          ...{ council: names.council, number: request.number },
          date: formatDate(request.date, lang),
        });
  const vote = adopted === undefined ? [] : adoptionVisa(context, file, adopted);
  return [...visaLines(context, cited), ...written, origin, ...vote];
}

function adoptionVisa(
  context: Context,
  file: string,
  { meeting: day, point }: NonNullable<Opinion['adopted']>,
): readonly string[] {
  const { speaker, lang, workspace } = context;
  const place = { file, path: ['adopted', 'meeting'] };
  const meeting = context.find(workspace.meetings, day, 'meeting', place);
  if (meeting === undefined) return [];
  const values = {
    ofBody: bodyNames(context).ofShort,
    ordinal: rankOf('meeting', meeting.ordinal, lang, { case: 'oblique' }),
    date: formatDate(meeting.date, lang, { weekday: true }),
  };
  const vote = meeting.points[point - 1]?.outcome.vote;
  if (vote === undefined) return [speaker.sayAs('opinion.adopted', 'plain', values)];
  if (vote === 'unanimous') return [speaker.sayAs('opinion.adopted', 'unanimous', values)];
  const votes = votesText(context, vote);
  return [speaker.sayAs('opinion.adopted', 'counted', { ...values, votes })];
}

function sectionsOf(context: Context, file: string, opinion: Opinion): readonly OpinionSection[] {
  const passages = passagesOf(context, opinion.diagnosis, { file, path: ['diagnosis'] });
  return opinion.diagnosis.flatMap(({ heading }, index) => {
    const passage = passages[index];
    if (passage === undefined) return [];
    const place = { file, path: ['diagnosis', index, 'heading'] };
    return [{ heading: heading === undefined ? null : context.text(heading, place), passage }];
  });
}

function recommendedItem(
  context: Context,
  file: string,
  { recommendations, date }: Opinion,
  index: number,
): RecommendedItem {
  const { speaker } = context;
  const recommendation = recommendations[index];
  if (recommendation === undefined) return { text: '', items: [] };
  const at = (...path: (string | number)[]): RecordPlace => ({
    file,
    path: ['recommendations', index, ...path],
  });
  const text = context.text(recommendation.text, at('text'));
  const citations = citationsAt(recommendation.basis, at('basis').path);
  const [first, ...others] = citationLines(context, { citations, file, date });
  const items = (recommendation.items ?? []).map((item, each) =>
    context.text(item, at('items', each)),
  );
  if (first === undefined) return { text, items };
  const notes = others.reduce(
    (before, note) => speaker.say('minutes.notes', { before, note }),
    first,
  );
  return { text: speaker.say('minutes.recommendation', { text, notes }), items };
}

function annexesOf(context: Context, file: string, { annexes }: Opinion): OpinionData['annexes'] {
  if (annexes.length === 0) return null;
  return {
    heading: context.speaker.say('opinion.annexes', {}),
    items: annexes.map((annex, index) => {
      const place = { file, path: ['annexes', index] };
      return typeof annex === 'string'
        ? enclosedTitle(context, annex, place)
        : context.text(annex.title, { ...place, path: [...place.path, 'title'] });
    }),
  };
}
