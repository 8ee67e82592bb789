/** Collects the numbering definitions of a paper, gives the part that holds them (ISO/IEC 29500-1, 17.9). */

import { escapeXml, wordNamespace, xmlDeclaration } from '../ooxml/xml.js';
import { indentation } from './paragraph-format.js';
import type { Indent } from './paragraph-format.js';

/** Of ST_NumberFormat: what Word counts in, a bullet, or a text that stands as it is. */
export type NumberFormat =
  'decimal' | 'upperRoman' | 'lowerRoman' | 'upperLetter' | 'lowerLetter' | 'bullet' | 'none';

export interface NumberingLevel {
  /** From 0. */
  readonly level: number;
  readonly start: number;
  readonly format: NumberFormat;
  /** What stands between label and text. */
  readonly suffix: 'tab' | 'space';
  /** Label with %1, %2 for the numbers. */
  readonly text: string;
  /** Of the label on its point; Word takes left for the side a line starts at. */
  readonly alignment: 'left' | 'center';
  readonly indent: Indent;
  /** Run properties of the label. */
  readonly run: string;
}

export class NumberingPart {
  readonly #definitions: string[] = [];

  /** The number by which paragraphs name the definition, from 1. */
  define(levels: readonly NumberingLevel[]): number {
    this.#definitions.push(levels.map(levelXml).join(''));
    return this.#definitions.length;
  }

  /** Undefined where nothing is numbered. */
  get xml(): string | undefined {
    if (this.#definitions.length === 0) return undefined;
    const abstract = this.#definitions.map(
      (levels, index) =>
        `<w:abstractNum w:abstractNumId="${index + 1}"><w:multiLevelType w:val="hybridMultilevel"/>${levels}</w:abstractNum>`,
    );
    const lists = this.#definitions.map(
      (_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index + 1}"/></w:num>`,
    );
    return `${xmlDeclaration}<w:numbering xmlns:w="${wordNamespace}">${abstract.join('')}${lists.join('')}</w:numbering>`;
  }
}

/** CT_Lvl. */
function levelXml(level: NumberingLevel): string {
  return (
    `<w:lvl w:ilvl="${level.level}"><w:start w:val="${level.start}"/><w:numFmt w:val="${level.format}"/>` +
    `<w:suff w:val="${level.suffix}"/><w:lvlText w:val="${escapeXml(level.text)}"/><w:lvlJc w:val="${level.alignment}"/>` +
    `<w:pPr>${indentation(level.indent)}</w:pPr>${level.run}</w:lvl>`
  );
}
