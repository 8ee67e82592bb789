/** meetings/<date>.yaml: what happened at a meeting, from its convening to what it recommended. */

import { z } from 'zod';
import {
  followUp,
  guests,
  outline,
  personId,
  photos,
  place,
  speakers,
  weekdayKey,
} from './event.js';
import { officeName } from './people.js';
import { citations, date, id, key, localizedText, time } from './values.js';

const people = z.array(personId);
const count = z.number().int().nonnegative();

const vote = key(
  z.union([
    z.literal('unanimous'),
    z.strictObject({
      for: key(count, 'Voix pour.', 'الأصوات المؤيدة.'),
      against: key(count, 'Voix contre.', 'الأصوات المعارضة.'),
      abstained: key(count, 'Abstentions.', 'الممتنعون.'),
    }),
  ]),
  'unanimous, ou les voix comptées ; rien s’il n’y a pas eu de vote.',
  'unanimous أو عدد الأصوات، ولا شيء إذا لم يجر تصويت.',
).optional();

const outcome = z.strictObject({
  kind: key(
    z.enum(['approved', 'agreed', 'assigned', 'postponed', 'rejected', 'noted']),
    'Ce que la réunion a fait du point : approuvé, convenu, confié, reporté, rejeté, noté.',
    'ما انتهت إليه النقطة: مصادقة، اتفاق، تكليف، تأجيل، رفض، أخذ علم.',
  ),
  /** unanimous, or counted votes; left out where none was taken. */
  vote,
  text: key(
    localizedText,
    'Ce qui a été décidé, après « a approuvé … », sans point final.',
    'مضمون ما تقرر، بعد «صادقت على»، دون نقطة في آخره.',
  ).optional(),
  items: outline.optional(),
});

const election = z.strictObject({
  office: key(
    officeName,
    'Fonction : president, vice-president, rapporteur, deputy-rapporteur.',
    'المهمة: رئاسة، نيابة الرئاسة، مقرر(ة)، نيابة المقرر(ة).',
  ),
  rank: key(
    z.number().int().min(1).max(9),
    'Rang parmi plusieurs adjoints : 1, 2.',
    'الرتبة عند تعدد النواب: 1 ثم 2.',
  ).optional(),
  person: personId,
  vote,
});

const point = z.strictObject({
  title: key(localizedText, 'Point de l’ordre du jour.', 'نقطة جدول الأعمال.'),
  presentation: key(localizedText, 'Ce qui a été exposé.', 'العرض.').optional(),
  discussion: key(localizedText, 'Le débat.', 'المناقشة.').optional(),
  /** A table made from the records. */
  table: key(
    z.union([
      z.strictObject({
        groups: key(z.array(id).nonempty(), 'Groupes du tableau.', 'مجموعات الجدول.'),
      }),
      z.strictObject({
        programme: key(
          z.string().regex(/^\d{4}$/, 'year'),
          'Année du programme, entre guillemets.',
          'سنة البرنامج بين علامتي اقتباس.',
        ),
      }),
    ]),
    'Tableau tiré des fiches.',
    'جدول مأخوذ من السجلات.',
  ).optional(),
  outcome: key(outcome, 'L’issue du point.', 'الخلاصة.'),
  extract: key(
    z.boolean(),
    'true : un extrait du rapport est délivré pour ce point.',
    'true: يسلم مستخرج من التقرير بشأن هذه النقطة.',
  ).optional(),
  elections: key(
    z.array(election).nonempty(),
    'Fonctions auxquelles la réunion a élu, avec les voix.',
    'المهام التي انتخب الاجتماع أصحابها، مع الأصوات.',
  ).optional(),
});

const recommendation = z.strictObject({
  id: key(
    id,
    'Identifiant, par lequel une réunion suivante en dit le suivi.',
    'معرف تشير إليه الاجتماعات الموالية عند التتبع.',
  ).optional(),
  text: key(localizedText, 'La recommandation.', 'التوصية.'),
  basis: key(citations, 'Article invoqué.', 'المادة المعتمدة.').optional(),
  assignedTo: key(
    z.array(id).nonempty(),
    'Qui s’en charge : personnes ou groupes.',
    'المكلفون: أشخاص أو مجموعات.',
  ).optional(),
  until: key(date, 'Échéance.', 'الأجل.').optional(),
});

/** Who calls the first meeting of a body, before it has a president: stands for a person's id. */
export const councilPresident = 'council-president';

export const meetingSchema = z.strictObject({
  /** Number of the meeting in the mandate: 3 gives الاجتماع الثالث. */
  ordinal: key(
    z.number().int().min(1).max(99),
    'Numéro de la réunion dans le mandat.',
    'رقم الاجتماع خلال الانتداب.',
  ),
  date: key(date, 'Jour de la réunion, comme le nom du fichier.', 'تاريخ الاجتماع، كاسم الملف.'),
  weekday: weekdayKey,
  time: key(time, 'Heure, entre guillemets : "18:30".', 'الساعة بين علامتي اقتباس: "18:30".'),
  place,
  convenedBy: key(
    id,
    'Qui a convoqué : une personne, ou council-president pour la présidence du conseil.',
    'من دعا إلى الاجتماع: شخص، أو council-president لرئاسة المجلس.',
  ),
  convenedOn: key(date, 'Date de la convocation.', 'تاريخ الاستدعاء.').optional(),
  call: key(
    z.number().int().min(1).max(3),
    'Convocation : 1, ou 2 et 3 quand le quorum a manqué.',
    'رتبة الاستدعاء: 1، أو 2 و3 عند عدم اكتمال النصاب.',
  ).optional(),
  basis: key(
    citations,
    'Article en vertu duquel elle est convoquée.',
    'المادة التي دعي الاجتماع بموجبها.',
  ),
  chairedBy: key(personId, 'Qui a présidé.', 'من ترأس الاجتماع.'),
  rapporteur: key(personId, 'Qui a rédigé.', 'من حرر التقرير.'),
  attendance: key(
    z.strictObject({
      present: key(people.nonempty(), 'Présentes et présents.', 'الحاضرات والحاضرون.'),
      excused: key(people, 'Absences excusées.', 'المعتذرات والمعتذرون.').default([]),
      absent: key(people, 'Absences sans excuse.', 'المتغيبات والمتغيبون بدون عذر.').default([]),
    }),
    'Chaque membre, une seule fois.',
    'يذكر كل عضو مرة واحدة.',
  ),
  guests,
  speakers,
  points: key(z.array(point).nonempty(), 'Points de l’ordre du jour.', 'نقط جدول الأعمال.'),
  followUp: key(
    z.array(followUp),
    'Suivi des recommandations antérieures.',
    'تتبع التوصيات السابقة.',
  ).default([]),
  recommendations: key(z.array(recommendation), 'Recommandations.', 'التوصيات.').default([]),
  next: key(
    z.strictObject({
      date: key(date, 'Jour de la réunion suivante.', 'تاريخ الاجتماع الموالي.'),
      weekday: weekdayKey,
      time: key(time, 'Heure.', 'الساعة.').optional(),
    }),
    'Réunion suivante.',
    'الاجتماع الموالي.',
  ).optional(),
  approvedOn: key(
    date,
    'Jour de la réunion qui a approuvé ce procès-verbal.',
    'يوم الاجتماع الذي صادق على هذا المحضر.',
  ).optional(),
  summary: key(
    localizedText,
    'Récit pour le rapport annuel ; une ligne vide commence un paragraphe.',
    'سرد للتقرير السنوي، وكل سطر فارغ يبدأ فقرة جديدة.',
  ).optional(),
  photos,
});
