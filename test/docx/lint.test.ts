import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';

import { renderDocx } from '../../src/render/docx/render.js';
import { lintDocx } from '../support/docx-lint.js';
import { sample, sampleAssets } from './sample.js';

const good = await renderDocx(sample(), sampleAssets);

function broken(part: string, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(good);
  const before = strFromU8(parts[part]!);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${part} has no ${String(from)}`);
  parts[part] = strToU8(after);
  return zipSync(parts, { level: 0 });
}

test('finds nothing in a good file', () => {
  expect(lintDocx(good)).toEqual([]);
});

const document = 'word/document.xml';

test.each([
  [
    '[Content_Types].xml',
    /<Override PartName="\/word\/document\.xml"[^>]*\/>/u,
    '',
    /no type of its own for word\/document\.xml/,
  ],
  [
    document,
    /(<w:tc>(?:(?!<w:p>)[^])*?)<w:p>(?:(?!<\/w:p>)[^])*?<\/w:p><\/w:tc>/u,
    '$1</w:tc>',
    /does not end with a paragraph/,
  ],
  [document, 'w:val="BodyText"', 'w:val="Nowhere"', /no style Nowhere/],
  [document, '<w:numId w:val="2"/>', '<w:numId w:val="99"/>', /no numbering 99/],
  [document, '<w:ilvl w:val="1"/>', '<w:ilvl w:val="5"/>', /has no level 5/],
  [document, '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="-3"/>', /gridSpan -3/],
  [document, '<w:gridSpan w:val="2"/>', '', /2 of 3 columns/],
  [document, '<w:vMerge w:val="restart"/>', '', /merged with nothing above/],
  [document, '</w:p>', '<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>', /do not balance/],
  [document, 'w:bidi="ar-MA"', 'w:bidi="arabe_MA!"', /no language arabe_MA!/],
  [document, 'w:bidi="ar-MA"', 'w:bidi="xx"', /no language xx/],
  [document, '</w:pPr><w:r>', '</w:pPr>stray<w:r>', /text straight inside w:p/],
  [
    document,
    /<\/w:tbl><w:p>(?:(?!<\/w:p>)[^])*?<\/w:p>(<w:p>(?:(?!<\/w:p>)[^])*?<\/w:p>)?<w:tbl>/u,
    '</w:tbl><w:tbl>',
    /two tables without/,
  ],
  [document, '<w:rtl/><w:lang', '<w:lang', /Arabic in a left-to-right run/],
  [document, '<w:bCs/>', '', /w:b without w:bCs/],
  [
    'word/styles.xml',
    '<w:basedOn w:val="Normal"/>',
    '<w:basedOn w:val="Abnormal"/>',
    /no style Abnormal/,
  ],
] as const)('finds what was broken in %s: %s', (part, from, to, fault) => {
  expect(lintDocx(broken(part, from, to)).join('\n')).toMatch(fault);
});
