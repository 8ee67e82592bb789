/** A paper with contents, chapters on pages of their own, and a wide table on turned sheets, in Arabic or French. */

import type { ResolvedDocument } from '../../src/document/resolved.js';
import { houseStyle } from '../../src/document/styles.js';
import { findHeadingPages } from '../../src/render/pdf/render.js';
import type { Assets } from '../../src/render/assets.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { buildPaper } from '../markup/program.js';
import { fonts } from './builders.js';

const words = {
  ar: {
    chapter: 'الباب',
    section: 'القسم',
    long: 'وعنوانه طويل لا يتسع له سطر واحد من سطور الفهرس، كما في برنامج Tadafor لسنوات 2022-2027 وما يليها',
    text: 'اجتمعت الهيئة بمقر الجماعة لدراسة النقط المدرجة في جدول أعمالها، وتداول الأعضاء في كل نقطة قبل المصادقة عليها. ',
    head: 'برنامج عمل الهيئة',
    wide: 'جدول الأنشطة',
    cell: 'نشاط',
  },
  fr: {
    chapter: 'Chapitre',
    section: 'Section',
    long: 'dont le titre ne tient pas sur une seule ligne des contenus, comme celui du programme Tadafor 2022-2027',
    text: 'L’instance s’est réunie au siège de la commune pour examiner les points inscrits à son ordre du jour, débattus un à un. ',
    head: 'Programme de l’instance',
    wide: 'Tableau des activités',
    cell: 'activité',
  },
} as const;

export const contentsLanguages = ['ar', 'fr'] as const;

function markup(lang: 'ar' | 'fr'): string {
  const { chapter, section, long, text, head, wide, cell } = words[lang];
  const running = `<header><p>${head}</p></header><footer><p><page-number/> / <page-count/></p></footer>`;
  const chapters = [1, 2, 3].map(
    (number) => `<pagebreak/><h1>${chapter} ${number}</h1><p>${text.repeat(3)}</p>
      <h2>${section} 1</h2><p>${text.repeat(4)}</p>
      <h2>${section} 2 ${long}</h2><p>${text.repeat(2)}</p><h3>${section} 3</h3><p>${text}</p>`,
  );
  const columns = [1, 2, 3, 4, 5, 6, 7];
  const rows = Array.from(
    { length: 30 },
    (_, row) => `<tr>${columns.map((column) => `<td>${cell} ${row}-${column}</td>`).join('')}</tr>`,
  );
  return `<section>${running}<p role="title">${head}</p><contents depth="2"/>${chapters.join('')}</section>
    <section orientation="landscape">${running}<h1>${wide}</h1>
      <table><thead><tr>${columns.map((column) => `<th>${column}</th>`).join('')}</tr></thead>
      <tbody>${rows.join('')}</tbody></table></section>
    <section>${running}<h1>${chapter} 4</h1><p>${text}</p></section>`;
}

export interface ContentsPaper {
  readonly document: ResolvedDocument;
  readonly assets: Assets;
  readonly pages: ReadonlyMap<string, number>;
  readonly runningHead: string;
}

export async function contentsPaper(lang: 'ar' | 'fr'): Promise<ContentsPaper> {
  const built = await buildPaper(markup(lang), {}, lang);
  const resolved = resolveDocument(built.value, fonts);
  const faults = [...built.diagnostics, ...resolved.diagnostics];
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const assets = { fonts, styles: houseStyle, pictures: new Map(), version: '0.0.0' };
  const pages = findHeadingPages(resolved.value, assets);
  return {
    document: resolved.value,
    assets: { ...assets, headingPages: pages },
    pages,
    runningHead: words[lang].head,
  };
}
