/** Titles nobody would think of: what XML gives a meaning, two scripts, five hundred letters. */

import { unzipSync, strFromU8 } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx/render.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { openPdf } from '../../src/verify/pdf/open-pdf.js';
import { readXmp } from '../../src/verify/pdf/xmp.js';
import { quickCheck } from '../../src/verify/verify-paper.js';
import { at, parseXml, textOf } from '../../src/verify/xml-tree.js';
import { Findings } from '../../src/verify/findings.js';
import { verifyPdf } from '../../src/verify/verify-pdf.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { buildPaper } from '../markup/program.js';
import { openSampleWorkshop, settleSample } from '../docx/sample-papers.js';

const titles = [
  'A & B <c> "d" \'e\' ]]> &amp;',
  'مقرر «الهيئة» & <المجلس> "2022"',
  'بيان '.repeat(100),
  'é\u0000\u0008ⵜⴰⴳⵍⴷⵉⵜ 𝔐',
];

let sample: Awaited<ReturnType<typeof settleSample>>;
beforeAll(async () => {
  const paper = { id: 'letter/2022-02', languages: ['fr'], name: '' } as const;
  sample = await settleSample(await openSampleWorkshop(), paper);
}, 240_000);

it.each(titles)('stands in both formats as it is (%#)', async (text) => {
  const { assets } = sample;
  const metadata = { ...sample.document.metadata, title: text, author: text, subject: text };
  const document = { ...sample.document, metadata };
  // Control characters cannot be written in XML at all.
  const wanted = [...text].filter((sign) => sign >= ' ').join('');

  const pdf = await openPdf(await renderPdf(document, assets));
  if (typeof pdf === 'string') throw new Error(pdf);
  const xmp = readXmp(pdf);
  for (const name of ['dc:title', 'dc:creator', 'dc:description']) {
    expect([name, xmp?.get(name)]).toEqual([name, wanted]);
  }

  const docx = await renderDocx(document, assets);
  const core = parseXml(strFromU8(unzipSync(docx)['docProps/core.xml']!));
  for (const name of ['dc:title', 'dc:creator', 'dc:subject']) {
    expect([name, textOf(at(core, name))]).toEqual([name, wanted]);
  }
  const clean = {
    ...document,
    metadata: { ...metadata, title: wanted, author: wanted, subject: wanted },
  };
  const found = quickCheck('x.docx', 'docx', docx, {
    document: clean,
    version: assets.version,
  });
  expect(found).toEqual([]);
});

const inText = ['verify-text', 'verify-language', 'verify-missing', 'verify-surplus'];

it.each(['ar', 'fr'] as const)(
  'does not trouble verify in the text of a paper: %s',
  async (lang) => {
    const { assets } = await settleSample(await openSampleWorkshop(), {
      ...{ id: 'letter/2022-02', languages: [lang], name: '' },
    });
    const [title = '', inArabic = ''] = titles;
    const built = await buildPaper(
      `<section><h1>{{title}}</h1><p>{{text}}</p></section>`,
      { title: lang === 'ar' ? inArabic : title, text: `${inArabic}. ${title}` },
      lang,
    );
    const document = resolveDocument(built.value, assets.fonts).value;
    const bytes = await renderPdf(document, assets);
    const opened = await openPdf(bytes);
    if (typeof opened === 'string') throw new Error(opened);
    const findings = new Findings('x.pdf');
    await verifyPdf(bytes, opened, { document, version: assets.version }, findings);
    expect(findings.diagnostics.filter(({ code }) => inText.includes(code))).toEqual([]);
  },
);
