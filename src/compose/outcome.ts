/** What a meeting did with a point, in one sentence with the votes. */

import { countedNoun } from '../language/index.js';
import type { Meeting } from '../records/schema.js';
import type { BodyNames } from './body-names.js';
import { capitalised } from './capitalised.js';
import type { Context, RecordPlace } from './context.js';

type Outcome = Meeting['points'][number]['outcome'];
type CountedVote = Exclude<Outcome['vote'], 'unanimous' | undefined>;

/** The record's text is the object of the sentence: "صادقت الهيئة على {text}."; without one, the point itself is. */
export function outcomeSentence(
  context: Context,
  outcome: Outcome,
  names: BodyNames,
  place: RecordPlace,
): string {
  const { speaker, lang } = context;
  const { vote } = outcome;
  const key = `outcome.${outcome.kind}` as const;
  const values = { theBody: names.theShort, matter: matterOf(context, outcome, place) };
  const sentence =
    vote === undefined
      ? speaker.sayAs(key, 'plain', values)
      : vote === 'unanimous'
        ? speaker.sayAs(key, 'unanimous', values)
        : speaker.sayAs(key, 'counted', { ...values, votes: votesText(context, vote) });
  return capitalised(sentence, lang);
}

function matterOf(context: Context, outcome: Outcome, place: RecordPlace): string {
  if (outcome.text === undefined) {
    return context.speaker.say(
      outcome.kind === 'assigned' ? 'outcome.this-assignment' : 'outcome.this-point',
      {},
    );
  }
  const text = context.text(outcome.text, { ...place, path: [...place.path, 'text'] });
  // The sentence brings its own full stop.
  return text.replace(/\.$/u, '');
}

/** Every one of the three figures is said, also when it is nought: a vote that is not named could be taken for lost. */
export function votesText(context: Context, vote: CountedVote): string {
  const { speaker, lang } = context;
  const counted = (n: number): string => countedNoun(n, 'vote', lang, { digits: true });
  return speaker.say('vote.counts', {
    for:
      vote.for === 0
        ? speaker.say('vote.nobody-for', {})
        : speaker.say('vote.for', { count: counted(vote.for) }),
    against:
      vote.against === 0
        ? speaker.say('vote.nobody-against', {})
        : speaker.say('vote.against', { count: counted(vote.against) }),
    abstained:
      vote.abstained === 0
        ? speaker.say('vote.nobody-abstained', {})
        : speaker.say('vote.abstained', {
            count: countedNoun(vote.abstained, 'member', lang, { case: 'oblique', digits: true }),
          }),
  });
}
