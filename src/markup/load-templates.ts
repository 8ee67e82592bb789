/**
 * Takes the World, gives every template: those that ship with the program, each of which a workspace may replace by a
 * file of the same name under its own templates/. All of them are read at once, so that an error in a template no
 * paper uses yet is found too.
 */

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import { KeptByText } from '../lookup/kept-by-text.js';
import type { World } from '../world/world.js';
import { readTemplate } from './read-template.js';
import type { TemplateFile, TemplatePart, TemplateSet } from './template.js';

const folder = 'templates';
/** Where those of the program are; a workspace may have further folders of its own. */
const programFolders = [folder, `${folder}/partials`];
const extension = '.hbs';
/** Stands before the path of a template that ships with the program, so that nobody looks for it in the workspace. */
const programPrefix = 'mahdar/';

interface FoundFile {
  /** Path shown in diagnostics. */
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
}

const readTemplates = new KeptByText<Checked<readonly TemplatePart[]>>();

/** Reads every template; one that has errors, or cannot be read, is left out and reported. */
export async function loadTemplates(world: World): Promise<Checked<TemplateSet>> {
  const found = await findTemplates(world);
  const templates = new Map<string, TemplateFile>();
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [name, file] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = await readText(file);
    if (typeof text !== 'string') {
      diagnostics.push(text);
      continue;
    }
    const { path } = file;
    const index = files.length;
    const read = readTemplates.of(`${index} ${path}`, text, () =>
      readTemplate({ path, index, text }),
    );
    diagnostics.push(...read.diagnostics);
    templates.set(name, { path, parts: read.value });
    files.push(path);
  }
  return { value: { templates, files }, diagnostics };
}

async function findTemplates(world: World): Promise<ReadonlyMap<string, FoundFile>> {
  const found = new Map<string, FoundFile>();
  for (const programFolder of programFolders) {
    for (const name of await world.listProgramFiles(programFolder)) {
      const path = `${programFolder}/${name}`;
      if (!name.endsWith(extension)) continue;
      const read = (): Promise<Uint8Array> => world.readProgramFile(path);
      found.set(templateName(path), { path: programPrefix + path, read });
    }
  }
  for (const path of await world.listFiles()) {
    if (!path.startsWith(`${folder}/`) || !path.endsWith(extension)) continue;
    found.set(templateName(path), { path, read: () => world.readFile(path) });
  }
  return found;
}

function templateName(path: string): string {
  return path.slice(folder.length + 1, -extension.length);
}

async function readText(file: FoundFile): Promise<string | Diagnostic> {
  const position = { file: file.path, line: 1, column: 1 };
  let bytes: Uint8Array;
  try {
    bytes = await file.read();
  } catch {
    return {
      severity: 'error',
      code: 'file-unreadable',
      position,
      parameters: { file: file.path },
    };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { severity: 'error', code: 'file-not-utf8', position, parameters: { file: file.path } };
  }
}
