/** Names of bodies and places with the little words that a sentence puts before them, as each language does. */

import { aFrench, deFrench, theFrench, withBa, withLam } from '../language/index.js';
import type { Gender, Language } from '../language/index.js';
import type { Convocation, LocalizedText, Meeting } from '../records/schema.js';
import type { Context, RecordPlace } from './context.js';

interface PlaceWords {
  /** "of" a thing: nothing in Arabic, where the noun before is in construct; "de …", "du …" in French. */
  of(name: string, override?: string): string;
  /** "of" a thing after a noun that has its own complement: "… الثالث لهيئة المساواة". */
  for(name: string): string;
  /** "in" a town. */
  inTown(name: string): string;
  /** "in" a room; in French the room stands in apposition, since its article is not known. */
  inRoom(name: string): string;
  /** A title with its article; Arabic titles are written with theirs. */
  the(title: string, gender: Gender): string;
  /** "relatif à" a thing. */
  about(thing: string): string;
  /** The article a body's short name carries ("l’Instance" gives "l’"), for the full name, written without one. */
  articleOf(shortName: string): string;
}

const asItIs = (name: string): string => name;
const noArticle = (): string => '';

/** "le Comité" contracts (du Comité) as the article of a place name does; the engine knows that one capitalised. */
function deNoun(name: string, override?: string): string {
  return deFrench(capitalArticle(name), override);
}

function capitalArticle(name: string): string {
  return name.replace(/^le(s?) /u, 'Le$1 ');
}

export const placeWords: Readonly<Record<Language, PlaceWords>> = {
  ar: {
    ...{ of: asItIs, for: withLam, inTown: withBa, inRoom: withBa, articleOf: noArticle },
    ...{ the: asItIs, about: asItIs },
  },
  fr: {
    of: deNoun,
    for: deNoun,
    inTown: aFrench,
    inRoom: asItIs,
    the: theFrench,
    about: (thing) => aFrench(capitalArticle(thing)),
    articleOf: (shortName) => /^(?:l’|le |la |les )/u.exec(shortName)?.[0] ?? '',
  },
  zgh: {
    ...{ of: asItIs, for: asItIs, inTown: asItIs, inRoom: asItIs, articleOf: noArticle },
    ...{ the: asItIs, about: asItIs },
  },
};

/** Where a meeting was held: the name it writes, or that of the place it points at in names.yaml. */
export function placeOf(
  context: Context,
  file: string,
  { place }: Pick<Meeting | Convocation, 'place'>,
): string {
  return placeText(context, place, { file, path: ['place'] });
}

/** A name written out, or that of an entry of names.yaml. */
export function placeText(
  context: Context,
  named: LocalizedText | { readonly id: string },
  place: RecordPlace,
): string {
  if (typeof named === 'string' || !('id' in named)) return context.text(named, place);
  const { names } = context.workspace;
  const at = { ...place, path: [...place.path, 'id'] };
  const known = context.find(names, named.id, 'names', at);
  const index = [...names.keys()].indexOf(named.id);
  return known === undefined
    ? ''
    : context.text(known.name, { file: 'names.yaml', path: ['names', index, 'name'] });
}
