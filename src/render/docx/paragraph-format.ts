/** Takes what a paragraph asks of Word, gives its properties (ISO/IEC 29500-1, CT_PPr) in the order of the schema. */

import type { Alignment } from '../../document/tree.js';

export interface Spacing {
  readonly beforeTwips: number;
  readonly afterTwips: number;
  readonly lineTwips: number;
  /** The same distance between baselines whatever fonts meet in the line, or lines that grow with their content. */
  readonly rule: 'exact' | 'auto';
}

export interface Indent {
  readonly startTwips: number;
  readonly endTwips?: number;
  readonly hangingTwips?: number;
  readonly firstLineTwips?: number;
}

/** Of ST_Jc: start and end follow the paragraph's direction. */
export type WordAlignment = 'start' | 'center' | 'end' | 'both' | 'lowKashida';

/** What is left out comes from the style. */
export interface ParagraphFormat {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly numbering?: { readonly id: number; readonly level: number };
  readonly ruleBelow?: { readonly widthEighths: number; readonly color: string };
  /** Where page numbers end, with dots up to them. */
  readonly numbersAtTwips?: number;
  /** Word divides no words here. */
  readonly suppressHyphens?: boolean;
  readonly bidirectional?: boolean;
  readonly spacing?: Spacing;
  readonly indent?: Indent;
  readonly alignment?: WordAlignment;
  readonly outlineLevel?: number;
  /** Of the paragraph's mark, which lends it to the list label and to what is typed after it. */
  readonly markRightToLeft?: boolean;
  /** Properties of the section that ends with the paragraph. */
  readonly section?: string;
}

/** Nothing where nothing is asked. */
export function paragraphProperties(format: ParagraphFormat): string {
  const { style, numbering, numbersAtTwips, spacing, indent, alignment, outlineLevel } = format;
  const properties =
    (style === undefined ? '' : `<w:pStyle w:val="${style}"/>`) +
    onOff('w:keepNext', format.keepNext) +
    onOff('w:keepLines', format.keepLines) +
    onOff('w:pageBreakBefore', format.pageBreakBefore) +
    (numbering === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>`) +
    ruleBelow(format) +
    (numbersAtTwips === undefined
      ? ''
      : `<w:tabs><w:tab w:val="right" w:pos="${numbersAtTwips}" w:leader="dot"/></w:tabs>`) +
    onOff('w:suppressAutoHyphens', format.suppressHyphens) +
    onOff('w:bidi', format.bidirectional) +
    (spacing === undefined
      ? ''
      : `<w:spacing w:after="${spacing.afterTwips}" w:before="${spacing.beforeTwips}" w:line="${spacing.lineTwips}" w:lineRule="${spacing.rule}"/>`) +
    (indent === undefined ? '' : indentation(indent)) +
    (alignment === undefined ? '' : `<w:jc w:val="${alignment}"/>`) +
    (outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${outlineLevel}"/>`) +
    (format.markRightToLeft === true ? '<w:rPr><w:rtl/></w:rPr>' : '') +
    (format.section ?? '');
  return properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
}

/** A property that is on or off (ISO/IEC 29500-1, 17.17.4). */
export function onOff(name: string, value: boolean | undefined): string {
  if (value === undefined) return '';
  return value ? `<${name}/>` : `<${name} w:val="false"/>`;
}

export function indentation(indent: Indent): string {
  const { startTwips, endTwips, hangingTwips, firstLineTwips } = indent;
  return (
    `<w:ind w:start="${startTwips}"` +
    (endTwips === undefined ? '' : ` w:end="${endTwips}"`) +
    (hangingTwips === undefined ? '' : ` w:hanging="${hangingTwips}"`) +
    (firstLineTwips === undefined ? '' : ` w:firstLine="${firstLineTwips}"`) +
    '/>'
  );
}

function ruleBelow({ ruleBelow: rule }: ParagraphFormat): string {
  if (rule === undefined) return '';
  return `<w:pBdr><w:bottom w:val="single" w:color="${rule.color}" w:sz="${rule.widthEighths}" w:space="1"/></w:pBdr>`;
}

/** Lines of one height, whatever stands in them. */
export function exactLine(
  lineTwips: number,
  { beforeTwips = 0, afterTwips = 0 }: Partial<Pick<Spacing, 'beforeTwips' | 'afterTwips'>> = {},
): Spacing {
  return { beforeTwips, afterTwips, lineTwips, rule: 'exact' };
}

export function wordAlignment(align: Alignment): WordAlignment {
  return align === 'justify' ? 'both' : align;
}
