/** Joins the register to the records: which paper has which number, and whether it still says what was issued. */

import { composePaper } from './compose/compose.js';
import type { Wording } from './compose/wording/wording.js';
import type { Checked, Diagnostic } from './diagnostics/diagnostic.js';
import { hasErrors } from './diagnostics/diagnostic.js';
import { mapContent } from './document/map-content.js';
import type { BuiltDocument, Language } from './document/tree.js';
import { buildDocument } from './markup/build.js';
import { fillTemplate } from './markup/fill.js';
import type { TemplateSet } from './markup/template.js';
import type { RegisterSettings } from './records/schema.js';
import type {
  Numbering,
  PaperCode,
  PaperStanding,
  RegisterRow,
  Workspace,
} from './records/workspace.js';
import { bookOf } from './register/book.js';
import type { NumberStanding, RegisterBook } from './register/book.js';
import { emptyLog, readLog } from './register/chain.js';
import type { RegisterLog } from './register/chain.js';
import { fingerprint } from './register/fingerprint.js';
import { codeFingerprint, scannedText, shortCode } from './register/paper-code.js';
import type { CodedFacts } from './register/paper-code.js';
import { isNumbered } from './register/series.js';
import { registerFile } from './register/store.js';
import type { World } from './world/world.js';

/** The register of a workspace, as its file stands. */
export interface KeptRegister {
  readonly settings: RegisterSettings;
  readonly log: RegisterLog;
  readonly book: RegisterBook;
}

/** Undefined where register.yaml is missing: the workspace keeps no register. */
export async function readRegister(
  world: World,
  workspace: Workspace,
): Promise<KeptRegister | undefined> {
  const settings = settingsOf(workspace);
  if (settings === undefined) return undefined;
  const log = await readRegisterLog(world);
  return { settings, log, book: bookOf(log.entries) };
}

/** The entries; none before the first number is given. */
export async function readRegisterLog(world: World): Promise<RegisterLog> {
  const bytes = await world.readFile(registerFile).catch(() => undefined);
  return bytes === undefined ? emptyLog : readLog(bytes);
}

export function settingsOf(workspace: Workspace): RegisterSettings | undefined {
  return workspace.files.find((file) => file.kind === 'register')?.record;
}

/** The workspace in which papers have the numbers of the register. */
export function numbered(workspace: Workspace, register: KeptRegister | undefined): Workspace {
  if (register === undefined) return workspace;
  const { settings, book } = register;
  const numbering: Numbering = {
    years: [...new Set(book.numbers.map(({ date }) => date.slice(0, 4)))].sort(),
    rows: (year) =>
      book.numbers.filter(({ date }) => date.startsWith(`${year}-`)).map((each) => rowOf(each)),
    head: register.log.head,
    standingOf: (paper) => standingOf(book.ofPaper(paper)),
    isNumbered: (kind, office) =>
      isNumbered(settings, { id: '', kind, date: '', ...(office !== undefined && { office }) }),
  };
  return { ...workspace, numbering };
}

function rowOf(standing: NumberStanding): RegisterRow {
  const { printed, date, state, current, issue, copies, hash } = standing;
  const { voidReason, replacedBy, acknowledgements } = standing;
  const replaces = issue.replaces?.printed;
  return {
    ...{ number: printed, date, state, fingerprint: hash, receipts: acknowledgements },
    ...{ subject: current.subject, articles: current.articles },
    ...(current.recipient && { recipient: current.recipient }),
    enclosures: current.enclosures.map(({ title }) => title),
    versions: copies.flatMap((copy) => (copy.action === 'correct' ? [copy] : [])),
    ...(voidReason !== undefined && { voidReason }),
    ...(replacedBy !== undefined && { replacedBy }),
    ...(replaces !== undefined && { replaces }),
  };
}

