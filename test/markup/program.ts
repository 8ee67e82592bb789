/** Stands in for the disk: templates and views of a test, from literals or from a case's folder. */

import type { Checked } from '../../src/diagnostics/diagnostic.js';
import type { BuiltDocument, Language } from '../../src/document/tree.js';
import { buildDocument } from '../../src/markup/build.js';
import { fillTemplate } from '../../src/markup/fill.js';
import { loadTemplates } from '../../src/markup/load-templates.js';
import type { World } from '../../src/world/world.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

const bytesOf = (file: string | Uint8Array | undefined, path: string): Uint8Array => {
  if (file === undefined) throw new Error(`no such file: ${path}`);
  return typeof file === 'string' ? new TextEncoder().encode(file) : file;
};

/** A World of the given files; the program's listing is not recursive, as on a disk. */
export function worldOf(workspace: Files, program: Files = {}): World {
  return {
    listFiles: async () => Object.keys(workspace).sort(),
    readFile: async (path) => bytesOf(workspace[path], path),
    readProgramFile: async (path) => bytesOf(program[path], path),
    readProgramFileNow: (path) => bytesOf(program[path], path),
    listProgramFiles: async (folder) =>
      Object.keys(program)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1))
        .filter((name) => !name.includes('/'))
        .sort(),
    now: new Date(0),
    version: '0.0.0',
  };
}

/** Fills and builds `templates/paper.hbs` of the given files. */
export async function buildPaper(
  files: Files | string,
  data: object = {},
  lang: Language = 'ar',
): Promise<Checked<BuiltDocument>> {
  const templates = typeof files === 'string' ? { 'templates/paper.hbs': files } : files;
  const loaded = await loadTemplates(worldOf(templates));
  const filled = fillTemplate(loaded.value, { template: 'paper', data });
  const built = buildDocument(filled.value, {
    id: 'letter/2022-02',
    lang,
    metadata: { title: 'عنوان', author: 'الهيئة', subject: 'موضوع', date: '2022-05-30' },
  });
  return {
    value: built.value,
    diagnostics: [...loaded.diagnostics, ...filled.diagnostics, ...built.diagnostics],
  };
}

/** Codes with their places, `code line:column`: what most tests of errors compare. */
export function codesOf(checked: Checked<unknown>): readonly string[] {
  return checked.diagnostics.map(({ code, position }) =>
    position ? `${code} ${position.line}:${position.column}` : code,
  );
}
