/** Takes a message file of wording/, says what a diagnostic means in that language. */

import { parse } from 'yaml';
import { z } from 'zod';
import { KeptByBytes } from '../lookup/kept-by-bytes.js';
import type { Diagnostic } from './diagnostic.js';

export type MessageLanguage = 'ar' | 'fr' | 'en';
export const messageLanguages: readonly MessageLanguage[] = ['ar', 'fr', 'en'];

const phrase = z.strictObject({
  /** The fact: lower case, no full stop, no place. */
  message: z.string().min(1),
  /** What to do about it. */
  hint: z.string().min(1).optional(),
});

/** A number with its noun, by plural category (Unicode CLDR, as Intl.PluralRules names them). */
const countedForms = z.strictObject({
  ...{ zero: z.string().optional(), one: z.string().optional(), two: z.string().optional() },
  ...{ few: z.string().optional(), many: z.string().optional(), other: z.string() },
});

/** wording/messages.<language>.yaml */
export const messageFileSchema = z.strictObject({
  severities: z.strictObject({ error: z.string(), warning: z.string(), note: z.string() }),
  /** Introduces the path inside the record. */
  at: z.string(),
  hint: z.string(),
  suggestion: z.string(),
  /** Between a head and what it announces. */
  colon: z.string(),
  /** What a digest counts, each with its noun. */
  counts: z.strictObject({
    ...{ error: countedForms, warning: countedForms, note: countedForms },
    ...{ file: countedForms, place: countedForms, kind: countedForms },
  }),
  /** How many findings, in how many files. */
  summary: z.string(),
  /** How often else a finding is said in the same words. */
  same: z.string(),
  /** Introduces the places of findings that are not printed in full. */
  also: z.string(),
  /** How many findings are not printed. */
  rest: z.string(),
  /** How all of them are to be had. */
  all: z.string(),
  /** Words for the names a placeholder `{name|term}` may hold: kinds of records, weekdays, offices. */
  terms: z.record(z.string(), z.string()),
  /** The name of each code's kind, where findings are counted. */
  titles: z.record(z.string(), z.string()),
  /** A code whose cases differ has a phrase for each value of the parameter `reason`. */
  codes: z.record(
    z.string(),
    z.union([phrase, z.strictObject({ reasons: z.record(z.string(), phrase) })]),
  ),
});

export type MessageFile = z.infer<typeof messageFileSchema>;
export type CountedKey = keyof MessageFile['counts'];
type Phrase = z.infer<typeof phrase>;

export interface DiagnosticMessages {
  readonly lang: MessageLanguage;
  readonly file: MessageFile;
}

/** The part of a World that is needed here. */
export interface MessageSource {
  readProgramFile(path: string): Promise<Uint8Array>;
}

const messageFiles = new KeptByBytes<MessageFile>();

/** Rejects when the file that ships with the program is missing or not of the right shape. */
export async function loadDiagnosticMessages(
  source: MessageSource,
  lang: MessageLanguage,
): Promise<DiagnosticMessages> {
  const path = `wording/messages.${lang}.yaml`;
  const yaml = await source.readProgramFile(path);
  const file = messageFiles.of(path, yaml, () =>
    messageFileSchema.parse(parse(new TextDecoder().decode(yaml))),
  );
  return { lang, file };
}

export interface SpokenDiagnostic {
  readonly message: string;
  /** What to do; the suggestion, when there is one, says it more exactly. */
  readonly hint?: string;
  readonly suggestion?: string;
}

export function speak(diagnostic: Diagnostic, messages: DiagnosticMessages): SpokenDiagnostic {
  const { file, lang } = messages;
  const { message, hint } = phraseFor(diagnostic, file);
  const fill = (text: string, maxLength: number) =>
    fillPlaceholders(text, diagnostic, { messages, maxLength });
  const { suggestion } = diagnostic;
  return {
    message: fill(message, maxQuotedLength),
    ...(hint === undefined || lacksValue(hint, diagnostic)
      ? {}
      : { hint: fill(hint, maxListLength) }),
    ...(suggestion === undefined
      ? {}
      : { suggestion: file.suggestion.replace('{suggestion}', () => isolate(suggestion, lang)) }),
  };
}

function phraseFor({ code, parameters }: Diagnostic, file: MessageFile): Phrase {
  const entry = file.codes[code];
  if (entry === undefined) return { message: code };
  if (!('reasons' in entry)) return entry;
  const { reasons } = entry;
  return reasons[String(parameters['reason'])] ?? reasons['other'] ?? { message: code };
}

/** A hint is worth nothing without the list or example it announces. */
function lacksValue(text: string, { parameters }: Diagnostic): boolean {
  return [...text.matchAll(/\{(\w+)/g)].some(([, name = '']) => (parameters[name] ?? '') === '');
}

interface Filling {
  readonly messages: DiagnosticMessages;
  readonly maxLength: number;
}

function fillPlaceholders(text: string, { parameters }: Diagnostic, filling: Filling): string {
  const { messages, maxLength } = filling;
  const { terms } = messages.file;
  const filled = text.replace(
    /\{(\w+)(\|term)?\}/g,
    (_, name: string, asTerm: string | undefined) => {
      const value = String(parameters[name] ?? '…');
      const isTerm = asTerm !== undefined && Object.hasOwn(terms, value);
      return (isTerm ? terms[value] : undefined) ?? isolate(value, messages.lang, maxLength);
    },
  );
  return filled.replace(/ {2,}/g, ' ').trim();
}

const maxQuotedLength = 80;
/** Hints list keys and possible values, which are of use only in full. */
const maxListLength = 400;

/** Text on one line, without control characters and without signs that would reorder what stands around it. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
}

/**
 * A value apart from its sentence, cut where it grows long. It is isolated (U+2068/2069, UAX #9) where it runs against
 * its sentence, so that neither reorders the other; elsewhere invisible signs would only spoil copying.
 */
export function isolate(value: string, lang: MessageLanguage, maxLength = maxQuotedLength): string {
  const letters = [...oneLine(value)];
  if (letters.length === 0) return '';
  const cut = (
    letters.length > maxLength ? [...letters.slice(0, maxLength - 1), '…'] : letters
  ).join('');
  return lang === 'ar' || /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(cut)
    ? `\u2068${cut}\u2069`
    : cut;
}
