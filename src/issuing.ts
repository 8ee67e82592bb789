/** Issues a paper: makes it with its number, freezes it with what it was made from, and enters it. */

import { composePaper } from './compose/compose.js';
import type { PaperView } from './compose/paper.js';
import type { Checked, Diagnostic } from './diagnostics/diagnostic.js';
import { hasErrors } from './diagnostics/diagnostic.js';
import { settingName } from './document/language.js';
import type { LanguageSetting } from './document/language.js';
import type { Language } from './document/tree.js';
import type { Format } from './formats.js';
import { codeOfFacts, saysOf, withStanding } from './numbering.js';
import { outputPath } from './output/paths.js';
import { recordTexts } from './paper-records.js';
import { renderPaper, settlePaper } from './pipeline.js';
import type { Workshop } from './pipeline.js';
import { proveRendered } from './proving.js';
import { sentLetter } from './records/sent-letters.js';
import type { Workspace } from './records/workspace.js';
import type { SealedEntry } from './register/chain.js';
import { fingerprint } from './register/fingerprint.js';
import { correctPaper, issuePaper } from './register/issue.js';
import type { MadePaper, PaperFacts, PrintedNumber } from './register/issue.js';
import { madeFromName, writeMadeFrom } from './register/made-from.js';
import type { NumberedPaper } from './register/series.js';
import type { NewFile, RegisterStore } from './register/store.js';

export interface Issuing {
  readonly id: string;
  readonly languages: readonly LanguageSetting[];
  readonly formats: readonly Format[];
  readonly backdate?: string;
  readonly reissue?: string;
  /** Reason for a corrected copy under the number the paper has. */
  readonly correct?: string;
}

/** The entry, once it and its files are safe on the disk; undefined, and why, when nothing was entered. */
export async function issueFromRecords(
  workshop: Workshop,
  store: RegisterStore,
  issuing: Issuing,
): Promise<Checked<SealedEntry | undefined>> {
  const { register, workspace, papers } = workshop;
  const entry = papers.find(({ id }) => id === issuing.id);
  if (register === undefined || entry === undefined) {
    return { value: undefined, diagnostics: [notKept] };
  }
  const letter = letterOf(workspace, issuing.id);
  const paper: NumberedPaper = {
    ...{ id: entry.id, kind: entry.kind, date: entry.date },
    ...(letter && { office: letter.from }),
  };
  const { settings } = register;
  const make = (printed: PrintedNumber) => makePaper(workshop, issuing, printed);
  const { backdate, reissue, correct } = issuing;
  return store.change((open) =>
    correct !== undefined
      ? correctPaper(open, { settings, paper, make, reason: correct })
      : issuePaper(open, {
          ...{ settings, paper, make },
          ...(letter?.number !== undefined && { claimed: letter.number }),
          ...(backdate !== undefined && { backdate }),
          ...(reissue !== undefined && { reissue }),
        }),
  );
}

const notKept: Diagnostic = { severity: 'error', code: 'register-not-kept', parameters: {} };

