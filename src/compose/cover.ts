/** What stands on a cover page above the title: the body and its commune in every language that knows them; a picture. */

import type { Picture } from '../records/schema.js';
import type { Context, RecordPlace } from './context.js';
import type { EmblemView } from './letterhead.js';
import { placeWords } from './place-words.js';

/** Arabic, Tifinagh, French, in the order the communes' papers have. */
export interface CoverNames {
  readonly arabic: readonly string[];
  readonly tamazight: readonly string[];
  readonly french: readonly string[];
}

const place = (...path: string[]): RecordPlace => ({ file: 'body.yaml', path });

/** Without the body where the title names it. */
export function coverNames(
  context: Context,
  { withBody }: { readonly withBody: boolean },
): CoverNames {
  const { tifinagh } = context.workspace.body.commune;
  return {
    arabic: namesIn(context.inLanguage('ar'), withBody),
    tamazight: tifinagh === undefined ? [] : [tifinagh],
    french: namesIn(context.inLanguage('fr'), withBody),
  };
}

function namesIn(context: Context, withBody: boolean): readonly string[] {
  const { speaker, lang } = context;
  const { body } = context.workspace;
  const name = context.text(body.commune.name, place('commune', 'name'));
  const ofCommune = placeWords[lang].of(name, body.commune.deFrench);
  const commune = speaker.say('letterhead.commune', { ofCommune });
  return withBody
    ? [context.text(body.name, place('name')), speaker.say('cover.commune', { commune })]
    : [commune.toLocaleUpperCase(lang)];
}

/** The picture of a cover, described unless it says nothing. */
export function coverPicture(context: Context, file: string, picture: Picture): EmblemView {
  const { decorative, alt, widthMm } = picture;
  const said =
    decorative || alt === undefined ? '' : context.text(alt, { file, path: ['cover', 'alt'] });
  return { source: picture.file, alt: said, decorative, widthMm };
}
