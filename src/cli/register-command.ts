/** `mahdar issue`, `void`, `acknowledge` and `register`: numbers are given, voided, acknowledged and audited. */

import { formatsOf } from '../formats.js';
import { inFormats } from './build-command.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import { issueFromRecords } from '../issuing.js';
import { readRegisterLog, saysOf, withStanding } from '../numbering.js';
import { openWorkshop } from '../pipeline.js';
import type { Workshop } from '../pipeline.js';
import { acknowledgeNumber, voidNumber } from '../register/afterwards.js';
import type { NamedNumber } from '../register/afterwards.js';
import { auditRegister } from '../register/audit.js';
import { bookOf } from '../register/book.js';
import type { NumberStanding } from '../register/book.js';
import type { SealedEntry } from '../register/chain.js';
import { fileStore } from '../register/file-store.js';
import type { OpenRegister, RegisterStore } from '../register/store.js';
import type { BuildChoices } from './build-command.js';
import { selectPapers } from './selection.js';
import type { CommandResult, Session } from './session.js';
import { entryWords, stateWords } from './state-words.js';

/** Several papers, by a pattern, get their numbers one after the other; the first that is refused ends it. */
export async function runIssue(session: Session, choices: BuildChoices): Promise<CommandResult> {
  const { line, world } = session;
  const opened = await openWorkshop(world, undefined, session.listen);
  const diagnostics = [...opened.diagnostics];
  const workshop = opened.value;
  const known = workshop?.papers.map((paper) => paper.id) ?? [];
  const selected = workshop && selectPapers(line.patterns, known);
  diagnostics.push(...(selected?.diagnostics ?? []));
  diagnostics.push(...inFormats(selected?.ids ?? [], choices.formats).refused);
  if (!workshop || !selected || hasErrors(diagnostics)) return nothingEntered(session, diagnostics);
  const { backdate, reissue, correct } = line.values;
  const languages =
    choices.languages ??
    workshop.workspace.settings.languages.map((lang) => ({ languages: [lang] }));
  const entries: SealedEntry[] = [];
  for (const id of selected.ids) {
    const issued = await issueFromRecords(workshop, storeOf(session), {
      ...{ id, languages, formats: formatsOf(id, choices.formats) },
      ...(backdate !== undefined && { backdate }),
      ...(reissue !== undefined && { reissue }),
      ...(correct !== undefined && { correct }),
    });
    diagnostics.push(...issued.diagnostics);
    if (issued.value === undefined) break;
    entries.push(issued.value);
  }
  return entered(session, entries, diagnostics);
}

export async function runVoid(session: Session): Promise<CommandResult> {
  const reason = session.line.values.reason ?? '';
  return change(session, (open, named) => voidNumber(open, named, reason));
}

export async function runAcknowledge(session: Session): Promise<CommandResult> {
  const { date = '', reference = '' } = session.line.values;
  return change(session, (open, named) => acknowledgeNumber(open, named, { date, reference }));
}

async function change(
  session: Session,
  work: (open: OpenRegister, named: NamedNumber) => Promise<Checked<SealedEntry | undefined>>,
): Promise<CommandResult> {
  const { patterns, values } = session.line;
  const files: readonly string[] = await session.world.listFiles().catch(() => []);
  if (!files.includes('register.yaml')) {
    return nothingEntered(session, [
      { severity: 'error', code: 'register-not-kept', parameters: {} },
    ]);
  }
  const named = {
    printed: patterns[0] ?? '',
    ...(values.series !== undefined && { series: values.series }),
  };
  const changed = await storeOf(session).change((open) => work(open, named));
  return entered(session, changed.value ? [changed.value] : [], changed.diagnostics);
}

