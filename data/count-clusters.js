/**
 * `npm run usual-shapes`: counts which shapes the sample papers have in common in each font and language, and writes
 * src/render/pdf/font/usual-shapes-data.ts. To be run when a font that ships has changed; new samples alone are no
 * reason, since papers with other usual glyphs have other bytes.
 */

import { readdirSync, existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openWorkshop, renderPaper, settlePaper } from '../dist/pipeline.js';
import { languageTag } from '../dist/document/language.js';
import { ClusterFont } from '../dist/render/pdf/font/cluster-font.js';
import { keyOf } from '../dist/render/pdf/font/cluster-shape.js';
import { unicodeHex } from '../dist/render/pdf/font/hex.js';
import { Typeface } from '../dist/render/pdf/font/typeface.js';
import { diskWorld } from '../dist/world/disk-world.js';

const languages = ['ar', 'fr'];
const root = fileURLToPath(new URL('..', import.meta.url));
/** Families with too few glyphs in a paper, or in too few papers, are left out. */
const family = 'Amiri';
const styles = ['regular', 'bold'];
const share = { papers: 0.6, letters: 0.6 };

/** Shapes of the paper that is being made, by font. */
let met = new Map();
const { codesFor } = ClusterFont.prototype;
ClusterFont.prototype.codesFor = function (shapes) {
  const { outlines } = this;
  const here = met.get(outlines) ?? new Map();
  met.set(outlines, here);
  for (const shape of shapes) if (shape.source === outlines) here.set(keyOf(shape), shape);
  return codesFor.call(this, shapes);
};

const workspaces = [
  ...readdirSync(`${root}data`).map((name) => `${root}data/${name}`),
  `${root}starter`,
].filter((folder) => existsSync(`${folder}/body.yaml`));

/** By language and font: what was counted, and of how many papers and letters. */
const counted = new Map();
for (const folder of workspaces) {
  const { value: shop } = await openWorkshop(diskWorld({ workspaceDir: folder }));
  for (const { id } of shop.papers)
    for (const lang of languages) {
      const { value: paper } = await settlePaper(shop, {
        id,
        languages: [lang],
        withEnclosures: false,
      });
      if (paper === undefined) continue;
      met = new Map();
      await renderPaper(shop, paper, 'pdf');
      for (const style of styles) count(shop.fonts.get({ family, style }), lang, id);
    }
}

function count(file, lang, id) {
  const { outlines } = Typeface.of(file);
  const shapes = met.get(outlines);
  if (shapes === undefined) return;
  const name = `${lang} ${file.key.style}`;
  const of = counted.get(name) ?? {
    lang,
    file,
    checksum: outlines.checksum,
    papers: 0,
    letters: 0,
    shapes: new Map(),
  };
  counted.set(name, of);
  const letter = id.startsWith('letter/') ? 1 : 0;
  of.papers += 1;
  of.letters += letter;
  for (const [key, shape] of shapes) {
    const known = of.shapes.get(key) ?? { shape, papers: 0, letters: 0 };
    of.shapes.set(key, known);
    known.papers += 1;
    known.letters += letter;
  }
}

const written = [...counted.values()].map(({ lang, file, checksum, papers, letters, shapes }) => {
  const usual = [...shapes]
    .filter(
      ([, one]) => one.papers >= share.papers * papers || one.letters >= share.letters * letters,
    )
    .sort(([a, one], [b, other]) => other.papers - one.papers || (a < b ? -1 : 1))
    .map(([, { shape }]) => textOf(shape));
  console.log(`${lang} ${file.key.family} ${file.key.style}: ${usual.length} of ${shapes.size}`);
  return `  {
    // ${file.key.family} ${file.key.style}
    font: 0x${checksum.toString(16).padStart(8, '0')},
    lang: '${languageTag(lang)}',
    shapes: [
${lines(usual).join('')}    ],
  },
`;
});

function textOf({ text, advance, parts }) {
  const places = parts.map(({ glyph, x, y }) =>
    x === 0 && y === 0 ? `${glyph}` : `${glyph},${x},${y}`,
  );
  return [unicodeHex(text), advance, ...places].join(':');
}

/** Words in lines of source. */
function lines(words) {
  const filled = [''];
  for (const word of words) {
    const last = filled.at(-1);
    if (last.length + word.length < 88) filled[filled.length - 1] = `${last} ${word}`.trim();
    else filled.push(word);
  }
  return filled.map((line) => `      '${line}',\n`);
}

writeFileSync(
  `${root}src/render/pdf/font/usual-shapes-data.ts`,
  `/** Shapes that papers have in common, counted in the sample papers by data/count-clusters.js, those of most papers first. */

import type { UsualShapesData } from './usual-shapes.js';

export const usualShapesData: readonly UsualShapesData[] = [
${written.join('')}];
`,
);
