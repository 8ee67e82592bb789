/** people.yaml, groups.yaml, names.yaml, documents.yaml: what other records point at by id. */

import { z } from 'zod';
import { date, gender, id, key, localizedText, period, personalKey, text } from './values.js';

const ownId = key(
  id,
  'Identifiant employé dans les autres fichiers : minuscules latines, chiffres, traits d’union.',
  'معرف تستعمله باقي الملفات: حروف لاتينية صغيرة وأرقام وواصلات.',
);
const personId = key(id, 'Identifiant d’une personne de people.yaml.', 'معرف شخص من people.yaml.');

export const officeName = z.enum([
  'president',
  'vice-president',
  'rapporteur',
  'deputy-rapporteur',
]);

const office = z.strictObject({
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
  acting: key(z.boolean(), 'true : exercée par intérim.', 'true: تزاول بالنيابة.').optional(),
  ...period,
});

/** people.yaml */
export const peopleSchema = z.strictObject({
  people: key(
    z.array(
      z.strictObject({
        id: ownId,
        name: key(localizedText, 'Nom, le même partout.', 'الاسم، ويكتب مرة واحدة.'),
        gender: personalKey(
          gender,
          'female ou male : titres et verbes s’accordent.',
          'female أو male، وبه تطابق الصفات والأفعال.',
        ),
        offices: key(
          z.array(office),
          'Fonctions exercées, avec leurs dates.',
          'المهام المزاولة وتواريخها.',
        ).default([]),
      }),
    ),
    'Les membres de l’instance.',
    'عضوات الهيئة وأعضاؤها.',
  ),
});

/** groups.yaml */
export const groupsSchema = z.strictObject({
  groups: key(
    z.array(
      z.strictObject({
        id: ownId,
        kind: key(
          z.enum([
            'thematic',
            'committee',
            'temporary',
            'thematic-committee',
            'organisational-committee',
          ]),
          'thematic : groupe thématique ; committee : commission ; temporary : commission créée pour un travail ; thematic-committee, organisational-committee : commission thématique, d’organisation.',
          'thematic: مجموعة موضوعاتية، committee: لجنة، temporary: لجنة مؤقتة لعمل معين، thematic-committee: لجنة موضوعاتية، organisational-committee: لجنة تنظيمية.',
        ).default('thematic'),
        name: key(localizedText, 'Nom du groupe.', 'اسم المجموعة.'),
        coordinator: key(personId, 'Coordination.', 'المنسق(ة).'),
        deputy: key(personId, 'Coordination adjointe.', 'نائب(ة) المنسق(ة).').optional(),
        members: key(z.array(personId), 'Les autres membres.', 'باقي العضوات والأعضاء.').default(
          [],
        ),
      }),
    ),
    'Groupes et commissions.',
    'المجموعات واللجان.',
  ),
});

/** names.yaml: places, programmes, projects, partners, each written once; texts are compared with them. */
export const namesSchema = z.strictObject({
  names: key(
    z.array(
      z.strictObject({
        id: ownId,
        kind: key(
          z.enum(['place', 'programme', 'project', 'partner']),
          'place : lieu ; programme ; project : projet ; partner : partenaire.',
          'place: مكان، programme: برنامج، project: مشروع، partner: شريك.',
        ),
        name: key(localizedText, 'Le nom exact.', 'الاسم الصحيح.'),
        not: key(
          z.array(text),
          'Formes fautives à signaler dans les textes.',
          'صيغ خاطئة ينبه إليها في النصوص.',
        ).optional(),
      }),
    ),
    'Noms propres, écrits une fois.',
    'الأسماء الخاصة، وتكتب مرة واحدة.',
  ),
});

/** documents.yaml: papers that this program does not make, named so that letters can enclose them. */
export const documentsSchema = z.strictObject({
  documents: key(
    z.array(
      z.strictObject({
        id: ownId,
        title: key(localizedText, 'Titre du document.', 'عنوان الوثيقة.'),
        date: key(date, 'Date du document.', 'تاريخ الوثيقة.').optional(),
      }),
    ),
    'Documents faits ailleurs, à joindre aux lettres.',
    'وثائق لا ينتجها البرنامج وترفق بالرسائل.',
  ),
});