/** `mahdar register`: the numbers given, and everything that is wrong with the register and its files. */
export async function runRegister(session: Session): Promise<CommandResult> {
  const { line, world } = session;
  const opened = await openWorkshop(world, undefined, session.listen);
  const log = await readRegisterLog(world);
  const { year, fingerprint } = line.values;
  const findings = await auditRegister(log, auditSources(session, opened.value), {
    ...(fingerprint !== undefined && { fingerprint }),
  });
  const numbers = bookOf(log.entries).numbers.filter(
    ({ date }) => year === undefined || date.startsWith(`${year}-`),
  );
  return {
    diagnostics: [...opened.diagnostics, ...findings],
    json: {
      numbers: numbers.map(asData),
      entries: log.entries.length,
      head: log.head,
    },
    lines: [
      ...numbers.map((standing) => lineFor(session, standing)),
      session.messages.say('register-summary', {
        numbers: numbers.length,
        entries: log.entries.length,
        head: log.head.slice(0, 16),
      }),
    ],
  };
}

function auditSources(session: Session, workshop: Workshop | undefined) {
  const { world } = session;
  return {
    settings: workshop?.register?.settings,
    listFiles: () => world.listFiles(),
    readFile: (path: string) => world.readFile(path).catch(() => undefined),
    saysNow: (paper: string) => Promise.resolve(workshop && saysNow(workshop, paper)),
    claimedNumber: (paper: string) =>
      workshop?.workspace.letters.get(paper.replace(/^letter\//, ''))?.number,
  };
}

/** What the paper says as it counts, even where it is marked as void or replaced. */
function saysNow(workshop: Workshop, paper: string) {
  const standing = workshop.workspace.numbering?.standingOf(paper);
  const workspace = withStanding(
    workshop.workspace,
    paper,
    standing && { ...standing, state: 'issued' },
  );
  return saysOf({ ...workshop, workspace }, paper);
}

function storeOf({ workspaceFolder, world }: Session): RegisterStore {
  return fileStore({ folder: workspaceFolder, now: () => world.now });
}

function entered(
  session: Session,
  entries: readonly SealedEntry[],
  diagnostics: readonly Diagnostic[],
): CommandResult {
  const [only] = entries;
  if (only === undefined) return nothingEntered(session, diagnostics);
  const asJson = ({ entry, hash }: SealedEntry) => ({ entry, hash });
  return {
    diagnostics,
    json: entries.length === 1 ? asJson(only) : { entries: entries.map(asJson) },
    lines: entries.flatMap((sealed) => linesFor(session, sealed)),
  };
}

function linesFor(session: Session, { entry }: SealedEntry): readonly string[] {
  if (entry.action === 'repair') throw new Error('a command entered a repair');
  const files = 'files' in entry ? entry.files.map(({ file }) => file) : [];
  return [session.messages.say(entryWords[entry.action], { number: entry.printed }), ...files];
}

function nothingEntered(session: Session, diagnostics: readonly Diagnostic[]): CommandResult {
  return { diagnostics, json: {}, lines: [session.messages.say('not-entered')] };
}

function asData(standing: NumberStanding) {
  const { series, period, number, printed, paper, date, state, copies, hash } = standing;
  const { voidReason, replacedBy, acknowledgements } = standing;
  const { files } = standing.current;
  return {
    ...{ series, period, number, printed, paper, date, state, version: copies.length, hash },
    ...{ voidReason, replacedBy, acknowledgements, files },
  };
}

function lineFor({ messages, ui }: Session, standing: NumberStanding): string {
  const { printed, date, paper, state, copies, current, acknowledgements } = standing;
  const subjects = new Map(Object.entries(current.subject));
  const subject = subjects.get(ui) ?? [...subjects.values()][0] ?? '';
  const notes = [
    ...(copies.length > 1 ? [messages.say('register-version', { version: copies.length })] : []),
    ...acknowledgements.map((receipt) => messages.say('register-receipt', { ...receipt })),
  ];
  return [printed, date, messages.say(stateWords[state]), paper, subject, ...notes].join('  ');
}
