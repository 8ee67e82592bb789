/** programmes/<year>.yaml: a programme of action, domain by domain. */

import { z } from 'zod';
import { id, key, localizedText } from './values.js';

const groupId = key(id, 'Identifiant d’un groupe de groups.yaml.', 'معرف مجموعة من groups.yaml.');

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
});

export const programmeSchema = z.strictObject({
  year: key(
    z.number().int().min(2015).max(2100),
    'Année, comme le nom du fichier.',
    'السنة، كاسم الملف.',
  ),
  title: key(localizedText, 'Titre du programme.', 'عنوان البرنامج.'),
  domains: key(
    z
      .array(
        z.strictObject({
          name: key(localizedText, 'Domaine.', 'المجال.'),
          group: key(groupId, 'Groupe chargé du domaine.', 'المجموعة المكلفة بالمجال.').optional(),
          activities: key(z.array(activity).nonempty(), 'Activités.', 'الأنشطة.'),
        }),
      )
      .nonempty(),
    'Domaines du programme.',
    'مجالات البرنامج.',
  ),
});
