/** What is drawn, told in words: the alternative texts of organisation charts and timelines; and what a table is of. */

import type { ResolvedText } from './resolved.js';
import type { OrgChart, OrgUnit, Timeline } from './drawn-blocks.js';
import type { Block, Language, Table } from './tree.js';
import { childBlocks } from './walk.js';

/** Signs between the parts of a drawing told in words. */
export const spokenSigns: Readonly<
  Record<Language, { readonly comma: string; readonly stop: string; readonly colon: string }>
> = {
  ar: { comma: '، ', stop: '. ', colon: ': ' },
  fr: { comma: ', ', stop: '. ', colon: '\u00a0: ' },
  zgh: { comma: ', ', stop: '. ', colon: ': ' },
};

/** Sentences one after the other, each with its full stop. */
export function sentences(texts: readonly string[], lang: Language): string {
  const { stop } = spokenSigns[lang];
  const ended = (text: string): string => (/[.!?؟…]$/u.test(text) ? `${text} ` : `${text}${stop}`);
  return texts
    .filter((text) => text !== '')
    .map(ended)
    .join('')
    .trim();
}

type Drawn = OrgChart<ResolvedText> | Timeline<ResolvedText>;

/** Caption, then each unit with its persons, or each step with its date. */
export function inWords(block: Drawn): string {
  const { lang, caption } = block;
  const told = block.type === 'orgChart' ? unitsInWords(block.units, lang) : stepsInWords(block);
  return sentences([...(caption === undefined ? [] : [caption.text]), ...told], lang);
}

function unitsInWords(units: readonly OrgUnit<ResolvedText>[], lang: Language): readonly string[] {
  const { comma, colon } = spokenSigns[lang];
  return units.flatMap(({ label, names, units: below }) => {
    const persons = names.map(({ text }) => text).join(comma);
    const own = persons === '' ? label.text : `${label.text}${colon}${persons}`;
    return [own, ...unitsInWords(below, lang)];
  });
}

function stepsInWords({ steps, lang }: Timeline<ResolvedText>): readonly string[] {
  const { colon } = spokenSigns[lang];
  return steps.map(({ label, value, status }) => {
    const said = status === undefined ? '' : ` (${status.text})`;
    return `${label.text}${colon}${value.text}${said}`;
  });
}

/** What a table is of: its caption and the heads of its columns; of one that has neither, its first row. */
export function tableInWords({ caption, head, body, lang }: Table<ResolvedText>): string {
  const named = head.length > 0 || caption !== undefined ? head : body.slice(0, 1);
  const words = named
    .flatMap(({ cells }) => cells)
    .map(({ children }) => children.flatMap(textsOf).join(' '))
    .filter((text) => text !== '');
  const title = caption === undefined ? [] : [caption.text];
  return sentences([...title, words.join(spokenSigns[lang].comma)], lang);
}

function textsOf(block: Block<ResolvedText>): readonly string[] {
  return block.type === 'paragraph'
    ? [block.content.text.replaceAll('\n', ' ')]
    : childBlocks(block).flatMap(textsOf);
}
