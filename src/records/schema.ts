/**
 * The shape of every record, file by file. Objects are strict: a key not named here is an error with a suggestion.
 * The types inferred here are what the compose stage reads; positions are kept beside them (see load).
 * The message of a string format is the name of the format: explain-issue.ts turns it into a diagnostic.
 */

import { z } from 'zod';

/** Text with something to read in it. */
const text = z.string().regex(/\S/, 'text');

/** Text in one or several languages; a plain string is the same in all (a number, a proper name in Latin letters). */
export const localizedText = z.union([
  text,
  z.strictObject({
    ar: text.optional(),
    fr: text.optional(),
    zgh: text.optional(),
  }),
]);
export type LocalizedText = z.infer<typeof localizedText>;

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'id');
/** Calendar day, written 2022-05-27 whatever YAML makes of it. */
const date = z.iso.date('date');
/** Hour of the day, written "18:30". */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');
/** Workspace path of a file, with '/' separators. */
const path = text;
const gender = z.enum(['female', 'male']);
/** Citation of an article: `ri:92`, a paragraph `ol113.14:120/2`, or a range `ol113.14:119-120`. */
const citation = z.string().regex(/^[a-z0-9.]+:\d+(-\d+)?(\/\d+)?$/, 'citation');
/** Reference to a paper this program makes (minutes/2022-05-27) or to an entry of documents.yaml (document/body-rules). */
const paper = z.string().regex(/^(letter|minutes|document|programme)\/[a-z0-9-]+$/, 'paper');

/** Checked against its date when written. */
const weekday = z.enum([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);

export const pictureSchema = z.strictObject({
  file: path,
  alt: localizedText.optional(),
  decorative: z.boolean().default(false),
  widthMm: z.number().positive().max(180).default(20),
});

/** mahdar.yaml */
export const settingsSchema = z.strictObject({
  languages: z
    .array(z.enum(['ar', 'fr', 'zgh']))
    .nonempty()
    .default(['ar', 'fr']),
  fonts: z
    .strictObject({
      arabic: z.string().optional(),
      latin: z.string().optional(),
      tifinagh: z.string().optional(),
    })
    .default({}),
  /** Greatest number of digits a register number is padded to: 2 gives 02/2022. */
  numberWidth: z.number().int().min(1).max(6).default(2),
});

/** body.yaml */
export const bodySchema = z.strictObject({
  name: localizedText,
  /** How the body is called after its first mention (الهيئة). */
  shortName: localizedText,
  commune: z.strictObject({
    name: localizedText,
    /** French "de" + name where the rule of elision is not enough (d'Ouarzazate). */
    deFrench: text.optional(),
  }),
  /** The administrative unit above the commune. */
  division: z.strictObject({ kind: z.enum(['prefecture', 'province']), name: localizedText }),
  region: z.strictObject({ name: localizedText }),
  /** The commune's council, as letters address it: its president's gender decides the titles. */
  council: z.strictObject({ name: localizedText, presidentGender: gender }),
  emblem: pictureSchema.optional(),
});

const office = z.strictObject({
  office: z.enum(['president', 'vice-president', 'rapporteur', 'deputy-rapporteur']),
  rank: z.number().int().min(1).max(9).optional(),
  from: date,
  until: date.optional(),
});

/** people.yaml */
export const peopleSchema = z.strictObject({
  people: z.array(
    z.strictObject({ id, name: localizedText, gender, offices: z.array(office).default([]) }),
  ),
});

/** groups.yaml */
export const groupsSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      id,
      kind: z.enum(['thematic', 'committee']).default('thematic'),
      name: localizedText,
      coordinator: id,
      deputy: id,
      members: z.array(id).default([]),
    }),
  ),
});

/** law.yaml */
export const lawSchema = z.strictObject({
  texts: z.array(
    z.strictObject({
      /** Short name used in citations: ri, ol113.14 */
      id: z.string().regex(/^[a-z0-9.]+$/, 'text-id'),
      kind: z.enum(['constitution', 'organic-law', 'law', 'decree', 'council-rules', 'body-rules']),
      title: localizedText,
      /** First day in force. */
      from: date,
      until: date.optional(),
      articles: z.array(
        z.strictObject({
          number: z.number().int().positive(),
          chapter: localizedText.optional(),
          paragraphs: z.number().int().positive().optional(),
          subject: localizedText,
          until: date.optional(),
        }),
      ),
    }),
  ),
});

