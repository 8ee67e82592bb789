/** Lines filled by kashida: what is set, and that every reader still gets the author's text. */

import { describe, expect, it } from 'vitest';
import { houseStyle, justifiedAs } from '../../src/document/styles.js';
import { faceSource } from '../../src/render/pdf/definition/text.js';
import { SetParagraph } from '../../src/render/pdf/line/set-paragraph.js';
import { renderPdfWithLines } from '../../src/render/pdf/render.js';
import { itemize } from '../../src/text/itemize.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { compareLines, readers } from '../support/readback.js';
import { testFonts } from '../text/test-fonts.js';

const fonts = await testFonts();
const sentence =
  'صادقت اللجنة على مشروع البرنامج السنوي بعد أن درست المقترحات التي قدمتها الجمعيات الشريكة، ثم كلفت السيدة ' +
  'المقررة بإعداد محضر الجلسة وتوزيعه على جميع العضوات والأعضاء قبل يوم 27 ماي 2022.';

function set(widthPt: number, kashida: boolean) {
  const content = [{ type: 'text', value: sentence, marks: {} }] as const;
  const { text } = itemize(content, 'ar', fonts, { bold: false, underline: false });
  const setting = { sizePt: 13, align: 'justify', kashida } as const;
  return new SetParagraph(text, setting, faceSource(fonts)).lines(widthPt);
}

describe.each([200, 240, 300, 360, 430])('at %d pt', (widthPt) => {
  it('fills the same lines, with the same text', () => {
    const lines = set(widthPt, true);
    expect(lines.map(({ text }) => text)).toEqual(set(widthPt, false).map(({ text }) => text));
    for (const line of lines.slice(0, -1)) expect(line.widthPt).toBeLessThan(widthPt + 0.1);
  });
});

it.each(Object.entries(readers))('comes back from %s as it was written', async (_, read) => {
  const paragraph = {
    type: 'paragraph',
    role: 'body',
    lang: 'ar',
    content: [{ type: 'text', value: sentence, marks: {} }],
  } as const;
  const { value } = resolveDocument(
    {
      type: 'document',
      id: 'letter/2022-01',
      lang: 'ar',
      metadata: { title: 'محضر', author: 'الهيئة', subject: 'محضر', date: '2022-05-27' },
      sections: [
        {
          type: 'section',
          lang: 'ar',
          orientation: 'portrait',
          header: [],
          footer: [],
          children: [paragraph, { ...paragraph, align: 'start' }],
        },
      ],
    },
    fonts,
  );
  const render = async (justify: 'kashida' | 'spaces') =>
    renderPdfWithLines(value, {
      fonts,
      styles: justifiedAs(houseStyle, { justify }),
      pictures: new Map(),
      version: '0',
    });
  const { bytes, lines } = await render('kashida');
  const { bytes: plain } = await render('spaces');
  const printed = lines.map((line) => ({ ...line, page: line.page + 1 }));
  expect(compareLines(printed, await read(bytes))).toMatchObject({
    whole: lines.length,
    missing: [],
    surplus: [],
  });
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(plain))).not.toBe(0);
});
