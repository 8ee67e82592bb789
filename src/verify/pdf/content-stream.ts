/** Takes the content of a page (ISO 32000-1, 7.8.2), gives the text it shows, with how it is shown. */

import { TextWriter } from '../../lookup/text-writer.js';
import type { CharacterMap } from './character-map.js';
import {
  hexDigits,
  isDigit,
  isRegular,
  isSpace,
  isWordAt,
  PdfDamage,
  pastLiteral,
  pastSpace,
} from './objects/pdf-signs.js';

/** Text that one operator shows, from left to right. */
export interface ShownText {
  /** Number of the marked content; undefined outside any. */
  readonly id: number | undefined;
  readonly artifact: boolean;
  readonly text: string;
  /** Colour of the fill: red, green, blue from 0 to 1. */
  readonly color: Color;
  /** Text that is neither filled nor stroked (rendering mode 3). */
  readonly hidden: boolean;
}

type Color = readonly [number, number, number];

/** What a glyph stands for whose font does not say it. */
const unknownCharacter = '\ufffd';

interface Mark {
  readonly artifact: boolean;
  readonly id: number | undefined;
}

interface State {
  readonly color: Color;
  readonly mode: number;
  readonly font: CharacterMap | undefined;
}

const outside: Mark = { artifact: false, id: undefined };
const first: State = { color: [0, 0, 0], mode: 0, font: undefined };

/** `fonts` gives what the codes of a font stand for, by its name among the page's resources. */
export function shownTexts(content: Buffer, fonts: Fonts): readonly ShownText[] {
  return new ContentReader(content, fonts).read();
}

type Fonts = (name: string) => CharacterMap | undefined;

class ContentReader {
  readonly #shown: ShownText[] = [];
  readonly #marks: Mark[] = [outside];
  readonly #saved: State[] = [];
  #state: State = first;
  #at = 0;
  // What stands before an operator: places of numbers and of the first name, the number of marked content, text.
  readonly #numbers: number[] = [];
  #name = -1;
  #id: number | undefined;
  #text = '';
  /** Texts of a long paper are held until all are compared: put together of two parts each they take ten times the room. */
  readonly #writer = new TextWriter();

  constructor(
    readonly content: Buffer,
    readonly fonts: Fonts,
  ) {}

