/** programmes/<name>.yaml: a programme of one year, domain by domain, or a work programme of several, by chapters. */

import { z } from 'zod';
import { pictureSchema } from './body.js';
import { date, id, key, localizedText } from './values.js';
import {
  assiduity,
  axes,
  chapters,
  events,
  leftOut,
  objectives,
  swot,
  takenIdeas,
} from './work-programme.js';

const groupId = key(id, 'Identifiant d’un groupe de groups.yaml.', 'معرف مجموعة من groups.yaml.');
const year = z.number().int().min(2015).max(2100);

const activity = z.strictObject({
  name: key(
    localizedText,
    'Activité ; sans elle, la case du domaine couvre aussi sa colonne.',
    'النشاط، وإذا لم يكتب امتدت خانة المجال إلى عموده.',
  ).optional(),
  group: key(
    groupId,
    'Groupe chargé, s’il n’est pas celui du domaine.',
    'المجموعة المكلفة.',
  ).optional(),
  objectives: key(z.array(localizedText).nonempty(), 'Objectifs.', 'الأهداف.'),
  ideas: takenIdeas.optional(),
});

export const programmeSchema = z.strictObject({
  year: key(year, 'Année, comme le nom du fichier.', 'السنة، كاسم الملف.').optional(),
  years: key(
    z.strictObject({
      from: key(year, 'Première année.', 'السنة الأولى.'),
      until: key(year, 'Dernière année.', 'السنة الأخيرة.'),
    }),
    'Années d’un programme pluriannuel, comme le nom du fichier (2022-2024).',
    'سنوات برنامج متعدد السنوات، كاسم الملف (2022-2024).',
  ).optional(),
  title: key(localizedText, 'Titre du programme.', 'عنوان البرنامج.'),
  date: key(
    date,
    'Date du programme ; sinon le premier jour de sa première année.',
    'تاريخ البرنامج، وإلا فأول يوم من سنته الأولى.',
  ).optional(),
  cover: key(
    pictureSchema,
    'Image de la couverture d’un programme par chapitres.',
    'صورة غلاف البرنامج ذي الأبواب.',
  ).optional(),
  domains: key(
    z.array(
      z.strictObject({
        name: key(localizedText, 'Domaine.', 'المجال.'),
        group: key(groupId, 'Groupe chargé du domaine.', 'المجموعة المكلفة بالمجال.').optional(),
        activities: key(z.array(activity).nonempty(), 'Activités.', 'الأنشطة.'),
      }),
    ),
    'Domaines d’un programme d’un an.',
    'مجالات برنامج سنة واحدة.',
  ).default([]),
  chapters: key(
    chapters,
    'Chapitres d’un programme de travail, numérotés I, II, III.',
    'أبواب برنامج العمل، وترقم I وII وIII.',
  ).default([]),
  swot: key(swot, 'Diagnostic.', 'التشخيص.').optional(),
  assiduity: key(
    assiduity,
    'Assiduité des membres ; le total est le nombre de membres.',
    'مواظبة الأعضاء، ومجموعها عدد الأعضاء.',
  ).optional(),
  objectives: key(objectives, 'Objectifs du programme.', 'أهداف البرنامج.').optional(),
  axes: key(
    axes,
    'Axes : lignes du cadre logique et du calendrier.',
    'المحاور: أسطر الإطار المنطقي والجدول الزمني.',
  ).default([]),
  events: key(
    events,
    'Événements du calendrier, réalisés et prévus.',
    'أنشطة الجدول الزمني، المنجزة والمبرمجة.',
  ).default([]),
  draft: key(
    id,
    'Projet (ideas/) dont les idées sont reprises : chacune doit l’être ou être écartée.',
    'المشروع (ideas/) الذي أدمجت أفكاره، ولكل فكرة مآل.',
  ).optional(),
  leftOut: key(leftOut, 'Idées du projet non retenues.', 'أفكار المشروع التي لم تعتمد.').default(
    [],
  ),
});
