/**
 * The shape of every record, file by file (schema/). Objects are strict: a key not named there is an error with a
 * suggestion. The types inferred here are what the compose stage reads; positions are kept beside them (see load).
 */

import type { z } from 'zod';
import type { activitySchema } from './schema/activity.js';
import type { bodySchema, pictureSchema, settingsSchema } from './schema/body.js';
import type { deckSchema } from './schema/deck.js';
import type { convocationSchema } from './schema/convocation.js';
import type { ideasSchema } from './schema/ideas.js';
import type { lawSchema } from './schema/law.js';
import type { letterSchema } from './schema/letter.js';
import type { meetingSchema } from './schema/meeting.js';
import type { documentsSchema, groupsSchema, namesSchema, peopleSchema } from './schema/people.js';
import type { opinionSchema } from './schema/opinion.js';
import type { programmeSchema } from './schema/programme.js';
import type { recipientsSchema } from './schema/recipients.js';
import type { registerSchema } from './schema/register.js';
import type { reportSchema } from './schema/report.js';

export { activitySchema } from './schema/activity.js';
export { bodySchema, pictureSchema, settingsSchema, type QuorumRule } from './schema/body.js';
export { deckSchema } from './schema/deck.js';
export { convocationSchema } from './schema/convocation.js';
export { ideasSchema } from './schema/ideas.js';
export { lawSchema } from './schema/law.js';
export { letterSchema } from './schema/letter.js';
export { councilPresident, meetingSchema } from './schema/meeting.js';
export { documentsSchema, groupsSchema, namesSchema, peopleSchema } from './schema/people.js';
export { opinionSchema } from './schema/opinion.js';
export { programmeSchema } from './schema/programme.js';
export { recipientsSchema } from './schema/recipients.js';
export type { ProgrammePart } from './schema/work-programme.js';
export { registerSchema } from './schema/register.js';
export { reportSchema, reportSections } from './schema/report.js';
export { isPersonal, isPrinted, localizedText, type LocalizedText } from './schema/values.js';

export type RegisterSettings = z.infer<typeof registerSchema>;
export type Picture = z.infer<typeof pictureSchema>;
export type Settings = z.infer<typeof settingsSchema>;
export type Body = z.infer<typeof bodySchema>;
export type Person = z.infer<typeof peopleSchema>['people'][number];
export type Office = Person['offices'][number];
export type Group = z.infer<typeof groupsSchema>['groups'][number];
export type ListedName = z.infer<typeof namesSchema>['names'][number];
export type LegalText = z.infer<typeof lawSchema>['texts'][number];
export type LegalArticle = LegalText['articles'][number];
export type ListedDocument = z.infer<typeof documentsSchema>['documents'][number];
export type Programme = z.infer<typeof programmeSchema>;
export type Chapter = Programme['chapters'][number];
export type ChapterSection = NonNullable<Chapter['sections']>[number];
export type ProgrammeAxis = Programme['axes'][number];
export type ProgrammeEvent = Programme['events'][number];
export type IdeaDraft = z.infer<typeof ideasSchema>;
export type Idea = IdeaDraft['axes'][number]['ideas'][number];
export type Meeting = z.infer<typeof meetingSchema>;
export type Recommendation = Meeting['recommendations'][number];
export type FollowUp = Meeting['followUp'][number];
export type Deck = z.infer<typeof deckSchema>;
export type DeckSlide = Deck['sections'][number]['slides'][number];
export type Recipient = z.infer<typeof recipientsSchema>['recipients'][number];
export type Convocation = z.infer<typeof convocationSchema>;
export type Opinion = z.infer<typeof opinionSchema>;
export type Letter = z.infer<typeof letterSchema>;
export type Activity = z.infer<typeof activitySchema>;
export type ReportRecord = z.infer<typeof reportSchema>;
export type Photo = Activity['photos'][number];
export type Outline = NonNullable<Activity['points']>;
