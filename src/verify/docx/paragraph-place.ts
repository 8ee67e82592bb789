/** Takes an element of a story, gives the paragraph it stands in or holds, as a person counts them. */

import type { Place } from '../element.js';
import type { XmlElement } from '../xml-tree.js';
import { descendants, elementsOf } from '../xml-tree.js';

export function placeOf(root: XmlElement, element: XmlElement | undefined): Place {
  const paragraphs = descendants(root, 'w:p');
  const inside = element === undefined ? undefined : descendants(element, 'w:p')[0];
  const holder = paragraphs.find(
    (each) => each === element || each === inside || (element && isInside(each, element)),
  );
  const number = holder === undefined ? 1 : paragraphs.indexOf(holder) + 1;
  return { unit: 'paragraph', number, line: 1 };
}

function isInside(holder: XmlElement, element: XmlElement): boolean {
  return elementsOf(holder).some((child) => child === element || isInside(child, element));
}
