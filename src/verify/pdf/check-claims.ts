/** What a PDF says of itself: the claims of PDF/A and PDF/UA, the colours' meaning, its metadata. */

import { languageTag } from '../../document/language.js';
import { showsSame } from '../text-view.js';
import type { Expectation } from '../expectation.js';
import type { Findings } from '../findings.js';
import type { PdfFile } from './objects/pdf-file.js';
import { readXmp } from './xmp.js';

/** Keys of the catalog that make a file act by itself. */
const activeKeys = ['OpenAction', 'AA', 'JavaScript', 'Collection', 'Requirements'];

export function checkClaims(
  pdf: PdfFile,
  { document, version }: Expectation,
  findings: Findings,
): void {
  const claim = (reason: string, more: Readonly<Record<string, string>> = {}): void => {
    findings.add('verify-claim', { reason, ...more });
  };
  const { catalog } = pdf;
  const isTrue = (key: string, inside: string): boolean =>
    pdf.follow(pdf.dict(catalog.get(inside))?.get(key)) === true;
  if (!isTrue('Marked', 'MarkInfo')) claim('not-marked');
  if (!isTrue('DisplayDocTitle', 'ViewerPreferences')) claim('title-hidden');
  const structure = pdf.dict(catalog.get('StructTreeRoot'));
  if (structure === undefined) claim('no-structure');
  if ((pdf.dict(structure?.get('RoleMap'))?.keys.length ?? 0) > 0) claim('role-map');
  const intents = pdf.list(catalog.get('OutputIntents')).map((each) => pdf.dict(each));
  const hasProfile = intents.some(
    (intent) =>
      pdf.text(intent?.get('S')) === 'GTS_PDFA1' &&
      pdf.stream(intent?.get('DestOutputProfile')) !== undefined,
  );
  if (!hasProfile) claim('output-intent');
  const lang = languageTag(document.lang);
  const found = pdf.text(catalog.get('Lang')) ?? '–';
  if (found !== lang) claim('file-language', { expected: lang, found });
  const names = pdf.dict(catalog.get('Names'));
  for (const key of activeKeys) {
    if (catalog.get(key) !== undefined || names?.get(key) !== undefined) {
      claim('active', { found: key });
    }
  }
  checkMetadata(pdf, { document, version }, findings);
}

function checkMetadata(pdf: PdfFile, { document, version }: Expectation, findings: Findings): void {
  const xmp = readXmp(pdf);
  const info = pdf.dict(pdf.trailer?.get('Info'));
  const { title, author, subject, date } = document.metadata;
  const compare = (field: string, expected: string, found: string | undefined): void => {
    if (showsSame(expected, found ?? '')) return;
    findings.add('verify-metadata', { field, expected: expected || '–', found: found || '–' });
  };
  const producer = `Mahdar ${version}`;
  const stamp = `D:${date.replaceAll('-', '')}120000Z`;
  compare('paper-title', title, pdf.text(info?.get('Title')));
  compare('paper-author', author, pdf.text(info?.get('Author')));
  compare('paper-subject', subject, pdf.text(info?.get('Subject')));
  compare('paper-date', stamp, pdf.text(info?.get('CreationDate')));
  compare('paper-program', producer, pdf.text(info?.get('Producer')));
  if (xmp === undefined) {
    findings.add('verify-claim', { reason: 'no-xmp' });
    return;
  }
  compare('paper-title', title, xmp.get('dc:title'));
  compare('paper-author', author, xmp.get('dc:creator'));
  compare('paper-subject', subject, xmp.get('dc:description'));
  compare('paper-date', `${date}T12:00:00Z`, xmp.get('xmp:CreateDate'));
  compare('paper-program', producer, xmp.get('pdf:Producer'));
  const archive = `${xmp.get('pdfaid:part') ?? ''}${xmp.get('pdfaid:conformance') ?? ''}`;
  const wanted = document.attachments === undefined ? '2A' : '3A';
  if (archive !== wanted) {
    findings.add('verify-claim', { reason: 'archive', expected: wanted.toLowerCase() });
  }
  if (xmp.get('pdfuaid:part') !== '1') findings.add('verify-claim', { reason: 'accessible' });
}
