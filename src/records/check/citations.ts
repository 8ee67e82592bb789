/** Every article a paper cites stands in law.yaml and was in force on the paper's date; law.yaml itself is sound. */

import { parseCitation, type Citation } from '../citation.js';
import { citedArticles } from '../cited-articles.js';
import { articleOn, forceOn, textOn } from '../law.js';
import { variantsOf } from '../localized-texts.js';
import type { LegalText } from '../schema.js';
import type { RecordPath } from '../workspace.js';
import type { Report } from './report.js';

export function checkCitations(report: Report): void {
  for (const { file, path, citation, date } of citedArticles(report.workspace)) {
    checkCitation(report, file, path, { citation, date });
  }
  checkVersions(report);
  checkTitles(report);
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
  const text = textOn(texts.get(parsed.text) ?? [], dated.date);
  if (text === undefined) return;
  if (parsed.lastArticle < parsed.article) {
    const suggestion = `${parsed.text}:${String(parsed.lastArticle)}-${String(parsed.article)}`;
    const parameters = { reason: 'range', found: dated.citation };
    report.add(file, path, { code: 'invalid-value', parameters, suggestion });
    return;
  }
  checkForce(report, file, path, { what: text.id, period: text, ...dated });
  const known = new Set(text.articles.map(({ number }) => number));
  for (let number = parsed.article; number <= parsed.lastArticle; number += 1) {
    checkArticle(report, file, path, { text, number, parsed, ...dated });
    // The rest of a range that leads out of the known articles says nothing new.
    if (!known.has(number)) return;
  }
}

interface CitedArticle extends DatedCitation {
  readonly text: LegalText;
  readonly number: number;
  readonly parsed: Citation;
}

function checkArticle(report: Report, file: string, path: RecordPath, cited: CitedArticle): void {
  const { text, number, parsed, date } = cited;
  const what = `${text.id}:${String(number)}`;
  const article = articleOn(text, number, date);
  if (article === undefined) {
    const known = [...new Set(text.articles.map((each) => each.number))].join(', ');
    const parameters = { reason: 'article', article: number, text: text.id, known };
    report.add(file, path, { code: 'unknown-article', parameters });
    return;
  }
  const { paragraphs } = article;
  const { paragraph } = parsed;
  const exists = paragraphs === undefined || (paragraph ?? 1) <= paragraphs;
  if (paragraph === 0 || !exists) {
    const parameters = {
      reason: 'paragraph',
      article: number,
      text: text.id,
      paragraph: paragraph ?? 0,
      ...(paragraphs === undefined ? {} : { known: paragraphs }),
    };
    report.add(file, path, { code: 'unknown-article', parameters });
  }
  checkForce(report, file, path, { ...cited, what, period: article });
  if (article.verified === false) {
    report.add(file, path, {
      severity: 'warning',
      code: 'article-unverified',
      parameters: { found: what },
    });
  }
}

interface DatedPeriod {
  readonly what: string;
  readonly date: string;
  readonly period: { readonly from?: string | undefined; readonly until?: string | undefined };
}

function checkForce(
  report: Report,
  file: string,
  path: RecordPath,
  { what, date, period }: DatedPeriod,
): void {
  const force = forceOn(period, date);
  if (force === 'in-force') return;
  const day = (force === 'not-yet' ? period.from : period.until) ?? '';
  const parameters = { reason: force, found: what, date, day };
  report.add(file, path, { code: 'article-not-in-force', parameters });
}

/** Two versions of a text, or of an article, are never in force on one day. */
function checkVersions(report: Report): void {
  for (const { path: file, record } of report.files('law')) {
    const texts = record.texts.map((text, index) => ({
      name: text.id,
      path: ['texts', index, 'id'],
      from: text.from,
      until: text.until,
    }));
    checkOverlaps(report, file, texts);
    for (const [index, text] of record.texts.entries()) {
      const articles = text.articles.map(({ number, from, until }, position) => ({
        name: `${text.id}:${String(number)}`,
        path: ['texts', index, 'articles', position, 'number'],
        from: from ?? text.from,
        until,
      }));
      checkOverlaps(report, file, articles);
    }
  }
}

interface Version {
  readonly name: string;
  readonly path: RecordPath;
  readonly from: string;
  readonly until?: string | undefined;
}

function checkOverlaps(report: Report, file: string, all: readonly Version[]): void {
  const last = new Map<string, Version>();
  for (const version of [...all].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = last.get(version.name);
    if (before !== undefined && (before.until === undefined || before.until >= version.from)) {
      const parameters = {
        found: version.name,
        line: report.workspace.locator.locate(file, before.path).line,
      };
      report.add(file, version.path, { code: 'law-versions-overlap', parameters });
    }
    last.set(version.name, version);
  }
}

/** {number} in a title stands for the key beside it. */
function checkTitles(report: Report): void {
  for (const text of [...report.workspace.texts.values()].flat()) {
    const titles = variantsOf({ path: [], text: text.title }).map(({ text: title }) => title);
    if (text.number !== undefined || !titles.some((title) => title.includes('{number}'))) continue;
    const path = [...report.workspace.locator.lawPath(text), 'number'];
    report.add('law.yaml', path, { code: 'missing-key', parameters: { key: 'number' } });
  }
}
