/** The names of the body and its commune as the sentences of a paper need them. */

import type { Context, RecordPlace } from './context.js';
import { ofBody } from './of-body.js';
import { placeWords } from './place-words.js';

export interface BodyNames {
  /** Full name: "هيئة المساواة…", "Instance de l’équité…". */
  readonly name: string;
  /** Full name with its commune, as the subject of a sentence: "l’Instance … de la commune d’Inezgane". */
  readonly theFull: string;
  /** Full name after a noun: "de l’Instance de l’équité…". */
  readonly ofFull: string;
  /** Full name after a noun with its own complement: "لهيئة المساواة…". */
  readonly forFull: string;
  /** Name after its first mention, as a subject: "الهيئة", "l’Instance". */
  readonly theShort: string;
  /** The same after a noun: "de l’Instance". */
  readonly ofShort: string;
  /** Name and commune, without an article: running heads, author. */
  readonly withCommune: string;
  readonly commune: string;
  readonly inCommune: string;
  readonly council: string;
}

const place = (...path: string[]): RecordPlace => ({ file: 'body.yaml', path });

export const bodyNames = ofBody((context: Context): BodyNames => {
  const { body } = context.workspace;
  const { speaker, lang } = context;
  const words = placeWords[lang];
  const name = context.text(body.name, place('name'));
  const short = context.text(body.shortName, place('shortName'));
  const article = words.articleOf(short);
  const commune = context.text(body.commune.name, place('commune', 'name'));
  const ofCommune = words.of(commune, body.commune.deFrench);
  const withCommune = (bodyName: string) =>
    speaker.say('body.with-commune', { body: bodyName, ofCommune });
  return {
    name,
    theFull: withCommune(article + name),
    ofFull: words.of(article + name),
    forFull: words.for(article + name),
    theShort: short,
    ofShort: words.of(short),
    withCommune: withCommune(name),
    commune,
    inCommune: words.inTown(commune),
    council: context.text(body.council.name, place('council', 'name')),
  };
});
