/** Composes a deck: its title slide, its sections with their dividers, its slides, its thanks. */

import { formatDate, formatDays } from '../language/index.js';
import type { Deck, Picture } from '../records/schema.js';
import { bodyNames } from './body-names.js';
import { capitalised } from './capitalised.js';
import type { Context, RecordPlace } from './context.js';
import { deckSlides } from './deck-slide.js';
import type { DeckSlideView } from './deck-slide.js';
import { pictureView } from './picture-view.js';
import type { PictureView } from './picture-view.js';
import type { PaperView } from './paper.js';
import { runningFoot } from './running-foot.js';
import type { RunningFoot } from './running-foot.js';

/** What templates/deck.hbs is filled with. */
export interface DeckData {
  readonly opening: WordsView;
  readonly running: { readonly foot: RunningFoot };
  readonly sections: readonly {
    readonly divider: WordsView | null;
    readonly slides: readonly DeckSlideView[];
  }[];
  readonly closing: WordsView | null;
}

/** A slide of a few words. */
interface WordsView {
  readonly title: string;
  readonly lines: readonly string[];
  readonly logos: readonly PictureView[];
}

type PlaceIn = (...path: (string | number)[]) => RecordPlace;

export function composeDeck(context: Context, name: string, deck: Deck): PaperView {
  const { lang } = context;
  const at: PlaceIn = (...path) => ({ file: `decks/${name}.yaml`, path });
  const title = deckTitle(context, name, deck);
  const logos = deck.partners.flatMap(({ logo }, index) =>
    logo === undefined ? [] : [pictureView(context, logo, at('partners', index, 'logo'))],
  );
  const data: DeckData = {
    opening: { ...openingWords(context, deck, at), logos },
    running: { foot: runningFoot(context, context.text(deck.title, at('title'))) },
    sections: deck.sections.map((section, index) => ({
      divider: dividerWords(context, section, (...path) => at('sections', index, ...path)),
      slides: section.slides.flatMap((slide, position) =>
        deckSlides(context, slide, {
          at: (...path) => at('sections', index, 'slides', position, ...path),
          day: deck.date,
        }),
      ),
    })),
    closing: closingWords(context, deck, { at, logos }),
  };
  const author = bodyNames(context).withCommune;
  const metadata = { title, author, subject: title, date: deck.date };
  return { template: 'deck', id: `deck/${name}`, lang, metadata, data };
}

export function deckTitle(context: Context, name: string, deck: Deck): string {
  const file = `decks/${name}.yaml`;
  const event = context.text(deck.event, { file, path: ['event'] });
  const title = context.text(deck.title, { file, path: ['title'] });
  return event === '' || title === '' ? '' : context.speaker.say('deck.title', { event, title });
}

function openingWords(context: Context, deck: Deck, at: PlaceIn): Omit<WordsView, 'logos'> {
  const { speaker, lang } = context;
  const place = context.text(deck.place, at('place'));
  const date = lang === 'fr' ? formatDays([deck.date], lang) : formatDate(deck.date, lang);
  const withoutLogo = deck.partners.flatMap(({ name, logo }, index) =>
    logo === undefined ? [context.text(name, at('partners', index, 'name'))] : [],
  );
  return {
    title: context.text(deck.event, at('event')),
    lines: [
      context.text(deck.title, at('title')),
      speaker.say('deck.place-date', { place, date }),
      ...withoutLogo,
    ],
  };
}

type DeckSection = Deck['sections'][number];

function dividerWords(
  context: Context,
  { divider, lines = [], logo }: DeckSection,
  at: PlaceIn,
): WordsView | null {
  if (divider === undefined) return null;
  const logos: readonly (readonly [Picture, RecordPlace])[] =
    logo === undefined ? [] : [[logo, at('logo')]];
  return {
    title: context.text(divider, at('divider')),
    lines: lines.map((line, index) => context.text(line, at('lines', index))),
    logos: logos.map(([picture, place]) => pictureView(context, picture, place)),
  };
}

function closingWords(
  context: Context,
  { thanks }: Deck,
  { at, logos }: { readonly at: PlaceIn; readonly logos: readonly PictureView[] },
): WordsView | null {
  if (thanks === undefined) return null;
  const [title = '', ...lines] = thanks.map((line, index) =>
    capitalised(context.text(line, at('thanks', index)), context.lang),
  );
  return { title, lines, logos };
}
