/** Joins the register to files: which copy a file is, whether it still counts, and the records it was made from. */

import type { Diagnostic, MessageParameters } from './diagnostics/diagnostic.js';
import { settingName } from './document/language.js';
import type { NamedOrigin } from './document/origin-fields.js';
import { codeOfFacts, numbered, withStanding } from './numbering.js';
import type { KeptRegister } from './numbering.js';
import { outputPath } from './output/paths.js';
import { openWorkshop } from './pipeline.js';
import type { Workshop } from './pipeline.js';
import { recordKindOf } from './records/record-files.js';
import type { NumberStanding, RegisterBook } from './register/book.js';
import type { CorrectEntry, IssuedFile, IssueEntry } from './register/entry.js';
import { fingerprint } from './register/fingerprint.js';
import { madeFromName, readMadeFrom } from './register/made-from.js';
import { isCodeOf } from './register/paper-code.js';
import type { GivenCode } from './register/paper-code.js';
import type { MadeFrom } from './register/made-from.js';
import type { World } from './world/world.js';

/** A file as the register froze it. */
export interface IssuedCopy {
  readonly standing: NumberStanding;
  /** The entry that froze it. */
  readonly copy: IssueEntry | CorrectEntry;
  readonly file: IssuedFile;
}

function copiesOf(book: RegisterBook): readonly IssuedCopy[] {
  return book.numbers.flatMap((standing) =>
    standing.copies.flatMap((copy) => copy.files.map((file) => ({ standing, copy, file }))),
  );
}

/** The copy with these very bytes; of several the one that counts. */
export function copyWithBytes(book: RegisterBook, bytes: Uint8Array): IssuedCopy | undefined {
  const sha256 = fingerprint(bytes);
  return copiesOf(book).findLast((each) => each.file.sha256 === sha256);
}

/** The copy the register keeps at a path of the workspace. */
export function copyAtPath(book: RegisterBook, path: string): IssuedCopy | undefined {
  return copiesOf(book).findLast((each) => each.file.file === path);
}

/** The copy of the same paper, languages and format that counts now. */
export function copyOfPaper(
  book: RegisterBook,
  origin: NamedOrigin,
  format: string,
): IssuedCopy | undefined {
  const standing = book.ofPaper(origin.id);
  if (standing === undefined || origin.withEnclosures) return undefined;
  const name = outputPath({ ...origin, format }).replaceAll('/', '-');
  const copy = standing.current;
  const file = copy.files.find((each) => each.file.endsWith(`/${name}`));
  return file && { standing, copy, file };
}

/** A copy without regard to its files. */
export type CodedCopy = Pick<IssuedCopy, 'standing' | 'copy'>;

/** The copies that a printed code belongs to, those that count first. */
export function copiesWithCode(book: RegisterBook, given: GivenCode): readonly CodedCopy[] {
  const all = book.numbers.flatMap((standing) =>
    standing.copies.map((copy): CodedCopy => ({ standing, copy })),
  );
  const counts = ({ standing, copy }: CodedCopy): number => (standing.current === copy ? 0 : 1);
  return all.filter(({ copy }) => isCodeOf(copy, given)).sort((a, b) => counts(a) - counts(b));
}

/** What takes the force from an issued copy: its number was voided or replaced, or a corrected copy counts. */
export function standingFindings(
  { standing, copy }: CodedCopy,
  position: Diagnostic['position'],
): readonly Diagnostic[] {
  const number = standing.printed;
  const finding = (parameters: MessageParameters): Diagnostic => ({
    severity: 'error',
    code: 'verify-register',
    ...(position && { position }),
    parameters: { number, ...parameters },
  });
  const { state, voidReason = '', replacedBy = '', copies } = standing;
  if (state === 'void') return [finding({ reason: 'void', why: voidReason })];
  if (state === 'replaced') return [finding({ reason: 'replaced', other: replacedBy })];
  if (copy === standing.current) return [];
  const version = copies.indexOf(copy) + 1;
  return [finding({ reason: 'superseded', version, latest: copies.length })];
}

/** The records a copy was made from, opened as they were, and whether the program makes papers of them as it did. */
export interface IssuedWorkshop {
  readonly workshop: Workshop;
  /** Templates, wording and fonts are the same as then. */
  readonly sameProgram: boolean;
}

/** Undefined when the file beside the copy that holds the records is gone or cannot be read. */
export async function workshopOfCopy(
  { standing, copy, file }: IssuedCopy,
  world: World,
  origin: NamedOrigin,
  register: KeptRegister,
): Promise<IssuedWorkshop | undefined> {
  const folder = file.file.slice(0, file.file.lastIndexOf('/'));
  const beside = copy.files.find((each) => each.file === `${folder}/${madeFromName}`);
  const bytes = beside && (await world.readFile(beside.file).catch(() => undefined));
  if (bytes === undefined || fingerprint(bytes) !== beside?.sha256) return undefined;
  const madeFrom = readMadeFrom(bytes);
  if (madeFrom === undefined || !madeFrom.languages.includes(settingName(origin))) return undefined;
  // Records that the paper does not need are not among those frozen, so what lacks them is no fault of the paper.
  const opened = await openWorkshop(worldAsItWas(world, madeFrom), origin.languages);
  if (opened.value === undefined) return undefined;
  const replaces = standing.issue.replaces?.printed;
  const printed = { number: standing.printed, ...(replaces !== undefined && { replaces }) };
  const workspace = withStanding(numbered(opened.value.workspace, register), origin.id, {
    ...printed,
    state: 'issued',
    code: codeOfFacts(copy),
  });
  const { world: then, papers, fonts, templates, wording } = opened.value;
  const workshop: Workshop = { world: then, papers, fonts, templates, wording, workspace };
  return { workshop, sameProgram: await isSameProgram(madeFrom, world) };
}

/** The workspace with the records as they were frozen; pictures are those of today. */
function worldAsItWas(world: World, { records }: MadeFrom): World {
  return {
    ...world,
    listFiles: async () => {
      const now = await world.listFiles();
      const others = now.filter((path) => recordKindOf(path) === undefined);
      return [...others, ...Object.keys(records)].sort();
    },
    readFile: async (path) => {
      const record = records[path];
      return record === undefined ? world.readFile(path) : new TextEncoder().encode(record);
    },
  };
}

async function isSameProgram({ program, fingerprints }: MadeFrom, world: World): Promise<boolean> {
  if (program !== world.version) return false;
  for (const [path, before] of Object.entries(fingerprints)) {
    const inWorkspace = path.startsWith('images/');
    const reading = inWorkspace ? world.readFile(path) : world.readProgramFile(path);
    const now = await reading.catch(() => undefined);
    if (now === undefined || fingerprint(now) !== before) return false;
  }
  return true;
}
