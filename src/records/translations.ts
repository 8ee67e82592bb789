/** Takes the records, gives one list of what is untranslated or out of step: what translators work through. */

import type { SourcePosition } from '../diagnostics/diagnostic.js';
import { localizedTextsOf, type PlacedText } from './localized-texts.js';
import { showPath } from './source-node.js';
import type { RecordPath, Workspace } from './workspace.js';

type Language = 'ar' | 'fr' | 'zgh';

export interface TranslationGap {
  readonly position: SourcePosition;
  /** The same path as data and as people read it. */
  readonly at: RecordPath;
  readonly path: string;
  /** `missing`: no text in the language; `stale`: numbers of another language are not in it. */
  readonly state: 'missing' | 'stale';
  readonly language: Language;
  /** The numbers that are not there. */
  readonly numbers: readonly string[];
}

/** In order of file and place. A plain string, the same in all languages, has no gaps. */
export function translationGaps(workspace: Workspace): readonly TranslationGap[] {
  const { languages } = workspace.settings;
  return workspace.files.flatMap((file) =>
    localizedTextsOf(file).flatMap((placed) =>
      gapsOf(placed, languages).map((gap) => ({
        ...gap,
        position: workspace.locator.locate(file.path, placed.path),
        at: placed.path,
        path: showPath(placed.path),
      })),
    ),
  );
}

type Gap = Pick<TranslationGap, 'state' | 'language' | 'numbers'>;

function gapsOf({ text }: PlacedText, languages: readonly Language[]): readonly Gap[] {
  if (typeof text === 'string') return [];
  const written = languages.flatMap((language) => {
    const own = text[language];
    return own === undefined ? [] : [{ language, numbers: numbersOf(own) }];
  });
  return languages.flatMap((language): readonly Gap[] => {
    const own = written.find((each) => each.language === language);
    if (own === undefined) return [{ state: 'missing', language, numbers: [] }];
    const others = written.flatMap((each) => [...each.numbers]);
    const numbers = [...new Set(others)].filter((number) => !own.numbers.has(number));
    return numbers.length === 0 ? [] : [{ state: 'stale', language, numbers }];
  });
}

/** Numbers of two digits or more; smaller ones are often words in one of the languages. */
function numbersOf(text: string): ReadonlySet<string> {
  return new Set((text.match(/\d+/gu) ?? []).filter((digits) => digits.length >= 2));
}