  read(): readonly ShownText[] {
    const { content } = this;
    while (this.#at < content.length) {
      const byte = content[this.#at] ?? 0;
      if (isSpace(byte)) this.#at += 1;
      else if (byte === 0x2f) this.#readName();
      else if (byte === 0x3c && content[this.#at + 1] !== 0x3c) this.#readCodes();
      else if (byte === 0x28) {
        // Not as the fonts of a paper have them, codes of two bytes in hexadecimal digits.
        this.#at = pastLiteral(content, this.#at + 1);
        this.#text += unknownCharacter;
      } else if (byte === 0x25) this.#at = pastSpace(content, this.#at);
      else if (byte === 0x3c) this.#at += 2;
      else if (!isRegular(byte)) this.#at += 1;
      else if (isOfNumber(byte)) this.#passNumber();
      else this.#readOperator();
    }
    return this.#shown;
  }

  #readName(): void {
    const begin = this.#at + 1;
    if (this.#name < 0) this.#name = begin;
    this.#at = this.#pastRegular(begin);
    if (this.#at - begin !== 4 || !isWordAt(this.content, begin, 'MCID')) return;
    const place = pastSpace(this.content, this.#at);
    this.#id = this.#numberAt(place);
    this.#at = this.#pastRegular(place);
  }

  #readOperator(): void {
    const begin = this.#at;
    this.#at = this.#pastRegular(begin);
    // Three letters at most.
    let operator = 0;
    for (let at = begin; at < this.#at; at += 1)
      operator = operator * 256 + (this.content[at] ?? 0);
    this.#apply(operator);
    this.#numbers.length = 0;
    this.#name = -1;
    this.#id = undefined;
    this.#text = '';
  }

  #apply(operator: number): void {
    switch (operator) {
      case operators.Tj:
      case operators.TJ:
      case operators.nextLine:
      case operators.spacedLine: {
        const { artifact, id } = this.#marks.at(-1) ?? outside;
        const { color, mode } = this.#state;
        this.#shown.push({ id, artifact, text: this.#text, color, hidden: mode === 3 });
        return;
      }
      case operators.BDC:
      case operators.BMC:
        this.#marks.push(this.#mark());
        return;
      case operators.EMC:
        if (this.#marks.length > 1) this.#marks.pop();
        return;
      case operators.Tf: {
        const name = this.content.toString('latin1', this.#name, this.#pastRegular(this.#name));
        this.#state = { ...this.#state, font: this.fonts(name) };
        return;
      }
      case operators.Tr:
        this.#state = { ...this.#state, mode: this.#operands()[0] ?? 0 };
        return;
      case operators.q:
        this.#saved.push(this.#state);
        return;
      case operators.Q:
        this.#state = this.#saved.pop() ?? this.#state;
        return;
      case operators.BI:
        throw new PdfDamage('a picture among the text', this.#at);
      default: {
        if (!colorOperators.has(operator)) return;
        const color = fillColor(operator, this.#operands());
        if (color !== undefined) this.#state = { ...this.#state, color };
      }
    }
  }

  /** Content inside an artifact or a numbered piece belongs to that, whatever marks it has of its own. */
  #mark(): Mark {
    const isArtifact = this.#name >= 0 && isWordAt(this.content, this.#name, 'Artifact');
    if (!isArtifact && this.#id === undefined) return this.#marks.at(-1) ?? outside;
    return { artifact: isArtifact, id: this.#id };
  }

  /** Codes of two bytes, as composite fonts have them. */
  #readCodes(): void {
    const { content } = this;
    const characters = this.#state.font;
    let code = 0;
    let digits = 0;
    let at = this.#at + 1;
    for (let byte = content[at]; byte !== 0x3e; at += 1, byte = content[at]) {
      const digit = byte === undefined ? -1 : (hexDigits[byte] ?? -1);
      if (digit < 0) {
        if (!isSpace(byte)) throw new PdfDamage('no codes of glyphs', at);
        continue;
      }
      code = code * 16 + digit;
      digits += 1;
      if (digits < 4) continue;
      this.#writer.add(characters?.[code] ?? unknownCharacter);
      code = 0;
      digits = 0;
    }
    if (digits > 0) this.#writer.add(unknownCharacter);
    this.#text += this.#writer.take();
    this.#at = at + 1;
  }

  /** Most numbers are places on the page, and nobody asks for them. */
  #passNumber(): void {
    this.#numbers.push(this.#at);
    this.#at = this.#pastRegular(this.#at);
  }

  #operands(): readonly number[] {
    return this.#numbers.map((place) => this.#numberAt(place));
  }

  #numberAt(begin: number): number {
    const written = this.content.toString('latin1', begin, this.#pastRegular(begin));
    const number = written === '' ? NaN : Number(written);
    if (Number.isNaN(number)) throw new PdfDamage('no number', begin);
    return number;
  }

  #pastRegular(from: number): number {
    let at = from;
    while (isRegular(this.content[at])) at += 1;
    return at;
  }
}

/** By their letters as one number. */
const operators = {
  Tj: codeOf('Tj'),
  TJ: codeOf('TJ'),
  nextLine: codeOf("'"),
  spacedLine: codeOf('"'),
  BDC: codeOf('BDC'),
  BMC: codeOf('BMC'),
  EMC: codeOf('EMC'),
  Tf: codeOf('Tf'),
  Tr: codeOf('Tr'),
  q: codeOf('q'),
  Q: codeOf('Q'),
  BI: codeOf('BI'),
  g: codeOf('g'),
  rg: codeOf('rg'),
  sc: codeOf('sc'),
  scn: codeOf('scn'),
  k: codeOf('k'),
} as const;

function codeOf(operator: string): number {
  return [...operator].reduce((code, letter) => code * 256 + letter.charCodeAt(0), 0);
}

/** A digit, a sign or a point. */
function isOfNumber(byte: number): boolean {
  return isDigit(byte) || byte === 0x2d || byte === 0x2e || byte === 0x2b;
}

const colorOperators = new Set<number>([
  operators.g,
  operators.rg,
  operators.sc,
  operators.scn,
  operators.k,
]);

function fillColor(operator: number, numbers: readonly number[]): Color | undefined {
  const [red = 0, green = 0, blue = 0, black = 0] = numbers;
  const isGeneral = operator === operators.sc || operator === operators.scn;
  if (operator === operators.g || (isGeneral && numbers.length === 1)) return [red, red, red];
  if (operator === operators.rg || (isGeneral && numbers.length === 3)) return [red, green, blue];
  if (operator !== operators.k) return undefined;
  return [(1 - red) * (1 - black), (1 - green) * (1 - black), (1 - blue) * (1 - black)];
}
