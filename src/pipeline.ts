/**
 * The way through the program, as ARCHITECTURE.md numbers it:
 *
 *   openWorkshop   1 load ─→ 2 check
 *                                │  records, templates, wording, fonts
 *   buildPaper                   └─→ 3 compose ─→ 4 fill ─→ 5 build ─→ 6 resolve ─→ 7 render
 *                                   (each language, each enclosed paper)                 │
 *   writePaper (src/output/)                                                            └─→ 8 write
 *
 * Every stage's diagnostics are collected; after an error the later stages do not run, so nothing can be written.
 */

import { composePaper, listPapers } from './compose/compose.js';
import type { PaperEntry } from './compose/paper.js';
import { loadWordings } from './compose/wording/load-wording.js';
import type { Wording } from './compose/wording/wording.js';
import { hasErrors } from './diagnostics/diagnostic.js';
import type { Checked, Diagnostic } from './diagnostics/diagnostic.js';
import { withOrigin } from './document/origin.js';
import type { ResolvedDocument } from './document/resolved.js';
import type { LanguageSetting } from './document/language.js';
import { oneAfterOther } from './document/one-after-other.js';
import { besideEachOther } from './document/side-by-side.js';
import type { BuiltDocument, Language } from './document/tree.js';
import { enclosedPapers, joinPapers } from './enclosures.js';
import type { Format } from './formats.js';
import type { FontSet } from './fonts/font-set.js';
import { loadFonts } from './fonts/load.js';
import { buildDocument } from './markup/build.js';
import { fillTemplate } from './markup/fill.js';
import { loadTemplates } from './markup/load-templates.js';
import type { TemplateSet } from './markup/template.js';
import { withRecords } from './paper-records.js';
import { checkedPictures } from './pictures/read-pictures.js';
import { builtFrom, numbered, readRegister } from './numbering.js';
import type { KeptRegister } from './numbering.js';
import { checkCoverage, checkWorkspace } from './records/check.js';
import { loadWorkspace } from './records/load.js';
import type { Workspace } from './records/workspace.js';
import type { Assets } from './render/assets.js';
import { assetsOf, fittedTree, withPages } from './rendering.js';
import type { RenderingMeans } from './rendering.js';
import { countBlocks, countRecords, countRuns, watchStage } from './stage-watch.js';
import type { StageListener } from './stage-watch.js';
import { resolveDocument } from './text/resolve.js';
import { rememberPictures } from './world/remember-pictures.js';
import type { World } from './world/world.js';

/** The renderers by format, loaded only when a paper is made: listing and checking need neither. */
const renderers = {
  pdf: async () => (await import('./render/pdf/render.js')).renderPdf,
  docx: async () => (await import('./render/docx/render.js')).renderDocx,
  pptx: async () => (await import('./render/pptx/render.js')).renderPptx,
} satisfies Record<Format, () => Promise<Renderer>>;

type Renderer = (document: ResolvedDocument, assets: Assets) => Promise<Uint8Array>;

/** Looked up once: even a module that is there already takes its time to be found again. */
const loaded: Partial<Record<Format, Renderer>> = {};

/** What every paper of a workspace is made with; opened once, shared by all of them. */
export interface Workshop {
  readonly world: World;
  readonly workspace: Workspace;
  /** The papers the records can give. */
  readonly papers: readonly PaperEntry[];
  readonly fonts: FontSet;
  readonly templates: TemplateSet;
  readonly wording: ReadonlyMap<Language, Wording>;
  /** Absent where no register is kept. */
  readonly register?: KeptRegister;
}

export interface PaperRequest extends LanguageSetting {
  readonly id: string;
  /** The papers that a letter encloses follow it. */
  readonly withEnclosures: boolean;
  /** The records it is made from travel inside its PDF. */
  readonly attachRecords?: boolean;
}

/**
 * Stages 1 and 2, and everything papers are made with; the value is undefined when there are no usable records.
 * Without `languages`, those of mahdar.yaml.
 */
export async function openWorkshop(
  outside: World,
  languages?: readonly Language[],
  listen?: StageListener,
): Promise<Checked<Workshop | undefined>> {
  const world = rememberPictures(outside);
  const diagnostics: Diagnostic[] = [];
  const take = <T>(checked: Checked<T>): T => {
    diagnostics.push(...checked.diagnostics);
    return checked.value;
  };
  const load = async () => take(await loadWorkspace(world));
  const loaded = await watchStage(listen, 'load', load, (made) => countRecords(made));
  if (!loaded) return { value: undefined, diagnostics };
  const register = await readRegister(world, loaded);
  const workspace = numbered(loaded, register);
  const fonts = take(await loadFonts(world, workspace.settings.fonts));
  const check = async () => [
    ...(await checkWorkspace(workspace, world)),
    ...checkCoverage(workspace, fonts),
  ];
  diagnostics.push(
    ...(await watchStage(listen, 'check', check, (found) => `${found.length} findings`)),
  );
  const templates = take(await loadTemplates(world));
  const wording = take(await loadWordings(world, languages ?? workspace.settings.languages));
  const papers = listPapers(workspace, [...wording.values()]);
  const made = { world, workspace, papers, fonts, templates, wording };
  return { value: { ...made, ...(register && { register }) }, diagnostics };
}

