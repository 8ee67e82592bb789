/** Takes the parts of a Word file, gives the elements it really has: paragraphs, tables, pictures, in their order. */

import type { FoundElement, Place, TextPiece } from '../element.js';
import type { XmlElement } from '../xml-tree.js';
import { at, childrenNamed, descendants, elementsOf, firstBelow } from '../xml-tree.js';
import type { DocxPackage } from './open-docx.js';
import { WeakPairs } from '../../lookup/weak-pairs.js';
import { Numbering } from './numbering.js';
import { partIndex } from './part-index.js';
import { stylesOf } from './read-styles.js';
import type { WordStyles } from './read-styles.js';

/** What is needed beside a story's own XML. */
export interface StoryReading {
  readonly numbering: Numbering;
  readonly styles: WordStyles;
  /** Whether elements may stand in several places: what is found has no place then. */
  readonly shared: boolean;
}

export function storyReading({ xml, shared }: DocxPackage): StoryReading {
  const numbering = new Numbering(xml.get('word/numbering.xml'));
  return { numbering, styles: stylesOf(xml.get('word/styles.xml')), shared };
}

/** The blocks of a body, header or footer. Paragraphs are counted through cells. */
export function foundBlocks(root: XmlElement, reading: StoryReading): readonly FoundElement[] {
  const placeOf = reading.shared ? () => anywhere : placesIn(root);
  const blocks = (parent: XmlElement): readonly FoundElement[] =>
    elementsOf(parent).flatMap((child) => {
      if (child.name === 'w:p') {
        return kept(child, reading, () => foundParagraph(child, placeOf(child), reading));
      }
      if (child.name === 'w:tbl') return [table(child)];
      return child.name === 'w:sdt' ? blocks(at(child, 'w:sdtContent') ?? child) : [];
    });
  const row = (element: XmlElement): FoundElement => ({
    ...bare('TR', placeOf(element)),
    attributes: isOn(at(element, 'w:trPr', 'w:tblHeader')) ? headRow : noAttributes,
    children: childrenNamed(element, 'w:tc').map((cell) => ({
      ...bare('TC', placeOf(cell)),
      attributes: cellAttributes(cell),
      children: blocks(cell),
    })),
  });
  const table = (element: XmlElement): FoundElement => ({
    ...bare('Table', placeOf(element)),
    attributes: direction(at(element, 'w:tblPr', 'w:bidiVisual')),
    children: childrenNamed(element, 'w:tr').flatMap((each) =>
      kept(each, reading, () => [row(each)]),
    ),
  });
  return blocks(root);
}

const foundBefore = new WeakPairs<WordStyles, XmlElement, readonly FoundElement[]>();

/** What `find` gives for an element, once where it may stand in several places; list labels go by what stands before. */
function kept(
  element: XmlElement,
  { shared, styles }: StoryReading,
  find: () => readonly FoundElement[],
): readonly FoundElement[] {
  const isKept = shared && element.shared === true && !isNumbered(element);
  return isKept ? foundBefore.get(styles, element, find) : find();
}

function isNumbered(element: XmlElement): boolean {
  return partIndex(element).elements.some(({ name }) => name === 'w:numPr');
}

const anywhere: Place = { unit: 'paragraph', number: 1, line: 1 };

function placesIn(root: XmlElement): (element: XmlElement) => Place {
  const paragraphs = new Map(descendants(root, 'w:p').map((each, index) => [each, index + 1]));
  return (element) => {
    const first = element.name === 'w:p' ? element : firstBelow(element, 'w:p');
    const number = (first && paragraphs.get(first)) ?? 1;
    return { unit: 'paragraph', number, line: 1 };
  };
}

function bare(type: string, place: Place): FoundElement {
  return { type, lang: '', attributes: noAttributes, pieces: [], children: [], place };
}

const noAttributes: ReadonlyMap<string, string> = new Map();
const rightToLeft: ReadonlyMap<string, string> = new Map([['Direction', 'rtl']]);
const headRow: ReadonlyMap<string, string> = new Map([['Scope', 'Column']]);

function direction(mark: XmlElement | undefined): ReadonlyMap<string, string> {
  return isOn(mark) ? rightToLeft : noAttributes;
}

function cellAttributes(cell: XmlElement): ReadonlyMap<string, string> {
  const properties = at(cell, 'w:tcPr');
  const attributes = new Map<string, string>();
  const span = valueOf(properties, 'w:gridSpan');
  if (span !== undefined) attributes.set('ColSpan', span);
  const merge = at(properties, 'w:vMerge');
  if (merge !== undefined) attributes.set('RowSpan', merge.attributes.get('w:val') ?? 'continue');
  return attributes;
}

/** A paragraph with something in it: text, a picture or a list label. Empty ones only hold space. */
function foundParagraph(
  element: XmlElement,
  place: Place,
  { numbering, styles }: StoryReading,
): readonly FoundElement[] {
  const properties = at(element, 'w:pPr');
  const label = numbering.label(at(properties, 'w:numPr'));
  const pieces = textPieces(element, place);
  const pictures = descendants(element, 'wp:docPr').map((picture): FoundElement => ({
    ...bare('Figure', place),
    alt: picture.attributes.get('descr') ?? '',
  }));
  const holdsText = pieces.some(({ text }) => text.trim() !== '');
  if (!holdsText && label === undefined) return pictures;
  const level = styles.levels.get(valueOf(properties, 'w:pStyle') ?? '');
  const directed = direction(at(properties, 'w:bidi'));
  const attributes =
    label === undefined
      ? directed
      : new Map([...directed, ['Label', label.text], ['Level', String(label.level)]]);
  const type = level === undefined ? 'P' : `H${level}`;
  return [...pictures, { ...bare(type, place), attributes, pieces }];
}

function textPieces(paragraph: XmlElement, place: Place): readonly TextPiece[] {
  let line = 1;
  const piece = (run: XmlElement, text: string): TextPiece => {
    const lang = at(run, 'w:rPr', 'w:lang')?.attributes.get('w:bidi') ?? '';
    const made = { text, lang, place: { ...place, line } };
    line += text.split('\n').length - 1;
    return made;
  };
  const below = (element: XmlElement): readonly TextPiece[] =>
    elementsOf(element).flatMap((child) => {
      if (child.name === 'w:r') return [piece(child, runText(child))];
      if (child.name !== 'w:fldSimple') return child.name.endsWith('Pr') ? [] : below(child);
      const [run] = childrenNamed(child, 'w:r');
      return run === undefined ? [] : [piece(run, fieldSign)];
    });
  return below(paragraph);
}

/** Stands for a number that Word fills in, in the tree as well. */
const fieldSign = '0';

function runText(run: XmlElement): string {
  return elementsOf(run)
    .map((child) => {
      if (child.name === 'w:t' || child.name === 'w:delText') return child.children.join('');
      if (child.name === 'w:tab') return '\t';
      return child.name === 'w:br' || child.name === 'w:cr' ? '\n' : '';
    })
    .join('');
}

/** `w:val` of the child of a name. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return at(element, name)?.attributes.get('w:val');
}

/** Whether an on-off property is there and not switched off (ISO/IEC 29500-1, 17.17.4). */
export function isOn(element: XmlElement | undefined): boolean {
  return (
    element !== undefined && !['false', '0', 'off'].includes(element.attributes.get('w:val') ?? '')
  );
}
