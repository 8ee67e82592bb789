/** Takes the wording files that ship with the program, gives the wording of one language, every phrase checked. */

import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import type { Checked, Diagnostic, Severity, SourcePosition } from '../../diagnostics/diagnostic.js';
import { tamazightTerm } from '../../language/index.js';
import type { Language } from '../../language/index.js';
import { KeptByBytes } from '../../lookup/kept-by-bytes.js';
import type { World } from '../../world/world.js';
import { fillPlaceholders } from './placeholders.js';
import { mayStayUnsaid, shapeOf, standIns, wordingKeys, wordingParts } from './shape.js';
import type { WordingKey, WordingPart } from './shape.js';
import type { Phrase, Phrases, Wording } from './wording.js';

const languages = ['ar', 'fr', 'zgh'] as const satisfies readonly Language[];

/**
 * Reads the wording of the languages wanted, each file once. Gaps are `wording-missing`: errors in Arabic and French, which are complete, and
 * warnings in Tamazight, where what is not known stays blank. A term of low confidence is `wording-needs-review` and
 * is not used. Diagnostics about other languages are given only for the letterhead, which speaks all three.
 */
export async function loadWordings(
  world: World,
  wanted: Iterable<Language>,
): Promise<Checked<ReadonlyMap<Language, Wording>>> {
  const files = await Promise.all(languages.map((each) => readPhrases(world, each)));
  const wordings = [...new Set(wanted)].map((lang) => wordingOf(lang, files));
  return {
    value: new Map(wordings.map(({ value }) => [value.lang, value])),
    diagnostics: wordings.flatMap(({ diagnostics }) => diagnostics),
  };
}

function wordingOf(lang: Language, files: readonly SpokenLanguage[]): Checked<Wording> {
  const [ar, fr, zgh] = files.map((file) => file.phrases);
  if (ar === undefined || fr === undefined || zgh === undefined) {
    throw new Error('a language has no wording file');
  }
  const diagnostics = files.flatMap((file) =>
    file.findings.filter((finding) => file.lang === lang || concernsLetterhead(finding, file.lang)),
  );
  return {
    value: { lang, phrases: { ar, fr, zgh } },
    diagnostics: diagnostics.map((finding) => finding.diagnostic),
  };
}

interface Finding {
  readonly path: string;
  readonly diagnostic: Diagnostic;
}

/** The Tamazight lines of a letterhead are few by design (DOMAIN 5.2): their gaps are no news for another paper. */
function concernsLetterhead(finding: Finding, lang: Language): boolean {
  return lang !== 'zgh' && finding.path.startsWith('letterhead.');
}

interface SpokenLanguage {
  readonly lang: Language;
  readonly phrases: Phrases;
  readonly findings: readonly Finding[];
}

/** A wording file and the phrases it has to give. */
interface WordingFile {
  readonly path: string;
  readonly keys: readonly WordingKey[];
}

function filesOf(lang: Language): readonly WordingFile[] {
  if (lang === 'zgh') return [{ path: 'wording/zgh.yaml', keys: wordingKeys }];
  return (Object.keys(wordingParts) as WordingPart[]).map((part) => ({
    path: part === 'papers' ? `wording/${lang}.yaml` : `wording/${part}.${lang}.yaml`,
    keys: Object.keys(wordingParts[part]) as WordingKey[],
  }));
}

/** What each wording file gives; it says the same to every paper. */
const spokenByFile = new KeptByBytes<SpokenLanguage>();

async function readPhrases(world: World, lang: Language): Promise<SpokenLanguage> {
  const files = await Promise.all(
    filesOf(lang).map(async (file) => {
      const bytes = await world.readProgramFile(file.path);
      return spokenByFile.of(file.path, bytes, () => readWordingFile(file, bytes, lang));
    }),
  );
  const phrases = new Map(files.flatMap((file) => [...file.phrases]));
  return { lang, phrases, findings: files.flatMap(({ findings }) => findings) };
}

function readWordingFile(file: WordingFile, bytes: Uint8Array, lang: Language): SpokenLanguage {
  const reader = new WordingReader(file, new TextDecoder().decode(bytes), lang);
  return { lang, phrases: reader.read(), findings: reader.findings };
}

class WordingReader {
  readonly findings: Finding[] = [];
  readonly #file: WordingFile;
  readonly #lang: Language;
  readonly #lines = new LineCounter();
  readonly #root: Node | null;

