/**
 * What stands in the register: one entry for each thing that happened to a number, never changed afterwards.
 * Keys stand in the order a person reads them; an entry tells by itself what was sent, whatever became of the records.
 */

import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.iso.date();
const text = z.string().min(1);
const texts = z.record(z.string(), z.string());

/** The number an entry is about: the series, the year or mandate it counts in, and the number as printed. */
const numberKey = {
  series: text,
  period: text,
  number: z.number().int().positive(),
  printed: text,
};

/** A file that was frozen with the number: workspace path, size, fingerprint. */
const issuedFile = z.strictObject({
  file: text,
  bytes: z.number().int().nonnegative(),
  sha256,
});

/** What a paper says and what it was made into. */
const paperKeys = {
  /** Id of the paper: letter/2022-02. */
  paper: text,
  /** Date the paper carries. */
  date: day,
  subject: texts,
  recipient: texts.optional(),
  /** Articles cited, as the records cite them: ri:92. */
  articles: z.array(text),
  enclosures: z.array(z.strictObject({ paper: text, title: texts })),
  /** Fingerprint of all the paper says, by language: the same words give the same fingerprint. */
  says: texts,
  files: z.array(issuedFile).nonempty(),
};

/** The end of every entry: when it was written by the clock, and the fingerprint of the entry before. */
const end = {
  /** The clock showed less than for the entry before. */
  clock: z.literal('behind').optional(),
  recorded: z.iso.datetime(),
  previous: sha256,
};

const start = { entry: z.number().int().positive() };

export const entrySchema = z.discriminatedUnion('action', [
  z.strictObject({
    ...start,
    action: z.literal('issue'),
    ...numberKey,
    ...paperKeys,
    /** Why the number stands after a later date. */
    backdated: text.optional(),
    /** Printed number of the paper this one stands for, and why. */
    replaces: z.strictObject({ printed: text, number: z.number(), period: text }).optional(),
    reason: text.optional(),
    ...end,
  }),
  z.strictObject({
    ...start,
    action: z.literal('correct'),
    ...numberKey,
    /** 2 is the first corrected copy. */
    version: z.number().int().min(2),
    reason: text,
    ...paperKeys,
    ...end,
  }),
  z.strictObject({
    ...start,
    action: z.literal('void'),
    ...numberKey,
    reason: text,
    ...end,
  }),
  z.strictObject({
    ...start,
    action: z.literal('acknowledge'),
    ...numberKey,
    /** Day the addressee received the paper, and the number it gave it in its own register. */
    date: day,
    reference: text,
    ...end,
  }),
  z.strictObject({
    ...start,
    action: z.literal('repair'),
    /** A line an interrupted run left unfinished; what stood there. */
    what: z.literal('unfinished-line'),
    found: z.string(),
    ...end,
  }),
]);

export type Entry = z.infer<typeof entrySchema>;
export type IssueEntry = Extract<Entry, { action: 'issue' }>;
export type CorrectEntry = Extract<Entry, { action: 'correct' }>;
export type IssuedFile = z.infer<typeof issuedFile>;
/** An entry that is about a number. */
export type NumberEntry = Exclude<Entry, { action: 'repair' }>;
export type NumberKey = Pick<NumberEntry, 'series' | 'period' | 'number' | 'printed'>;

type WithoutChain<T> = T extends unknown
  ? Omit<T, 'entry' | 'clock' | 'recorded' | 'previous'>
  : never;
/** What is to be entered; the store adds its place in the chain and the time. */
export type EntryDraft = WithoutChain<Entry>;

/** One and the same number of a series: its entries have the same key. */
export function keyOf({ series, period, number }: Omit<NumberKey, 'printed'>): string {
  return `${series} ${period} ${String(number)}`;
}
