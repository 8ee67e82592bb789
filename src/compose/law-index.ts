/** Takes the records, gives every article of law.yaml with the papers that cite it: what a change of law touches. */

import { parseCitation } from '../records/citation.js';
import { citedArticles, type DatedCitation } from '../records/cited-articles.js';
import { textOn } from '../records/law.js';
import { quorumOf } from '../records/quorum.js';
import { recordKindOf, recordName } from '../records/record-files.js';
import type { LegalText, LocalizedText } from '../records/schema.js';
import type { Workspace } from '../records/workspace.js';
import { wantedExtracts } from './letters/extract.js';

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

function citingPapers(workspace: Workspace): readonly Use[] {
  return citedArticles(workspace)
    .flatMap((cited) => papersOf(workspace, cited).map((paper) => ({ ...cited, ...paper })))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .flatMap(({ citation, paper, date }) => {
      const parsed = parseCitation(citation);
      const text = parsed && textOn(workspace.texts.get(parsed.text) ?? [], date);
      if (parsed === undefined || text === undefined) return [];
      return { paper, date, text, first: parsed.article, last: parsed.lastArticle };
    });
}

interface CitingPaper {
  readonly paper: string;
  readonly date: string;
}

/** The papers that print a citation. */
function papersOf(
  workspace: Workspace,
  { file, path, date }: DatedCitation,
): readonly CitingPaper[] {
  const name = recordName(file);
  const kind = recordKindOf(file);
  if (kind === undefined) return [];
  if (kind === 'body') return quorumPapers(workspace);
  if (kind === 'meeting' && path[0] === 'basis') return meetingPapers(workspace, name, date);
  if (kind === 'meeting') return [{ paper: `minutes/${name}`, date }];
  const paperKind = kind === 'opinion' ? (workspace.opinions.get(name)?.kind ?? kind) : kind;
  return [{ paper: `${paperKind}/${name}`, date }];
}

/** An extract opens as its minutes do. */
function meetingPapers(workspace: Workspace, day: string, date: string): readonly CitingPaper[] {
  const extracts = wantedExtracts(workspace).filter((extract) => extract.day === day);
  const papers = [`minutes/${day}`, ...extracts.map(({ name }) => `extract/${name}`)];
  return papers.map((paper) => ({ paper, date }));
}

/** Papers of the meetings whose quorum was there under a rule that names a number. */
function quorumPapers(workspace: Workspace): readonly CitingPaper[] {
  return [...workspace.meetings].flatMap(([day, meeting]) => {
    const quorum = quorumOf(workspace, meeting);
    if (quorum === undefined || quorum.rule === 'any' || quorum.present < quorum.needed) return [];
    return meetingPapers(workspace, day, meeting.date);
  });
}
