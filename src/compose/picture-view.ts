/** A picture of the records as templates take it. */

import type { LocalizedText } from '../records/schema.js';
import type { Context, RecordPlace } from './context.js';

export interface PictureView {
  readonly source: string;
  /** Empty only when decorative. */
  readonly alt: string;
  readonly decorative: boolean;
  readonly widthMm: number;
}

interface DescribedPicture {
  readonly file: string;
  readonly alt?: LocalizedText | undefined;
  readonly decorative: boolean;
  readonly widthMm?: number;
}

/** `missing-key` where a picture that shows something has no words for it; without a width it is as wide as it may be. */
export function pictureView(
  context: Context,
  { file, alt, decorative, widthMm = widest }: DescribedPicture,
  place: RecordPlace,
): PictureView {
  const picture = { source: file, decorative, widthMm };
  if (decorative) return { ...picture, alt: '' };
  if (alt === undefined) {
    const parameters = { key: 'alt', language: context.lang };
    context.reportAt(place, { code: 'missing-key', parameters });
    return { ...picture, alt: '' };
  }
  return { ...picture, alt: context.text(alt, { ...place, path: [...place.path, 'alt'] }) };
}

const widest = 180;
