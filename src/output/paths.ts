/** Takes a workspace's folder, a paper's id, its languages and a format; gives where the paper is written. */

import { basename, join, resolve } from 'node:path';

/** What a produced file holds. */
export interface OutputName {
  /** Readable id of the paper: letter/2022-02. */
  readonly id: string;
  /** In the order asked for; two stand side by side (ar+fr) or one after the other (ar-fr). */
  readonly languages: readonly string[];
  readonly inSequence?: boolean;
  readonly format: string;
  /** The enclosed papers follow in the same file, which then has a name of its own. */
  readonly withEnclosures: boolean;
}

/** The default folder for a workspace's papers: out/<name of its folder>, under the folder given. */
export function outputFolder(workspaceFolder: string, under: string): string {
  return join(under, 'out', safeName(basename(resolve(workspaceFolder))));
}

/** Path inside the output folder, with '/' separators: letter/2022-02.ar+fr.docx. */
export function outputPath(name: OutputName): string {
  const parts = name.id.split('/').map(safeName);
  const enclosures = name.withEnclosures ? '.with-enclosures' : '';
  return `${parts.join('/')}${enclosures}.${name.languages.join(name.inSequence === true ? '-' : '+')}.${name.format}`;
}

/**
 * A name every common file system takes: control characters, bidi controls and the characters Windows reserves
 * become '-', and a name of nothing but dots or spaces becomes 'workspace'. Arabic and other letters stay.
 */
function safeName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/g, '-')
    .replace(/^[. ]+|[. ]+$/g, '');
  return safe === '' ? 'workspace' : safe;
}
