/** Every article a paper cites stands in law.yaml and was in force on the paper's date. */

import { parseCitation, type Citation } from '../citation.js';
import type { LegalText } from '../schema.js';
import type { RecordPath } from '../workspace.js';
import type { Report } from './report.js';

export function checkCitations(report: Report): void {
  for (const { path: file, record } of report.files('letter')) {
    for (const [index, citation] of record.reference.entries()) {
      checkCitation(report, file, ['reference', index], { citation, date: record.date });
    }
  }
  for (const { path: file, record } of report.files('meeting')) {
    const { date } = record;
    checkCitation(report, file, ['basis'], { citation: record.basis, date });
    for (const [index, { basis }] of record.recommendations.entries()) {
      const path = ['recommendations', index, 'basis'];
      if (basis !== undefined) checkCitation(report, file, path, { citation: basis, date });
    }
  }
}

interface DatedCitation {
  readonly citation: string;
  readonly date: string;
}

function checkCitation(report: Report, file: string, path: RecordPath, dated: DatedCitation): void {
  const parsed = parseCitation(dated.citation);
  if (parsed === undefined) return;
  const { texts } = report.workspace;
  if (!report.reference(file, path, parsed.text, { kind: 'law', records: texts })) return;
  const text = texts.get(parsed.text);
  if (text === undefined) return;
  if (parsed.lastArticle < parsed.article) {
    const suggestion = `${parsed.text}:${String(parsed.lastArticle)}-${String(parsed.article)}`;
    const parameters = { reason: 'range', found: dated.citation };
    report.add(file, path, { code: 'invalid-value', parameters, suggestion });
    return;
  }
  if (!isInForce(text, dated.date)) notInForce(report, file, path, { ...dated, what: text.id });
  for (const number of new Set([parsed.article, parsed.lastArticle])) {
    checkArticle(report, file, path, { ...dated, text, number, parsed });
  }
}

interface CitedArticle extends DatedCitation {
  readonly text: LegalText;
  readonly number: number;
  readonly parsed: Citation;
}

function checkArticle(report: Report, file: string, path: RecordPath, cited: CitedArticle): void {
  const { text, number, parsed, date } = cited;
  const article = text.articles.find((candidate) => candidate.number === number);
  if (article === undefined) {
    const known = text.articles.map((candidate) => candidate.number).join(', ');
    const parameters = { reason: 'article', article: number, text: text.id, known };
    report.add(file, path, { code: 'unknown-article', parameters });
    return;
  }
  const { paragraphs } = article;
  const { paragraph } = parsed;
  if (
    paragraph !== undefined &&
    paragraphs !== undefined &&
    (paragraph < 1 || paragraph > paragraphs)
  ) {
    const parameters = {
      reason: 'paragraph',
      article: number,
      text: text.id,
      paragraph,
      known: paragraphs,
    };
    report.add(file, path, { code: 'unknown-article', parameters });
  }
  if (article.until !== undefined && date > article.until) {
    notInForce(report, file, path, { ...cited, what: `${text.id}:${String(number)}` });
  }
}

function isInForce(text: LegalText, date: string): boolean {
  return text.from <= date && (text.until === undefined || date <= text.until);
}

function notInForce(
  report: Report,
  file: string,
  path: RecordPath,
  { what, date }: { what: string; date: string },
): void {
  report.add(file, path, { code: 'article-not-in-force', parameters: { found: what, date } });
}
