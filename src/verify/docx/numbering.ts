/** Counts list labels as Word does (ISO/IEC 29500-1, 17.9), for the kinds of numbering papers have. */

import type { XmlElement } from '../xml-tree.js';
import { rememberedWeakly } from '../../lookup/remembered.js';
import { at, childrenNamed } from '../xml-tree.js';

export interface Label {
  readonly text: string;
  readonly level: number;
}

interface LevelDefinition {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Numbers of the levels above stand in figures too (w:isLgl). */
  readonly inFigures: boolean;
}

/** By list and level, as `keyOf` writes them. */
type LevelDefinitions = ReadonlyMap<string, LevelDefinition>;

const levelsIn = rememberedWeakly((root: XmlElement): LevelDefinitions => {
  const levels = new Map<string, LevelDefinition>();
  const abstract = new Map(
    childrenNamed(root, 'w:abstractNum').map((each) => [
      each.attributes.get('w:abstractNumId') ?? '',
      each,
    ]),
  );
  for (const list of childrenNamed(root, 'w:num')) {
    const id = list.attributes.get('w:numId') ?? '';
    const definition = abstract.get(value(list, 'w:abstractNumId') ?? '');
    for (const level of childrenNamed(definition, 'w:lvl')) {
      const number = level.attributes.get('w:ilvl') ?? '';
      const override = childrenNamed(list, 'w:lvlOverride').find(
        (each) => each.attributes.get('w:ilvl') === number,
      );
      const start = value(override, 'w:startOverride') ?? value(level, 'w:start') ?? '1';
      levels.set(`${id}/${number}`, {
        start: Number(start),
        format: value(level, 'w:numFmt') ?? 'decimal',
        text: value(level, 'w:lvlText') ?? '',
        inFigures: at(level, 'w:isLgl') !== undefined,
      });
    }
  }
  return levels;
});

export class Numbering {
  readonly #levels: LevelDefinitions;
  readonly #counts = new Map<string, number>();

  constructor(root: XmlElement | undefined) {
    this.#levels = root === undefined ? new Map() : levelsIn(root);
  }

  /** Whether the list and level are defined. */
  defines(properties: XmlElement): boolean {
    return this.#levels.has(keyOf(properties));
  }

  /** The next label of the list the properties name; undefined without properties. Call in document order. */
  label(properties: XmlElement | undefined): Label | undefined {
    if (properties === undefined) return undefined;
    const key = keyOf(properties);
    const definition = this.#levels.get(key);
    const level = Number(value(properties, 'w:ilvl') ?? 0);
    if (definition === undefined) return { text: '', level };
    const list = value(properties, 'w:numId') ?? '';
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    for (let deeper = level + 1; deeper < levelsOfWord; deeper += 1) {
      this.#counts.delete(`${list}/${deeper}`);
    }
    const text = definition.text.replace(/%([1-9])/gu, (_, place: string) =>
      this.#number(`${list}/${Number(place) - 1}`, definition.inFigures),
    );
    // Marks that only order the label are no part of it.
    return { text: text.replace(/[\u200E\u200F]/gu, ''), level };
  }

  /** The number a level of a list has come to. */
  #number(key: string, inFigures: boolean): string {
    const definition = this.#levels.get(key);
    if (definition === undefined) return '';
    const before = Math.max(0, (this.#counts.get(key) ?? 0) - 1);
    return write(definition.start + before, inFigures ? 'decimal' : definition.format);
  }
}

const levelsOfWord = 9;

function keyOf(properties: XmlElement): string {
  return `${value(properties, 'w:numId') ?? ''}/${value(properties, 'w:ilvl') ?? '0'}`;
}

function value(element: XmlElement | undefined, name: string): string | undefined {
  return at(element, name)?.attributes.get('w:val');
}

function write(number: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerLetter':
      return letters(number);
    default:
      return String(number);
  }
}

const romanParts = Object.entries({
  M: 1000,
  CM: 900,
  D: 500,
  CD: 400,
  C: 100,
  XC: 90,
  L: 50,
  XL: 40,
  X: 10,
  IX: 9,
  V: 5,
  IV: 4,
  I: 1,
});

function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [sign, amount] of romanParts) {
    while (rest >= amount) {
      written += sign;
      rest -= amount;
    }
  }
  return written;
}

function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}
