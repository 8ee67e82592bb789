/** Takes the texts of a workspace and its fonts, reports each character that no font can draw. */

import { unitTable } from '../../lookup/unit-table.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { codePointName } from '../clean-text.js';
import { localizedTextsOf, variantsOf } from '../localized-texts.js';
import type { Workspace } from '../workspace.js';
import { Report } from './report.js';

/** Scripts as FontSet names them (UAX #24). */
type Script = 'Arab' | 'Latn' | 'Tfng' | 'Zyyy';

/** The part of a FontSet that this check needs; undefined means no font has the character. */
export interface CharacterFonts {
  pick(codePoint: number, script: Script, style: { bold: boolean; italic: boolean }): unknown;
}

/** One diagnostic for each character and text; alternative texts of pictures are spoken, not drawn. */
export function checkCoverage(workspace: Workspace, fonts: CharacterFonts): readonly Diagnostic[] {
  const report = new Report(workspace);
  const isPlain = unitTable((unit) => (isCoveredAnyhow(unit, fonts) ? 1 : 0));
  for (const file of workspace.files) {
    for (const placed of localizedTextsOf(file)) {
      if (placed.path.at(-1) === 'alt') continue;
      for (const { path, text } of variantsOf(placed)) {
        if (isAll(text, isPlain)) continue;
        for (const character of uncovered(text, fonts)) {
          report.add(file.path, path, {
            code: 'character-without-font',
            parameters: { found: character, character: codePointName(character) },
          });
        }
      }
    }
  }
  return report.diagnostics;
}

function isAll(text: string, isPlain: (unit: number) => number): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (isPlain(text.charCodeAt(index)) === 0) return false;
  }
  return true;
}

const scripts: readonly Script[] = ['Arab', 'Latn', 'Tfng', 'Zyyy'];

/** Whatever script the sign is taken for, there is a font for it or none is needed. Half a pair is left to `uncovered`. */
function isCoveredAnyhow(unit: string, fonts: CharacterFonts): boolean {
  if (/\p{Cs}/u.test(unit)) return false;
  const codePoint = unit.charCodeAt(0);
  return (
    undrawn.test(unit) ||
    scripts.every((script) => fonts.pick(codePoint, script, regular) !== undefined)
  );
}

const regular = { bold: false, italic: false };
/** Spaces, line ends, joiners are never drawn; control characters and half characters are reported on load. */
const undrawn = /[\s\p{Cc}\p{Cf}\p{Cs}]/u;

function uncovered(text: string, fonts: CharacterFonts): ReadonlySet<string> {
  const missing = new Set<string>();
  let script: Script = 'Zyyy';
  for (const character of text) {
    // A mark has the script of the letter it stands on (UAX #24, 5.2).
    if (!/\p{M}/u.test(character)) script = scriptOf(character);
    if (undrawn.test(character)) continue;
    const codePoint = character.codePointAt(0) ?? 0;
    if (fonts.pick(codePoint, script, regular) === undefined) missing.add(character);
  }
  return missing;
}

function scriptOf(character: string): Script {
  if (/\p{Script=Arabic}/u.test(character)) return 'Arab';
  if (/\p{Script=Latin}/u.test(character)) return 'Latn';
  if (/\p{Script=Tifinagh}/u.test(character)) return 'Tfng';
  return 'Zyyy';
}
