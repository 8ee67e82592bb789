/** Takes a Word file and the paper it should be, says what differs: text, structure, direction, language, properties. */

import { handoutOf } from '../document/handout.js';
import type { ResolvedText } from '../document/resolved.js';
import type { Section } from '../document/tree.js';
import { compareElements, exactText } from './compare-elements.js';
import { checkPackage } from './docx/check-package.js';
import { checkEmbeddedFonts, checkProperties } from './docx/check-properties.js';
import type { StoryReading } from './docx/found-elements.js';
import { foundBlocks, storyReading } from './docx/found-elements.js';
import type { DocxPackage } from './docx/open-docx.js';
import { elementsNamed } from './docx/part-index.js';
import type { ExpectedElement, FoundElement } from './element.js';
import { expectedBody, expectedDocx, expectedFoot } from './expected-docx.js';
import type { Expectation } from './expectation.js';
import type { Findings } from './findings.js';
import { shown } from './text-view.js';
import type { XmlElement } from './xml-tree.js';
import { at, childrenNamed } from './xml-tree.js';

export function verifyDocx(file: DocxPackage, expectation: Expectation, findings: Findings): void {
  checkPackage(file, findings);
  checkProperties(file, expectation, findings);
  checkEmbeddedFonts(file, findings);
  const document = handoutOf(expectation.document);
  const root = file.xml.get('word/document.xml');
  const body = at(root, 'w:body');
  if (root === undefined || body === undefined) return;
  const reading = storyReading(file);
  const blocks = document.sections.flatMap(({ children }) => expectedBody(children));
  compareStory(blocks, body, reading, findings);
  const places = elementsNamed(root, 'w:sectPr');
  document.sections.forEach((section, index) => {
    compareRunning(section, places[index], { file, reading, findings });
  });
}

function compareStory(
  expected: readonly ExpectedElement[],
  story: XmlElement,
  reading: StoryReading,
  findings: Findings,
): void {
  const place = { unit: 'paragraph', number: 1, line: 1 } as const;
  const found: FoundElement = {
    type: 'Body',
    lang: '',
    attributes: new Map(),
    pieces: [],
    children: foundBlocks(story, reading),
    place,
  };
  const wanted: ExpectedElement = { type: 'Body', lang: 'ar', children: expected };
  compareElements(wanted, found, {
    findings,
    judge: exactText,
    languages: 'text',
    ...(reading.shared && { agreed }),
  });
}

/** Parts of stories, by the rules above. */
const agreed = new WeakMap<FoundElement, ExpectedElement>();

interface RunningCheck {
  readonly file: DocxPackage;
  readonly reading: StoryReading;
  readonly findings: Findings;
}

/** The heads and feet a section names: of all its pages, and of the paper's first. */
function compareRunning(
  section: Section<ResolvedText>,
  place: XmlElement | undefined,
  { file, reading, findings }: RunningCheck,
): void {
  const targets = new Map(
    childrenNamed(file.xml.get('word/_rels/document.xml.rels'), 'Relationship').map(
      ({ attributes }) => [attributes.get('Id'), `word/${attributes.get('Target') ?? ''}`],
    ),
  );
  const compare = (name: string, kind: string, expected: readonly ExpectedElement[]): void => {
    const reference = childrenNamed(place, name).find(
      ({ attributes }) => attributes.get('w:type') === kind,
    );
    const part = targets.get(reference?.attributes.get('r:id'));
    const story = part === undefined ? undefined : file.xml.get(part);
    if (story !== undefined) compareStory(expected, story, reading, findings);
    else if (expected.length > 0) {
      findings.add('verify-package', { reason: 'missing-part', part: part ?? name });
    }
  };
  const head = childrenNamed(place, 'w:headerReference').find(
    ({ attributes }) => attributes.get('w:type') === 'default',
  );
  compareMark(section, file.xml.get(targets.get(head?.attributes.get('r:id')) ?? ''), findings);
  compare('w:headerReference', 'default', expectedDocx(section.header));
  compare('w:footerReference', 'default', expectedFoot(section));
  const first = childrenNamed(place, 'w:footerReference').some(
    ({ attributes }) => attributes.get('w:type') === 'first',
  );
  if (first) compare('w:footerReference', 'first', expectedFoot(section));
}

/** The word across the pages of a draft, which Word draws as a shape. */
function compareMark(
  section: Section<ResolvedText>,
  head: XmlElement | undefined,
  findings: Findings,
): void {
  const found = head === undefined ? [] : elementsNamed(head, 'v:textpath');
  const words = found.flatMap(({ attributes }) => attributes.get('string') ?? []).join(' ');
  const expected = section.mark?.text ?? '';
  if (shown(words) === shown(expected)) return;
  if (expected !== '') findings.add('verify-missing', { kind: 'Artifact', text: expected });
  if (words !== '') findings.add('verify-surplus', { kind: 'Artifact', text: words });
}