  constructor(file: WordingFile, text: string, lang: Language) {
    this.#file = file;
    this.#lang = lang;
    const document = parseDocument(text, { lineCounter: this.#lines });
    this.#root = document.contents;
    for (const error of document.errors) {
      this.#report('', { code: 'yaml-syntax', parameters: { found: error.code } }, error.pos[0]);
    }
  }

  read(): Phrases {
    const written = new Map<string, Node>();
    this.#collect(this.#root, '', written);
    const phrases = new Map<WordingKey, Phrase>();
    for (const key of this.#file.keys) {
      const node = written.get(key);
      written.delete(key);
      const phrase = node === undefined ? undefined : this.#phrase(key, node);
      if (phrase !== undefined) phrases.set(key, phrase);
      else if (node === undefined) this.#missing(key);
    }
    for (const [path, node] of written) this.#report(path, { code: 'unknown-key', parameters: { key: path, allowed: siblings(path) } }, place(node));
    return phrases;
  }

  /** Finds the node of every key of the shape; what lies elsewhere is kept under its path, to be reported. */
  #collect(node: unknown, path: string, into: Map<string, Node>): void {
    if (!isMap(node)) return;
    for (const pair of node.items) {
      if (!isScalar(pair.key)) continue;
      const name = String(pair.key.value);
      const here = path === '' ? name : `${path}.${name}`;
      const value = pair.value;
      const isPhrase = (this.#file.keys as readonly string[]).includes(here);
      if (!isPhrase && isMap(value)) this.#collect(value, here, into);
      else into.set(here, isScalar(value) || isMap(value) ? value : pair.key);
    }
  }

  #phrase(key: WordingKey, node: Node): Phrase | undefined {
    const shape = shapeOf(key);
    const forms = Object.keys(shape);
    if (isScalar(node) && node.value === null) {
      if (mayStayUnsaid.has(key)) return null;
      this.#missing(key, place(node));
      return undefined;
    }
    const source = isMap(node) ? (node.toJSON() as Record<string, unknown>) : undefined;
    if (typeof source?.['term'] === 'string') return this.#term(key, source['term'], node);
    const given: Record<string, unknown> =
      source ?? Object.fromEntries(forms.map((form) => [form, (node as { value?: unknown }).value]));
    return this.#forms(key, given, node);
  }

  /** `{ term }` names a word of the language engine's table, which holds its source and how sure it is. */
  #term(key: WordingKey, name: string, node: Node): Phrase | undefined {
    const term = tamazightTerm(name);
    if (term === undefined) {
      this.#report(key, { code: 'invalid-value', parameters: { reason: 'other', found: name } }, place(node));
      return undefined;
    }
    if (term.confidence === 'low') {
      const parameters = { key, text: term.text };
      this.#report(
        key,
        { code: 'wording-needs-review', parameters, severity: 'warning' },
        place(node),
      );
      return undefined;
    }
    return this.#forms(key, { plain: term.text }, node);
  }

  #forms(key: WordingKey, given: Record<string, unknown>, node: Node): Phrase | undefined {
    const phrase: Record<string, string> = {};
    let whole = true;
    for (const [form, placeholders] of Object.entries(shapeOf(key))) {
      const text = given[form] ?? given[standIns[form] ?? form];
      if (typeof text === 'string' && this.#fits(key, text, placeholders, node)) {
        phrase[form] = text;
      } else {
        whole = false;
        if (typeof text !== 'string') this.#missing(`${key}.${form}`, place(node));
      }
    }
    for (const form of Object.keys(given)) {
      if (form in shapeOf(key)) continue;
      this.#report(`${key}.${form}`, { code: 'unknown-key', parameters: { key: form, allowed: Object.keys(shapeOf(key)).join(', ') } }, place(node));
    }
    return whole ? phrase : undefined;
  }

  #fits(key: string, text: string, placeholders: readonly string[], node: Node): boolean {
    const values = Object.fromEntries(placeholders.map((name) => [name, '']));
    const { unknown, unused } = fillPlaceholders(text, values);
    for (const name of unknown) {
      this.#report(
        key,
        { code: 'wording-placeholder-unknown', parameters: { key, placeholder: name } },
        place(node),
      );
    }
    for (const name of unused) {
      this.#report(
        key,
        { code: 'wording-placeholder-missing', parameters: { key, placeholder: name } },
        place(node),
      );
    }
    return unknown.length + unused.length === 0;
  }

  #missing(key: string, offset = 0): void {
    const severity = this.#lang === 'zgh' ? 'warning' : 'error';
    const parameters = { key, language: this.#lang };
    this.#report(key, { code: 'wording-missing', parameters, severity }, offset);
  }

  #report(
    path: string,
    finding: Pick<Diagnostic, 'code' | 'parameters'> & { readonly severity?: Severity },
    offset: number,
  ): void {
    const { line, col } = this.#lines.linePos(offset);
    const position: SourcePosition = {
      file: this.#file.path,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
    };
    this.findings.push({ path, diagnostic: { severity: 'error', ...finding, position, path } });
  }
}

function place(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Keys of the section a key was written in, for the hint. */
function siblings(path: string): string {
  const section = path.replace(/[^.]*$/u, '');
  return wordingKeys.filter((key) => key.startsWith(section)).join(', ');
}
