/** The records a paper is made from: word for word for the register's keeping, without what is personal for the paper. */

import { mapContent } from './document/map-content.js';
import type { BuiltDocument } from './document/tree.js';
import type { LocalizedText } from './records/schema.js';
import type { Workspace } from './records/workspace.js';
import { sentLetter } from './records/sent-letters.js';
import { withoutPersonal } from './records/without-personal.js';
import { fingerprint } from './register/fingerprint.js';
import type { Attachment } from './document/attachment.js';
import type { World } from './world/world.js';

/** Records every paper may read: the body, its people, groups and texts, and the settings. */
const commonRecords = new Set([
  'settings',
  'body',
  'people',
  'groups',
  'names',
  'law',
  'documents',
  'recipients',
]);

interface Records {
  readonly workspace: Workspace;
  readonly world: World;
}

/** By path: those of all papers, those of the paper itself, and those of the papers named with it. */
export async function recordTexts(
  { workspace, world }: Records,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const own = new Set(ids.flatMap((paper) => ownRecord(workspace, paper) ?? []));
  const withMeeting = ids.some((paper) => /^(minutes|extract)\//u.test(paper));
  const texts: Record<string, string> = {};
  for (const { path, kind } of workspace.files) {
    const used = commonRecords.has(kind) || own.has(path) || (kind === 'programme' && withMeeting);
    if (used) texts[path] = new TextDecoder().decode(await world.readFile(path));
  }
  return texts;
}

/** The file of the record a paper is about. */
function ownRecord(workspace: Workspace, paper: string): string | undefined {
  const [kind = '', name = ''] = paper.split('/');
  const day = name.slice(0, 'yyyy-mm-dd'.length);
  const files: Readonly<Record<string, string | undefined>> = {
    letter: sentLetter(workspace, name)?.file,
    minutes: `meetings/${name}.yaml`,
    extract: `meetings/${day}.yaml`,
    programme: `programmes/${name}.yaml`,
    convocation: `convocations/${day}.yaml`,
    opinion: `opinions/${name}.yaml`,
    memorandum: `opinions/${name}.yaml`,
  };
  return files[kind];
}

/** The paper with the records that travel with it. */
export async function withRecords(
  tree: BuiltDocument,
  records: Records,
  ids: readonly string[],
): Promise<BuiltDocument> {
  const { origin } = tree;
  if (origin === undefined) throw new Error('a paper without origin');
  const attachments = await attachmentsOf(records, tree, ids);
  const named = { ...origin, records: fingerprintOfAttachments(attachments) };
  return { ...tree, origin: named, attachments };
}

/** The records that travel inside a paper, in order of path, each without what is personal. */
async function attachmentsOf(
  records: Records,
  document: BuiltDocument,
  ids: readonly string[],
): Promise<readonly Attachment[]> {
  const unnamed = unnamedPeople(records.workspace, document);
  const texts = Object.entries(await recordTexts(records, ids));
  return texts.flatMap(([path, text]) => {
    const kept = withoutPersonal(path, text, unnamed);
    if (kept === undefined) return [];
    // Readers save attachments under their names, and some take a slash for the end of one.
    const name = path.replaceAll('/', '-');
    return [{ name, bytes: new TextEncoder().encode(kept) }];
  });
}

/** SHA-256 of the attachments with their names: stands in the paper's description. */
function fingerprintOfAttachments(attachments: readonly Attachment[]): string {
  const lines = attachments.map(({ name, bytes }) => `${fingerprint(bytes)} ${name}\n`);
  return fingerprint(lines.join(''));
}

/** Ids of the people and addressees whose name or office stands nowhere in the paper. */
function unnamedPeople(workspace: Workspace, document: BuiltDocument): ReadonlySet<string> {
  const texts: string[] = [];
  mapContent(document, (content) => {
    const text = content.map((inline) => (inline.type === 'text' ? inline.value : ''));
    texts.push(letters(text.join('')));
  });
  const said = texts.join('\n');
  const unnamed = new Set<string>();
  const isSaid = (name: LocalizedText): boolean => {
    const names: readonly (string | undefined)[] =
      typeof name === 'string' ? [name] : Object.values(name);
    return names.some((each) => each !== undefined && said.includes(letters(each)));
  };
  for (const [id, { name }] of workspace.people) if (!isSaid(name)) unnamed.add(id);
  for (const [id, { title }] of workspace.recipients) if (!isSaid(title)) unnamed.add(id);
  return unnamed;
}

/** Without spaces and invisible signs, which typography changes. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