/** Stages 3 to 6 for one paper with its enclosures; undefined when there was an error. */
export async function settlePaper(
  workshop: Workshop,
  request: PaperRequest,
  listen?: StageListener,
): Promise<Checked<ResolvedDocument | undefined>> {
  const built = await buildTree(workshop, request, listen);
  if (built.value === undefined) return { value: undefined, diagnostics: built.diagnostics };
  const resolved = await resolveTree(built.value, workshop, listen);
  return { ...resolved, diagnostics: [...built.diagnostics, ...resolved.diagnostics] };
}

/** Stages 3 to 5: everything that needs the records; undefined when there was an error. */
export async function buildTree(
  workshop: Omit<Workshop, 'fonts'>,
  request: PaperRequest,
  listen?: StageListener,
): Promise<Checked<BuiltDocument | undefined>> {
  const { templates, papers, register } = workshop;
  const diagnostics: Diagnostic[] = [];
  const take = <T>(checked: Checked<T>): T => {
    diagnostics.push(...checked.diagnostics);
    return checked.value;
  };
  const workspace = take(builtFrom(workshop, register, request.id));
  const build = async (id: string, lang: Language): Promise<BuiltDocument | undefined> => {
    const wording = workshop.wording.get(lang);
    if (!wording) throw new Error(`the wording of ${lang} was not loaded`);
    const name = () => `${id} ${lang}`;
    const compose = () => take(composePaper(workspace, wording, { id, lang }));
    const view = await watchStage(listen, 'compose', compose, name);
    if (!view || hasErrors(diagnostics)) return undefined;
    const fill = () => take(fillTemplate(templates, view));
    const markup = await watchStage(listen, 'fill', fill, name);
    if (hasErrors(diagnostics)) return undefined;
    return watchStage(listen, 'build', () => take(buildDocument(markup, view)), countBlocks);
  };
  const join = (first: BuiltDocument, second: BuiltDocument): BuiltDocument =>
    request.inSequence === true
      ? oneAfterOther(first, second)
      : take(besideEachOther(first, second));
  const ids = [request.id];
  if (request.withEnclosures) {
    const made = papers.map((paper) => paper.id);
    ids.push(...enclosedPapers(workspace, request.id, made));
  }
  const trees: BuiltDocument[] = [];
  for (const id of ids) {
    const byLanguage: BuiltDocument[] = [];
    for (const lang of request.languages) {
      const tree = await build(id, lang);
      if (tree) byLanguage.push(tree);
    }
    const [first, second] = byLanguage;
    if (first) trees.push(second ? join(first, second) : first);
  }
  const [paper, ...enclosed] = trees;
  if (!paper || hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const tree = withOrigin(joinPapers(paper, enclosed), request);
  take(await checkedPictures(workshop.world, tree));
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const value = request.attachRecords === true ? await withRecords(tree, workshop, ids) : tree;
  return { value, diagnostics };
}

/** Stage 6, and tables and slides fitted as the layout of the PDF measures them, for every format; undefined after an error. */
export async function resolveTree(
  tree: BuiltDocument,
  means: RenderingMeans,
  listen?: StageListener,
): Promise<Checked<ResolvedDocument | undefined>> {
  const resolved = await resolveTexts(tree, means, listen);
  if (resolved.value === undefined) return resolved;
  const fitted = await fittedTree(resolved.value, means);
  return { ...fitted, diagnostics: [...resolved.diagnostics, ...fitted.diagnostics] };
}

/** Stage 6 alone: nothing is fitted to its page yet; undefined after an error. */
export async function resolveTexts(
  tree: BuiltDocument,
  { fonts }: Pick<RenderingMeans, 'fonts'>,
  listen?: StageListener,
): Promise<Checked<ResolvedDocument | undefined>> {
  const resolve = () => resolveDocument(tree, fonts);
  const describe = ({ value }: Checked<ResolvedDocument>) => countRuns(value);
  const { value, diagnostics } = await watchStage(listen, 'resolve', resolve, describe);
  return { value: hasErrors(diagnostics) ? undefined : value, diagnostics };
}

/** Stage 7: the bytes of a settled paper in one format. */
export async function renderPaper(
  workshop: RenderingMeans,
  document: ResolvedDocument,
  format: Format,
  listen?: StageListener,
): Promise<Uint8Array> {
  const assets = await assetsOf(document, workshop);
  const render = async () => {
    const renderer = (loaded[format] ??= await renderers[format]());
    return renderer(document, await withPages(document, assets, format));
  };
  return watchStage(listen, 'render', render, (bytes) => `${format}, ${bytes.length} bytes`);
}
