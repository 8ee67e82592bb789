/** Citations of articles, settled from the legal texts of the records: "المادة 92 من النظام الداخلي لمجلس جماعة إنزكان". */

import { articleWord, countArticles, formatCitationNumbers, listOf } from '../language/index.js';
import type { Case, Gender } from '../language/index.js';
import { parseCitation } from '../records/citation.js';
import type { Citation } from '../records/citation.js';
import type { LegalText } from '../records/schema.js';
import type { Context, RecordPlace } from './context.js';
import { rankOf } from './ranks.js';

/** French speaks of la Constitution, la loi, but le décret, le règlement. */
const frenchGender: Readonly<Record<LegalText['kind'], Gender>> = {
  constitution: 'female',
  'organic-law': 'female',
  law: 'female',
  decree: 'male',
  'council-rules': 'male',
  'body-rules': 'male',
};

interface CitationOptions {
  /** Arabic: after a particle or in construct the dual changes (المادتين). */
  readonly case: Case;
  /** Names the chapter the article stands in, where the records have it. */
  readonly withChapter?: boolean;
}

/** A citation on its own: "المادتان 119 و120 من …", "article 92 du …". Empty, and reported, when it cites nothing. */
export function citationAlone(context: Context, citation: string, place: RecordPlace): string {
  return citationText(context, citation, place, { case: 'nominative' });
}

/** A citation after a noun: "المادتين 119 و120 من …", "de l’article 92 du …". */
export function citationAfterNoun(
  context: Context,
  citation: string,
  place: RecordPlace,
  options: { readonly withChapter?: boolean } = {},
): string {
  const text = citationText(context, citation, place, { case: 'oblique', ...options });
  const parsed = parseCitation(citation);
  const many = parsed !== undefined && parsed.lastArticle !== parsed.article;
  return context.speaker.sayAs('cite.of', many ? 'many' : 'one', { citation: text });
}

/** Several citations after a noun, joined as the language joins. */
export function citationsAfterNoun(
  context: Context,
  citations: readonly string[],
  placeOf: (index: number) => RecordPlace,
): string {
  return listOf(
    citations.map((citation, index) => citationAfterNoun(context, citation, placeOf(index))),
    context.lang,
  );
}

function citationText(
  context: Context,
  citation: string,
  place: RecordPlace,
  options: CitationOptions,
): string {
  const parsed = parseCitation(citation);
  const text = parsed && context.find(context.workspace.texts, parsed.text, 'law', place);
  if (parsed === undefined || text === undefined) return '';
  const { speaker } = context;
  const lawPlace = { file: 'law.yaml', path: lawPath(context, text) };
  return speaker.sayAs('cite.of-text', frenchGender[text.kind], {
    articles: articlesText(context, parsed, text, options),
    text: context.text(text.title, { ...lawPlace, path: [...lawPlace.path, 'title'] }),
  });
}

function articlesText(
  context: Context,
  cited: Citation,
  text: LegalText,
  options: CitationOptions,
): string {
  const { speaker, lang } = context;
  const range = [{ from: cited.article, to: cited.lastArticle }];
  const kind = text.kind === 'constitution' ? 'constitution' : 'other';
  const word = articleWord(kind, countArticles(range), lang, { case: options.case });
  const articles = `${word} ${formatCitationNumbers(range, lang)}`.trim();
  if (cited.paragraph !== undefined) {
    const rank = rankOf('paragraph', cited.paragraph, lang, { case: options.case, digits: true });
    return speaker.say('cite.paragraph', { articles, ordinal: rank });
  }
  const index = text.articles.findIndex(({ number }) => number === cited.article);
  const chapter = options.withChapter === true ? text.articles[index]?.chapter : undefined;
  if (chapter === undefined) return articles;
  const path = [...lawPath(context, text), 'articles', index, 'chapter'];
  return speaker.say('cite.chapter', {
    articles,
    chapter: context.text(chapter, { file: 'law.yaml', path }),
  });
}

function lawPath(context: Context, text: LegalText): readonly (string | number)[] {
  return ['texts', [...context.workspace.texts.keys()].indexOf(text.id)];
}
