/** What programmes/<name>.yaml holds of a programme of several years, beside the domains of a programme of one year. */

import { z } from 'zod';
import { citations, date, id, idea, key, localizedText, month, paper } from './values.js';

/** What the program writes by itself where a chapter or a section asks for it. */
export const programmeParts = [
  'creation',
  'members',
  'chart',
  'committees',
  'swot',
  'attendance',
  'general-objective',
  'specific-objectives',
  'done',
  'logframe',
  'calendar',
  'progress',
  'ideas',
] as const;
export type ProgrammePart = (typeof programmeParts)[number];

const content = {
  title: key(localizedText, 'Titre, sans numéro : le programme numérote.', 'العنوان دون ترقيم.'),
  text: key(
    localizedText,
    'Texte ; une ligne vide commence un alinéa.',
    'النص، ويبدأ السطر الفارغ فقرة جديدة.',
  ).optional(),
  basis: key(
    citations,
    'Articles sur lesquels repose la création (avec show: creation).',
    'المواد التي استند إليها الإحداث (مع show: creation).',
  ).optional(),
  list: key(
    z.array(localizedText).nonempty(),
    'Liste à flèches, après le texte.',
    'لائحة بأسهم بعد النص.',
  ).optional(),
  show: key(
    z.array(z.enum(programmeParts)).nonempty(),
    `Ce que le programme écrit lui-même, dans l’ordre : ${programmeParts.join(', ')}.`,
    'ما يكتبه البرنامج بنفسه من السجلات، بالترتيب.',
  ).optional(),
};

const section = z.strictObject(content);

export const chapters = z.array(
  z.strictObject({
    ...content,
    sections: key(
      z.array(section).nonempty(),
      'Sections, numérotées 1-1, 1-2.',
      'الفروع، وترقم 1-1 و1-2.',
    ).optional(),
  }),
);

const texts = (french: string, arabic: string) =>
  key(z.array(localizedText), french, arabic).default([]);

export const swot = z.strictObject({
  strengths: texts('Points forts.', 'نقاط القوة.'),
  weaknesses: texts('Points faibles.', 'نقاط الضعف.'),
  opportunities: texts('Opportunités.', 'الفرص.'),
  threats: texts('Menaces.', 'المخاطر.'),
});

const count = z.number().int().min(0);

export const assiduity = z.strictObject({
  regular: key(count, 'Membres toujours présents.', 'عدد الحاضرين بشكل دائم.'),
  irregular: key(count, 'Membres parfois présents.', 'عدد الحاضرين بشكل متقطع.'),
  absent: key(count, 'Membres toujours absents.', 'عدد الغائبين بصفة دائمة.'),
});

export const objectives = z.strictObject({
  general: key(localizedText, 'Objectif général.', 'الهدف العام.').optional(),
  specific: texts('Objectifs spécifiques.', 'الأهداف الخاصة.'),
});

const ownId = key(
  id,
  'Identifiant de l’axe, repris par les événements.',
  'معرف المحور، وتستعمله الأنشطة.',
);

export const axes = z.array(
  z.strictObject({
    id: ownId,
    name: key(localizedText, 'Axe.', 'المحور.'),
    objectives: texts('Objectifs.', 'الأهداف.'),
    results: texts('Résultats attendus.', 'النتائج المنتظرة.'),
    indicators: texts('Indicateurs de vérification.', 'مؤشرات التحقق.'),
    means: texts('Moyens de suivi et de vérification.', 'وسائل المتابعة والتحقق.'),
  }),
);

/** Ideas of the draft that an activity or an event takes up. */
export const takenIdeas = key(
  z.array(idea).nonempty(),
  'Idées du projet (draft) reprises ici, par axe et numéro : [1-3, 2-14].',
  'أفكار المشروع (draft) المدمجة هنا، برقم المحور ورقم الفكرة: [1-3, 2-14].',
);

export const events = z.array(
  z.strictObject({
    axis: key(id, 'Axe, par son identifiant.', 'المحور بمعرفه.'),
    activity: key(
      z.string().regex(/^\d{4}-\d{2}(?:-[a-z0-9]+)*$/, 'id'),
      'Activité (activities/) dont l’événement prend le titre et les jours : ils ne sont pas récrits.',
      'النشاط (activities/) الذي يؤخذ منه العنوان والتاريخ، فلا يكتبان مرتين.',
    ).optional(),
    title: key(
      localizedText,
      'Événement, sans sa date ; sans lui, le titre de l’activité.',
      'النشاط دون تاريخه، وإلا فعنوان activity.',
    ).optional(),
    number: key(
      z.number().int().min(1).max(99),
      'Numéro, écrit après le titre.',
      'رقم يكتب بعد العنوان.',
    ).optional(),
    date: key(date, 'Jour, ou premier jour (2022-03-24).', 'اليوم، أو اليوم الأول.').optional(),
    until: key(date, 'Dernier jour, s’il y en a plusieurs.', 'اليوم الأخير عند التعدد.').optional(),
    month: key(
      month,
      'Mois, quand le jour n’est pas fixé (2024-09).',
      'الشهر، إذا لم يحدد اليوم (2024-09).',
    ).optional(),
    untilMonth: key(
      month,
      'Dernier mois, pour ce qui s’étend sur plusieurs.',
      'الشهر الأخير لما يمتد شهورا.',
    ).optional(),
    status: key(
      z.enum(['planned', 'done', 'cancelled']),
      'planned : prévu ; done : réalisé ; cancelled : annulé.',
      'planned: مبرمج، done: منجز، cancelled: ملغى.',
    ).default('planned'),
    paper: key(
      paper,
      'Document qui en rend compte : minutes/2022-03-18.',
      'الوثيقة التي تثبته: minutes/2022-03-18.',
    ).optional(),
    ideas: takenIdeas.optional(),
  }),
);

export const leftOut = z.array(
  z.strictObject({
    ideas: key(
      z.array(idea).nonempty(),
      'Idées non retenues, par axe et numéro.',
      'الأفكار التي لم تعتمد، برقم المحور ورقم الفكرة.',
    ),
    reason: key(localizedText, 'Pourquoi.', 'السبب.'),
  }),
);
