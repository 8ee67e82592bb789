/** The slide master and its layouts: one for each layout of the tree and each direction of the deck. */

import {
  bodyZone,
  columnZones,
  pictureTextShare,
  slidePage,
  tintedBand,
  titleRule,
  titleZone,
  wordsZone,
} from '../../document/slide-zones.js';
import type { Zone } from '../../document/slide-zones.js';
import { slideStyle } from '../../document/slide-styles.js';
import type { ParagraphStyle } from '../../document/styles.js';
import type { Direction, SlideLayout } from '../../document/tree.js';
import { xmlDeclaration } from '../ooxml/xml.js';
import { emptyTree, namespaces } from './names.js';
import { filledBox, placeholderXml } from './shapes.js';
import type { PlaceholderKey } from './shapes.js';
import { alignment } from './text.js';
import { boxOf, emu, hundredths, transform } from './units.js';

interface PlaceholderSpec {
  readonly key: PlaceholderKey;
  readonly name: string;
  readonly zone: Zone;
  readonly style: ParagraphStyle;
  readonly anchor: 't' | 'ctr' | 'b';
  /** Shown where nothing stands yet; each placeholder has its prompt. */
  readonly prompt: string;
}

const { heading, paragraph, list } = slideStyle;
const words = (topPt: number, heightPt: number): Zone => ({ ...wordsZone, topPt, heightPt });
const titleHeightPt = wordsZone.heightPt * 0.52;
const footerZone: Zone = {
  startPt: slidePage.marginSidePt,
  topPt: slidePage.heightPt - slidePage.marginBottomPt + 16,
  widthPt: slidePage.widthPt - 2 * slidePage.marginSidePt,
  heightPt: 24,
};

const title: PlaceholderSpec = {
  ...{ key: { type: 'title' }, name: 'Title', zone: titleZone, style: heading[2] },
  ...{ anchor: 'ctr', prompt: 'Title' },
};
const body = (idx: number, zone: Zone): PlaceholderSpec => ({
  ...{ key: { type: 'body', idx }, name: 'Content', zone, style: paragraph.body },
  ...{ anchor: 't', prompt: 'Text' },
});
const footer: PlaceholderSpec = {
  ...{ key: { type: 'ftr', idx: 10 }, name: 'Footer', zone: footerZone, style: paragraph.running },
  ...{ anchor: 'ctr', prompt: 'Footer' },
};
const wordsTitle: PlaceholderSpec = {
  ...{ key: { type: 'title' }, name: 'Title', style: heading[1] },
  ...{ zone: words(wordsZone.topPt, titleHeightPt), anchor: 'b', prompt: 'Title' },
};
const wordsLines: PlaceholderSpec = {
  ...{ key: { type: 'body', idx: 1 }, name: 'Subtitle', style: paragraph.subtitle },
  zone: words(wordsZone.topPt + titleHeightPt + 6, wordsZone.heightPt - titleHeightPt - 6),
  ...{ anchor: 't', prompt: 'Text' },
};

interface LayoutSpec {
  readonly name: string;
  /** ST_SlideLayoutType. */
  readonly type: string;
  readonly placeholders: readonly PlaceholderSpec[];
}

const [firstColumn, secondColumn] = columnZones(0.5);
const [textColumn, pictureColumn] = columnZones(pictureTextShare);

const layoutSpecs: Readonly<Record<SlideLayout, LayoutSpec>> = {
  title: {
    ...{ name: 'Title Slide', type: 'title' },
    placeholders: [
      { ...wordsTitle, key: { type: 'ctrTitle' } },
      { ...wordsLines, key: { type: 'subTitle', idx: 1 } },
      footer,
    ],
  },
  section: {
    ...{ name: 'Section Header', type: 'secHead' },
    placeholders: [wordsTitle, wordsLines, footer],
  },
  content: {
    ...{ name: 'Title and Content', type: 'obj' },
    placeholders: [title, body(1, bodyZone), footer],
  },
  'two-content': {
    ...{ name: 'Two Content', type: 'twoObj' },
    placeholders: [title, body(1, firstColumn), body(2, secondColumn), footer],
  },
  picture: {
    ...{ name: 'Content and Picture', type: 'picTx' },
    placeholders: [
      title,
      body(1, textColumn),
      {
        ...{ key: { type: 'pic', idx: 2 }, name: 'Picture', zone: pictureColumn },
        ...{ style: paragraph.caption, anchor: 't', prompt: 'Picture' },
      },
      footer,
    ],
  },
  closing: {
    ...{ name: 'Closing', type: 'secHead' },
    placeholders: [wordsTitle, wordsLines, footer],
  },
};

export const layoutNames = Object.keys(layoutSpecs) as readonly SlideLayout[];

