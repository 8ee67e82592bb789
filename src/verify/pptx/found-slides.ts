/** Takes the parts of a PowerPoint file, gives its slides in their order, with the paragraphs and pictures they show. */

import { posix } from 'node:path';

import type { DocxPackage } from '../docx/open-docx.js';
import type { FoundElement, Place, TextPiece } from '../element.js';
import type { XmlElement } from '../xml-tree.js';
import { at, childrenNamed, descendants, elementsOf, textOf } from '../xml-tree.js';

/** Parts of the slides, in the order they are shown. */
export function slideParts(file: DocxPackage): readonly string[] {
  const presentation = file.xml.get('ppt/presentation.xml');
  const targets = targetsOf('ppt/presentation.xml', file);
  return childrenNamed(at(presentation, 'p:sldIdLst'), 'p:sldId').flatMap(
    ({ attributes }) => targets.get(attributes.get('r:id') ?? '') ?? [],
  );
}

/** What a part's relationships lead to inside the package, by their ids. */
export function targetsOf(part: string, file: DocxPackage): ReadonlyMap<string, string> {
  const folder = posix.dirname(part);
  const relationships = file.xml.get(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  const inside = childrenNamed(relationships, 'Relationship').filter(
    ({ attributes }) => attributes.get('TargetMode') !== 'External',
  );
  return new Map(
    inside.map(({ attributes }) => [
      attributes.get('Id') ?? '',
      posix.join(folder, attributes.get('Target') ?? ''),
    ]),
  );
}

export function foundDeck(file: DocxPackage): FoundElement {
  const slides = slideParts(file).map((part, index): FoundElement => {
    const place = { unit: 'page', number: index + 1, line: 1 } as const;
    const tree = at(file.xml.get(part), 'p:cSld', 'p:spTree');
    const notes = [...targetsOf(part, file).values()].find((target) =>
      target.startsWith('ppt/notesSlides/'),
    );
    const said = notes && at(file.xml.get(notes), 'p:cSld', 'p:spTree');
    const children = [...shapes(tree, place), ...(said ? shapes(said, place) : [])];
    return { ...bare('Slide', place), children };
  });
  return { ...bare('Deck', { unit: 'page', number: 1, line: 1 }), children: slides };
}

function bare(type: string, place: Place): FoundElement {
  return { type, lang: '', attributes: new Map(), pieces: [], children: [], place };
}

function shapes(tree: XmlElement | undefined, place: Place): readonly FoundElement[] {
  return (tree === undefined ? [] : elementsOf(tree)).flatMap((shape) => {
    if (shape.name === 'p:pic') return pictureElement(shape, place);
    if (shape.name === 'p:grpSp')
      return [...described(at(shape, 'p:nvGrpSpPr', 'p:cNvPr'), place), ...shapes(shape, place)];
    if (descendants(shape, 'c:chart').length > 0)
      return described(at(shape, 'p:nvGraphicFramePr', 'p:cNvPr'), place);
    const paragraphs = descendants(shape, 'a:p').flatMap((each) => paragraphElement(each, place));
    if (shape.name !== 'p:graphicFrame') return paragraphs;
    return [...described(at(shape, 'p:nvGraphicFramePr', 'p:cNvPr'), place), ...paragraphs];
  });
}

function pictureElement(shape: XmlElement, place: Place): readonly FoundElement[] {
  return described(at(shape, 'p:nvPicPr', 'p:cNvPr'), place);
}

/** What is said in the place of something drawn. */
function described(properties: XmlElement | undefined, place: Place): readonly FoundElement[] {
  const alt = properties?.attributes.get('descr');
  return alt === undefined ? [] : [{ ...bare('Figure', place), alt }];
}

/** Empty paragraphs say nothing. */
function paragraphElement(paragraph: XmlElement, place: Place): readonly FoundElement[] {
  const pieces = elementsOf(paragraph).flatMap((child): readonly TextPiece[] => {
    if (child.name !== 'a:r' && child.name !== 'a:fld') return [];
    const lang = at(child, 'a:rPr')?.attributes.get('lang') ?? '';
    const isField = child.name === 'a:fld';
    return [{ text: isField ? '0' : textOf(at(child, 'a:t')), lang, place }];
  });
  if (pieces.length === 0) return [];
  const direction = at(paragraph, 'a:pPr')?.attributes.get('rtl') === '1' ? 'rtl' : 'ltr';
  const attributes = new Map([['Direction', direction]]);
  return [{ ...bare('P', place), attributes, pieces }];
}