async function makePaper(
  workshop: Workshop,
  { id, languages, formats }: Issuing,
  printed: PrintedNumber,
): Promise<Checked<MadePaper | undefined>> {
  const diagnostics: Diagnostic[] = [];
  const plain = withStanding(workshop.workspace, id, { ...printed, state: 'issued' });
  // Without the register: what the paper said under an older number does not make this one a draft.
  const { world, papers, fonts, templates, wording } = workshop;
  const says = saysOf({ workspace: plain, wording, templates }, id);
  const date = papers.find((entry) => entry.id === id)?.date ?? '';
  const code = says && codeOfFacts({ printed: printed.number, paper: id, date, says });
  const standing = { ...printed, state: 'issued', ...(code && { code }) } as const;
  const workspace = withStanding(workshop.workspace, id, standing);
  const withNumber: Workshop = { world, papers, fonts, templates, wording, workspace };
  const files: NewFile[] = [];
  for (const each of languages) {
    const { attachRecords } = workspace.settings;
    const request = { id, ...each, withEnclosures: false, attachRecords };
    const settled = await settlePaper(withNumber, request);
    diagnostics.push(...settled.diagnostics);
    if (settled.value === undefined) return { value: undefined, diagnostics };
    for (const format of formats) {
      const name = outputPath({ ...request, format }).replaceAll('/', '-');
      const bytes = await renderPaper(withNumber, settled.value, format);
      const { version } = world;
      const made = { file: name, format, bytes, document: settled.value, version };
      diagnostics.push(...(await proveRendered(made)));
      if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
      files.push({ name, bytes });
    }
  }
  const views = viewsOf(withNumber, id);
  const [first] = views;
  if (first === undefined || says === undefined || hasErrors(diagnostics)) {
    return { value: undefined, diagnostics };
  }
  const facts: PaperFacts = { ...factsOf(workspace, id, views), says };
  const madeFrom = writeMadeFrom({
    ...{ paper: id, printed: printed.number, date: first.metadata.date, subject: facts.subject },
    program: workshop.world.version,
    languages: languages.map(settingName),
    records: await recordTexts(workshop, [id, ...(letterOf(workspace, id)?.enclosures ?? [])]),
    fingerprints: await fingerprintsOf(workshop),
  });
  return {
    value: { facts, files: [...files, { name: madeFromName, bytes: madeFrom }] },
    diagnostics,
  };
}

function viewsOf({ workspace, wording }: Workshop, id: string): readonly PaperView[] {
  return [...wording.values()].flatMap(
    (each) => composePaper(workspace, each, { id, lang: each.lang }).value ?? [],
  );
}

/** What the printed register tells of the paper. */
function factsOf(
  workspace: Workspace,
  id: string,
  views: readonly PaperView[],
): Omit<PaperFacts, 'says'> {
  const letter = letterOf(workspace, id);
  const byLanguage = (text: (view: PaperView) => string | undefined): Record<string, string> =>
    Object.fromEntries(views.map((view) => [view.lang, text(view)] as const).filter(isGiven));
  const inData = (view: PaperView, key: string): unknown => Reflect.get(view.data, key);
  const recipient = byLanguage((view) => asText(inData(view, 'recipient')));
  const meeting = id.startsWith('minutes/') ? workspace.meetings.get(id.slice(8)) : undefined;
  return {
    subject: byLanguage((view) => view.metadata.subject),
    ...(Object.keys(recipient).length > 0 && { recipient }),
    articles: [letter?.reference ?? meeting?.basis ?? []].flat(),
    enclosures: (letter?.enclosures ?? []).map((paper, index) => ({
      paper,
      title: byLanguage((view) => {
        const titles = inData(view, 'enclosures');
        return Array.isArray(titles) ? asText(titles[index]) : undefined;
      }),
    })),
  };
}

function isGiven(
  pair: readonly [Language, string | undefined],
): pair is readonly [Language, string] {
  return pair[1] !== undefined;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function letterOf(workspace: Workspace, id: string) {
  return id.startsWith('letter/')
    ? sentLetter(workspace, id.slice('letter/'.length))?.letter
    : undefined;
}

/** Pictures, and what ships with the program: a paper that looks another way tomorrow can be told why. */
async function fingerprintsOf({ world }: Workshop): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const folder of ['templates', 'templates/partials', 'wording', 'fonts']) {
    for (const name of await world.listProgramFiles(folder)) {
      const path = `${folder}/${name}`;
      if (/\.(hbs|yaml|ttf)$/.test(name))
        found[path] = fingerprint(await world.readProgramFile(path));
    }
  }
  for (const path of await world.listFiles()) {
    if (/^images\//.test(path)) found[path] = fingerprint(await world.readFile(path));
  }
  return found;
}