export function layoutXml(layout: SlideLayout, direction: Direction): string {
  const { name, type, placeholders } = layoutSpecs[layout];
  const ground = groundShapes(layout, direction);
  const shapes = placeholders.map((spec, index) => placeholderShape(spec, direction, index + 20));
  return (
    `${xmlDeclaration}<p:sldLayout ${namespaces} type="${type}" preserve="1"><p:cSld name="${name} (${direction})"><p:spTree>${emptyTree}${ground}${shapes.join('')}</p:spTree></p:cSld>` +
    `<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
  );
}

function groundShapes(layout: SlideLayout, direction: Direction): string {
  const across = (topPt: number, heightPt: number) => ({
    ...{ leftPt: 0, topPt, widthPt: slidePage.widthPt, heightPt },
  });
  if (layout === 'title' || layout === 'section' || layout === 'closing') {
    const { topPt, heightPt } = tintedBand;
    const edgePt = 5;
    return [
      filledBox(2, across(topPt, heightPt), 'bg2'),
      filledBox(3, across(topPt, edgePt), 'accent1'),
      filledBox(4, across(topPt + heightPt - edgePt, edgePt), 'accent1'),
    ].join('');
  }
  const { topPt, thinPt, thickPt, thickWidthPt } = titleRule;
  const rule = { ...titleZone, topPt };
  return [
    filledBox(2, boxOf({ ...rule, heightPt: thinPt }, direction), 'accent2'),
    filledBox(
      3,
      boxOf({ ...rule, heightPt: thickPt, widthPt: thickWidthPt }, direction),
      'accent1',
    ),
  ].join('');
}

function placeholderShape(spec: PlaceholderSpec, direction: Direction, id: number): string {
  const { key, name, zone, style, anchor, prompt } = spec;
  const columns = direction === 'rtl' ? 1 : 0;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(key)}</p:nvPr></p:nvSpPr>` +
    `<p:spPr>${transform(boxOf(zone, direction))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="${columns}" anchor="${anchor}"><a:normAutofit/></a:bodyPr>` +
    `<a:lstStyle>${levelStyle(1, style, direction)}</a:lstStyle><a:p><a:r><a:rPr lang="en-GB"/><a:t>${prompt}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}

function levelStyle(level: number, style: ParagraphStyle, direction: Direction): string {
  return (
    `<a:lvl${level}pPr marL="0" indent="0" algn="${alignment(style.align, direction)}" rtl="${direction === 'rtl' ? 1 : 0}">` +
    `<a:lnSpc><a:spcPts val="${hundredths(style.lineHeightPt)}"/></a:lnSpc><a:spcBef><a:spcPts val="${hundredths(style.beforePt)}"/></a:spcBef><a:spcAft><a:spcPts val="${hundredths(style.afterPt)}"/></a:spcAft><a:buNone/>` +
    `<a:defRPr sz="${hundredths(style.sizePt)}" b="${style.bold ? 1 : 0}"/></a:lvl${level}pPr>`
  );
}

/** The master: what the layouts have in common, and the text styles that all of them inherit. */
export function masterXml(layoutIds: readonly string[], direction: Direction): string {
  const shapes = [title, body(1, bodyZone), footer].map((spec, index) =>
    placeholderShape(masterSpec(spec), direction, index + 2),
  );
  const ids = layoutIds.map(
    (relationship, index) =>
      `<p:sldLayoutId id="${firstLayoutId + index}" r:id="${relationship}"/>`,
  );
  return (
    `${xmlDeclaration}<p:sldMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${emptyTree}${shapes.join('')}</p:spTree></p:cSld>` +
    `<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>` +
    `<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst>` +
    `<p:txStyles><p:titleStyle>${levelText(1, heading[2], direction)}</p:titleStyle><p:bodyStyle>${bodyLevels(direction)}</p:bodyStyle><p:otherStyle>${levelText(1, paragraph.body, direction)}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

/** Ids of masters and layouts begin here (ST_SlideMasterId); the master has the first. */
export const masterId = 2_147_483_648;
const firstLayoutId = masterId + 1;

/** On a master a text placeholder names its type. */
function masterSpec(spec: PlaceholderSpec): PlaceholderSpec {
  return spec;
}

function bodyLevels(direction: Direction): string {
  return [1, 2, 3, 4, 5]
    .map((level) => {
      const indent = emu(list.indentPt);
      return levelText(level, paragraph.body, direction).replace(
        'marL="0" indent="0"',
        `marL="${indent * level}" indent="${-indent}"`,
      );
    })
    .join('');
}

function levelText(level: number, style: ParagraphStyle, direction: Direction): string {
  return levelStyle(level, style, direction).replace(
    '/></a:lvl',
    '><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl',
  );
}