/** documents.yaml: papers that this program does not make, named so that letters can enclose them. */
export const documentsSchema = z.strictObject({
  documents: z.array(z.strictObject({ id, title: localizedText, date: date.optional() })),
});

const activity = z.strictObject({
  /** Left out: the domain's cell spans the activity column too. */
  name: localizedText.optional(),
  /** Group in charge; left out, the domain's group. */
  group: id.optional(),
  objectives: z.array(localizedText).nonempty(),
});

/** programmes/<year>.yaml */
export const programmeSchema = z.strictObject({
  year: z.number().int().min(2015).max(2100),
  title: localizedText,
  domains: z
    .array(
      z.strictObject({
        name: localizedText,
        group: id.optional(),
        activities: z.array(activity).nonempty(),
      }),
    )
    .nonempty(),
});

const outcome = z.strictObject({
  kind: z.enum(['approved', 'agreed', 'assigned', 'postponed', 'rejected', 'noted']),
  /** unanimous, or counted votes; left out where none was taken. */
  vote: z
    .union([
      z.literal('unanimous'),
      z.strictObject({
        for: z.number().int().nonnegative(),
        against: z.number().int().nonnegative(),
        abstained: z.number().int().nonnegative(),
      }),
    ])
    .optional(),
  text: localizedText.optional(),
});

/** meetings/<date>.yaml */
export const meetingSchema = z.strictObject({
  /** Number of the meeting in the mandate: 3 gives الاجتماع الثالث. */
  ordinal: z.number().int().min(1).max(99),
  date,
  weekday: weekday.optional(),
  time,
  place: localizedText,
  convenedBy: id,
  /** Article under which it was convened. */
  basis: citation,
  chairedBy: id,
  rapporteur: id,
  attendance: z.strictObject({
    present: z.array(id).nonempty(),
    excused: z.array(id).default([]),
    absent: z.array(id).default([]),
  }),
  points: z
    .array(
      z.strictObject({
        title: localizedText,
        /** What was laid before the meeting. */
        presentation: localizedText.optional(),
        discussion: localizedText.optional(),
        /** A table made from the records. */
        table: z
          .union([
            z.strictObject({ groups: z.array(id).nonempty() }),
            z.strictObject({ programme: z.string().regex(/^\d{4}$/, 'year') }),
          ])
          .optional(),
        outcome,
      }),
    )
    .nonempty(),
  recommendations: z
    .array(z.strictObject({ text: localizedText, basis: citation.optional() }))
    .default([]),
  next: z.strictObject({ date, weekday: weekday.optional(), time: time.optional() }).optional(),
});

/** letters/<year>-<number>.yaml */
export const letterSchema = z.strictObject({
  kind: z.literal('deposit'),
  number: z.number().int().positive(),
  date,
  /** Office whose holder on the letter's date signs. */
  from: z.literal('president').default('president'),
  to: z.literal('council-president').default('council-president'),
  subject: localizedText,
  reference: z.array(citation).nonempty(),
  enclosures: z.array(paper).nonempty(),
});

export type Picture = z.infer<typeof pictureSchema>;
export type Settings = z.infer<typeof settingsSchema>;
export type Body = z.infer<typeof bodySchema>;
export type Person = z.infer<typeof peopleSchema>['people'][number];
export type Office = z.infer<typeof office>;
export type Group = z.infer<typeof groupsSchema>['groups'][number];
export type LegalText = z.infer<typeof lawSchema>['texts'][number];
export type ListedDocument = z.infer<typeof documentsSchema>['documents'][number];
export type Programme = z.infer<typeof programmeSchema>;
export type Meeting = z.infer<typeof meetingSchema>;
export type Letter = z.infer<typeof letterSchema>;
