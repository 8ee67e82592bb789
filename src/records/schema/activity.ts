/** activities/<date>-<slug>.yaml: what the body did or took part in beside its own meetings. */

import { z } from 'zod';
import {
  followUp,
  guests,
  outline,
  personId,
  photos,
  place,
  speakers,
  until,
  weekdayKey,
  womenAndMen,
} from './event.js';
import { id, key, localizedText, time } from './values.js';

/** A day, or a month where the day is not known: 2022-07. */
const dayOrMonth = z
  .string()
  .regex(
    new RegExp(`^(?:${z.regexes.date.source.slice(1, -1)}|\\d{4}-(?:0[1-9]|1[0-2]))$`),
    'day-or-month',
  );

const groupId = key(id, 'Identifiant d’un groupe de groups.yaml.', 'معرف مجموعة من groups.yaml.');

export const activitySchema = z.strictObject({
  kind: key(
    z.enum([
      'working-meeting',
      'meeting-attended',
      'consultation',
      'visit',
      'workshop',
      'training',
      'study-day',
      'seminar',
      'forum',
      'campaign',
      'presentation',
      'other',
    ]),
    'working-meeting : réunion de travail ; meeting-attended : réunion à laquelle elle a assisté ; consultation : rencontre consultative ; visit : visite ; workshop : atelier ; training : formation ; study-day : journée d’étude ; seminar : séminaire ; forum ; campaign : campagne ; presentation : présentation ; other : autre.',
    'working-meeting: اجتماع عمل، meeting-attended: اجتماع شاركت فيه، consultation: لقاء تشاوري، visit: زيارة، workshop: ورشة، training: دورة تكوينية، study-day: يوم دراسي، seminar: ندوة، forum: ملتقى، campaign: حملة، presentation: تقديم، other: نشاط آخر.',
  ),
  title: key(
    localizedText,
    'Titre, comme dans le sommaire du rapport.',
    'العنوان كما يرد في فهرس التقرير.',
  ),
  subject: key(
    localizedText,
    'Objet, s’il dit plus que le titre.',
    'الموضوع إذا زاد على العنوان.',
  ).optional(),
  date: key(
    dayOrMonth,
    'Jour (2022-03-19), ou mois seul (2022-07), comme le début du nom du fichier.',
    'اليوم (2022-03-19) أو الشهر وحده (2022-07)، كبداية اسم الملف.',
  ),
  until: until.optional(),
  weekday: weekdayKey,
  time: key(
    time,
    'Heure, entre guillemets : "18:30".',
    'الساعة بين علامتي اقتباس: "18:30".',
  ).optional(),
  place: place.optional(),
  organiser: key(
    z.union([
      z.literal('body'),
      z.literal('council'),
      z.strictObject({ group: groupId }),
      z.strictObject({ id: key(id, 'Partenaire de names.yaml.', 'شريك من names.yaml.') }),
      localizedText,
    ]),
    'Qui l’a organisée : body (l’instance), council (la commune), { group: … }, { id: … }, ou un nom.',
    'الجهة المنظمة: body (الهيئة) أو council (الجماعة) أو { group: … } أو { id: … } أو اسم.',
  ).default('body'),
  partners: key(
    z.array(
      z.union([
        localizedText,
        z.strictObject({ id: key(id, 'Partenaire de names.yaml.', 'شريك من names.yaml.') }),
      ]),
    ),
    'Partenaires.',
    'الشركاء.',
  ).default([]),
  participants: key(
    z.strictObject({
      members: key(z.array(personId), 'Membres de l’instance.', 'عضوات الهيئة وأعضاؤها.').default(
        [],
      ),
      ...womenAndMen,
    }),
    'Qui a participé : les membres par identifiant, les autres en nombre.',
    'المشاركات والمشاركون: الأعضاء بمعرفاتهم والباقي بعددهم.',
  ).optional(),
  guests,
  speakers,
  dateline: key(
    z.boolean(),
    'true : le récit s’ouvre par le lieu et la date, comme une dépêche.',
    'true: يفتتح السرد بالمكان والتاريخ كما في البلاغات.',
  ).default(false),
  narrative: key(
    localizedText,
    'Le récit ; une ligne vide commence un paragraphe.',
    'السرد، وكل سطر فارغ يبدأ فقرة جديدة.',
  ).optional(),
  points: key(outline, 'Points et résultats, en liste.', 'النقط والنتائج في لائحة.').optional(),
  followUp: key(
    z.array(followUp),
    'Recommandations dont l’activité assure le suivi.',
    'التوصيات التي يندرج النشاط في تتبعها.',
  ).default([]),
  photos,
});
