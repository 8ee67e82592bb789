/** Takes the records, gives every article of law.yaml with the papers that cite it: what a change of law touches. */

import { citationsAt, parseCitation } from '../records/citation.js';
import { textOn } from '../records/law.js';
import type { LegalText, LocalizedText } from '../records/schema.js';
import type { Workspace } from '../records/workspace.js';

export interface IndexedArticle {
  /** As records cite it: ri:92. */
  readonly citation: string;
  readonly text: LocalizedText;
  readonly subject: LocalizedText;
  /** First and last day in force, as far as law.yaml says. */
  readonly from: string;
  readonly until?: string;
  readonly verified: boolean;
  /** Ids of papers in order of date: minutes/2022-05-27. */
  readonly papers: readonly string[];
}

/** In order of law.yaml, versions of an article apart; an article that no paper cites has an empty list. */
export function indexLaw(workspace: Workspace): readonly IndexedArticle[] {
  const uses = citingPapers(workspace);
  return [...workspace.texts.values()].flat().flatMap((text) =>
    text.articles.map((article) => {
      const { number, subject } = article;
      const from = article.from ?? text.from;
      const until = article.until ?? text.until;
      const papers = uses.filter(
        (use) =>
          use.text === text &&
          use.first <= number &&
          number <= use.last &&
          (article.from === undefined || article.from <= use.date) &&
          (until === undefined || use.date <= until),
      );
      return {
        citation: `${text.id}:${String(number)}`,
        text: text.title,
        subject,
        from,
        ...(until === undefined ? {} : { until }),
        verified: article.verified !== false,
        papers: [...new Set(papers.map(({ paper }) => paper))],
      };
    }),
  );
}

interface Use {
  readonly paper: string;
  readonly date: string;
  readonly text: LegalText;
  readonly first: number;
  readonly last: number;
}

function citingPapers({
  letters,
  meetings,
  convocations,
  opinions,
  texts,
}: Workspace): readonly Use[] {
  const cited = [
    ...[...meetings].map(([name, { date, basis, recommendations }]) => ({
      paper: `minutes/${name}`,
      date,
      citations: [basis, ...recommendations.map((each) => each.basis)],
    })),
    ...[...letters].map(([name, { date, reference }]) => ({
      paper: `letter/${name}`,
      date,
      citations: [reference],
    })),
    ...[...convocations].map(([name, { convenedOn, basis }]) => ({
      paper: `convocation/${name}`,
      date: convenedOn,
      citations: [basis],
    })),
    ...[...opinions].map(([name, { kind, date, basis, recommendations }]) => ({
      paper: `${kind}/${name}`,
      date,
      citations: [basis, ...recommendations.map((each) => each.basis)],
    })),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
  return cited.flatMap(({ paper, date, citations }) =>
    citations
      .flatMap((each) => citationsAt(each, []))
      .flatMap(({ citation }) => {
        const parsed = parseCitation(citation);
        const text = parsed && textOn(texts.get(parsed.text) ?? [], date);
        if (parsed === undefined || text === undefined) return [];
        return { paper, date, text, first: parsed.article, last: parsed.lastArticle };
      }),
  );
}
