/** The trilingual letterhead: Arabic right, French left, emblem and Tifinagh between. */

import type { Language } from '../language/index.js';
import type { Context, RecordPlace } from './context.js';
import { ofBody } from './of-body.js';
import { placeWords } from './place-words.js';

export interface EmblemView {
  readonly source: string;
  /** Empty only when decorative. */
  readonly alt: string;
  readonly decorative: boolean;
  readonly widthMm: number;
}

export interface LetterheadView {
  readonly arabic: LetterheadLines;
  readonly french: LetterheadLines;
  /** What is known for certain in Tifinagh; may be empty. */
  readonly tamazight: readonly string[];
  readonly emblem: EmblemView | null;
}

interface LetterheadLines {
  /** State, ministry, division, commune, from the highest down; French in capitals. */
  readonly authorities: readonly string[];
  readonly body: string;
}

const place = (...path: string[]): RecordPlace => ({ file: 'body.yaml', path });

export const letterheadView = ofBody((context): LetterheadView => ({
  arabic: letterheadLines(context.inLanguage('ar')),
  french: letterheadLines(context.inLanguage('fr')),
  tamazight: tamazightLines(context.inLanguage('zgh')),
  emblem: emblemView(context),
}));

function letterheadLines(context: Context): LetterheadLines {
  const { speaker, lang } = context;
  const { body } = context.workspace;
  const words = placeWords[lang];
  const division = context.text(body.division.name, place('division', 'name'));
  const commune = context.text(body.commune.name, place('commune', 'name'));
  const authorities = [
    speaker.say('letterhead.kingdom', {}),
    speaker.say('letterhead.ministry', {}),
    speaker.say(`letterhead.${body.division.kind}`, { ofDivision: words.of(division) }),
    speaker.say('letterhead.commune', { ofCommune: words.of(commune, body.commune.deFrench) }),
  ];
  return {
    authorities: authorities.map((line) => line.toLocaleUpperCase(lang)),
    body: context.text(body.name, place('name')),
  };
}

/** Only what the wording is sure of and what the body itself has written: nothing is put together (DOMAIN 5.2). */
function tamazightLines(context: Context): readonly string[] {
  const { body } = context.workspace;
  const kingdom = context.speaker.has('letterhead.kingdom')
    ? context.speaker.say('letterhead.kingdom', {})
    : undefined;
  const name = typeof body.name === 'string' ? undefined : context.maybeText(body.name);
  return [kingdom, body.commune.tifinagh, name].filter((line) => line !== undefined);
}

function emblemView(context: Context): EmblemView | null {
  const { emblem } = context.workspace.body;
  if (emblem === undefined) return null;
  return {
    source: emblem.file,
    alt: emblem.decorative ? '' : emblemText(context, emblem.alt),
    decorative: emblem.decorative,
    widthMm: emblem.widthMm,
  };
}

function emblemText(context: Context, alt: Parameters<Context['text']>[0] | undefined): string {
  if (alt !== undefined) return context.text(alt, place('emblem', 'alt'));
  context.reportAt(place('emblem'), {
    code: 'missing-key',
    parameters: { key: 'alt', language: context.lang satisfies Language },
  });
  return '';
}
