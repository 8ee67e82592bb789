/**
 * Citations of articles, settled from the legal texts of the records as they were in force on the paper's day:
 * "المادة 92 من النظام الداخلي لمجلس جماعة إنزكان". Neighbouring citations of one text are joined: "الفصل 19 والفقرة الأولى من
 * الفصل 139 من دستور المملكة".
 */

import {
  articleWord,
  countArticles,
  formatCitationNumbers,
  formatLawNumber,
  listOf,
} from '../language/index.js';
import type { Case, CitedArticle, Gender } from '../language/index.js';
import { parseCitation, type Citation, type PlacedCitation } from '../records/citation.js';
import { articleOn, textOn } from '../records/law.js';
import type { LegalText } from '../records/schema.js';
import type { Context } from './context.js';
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

/** What a paper cites at one place: the citations, the file they stand in, the paper's day. */
export interface Cited {
  readonly citations: readonly PlacedCitation[];
  readonly file: string;
  readonly date: string;
}

interface CitationOptions {
  /** Arabic: after a particle or in construct the dual changes (المادتين). */
  readonly case: Case;
  /** `of`, after a noun: "de l’article 92", "des articles 119 et 120"; `the`: "l’article 92", "les articles 119 et 120". */
  readonly article: 'none' | 'of' | 'the';
  /** Names the chapter the article stands in, where the records have it. */
  readonly withChapter: boolean;
}

/** One line for each text cited: "المادتان 119 و120 من …", "article 92 du …". What cites nothing is reported and left out. */
export function citationLines(context: Context, cited: Cited): readonly string[] {
  const options = { case: 'nominative', article: 'none', withChapter: false } as const;
  return groupsOf(context, cited).map((group) => groupText(context, group, cited.date, options));
}

/** One visa for each text cited: "بناء على المادتين 119 و120 من …؛", "Vu l’article 120 de la …;". */
export function visaLines(context: Context, cited: Cited): readonly string[] {
  const options = { case: 'oblique', article: 'the', withChapter: false } as const;
  return groupsOf(context, cited).map((group, index) =>
    context.speaker.say(index === 0 ? 'cite.visa' : 'cite.further-visa', {
      theCitation: groupText(context, group, cited.date, options),
    }),
  );
}

/** Citations after a noun, joined as the language joins: "المادتين 119 و120 من …", "de l’article 92 du …". */
export function citationsAfterNoun(
  context: Context,
  cited: Cited,
  { withChapter = false }: { readonly withChapter?: boolean } = {},
): string {
  const options = { case: 'oblique', article: 'of', withChapter } as const;
  const groups = groupsOf(context, cited);
  return listOf(
    groups.map((group) => groupText(context, group, cited.date, options)),
    context.lang,
  );
}

interface Group {
  readonly text: LegalText;
  readonly cited: Citation[];
}

function groupsOf(context: Context, { citations, file, date }: Cited): readonly Group[] {
  const groups: Group[] = [];
  for (const { citation, path } of citations) {
    const parsed = parseCitation(citation);
    const versions =
      parsed && context.find(context.workspace.texts, parsed.text, 'law', { file, path });
    const text = textOn(versions ?? [], date);
    if (parsed === undefined || text === undefined) continue;
    const last = groups.at(-1);
    if (last?.text === text) last.cited.push(parsed);
    else groups.push({ text, cited: [parsed] });
  }
  return groups;
}

function groupText(
  context: Context,
  { text, cited }: Group,
  date: string,
  options: CitationOptions,
): string {
  const { speaker, lang } = context;
  const units = unitsOf(cited).map((unit) => unitText(context, unit, { text, date }, options));
  const path = [...context.workspace.locator.lawPath(text), 'title'];
  const title = context.text(text.title, { file: 'law.yaml', path });
  const number = text.number === undefined ? '' : formatLawNumber(text.number, lang);
  return speaker.sayAs('cite.of-text', frenchGender[text.kind], {
    articles: listOf(units, lang),
    text: title.replaceAll('{number}', number),
  });
}

/** Articles named under one word, or a paragraph with its article. */
interface Unit {
  readonly articles: readonly CitedArticle[];
  readonly paragraph?: number;
}

function unitsOf(cited: readonly Citation[]): readonly Unit[] {
  const units: Unit[] = [];
  for (const { article, lastArticle, paragraph } of cited) {
    const articles = [{ from: article, to: lastArticle }];
    const last = units.at(-1);
    if (paragraph !== undefined) units.push({ articles, paragraph });
    else if (last !== undefined && last.paragraph === undefined) {
      units[units.length - 1] = { articles: [...last.articles, ...articles] };
    } else units.push({ articles });
  }
  return units;
}

function unitText(
  context: Context,
  { articles, paragraph }: Unit,
  { text, date }: { readonly text: LegalText; readonly date: string },
  options: CitationOptions,
): string {
  const { speaker, lang } = context;
  const kind = text.kind === 'constitution' ? 'constitution' : 'other';
  const count = countArticles(articles);
  const word = articleWord(kind, count, lang, { case: options.case });
  const named = `${word} ${formatCitationNumbers(articles, lang)}`.trim();
  const [first] = articles;
  const number = typeof first === 'object' ? first.from : first;
  const unit =
    paragraph === undefined
      ? inChapter(context, named, { text, date, number }, options)
      : speaker.say('cite.paragraph', {
          articles: named,
          ordinal: rankOf('paragraph', paragraph, lang, { case: options.case, digits: true }),
        });
  if (options.article === 'none') return unit;
  return speaker.sayAs(`cite.${options.article}`, count > 1 ? 'many' : 'one', { citation: unit });
}

function inChapter(
  context: Context,
  articles: string,
  cited: { readonly text: LegalText; readonly date: string; readonly number: number | undefined },
  options: CitationOptions,
): string {
  const { text, date, number } = cited;
  const article = number === undefined ? undefined : articleOn(text, number, date);
  if (!options.withChapter || article?.chapter === undefined) return articles;
  const path = [
    ...context.workspace.locator.lawPath(text),
    'articles',
    text.articles.indexOf(article),
    'chapter',
  ];
  const chapter = context.text(article.chapter, { file: 'law.yaml', path });
  return context.speaker.say('cite.chapter', { articles, chapter });
}
