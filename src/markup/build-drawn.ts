/** Takes the elements of what is drawn, gives their nodes: organisation charts, timelines, galleries. */

import type {
  OrgChart,
  OrgUnit,
  StepState,
  Timeline,
  TimelineStep,
} from '../document/drawn-blocks.js';
import type { Gallery, GalleryPicture, Paragraph } from '../document/tree.js';
import { attributeOf, flagOf, given, numberOf } from './attributes.js';
import { buildInline, buildOwnInline } from './build-inline.js';
import type { MarkupElement } from './parse-markup.js';
import type { Content, Surroundings } from './surroundings.js';
import { childNamed, childrenNamed, contentOf, inside, nodeBase } from './surroundings.js';
import { stepStates } from './vocabulary.js';

export function buildOrgChart(element: MarkupElement, around: Surroundings): OrgChart<Content> {
  return {
    type: 'orgChart',
    ...nodeBase(element, around),
    ...captionOf(element),
    units: buildUnits(element, around),
  };
}

function buildUnits(element: MarkupElement, around: Surroundings): readonly OrgUnit<Content>[] {
  const within = inside(element, around);
  return childrenNamed(element, 'unit').map((unit) => ({
    type: 'orgUnit',
    ...nodeBase(unit, within),
    label: contentOf(unit, 'label'),
    names: childrenNamed(unit, 'name').map(buildOwnInline),
    units: buildUnits(unit, within),
  }));
}

export function buildTimeline(element: MarkupElement, around: Surroundings): Timeline<Content> {
  const within = inside(element, around);
  const steps = childrenNamed(element, 'step').map((step): TimelineStep<Content> => {
    const status = childNamed(step, 'status');
    return {
      type: 'timelineStep',
      ...nodeBase(step, within),
      state: attributeOf<StepState>(step, 'state', stepStates) ?? 'planned',
      label: contentOf(step, 'label'),
      value: contentOf(step, 'value'),
      ...given({ status: status && buildOwnInline(status) }),
    };
  });
  return { type: 'timeline', ...nodeBase(element, around), ...captionOf(element), steps };
}

/** Photos beside each other, and their shape, where the template does not say. */
const galleryColumns = 2;
const galleryAspect = '4:3';

export function buildGallery(element: MarkupElement, around: Surroundings): Gallery<Content> {
  const within = inside(element, around);
  const [width = 4, height = 3] = (element.attributes.get('ratio') ?? galleryAspect)
    .split(':')
    .map(Number);
  return {
    type: 'gallery',
    ...nodeBase(element, around),
    ...captionOf(element),
    columns: numberOf(element, 'columns', galleryColumns),
    aspect: width / height,
    pictures: childrenNamed(element, 'figure').map((figure) => buildPicture(figure, within)),
  };
}

function buildPicture(element: MarkupElement, around: Surroundings): GalleryPicture<Content> {
  for (const attribute of ['width', 'align']) {
    if (!element.attributes.has(attribute)) continue;
    around.report('markup-unknown-attribute', element.position, {
      element: 'gallery > figure',
      attribute,
    });
  }
  const within = inside(element, around);
  return {
    type: 'galleryPicture',
    ...nodeBase(element, around),
    source: element.attributes.get('src') ?? '',
    ...alternativeText(element, around),
    captions: childrenNamed(element, 'figcaption').map((caption): Paragraph<Content> => ({
      type: 'paragraph',
      ...nodeBase(caption, within),
      role: 'caption',
      // It belongs to the picture above it, as a caption of a table does to what is below.
      keepWithNext: false,
      content: buildInline(caption.children),
    })),
  };
}

/** What a picture shows, in words; one that is not said to be decorative must have them. */
export function alternativeText(
  element: MarkupElement,
  { report }: Surroundings,
): { readonly alt: string; readonly decorative: boolean } {
  const decorative = flagOf(element, 'decorative') ?? false;
  const alt = decorative ? '' : (element.attributes.get('alt') ?? '').trim();
  if (!decorative && alt === '') {
    const parameters = { element: element.name, attribute: 'alt' };
    report('markup-missing-attribute', element.position, parameters);
  }
  return { alt, decorative };
}

function captionOf(element: MarkupElement): { readonly caption?: Content } {
  const caption = childNamed(element, 'caption');
  return given({ caption: caption && buildOwnInline(caption) });
}
