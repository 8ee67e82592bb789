/**
 * What stands outside the structure, running heads and feet and the mark of a draft: each page has those of its section,
 * and nothing else.
 */

import { mapBlocks } from '../../document/map-content.js';
import type { ResolvedDocument, ResolvedText } from '../../document/resolved.js';
import type { Block } from '../../document/tree.js';
import { walkBlocks } from '../../document/walk.js';
import type { Findings } from '../findings.js';
import { excerpt, shown } from '../text-view.js';
import { contentPieces } from './found-elements.js';
import type { PageTexts } from './page-texts.js';
import { unreadByPdfJs } from './page-texts.js';
import type { StructureNode } from './structure-elements.js';

export function checkRunning(
  document: ResolvedDocument,
  sections: readonly StructureNode[],
  pages: readonly PageTexts[],
  findings: Findings,
): void {
  const repeatable = headRows(document);
  const firstPages = sections.map((section) =>
    Math.min(...contentPieces([section]).map(({ page }) => page)),
  );
  pages.forEach(({ artifacts }, index) => {
    const page = index + 1;
    const at = firstPages.findLastIndex((first) => first <= page);
    const section = document.sections[Math.max(0, at)];
    if (section === undefined) return;
    const wanted = [
      ...(section.mark === undefined ? [] : [section.mark.text]),
      // A letterhead or a title stands on the first page of a paper; later sections have their heads from the start.
      ...(section.opensPaper === true && firstPages[at] === page
        ? []
        : texts(section.header, page, pages.length)),
      ...texts(section.footer, page, pages.length),
      ...(section.code === undefined ? [] : [section.code.caption.text]),
    ];
    let rest = artifacts.map(({ text }) => readable(text)).join('\n');
    for (const text of wanted) {
      const place = { unit: 'page', number: page, line: 1 } as const;
      const found = takeOut(rest, readable(text));
      if (found === undefined) {
        findings.add('verify-missing', { kind: 'Artifact', text: excerpt(text, 0) }, place);
      } else rest = found;
    }
    const left = rest.split('\n').filter((text) => text !== '');
    for (const text of left.filter((each) => !repeatable.some((head) => head.includes(each)))) {
      const place = artifacts.find((each) => readable(each.text) === text)?.place;
      findings.add('verify-surplus', { kind: 'Artifact', text: excerpt(text, 0) }, place);
    }
  });
}

function readable(text: string): string {
  return shown(text).replace(unreadByPdfJs, '');
}

/** The rest without the text, which may be broken into lines; undefined when it is not there. */
function takeOut(rest: string, text: string): string | undefined {
  const pattern = [...text].map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')).join('\n?');
  const found = new RegExp(pattern, 'u').exec(rest);
  if (found === null) return undefined;
  return `${rest.slice(0, found.index)}\n${rest.slice(found.index + found[0].length)}`;
}

/** The texts of blocks with the numbers of a page. */
function texts(
  blocks: readonly Block<ResolvedText>[],
  pageNumber: number,
  pageCount: number,
): readonly string[] {
  const found: string[] = [];
  const numbers = { pageNumber, pageCount };
  mapBlocks(blocks, ({ text, runs }) => {
    const parts = runs.map(({ start, end, field }) =>
      field === undefined ? text.slice(start, end) : String(numbers[field]),
    );
    found.push(parts.join(''));
  });
  return found.filter((text) => shown(text) !== '');
}

/** Head rows of tables stand again, as artifacts, on the pages a table goes on to. */
function headRows(document: ResolvedDocument): readonly string[] {
  const found: string[] = [];
  walkBlocks(document, (block) => {
    if (block.type !== 'table') return;
    mapBlocks([{ ...block, body: [] }], ({ text }) => found.push(readable(text)));
  });
  return found;
}
