/**
 * Takes a resolved deck and what it is set with, gives the bytes of a PowerPoint file (ISO/IEC 29500, transitional):
 * slides whose texts stand in the placeholders of their layouts, with direction, language and fonts of their own.
 */

import { directionOf } from '../../document/language.js';
import type { ResolvedDocument, ResolvedText } from '../../document/resolved.js';
import { slideStyleOf } from '../../document/slide-styles.js';
import { slidePage } from '../../document/slide-zones.js';
import type { Block, Direction, Section, Slide, SlideLayout } from '../../document/tree.js';
import { mainFamily } from '../../fonts/main-family.js';
import type { Assets } from '../assets.js';
import { chartMakerFor } from '../ooxml/chart-part.js';
import type { ChartPart } from '../ooxml/chart-part.js';
import { addProperties } from '../ooxml/properties.js';
import { drawingNamespace, xmlDeclaration } from '../ooxml/xml.js';
import { readPictureHeader } from '../picture-size.js';
import type { SlideContext } from './context.js';
import { embedFonts } from './embedded-fonts.js';
import { layoutNames, layoutXml, masterId, masterXml } from './layouts.js';
import { namespaces } from './names.js';
import { notesMasterXml, notesPage, notesXml } from './notes.js';
import { Package, Relationships } from '../ooxml/package.js';
import { slideXml } from './slide.js';
import { themeXml } from '../ooxml/theme.js';
import { emu } from './units.js';

type SlideSection = Section<ResolvedText> & { readonly slide: Slide<ResolvedText> };

const presentationTypes = 'application/vnd.openxmlformats-officedocument.presentationml';

/** Same deck and assets, same bytes. Sections that are no slides are refused before (see formats-of). */
export async function renderPptx(document: ResolvedDocument, assets: Assets): Promise<Uint8Array> {
  const slides = document.sections.filter((section): section is SlideSection => !!section.slide);
  const file = new Package();
  const makeChart = await chartMakerFor(document);
  const family = mainFamily(assets.fonts);
  const directions = [...new Set(slides.map(({ lang }) => directionOf(lang)))];
  const layouts = addLayouts(file, directions, directionOf(document.lang));
  const pictures = addPictures(file, slides, assets);
  const presentation = new Relationships();
  const master = presentation.to('slideMaster', 'slideMasters/slideMaster1.xml');
  const ids = slides.map((section, index) => {
    const path = `ppt/slides/slide${index + 1}.xml`;
    const own = new Relationships();
    own.to('slideLayout', `../slideLayouts/${layouts(section)}`);
    let shapes = 1;
    const context: SlideContext = {
      assets,
      styles: slideStyleOf(section.slide),
      direction: directionOf(section.lang),
      themeFamily: family,
      pageCount: slides.length,
      linkId: (href) => own.link(href),
      pictureId: (source) => own.to('image', `../media/${pictures.get(source) ?? ''}`),
      chartId: (chart, size) =>
        own.to('chart', `../charts/${addChart(file, makeChart(chart, size))}`),
      nextId: () => (shapes += 1),
    };
    file.part(path, `${presentationTypes}.slide+xml`, slideXml(section, context));
    const { notes } = section.slide;
    if (notes !== undefined) addNotes(file, { notes, context, own, number: index + 1 });
    file.relationships(path, own);
    return presentation.to('slide', `slides/slide${index + 1}.xml`);
  });
  file.part('ppt/theme/theme1.xml', themeType, themeXml(family));
  const hasNotes = slides.some(({ slide }) => slide.notes !== undefined);
  const notesMaster = hasNotes
    ? addNotesMaster(file, presentation, { family, direction: directionOf(document.lang) })
    : undefined;
  addSettings(file, presentation);
  const rightToLeft = directionOf(document.lang) === 'rtl';
  const fonts = embedFonts({ file, presentation }, document, assets.fonts);
  file.part(
    'ppt/presentation.xml',
    `${presentationTypes}.presentation.main+xml`,
    presentationXml({ master, notesMaster, slides: ids, rightToLeft, fonts }),
  );
  file.relationships('ppt/presentation.xml', presentation);
  const root = new Relationships();
  root.to('officeDocument', 'ppt/presentation.xml');
  addProperties(file, root, { document, version: assets.version });
  file.relationships('', root);
  return file.bytes();
}

const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml';

/** Master and layouts; gives the file of a slide's layout. */
function addLayouts(
  file: Package,
  directions: readonly Direction[],
  main: Direction,
): (section: SlideSection) => string {
  const master = new Relationships();
  const names = new Map<string, string>();
  const ids = directions.flatMap((direction) =>
    layoutNames.map((layout) => {
      const name = `slideLayout${names.size + 1}.xml`;
      names.set(layoutKey(layout, direction), name);
      const path = `ppt/slideLayouts/${name}`;
      file.part(path, `${presentationTypes}.slideLayout+xml`, layoutXml(layout, direction));
      const own = new Relationships();
      own.to('slideMaster', '../slideMasters/slideMaster1.xml');
      file.relationships(path, own);
      return master.to('slideLayout', `../slideLayouts/${name}`);
    }),
  );
  master.to('theme', '../theme/theme1.xml');
  const path = 'ppt/slideMasters/slideMaster1.xml';
  file.part(path, `${presentationTypes}.slideMaster+xml`, masterXml(ids, main));
  file.relationships(path, master);
  return ({ slide, lang }) => names.get(layoutKey(slide.layout, directionOf(lang))) ?? '';
}

