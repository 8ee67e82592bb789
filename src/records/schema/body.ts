/** body.yaml and mahdar.yaml: the body, its commune, and how papers are made for it. */

import { z } from 'zod';
import { citation, date, gender, key, localizedText, period, printCopies, text } from './values.js';

const placeName = key(localizedText, 'Nom, sans « de ».', 'الاسم.');

export const pictureSchema = z.strictObject({
  file: key(
    text,
    'Chemin de l’image (PNG ou JPEG) dans le dossier des fiches.',
    'مسار الصورة (PNG أو JPEG) داخل مجلد السجلات.',
  ),
  alt: key(
    localizedText,
    'Ce que montre l’image, pour qui ne la voit pas.',
    'ما تظهره الصورة لمن لا يراها.',
  ).optional(),
  decorative: key(
    z.boolean(),
    'true si l’image ne montre rien qu’il faille décrire.',
    'true إذا لم يكن في الصورة ما يستدعي الوصف.',
  ).default(false),
  widthMm: key(
    z.number().positive().max(180),
    'Largeur sur le papier, en millimètres.',
    'العرض على الورق بالمليمتر.',
  ).default(20),
});

/** mahdar.yaml */
export const settingsSchema = z.strictObject({
  languages: key(
    z.array(z.enum(['ar', 'fr', 'zgh'])).nonempty(),
    'Langues des documents ; chaque texte doit exister dans chacune.',
    'لغات الوثائق، ويجب أن يكتب كل نص بكل واحدة منها.',
  ).default(['ar', 'fr']),
  fonts: key(
    z.strictObject({
      arabic: key(z.string(), 'Police de l’arabe.', 'خط الحرف العربي.').optional(),
      latin: key(z.string(), 'Police du français.', 'خط الحرف اللاتيني.').optional(),
      tifinagh: key(z.string(), 'Police du tifinaghe.', 'خط تيفيناغ.').optional(),
    }),
    'Polices : un nom livré avec le programme, ou un fichier TTF ou OTF.',
    'الخطوط: اسم خط مرفق بالبرنامج أو ملف TTF أو OTF.',
  ).default({}),
  hyphenation: key(
    z.enum(['narrow', 'always', 'never']),
    'Coupure des mots français : narrow (colonnes étroites), always (partout) ou never (jamais).',
    'تقسيم الكلمات الفرنسية في آخر السطر: narrow في الأعمدة الضيقة أو always دائما أو never أبدا.',
  ).default('narrow'),
  justify: key(
    z.enum(['spaces', 'kashida']),
    'Lignes justifiées par les espaces (spaces), ou aussi par la kashida en arabe (kashida).',
    'ضبط الأسطر بالمسافات spaces أو بالكشيدة أيضا kashida.',
  ).default('spaces'),
  attachRecords: key(
    z.boolean(),
    'true : les fiches dont le document est tiré sont jointes au PDF, sans les données personnelles.',
    'true: ترفق السجلات التي استخرجت منها الوثيقة داخل ملف PDF دون المعطيات الشخصية.',
  ).default(false),
  printCodes: key(
    z.boolean(),
    'false : pas de code de vérification au pied des documents émis.',
    'false: لا يطبع رمز التحقق أسفل الوثائق الصادرة.',
  ).default(true),
  numberWidth: key(
    z.number().int().min(1).max(6),
    'Nombre de chiffres des numéros d’ordre : 2 donne 02/2022.',
    'عدد أرقام الترقيم: 2 يعطي 02/2022.',
  ).default(2),
});

const quorumRule = z.enum(['more-than-half', 'half', 'one-third', 'two-thirds', 'any']);

/** body.yaml */
export const bodySchema = z.strictObject({
  name: key(localizedText, 'Nom complet de l’instance, sans article.', 'الاسم الكامل للهيئة.'),
  shortName: key(
    localizedText,
    'Nom court après la première mention, avec son article.',
    'الاسم المختصر بعد الذكر الأول.',
  ),
  commune: key(
    z.strictObject({
      name: placeName,
      deFrench: key(
        text,
        '« de » et le nom de la commune, quand la règle se trompe.',
        'صيغة «de» مع اسم الجماعة بالفرنسية عند الحاجة.',
      ).optional(),
      tifinagh: key(
        text,
        'La commune en tifinaghe, telle qu’elle l’écrit elle-même (ⵜⴰⴳⵔⴰⵡⵜ ⵏ …).',
        'اسم الجماعة بحرف تيفيناغ كما تكتبه هي نفسها.',
      ).optional(),
    }),
    'La commune.',
    'الجماعة.',
  ),
  division: key(
    z.strictObject({
      kind: key(z.enum(['province', 'prefecture']), 'Province ou préfecture.', 'إقليم أو عمالة.'),
      name: placeName,
    }),
    'La province ou la préfecture.',
    'الإقليم أو العمالة.',
  ),
  region: key(z.strictObject({ name: placeName }), 'La région.', 'الجهة.'),
  council: key(
    z.strictObject({
      name: key(localizedText, 'Nom du conseil.', 'اسم المجلس.'),
      presidentGender: key(
        gender,
        'female ou male : les titres s’accordent.',
        'female أو male: تطابق الألقاب جنس رئيسة المجلس أو رئيسه.',
      ),
      printCopies: key(
        printCopies,
        'Exemplaires imprimés remis à la présidence du conseil (mahdar print --for-recipients).',
        'عدد النسخ المطبوعة المسلمة إلى رئاسة المجلس (mahdar print --for-recipients).',
      ).optional(),
    }),
    'Le conseil auprès duquel l’instance est créée.',
    'المجلس الذي أحدثت الهيئة لديه.',
  ),
  emblem: key(pictureSchema, 'Emblème de l’en-tête.', 'شعار الترويسة.').optional(),
  mandates: key(
    z.array(
      z.strictObject({
        ...period,
        members: key(
          z.number().int().positive(),
          'Nombre de membres, vérifié dans chaque réunion.',
          'عدد الأعضاء، ويتحقق منه في كل اجتماع.',
        ).optional(),
      }),
    ),
    'Mandats de l’instance ; fonctions et réunions y tiennent.',
    'انتدابات الهيئة، وتقع المهام والاجتماعات داخلها.',
  ).optional(),
  creation: key(
    z.strictObject({
      date: key(date, 'Jour de la décision du conseil.', 'يوم مقرر المجلس.'),
      session: key(
        z.enum(['ordinary', 'extraordinary']),
        'Session du conseil : ordinary (ordinaire) ou extraordinary (extraordinaire).',
        'دورة المجلس: ordinary عادية أو extraordinary استثنائية.',
      ).default('ordinary'),
    }),
    'La décision du conseil qui a créé l’instance.',
    'مقرر المجلس الذي أحدثت به الهيئة.',
  ).optional(),
  fields: key(
    z.array(localizedText).nonempty(),
    'Domaines où les membres agissent : enfance, sport.',
    'المجالات التي يشتغل فيها الأعضاء: الطفولة، الرياضة.',
  ).optional(),
  quorum: key(
    z.strictObject({
      calls: key(
        z.array(quorumRule).nonempty().max(3),
        'Règle pour la 1re, la 2e, la 3e convocation : more-than-half, half, one-third, two-thirds, any.',
        'القاعدة حسب الاستدعاء الأول والثاني والثالث.',
      ),
      basis: key(citation, 'Article qui fixe la règle.', 'المادة التي تحدد القاعدة.').optional(),
    }),
    'Quorum, si un règlement en fixe un.',
    'النصاب القانوني، إن حدده نظام.',
  ).optional(),
});
export type QuorumRule = z.infer<typeof quorumRule>;
