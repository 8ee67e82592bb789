/** Takes a message file of wording/, says what a diagnostic means in that language. */

import { parse } from 'yaml';
import { z } from 'zod';
import type { Diagnostic } from './diagnostic.js';

export type MessageLanguage = 'ar' | 'fr' | 'en';
export const messageLanguages: readonly MessageLanguage[] = ['ar', 'fr', 'en'];

const phrase = z.strictObject({
  /** The fact: lower case, no full stop, no place. */
  message: z.string().min(1),
  /** What to do about it. */
  hint: z.string().min(1).optional(),
});

/** wording/messages.<language>.yaml */
export const messageFileSchema = z.strictObject({
  severities: z.strictObject({ error: z.string(), warning: z.string(), note: z.string() }),
  /** Introduces the path inside the record. */
  at: z.string(),
  hint: z.string(),
  suggestion: z.string(),
  /** Stands for repeated findings that are not printed. */
  folded: z.string(),
  /** Words for the names a placeholder `{name|term}` may hold: kinds of records, weekdays, offices. */
  terms: z.record(z.string(), z.string()),
  /** A code whose cases differ has a phrase for each value of the parameter `reason`. */
  codes: z.record(
    z.string(),
    z.union([phrase, z.strictObject({ reasons: z.record(z.string(), phrase) })]),
  ),
});

export type MessageFile = z.infer<typeof messageFileSchema>;
type Phrase = z.infer<typeof phrase>;

export interface DiagnosticMessages {
  readonly lang: MessageLanguage;
  readonly file: MessageFile;
}

/** The part of a World that is needed here. */
export interface MessageSource {
  readProgramFile(path: string): Promise<Uint8Array>;
}

/** Rejects when the file that ships with the program is missing or not of the right shape. */
export async function loadDiagnosticMessages(
  source: MessageSource,
  lang: MessageLanguage,
): Promise<DiagnosticMessages> {
  const bytes = await source.readProgramFile(`wording/messages.${lang}.yaml`);
  return { lang, file: messageFileSchema.parse(parse(new TextDecoder().decode(bytes))) };
}

export interface SpokenDiagnostic {
  readonly message: string;
  /** What to do; the suggestion, when there is one, says it more exactly. */
  readonly hint?: string;
  readonly suggestion?: string;
}

/** Values are put in isolates (U+2068/2069), so that no value changes the order of the sentence around it. */
export function speak(diagnostic: Diagnostic, { file }: DiagnosticMessages): SpokenDiagnostic {
  const { message, hint } = phraseFor(diagnostic, file);
  const fill = (text: string) => fillPlaceholders(text, diagnostic, file.terms);
  const { suggestion } = diagnostic;
  return {
    message: fill(message),
    ...(hint === undefined ? {} : { hint: fill(hint) }),
    ...(suggestion === undefined
      ? {}
      : { suggestion: file.suggestion.replace('{suggestion}', () => isolate(suggestion)) }),
  };
}

function phraseFor({ code, parameters }: Diagnostic, file: MessageFile): Phrase {
  const entry = file.codes[code];
  if (entry === undefined) return { message: code };
  if (!('reasons' in entry)) return entry;
  return entry.reasons[String(parameters['reason'])] ?? { message: code };
}

function fillPlaceholders(
  text: string,
  { parameters }: Diagnostic,
  terms: MessageFile['terms'],
): string {
  const filled = text.replace(
    /\{(\w+)(\|term)?\}/g,
    (_, name: string, asTerm: string | undefined) => {
      const value = String(parameters[name] ?? '…');
      const term = asTerm === undefined || !Object.hasOwn(terms, value) ? undefined : terms[value];
      return term ?? isolate(value);
    },
  );
  return filled.replace(/ {2,}/g, ' ').trim();
}

const maxQuotedLength = 80;

/** Text on one line, without control characters and without signs that would reorder what stands around it. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
}

/** A value apart from its sentence, cut where it grows long. */
export function isolate(value: string): string {
  const letters = [...oneLine(value)];
  if (letters.length === 0) return '';
  const cut =
    letters.length > maxQuotedLength ? [...letters.slice(0, maxQuotedLength - 1), '…'] : letters;
  return `\u2068${cut.join('')}\u2069`;
}