function standingOf(standing: NumberStanding | undefined): PaperStanding | undefined {
  if (standing === undefined) return undefined;
  const { printed, state, issue, current } = standing;
  const replaces = issue.replaces?.printed;
  return {
    ...{ number: printed, state },
    ...(replaces !== undefined && { replaces }),
    ...(state === 'issued' && { code: codeOfFacts(current) }),
  };
}

/** The code of a paper, from its entry or from what its entry will say. */
export function codeOfFacts(facts: CodedFacts): PaperCode {
  const whole = codeFingerprint(facts);
  return { date: facts.date, scanned: scannedText(facts, whole), short: shortCode(whole) };
}

/** The workspace in which one paper has another standing, or none: it is a draft then. */
export function withStanding(
  workspace: Workspace,
  id: string,
  standing: PaperStanding | undefined,
): Workspace {
  const before = workspace.numbering;
  const numbering: Numbering = {
    years: before?.years ?? [],
    rows: (year) => before?.rows(year) ?? [],
    head: before?.head ?? '',
    standingOf: (paper) => (paper === id ? standing : before?.standingOf(paper)),
    isNumbered: (kind, office) => before?.isNumbered(kind, office) ?? true,
  };
  return { ...workspace, numbering };
}

/** What a paper's words are made with. */
export interface Sayings {
  readonly workspace: Workspace;
  readonly wording: ReadonlyMap<Language, Wording>;
  readonly templates: TemplateSet;
}

/**
 * Fingerprints of the words a paper prints, by language, in reading order: the same words in another layout have the
 * same fingerprint. Undefined when the records do not give the paper.
 */
export function saysOf(
  { workspace, wording, templates }: Sayings,
  id: string,
): Readonly<Record<string, string>> | undefined {
  const says: Record<string, string> = {};
  for (const [lang, each] of wording) {
    const view = composePaper(workspace, each, { id, lang });
    if (view.value === undefined || hasErrors(view.diagnostics)) return undefined;
    const markup = fillTemplate(templates, view.value);
    const { metadata } = view.value;
    const built = buildDocument(markup.value, { id, lang, metadata });
    says[lang] = fingerprint(wordsOf(built.value));
  }
  return says;
}

function wordsOf(document: BuiltDocument): string {
  const words: string[] = [];
  mapContent(document, (content) => {
    words.push(...content.map((inline) => (inline.type === 'text' ? inline.value : ' ')), ' ');
  });
  return words.join('').split(/\s+/u).join(' ').trim();
}

export type PaperState = 'unnumbered' | 'draft' | 'issued' | 'changed' | 'void' | 'replaced';

/** What has become of a paper: `changed` is issued, and would say something else today. */
export function stateOf(
  sayings: Sayings,
  register: KeptRegister | undefined,
  id: string,
): PaperState {
  const standing = register?.book.ofPaper(id);
  if (standing === undefined) {
    const kind = id.replace(/\/.*$/, '');
    return sayings.workspace.numbering?.isNumbered(kind) === true ? 'draft' : 'unnumbered';
  }
  if (standing.state !== 'issued') return standing.state;
  const says = saysOf(sayings, id);
  const same = Object.entries(says ?? {}).every(
    ([lang, hash]) => (standing.current.says[lang] ?? hash) === hash,
  );
  return says !== undefined && same ? 'issued' : 'changed';
}

/**
 * The workspace a paper is built from: one that was issued and would say something else today is a draft without number,
 * and a warning says so. Only the frozen files carry the number.
 */
export function builtFrom(
  sayings: Sayings,
  register: KeptRegister | undefined,
  id: string,
): Checked<Workspace> {
  const { workspace } = sayings;
  if (stateOf(sayings, register, id) !== 'changed') return { value: workspace, diagnostics: [] };
  const number = register?.book.ofPaper(id)?.printed ?? '';
  const warning: Diagnostic = {
    severity: 'warning',
    code: 'record-changed-since-issue',
    parameters: { reason: 'built', number, paper: id },
  };
  return { value: withStanding(workspace, id, undefined), diagnostics: [warning] };
}
