/** Takes one paper in two languages, gives one tree that holds first the one and then the other. */

import { joinMetadata } from './join-metadata.js';
import type { BuiltDocument } from './tree.js';

/**
 * Each language is a whole paper with its letterhead and its signatures, and begins a page. The first is the main one:
 * its language, id and date are the document's.
 */
export function oneAfterOther(first: BuiltDocument, second: BuiltDocument): BuiltDocument {
  return {
    ...first,
    metadata: joinMetadata(first.metadata, second.metadata),
    sections: [...first.sections, ...second.sections],
  };
}
