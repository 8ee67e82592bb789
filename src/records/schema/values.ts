/**
 * The values that records are made of. The message of a string format is the name of the format: explain-issue.ts
 * turns it into a diagnostic.
 */

import { z } from 'zod';

/** What people see of a key in their editor: French, then Arabic. */
export function key<S extends z.ZodType>(schema: S, french: string, arabic: string): S {
  return schema.meta({ description: `${french}\n${arabic}` });
}

/** Schemas whose values are printed; a schema made from one of them (with a description) counts as it does. */
const printed = z.registry<{ readonly printed: true }>();

export function isPrinted(schema: z.core.$ZodType): boolean {
  return printed.get(schema) !== undefined;
}

/** Schemas of values about a person that no paper prints (law 09-08): they never travel inside a produced file. */
const personal = z.registry<{ readonly personal: true }>();

/** As `key`, for a value that is personal. */
export function personalKey<S extends z.ZodType>(schema: S, french: string, arabic: string): S {
  const described = key(schema, french, arabic);
  personal.add(described, { personal: true });
  return described;
}

export function isPersonal(schema: z.core.$ZodType): boolean {
  return personal.get(schema) !== undefined;
}

/** Text with something to read in it. */
export const text = z.string().regex(/\S/, 'text');

/** Text in one or several languages; a plain string is the same in all (a number, a proper name in Latin letters). */
export const localizedText = z
  .union([
    text,
    z.strictObject({
      ar: key(text, 'En arabe.', 'بالعربية.').optional(),
      fr: key(text, 'En français.', 'بالفرنسية.').optional(),
      zgh: key(text, 'En amazighe (tifinaghe).', 'بالأمازيغية (تيفيناغ).').optional(),
    }),
  ])
  .register(printed, { printed: true });
export type LocalizedText = z.infer<typeof localizedText>;

export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'id');
/** Calendar day, written 2022-05-27 whatever YAML makes of it. */
export const date = z.iso.date('date');
/** Hour of the day, written "18:30". */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');
/** How many copies of a paper somebody is given on paper. */
export const printCopies = z.number().int().min(1).max(99);
export const gender = z.enum(['female', 'male']);
/** A month, written 2024-09. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month');
/** An idea of a draft programme by its axis and its number: 2-14. */
export const idea = z.string().regex(/^[1-9]\d?-[1-9]\d{0,2}$/, 'idea');
/** Citation of an article: `ri:92`, a paragraph `ol113.14:120/2`, or a range `ol113.14:119-120`. */
export const citation = z.string().regex(/^[a-z0-9.]+:\d+(-\d+)?(\/\d+)?$/, 'citation');
/** One citation, or several of one or more texts. */
export const citations = z.union([citation, z.array(citation).nonempty()]);
/** Reference to a paper this program makes (minutes/2022-05-27) or to an entry of documents.yaml (document/body-rules). */
export const paper = z
  .string()
  .regex(
    /^(letter|minutes|extract|document|programme|opinion|memorandum|report)\/[a-z0-9-]+$/,
    'paper',
  );

/** Checked against its date when written. */
export const weekday = z.enum([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);

/** First and last day of something; left open, it goes on. */
export const period = {
  from: key(date, 'Premier jour (2022-05-27).', 'اليوم الأول (2022-05-27).'),
  until: key(date, 'Dernier jour compris, si c’est fini.', 'اليوم الأخير، إن انتهى.').optional(),
};