function layoutKey(layout: SlideLayout, direction: Direction): string {
  return `${layout} ${direction}`;
}

/** Each picture once, by its path in the workspace: the name of its file in the package. */
function addPictures(
  file: Package,
  slides: readonly SlideSection[],
  { pictures }: Assets,
): ReadonlyMap<string, string> {
  const used = new Set(JSON.stringify(slides).match(/"source":"(?:[^"\\]|\\.)*"/gu) ?? []);
  const names = new Map<string, string>();
  for (const [source, bytes] of pictures) {
    if (!used.has(`"source":${JSON.stringify(source)}`)) continue;
    const { type } = readPictureHeader(bytes);
    const name = `image${names.size + 1}.${type}`;
    names.set(source, name);
    file.file(`ppt/media/${name}`, bytes);
  }
  return names;
}

/** The page that all pages of notes are made on; a theme belongs to one master only. */
function addNotesMaster(
  file: Package,
  presentation: Relationships,
  { family, direction }: { readonly family: string; readonly direction: Direction },
): string {
  const path = 'ppt/notesMasters/notesMaster1.xml';
  const own = new Relationships();
  own.to('theme', '../theme/theme2.xml');
  file.part('ppt/theme/theme2.xml', themeType, themeXml(family));
  file.part(path, `${presentationTypes}.notesMaster+xml`, notesMasterXml(direction));
  file.relationships(path, own);
  return presentation.to('notesMaster', 'notesMasters/notesMaster1.xml');
}

function addNotes(
  file: Package,
  notes: {
    readonly notes: readonly Block<ResolvedText>[];
    readonly context: SlideContext;
    readonly own: Relationships;
    readonly number: number;
  },
): void {
  const { context, own, number } = notes;
  const path = `ppt/notesSlides/notesSlide${number}.xml`;
  const relations = new Relationships();
  relations.to('notesMaster', '../notesMasters/notesMaster1.xml');
  relations.to('slide', `../slides/slide${number}.xml`);
  const linked = { ...context, linkId: (href: string) => relations.link(href) };
  file.part(path, `${presentationTypes}.notesSlide+xml`, notesXml(notes.notes, linked));
  file.relationships(path, relations);
  own.to('notesSlide', `../notesSlides/notesSlide${number}.xml`);
}

/** The drawing and its workbook; gives the name of the part. */
function addChart(file: Package, { xml, workbook }: ChartPart): string {
  const number = file.count('ppt/charts/') + 1;
  const own = new Relationships();
  const data = own.to('package', `../embeddings/Microsoft_Excel_Worksheet${number}.xlsx`);
  const name = `chart${number}.xml`;
  file.part(
    `ppt/charts/${name}`,
    'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    xml(data),
  );
  file.file(`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`, workbook);
  file.relationships(`ppt/charts/${name}`, own);
  return name;
}

/** Parts that PowerPoint writes with every file: what was set in its windows, here nothing. */
function addSettings(file: Package, presentation: Relationships): void {
  file.part(
    'ppt/presProps.xml',
    `${presentationTypes}.presProps+xml`,
    `${xmlDeclaration}<p:presentationPr ${namespaces}/>`,
  );
  file.part(
    'ppt/viewProps.xml',
    `${presentationTypes}.viewProps+xml`,
    `${xmlDeclaration}<p:viewPr ${namespaces}/>`,
  );
  file.part(
    'ppt/tableStyles.xml',
    `${presentationTypes}.tableStyles+xml`,
    `${xmlDeclaration}<a:tblStyleLst xmlns:a="${drawingNamespace}" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
  );
  presentation.to('presProps', 'presProps.xml');
  presentation.to('viewProps', 'viewProps.xml');
  presentation.to('theme', 'theme/theme1.xml');
  presentation.to('tableStyles', 'tableStyles.xml');
}

function presentationXml(parts: {
  readonly master: string;
  readonly notesMaster: string | undefined;
  readonly slides: readonly string[];
  readonly rightToLeft: boolean;
  /** The list of embedded fonts. */
  readonly fonts: string;
}): string {
  const { master, notesMaster, slides, rightToLeft, fonts } = parts;
  const ids = slides.map((id, index) => `<p:sldId id="${firstSlideId + index}" r:id="${id}"/>`);
  const { widthPt, heightPt } = slidePage;
  return (
    `${xmlDeclaration}<p:presentation ${namespaces} embedTrueTypeFonts="1"${rightToLeft ? ' rtl="1"' : ''}>` +
    `<p:sldMasterIdLst><p:sldMasterId id="${masterId}" r:id="${master}"/></p:sldMasterIdLst>` +
    (notesMaster === undefined
      ? ''
      : `<p:notesMasterIdLst><p:notesMasterId r:id="${notesMaster}"/></p:notesMasterIdLst>`) +
    `<p:sldIdLst>${ids.join('')}</p:sldIdLst>` +
    `<p:sldSz cx="${emu(widthPt)}" cy="${emu(heightPt)}"/><p:notesSz cx="${emu(notesPage.widthPt)}" cy="${emu(notesPage.heightPt)}"/>` +
    `${fonts}</p:presentation>`
  );
}

/** ST_SlideId begins at 256. */
const firstSlideId = 256;
