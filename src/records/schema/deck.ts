/** decks/<name>.yaml: slides to show, of a steering committee for instance; each written, or taken from a record. */

import { z } from 'zod';
import { pictureSchema } from './body.js';
import { date, id, key, localizedText, time } from './values.js';

const texts = z.array(localizedText).nonempty();

/** A point of a list; one that has points below it says so. */
const points = z
  .array(
    z.union([
      localizedText,
      z.strictObject({
        text: key(localizedText, 'Le point.', 'النقطة.'),
        points: key(texts, 'Les points qu’il contient.', 'النقط المتفرعة عنها.'),
      }),
    ]),
  )
  .nonempty();

const photo = pictureSchema.omit({ widthMm: true }).extend({
  caption: key(
    localizedText,
    'Légende, sans nom de personne ni téléphone.',
    'تعليق على الصورة دون اسم شخص ولا رقم هاتف.',
  ).optional(),
});

const column = z.strictObject({
  title: key(localizedText, 'Titre de la colonne.', 'عنوان العمود.'),
  logo: key(pictureSchema, 'Logo.', 'الشعار.').optional(),
  text: key(localizedText, 'Un paragraphe.', 'فقرة.').optional(),
  points: key(points, 'Les points de la liste.', 'نقط اللائحة.').optional(),
});

const table = z.strictObject({
  caption: key(localizedText, 'Titre du tableau.', 'عنوان الجدول.').optional(),
  head: key(texts, 'Têtes des colonnes.', 'رؤوس الأعمدة.'),
  rows: key(
    z.array(texts).nonempty(),
    'Lignes ; chacune a autant de cases que la tête.',
    'الأسطر، ولكل سطر عدد خانات الرأس.',
  ),
});

const timelineStep = z.strictObject({
  when: key(localizedText, 'Année, mois ou période.', 'السنة أو الشهر أو الفترة.'),
  text: key(localizedText, 'Ce qui s’y fait.', 'ما ينجز فيها.'),
  state: key(
    z.enum(['done', 'underway', 'planned', 'cancelled']),
    'done : achevée ; underway : en cours ; planned : prévue ; cancelled : annulée.',
    'done: منجزة، underway: جارية، planned: مبرمجة، cancelled: ملغاة.',
  ).optional(),
});

const chart = z.strictObject({
  kind: key(
    z.enum(['bar', 'line', 'share', 'pyramid']),
    'bar : barres ; line : évolution ; share : parts d’un tout ; pyramid : deux groupes face à face.',
    'bar: أعمدة، line: تطور، share: حصص، pyramid: فئتان متقابلتان.',
  ),
  caption: key(localizedText, 'Ce qui est compté.', 'موضوع العد.'),
  categories: key(texts, 'Ce que montre chaque barre, point ou part.', 'تسمية كل عمود أو حصة.'),
  series: key(
    z
      .array(
        z.strictObject({
          label: key(localizedText, 'Nom de la série.', 'اسم السلسلة.').optional(),
          values: key(
            z.array(z.number()).nonempty(),
            'Un nombre par catégorie, dans le même ordre.',
            'عدد لكل فئة حسب الترتيب نفسه.',
          ),
        }),
      )
      .nonempty(),
    'Séries de nombres.',
    'سلاسل الأعداد.',
  ),
  summary: key(
    localizedText,
    'Phrase qui dit ce qu’il faut voir, avec le chiffre.',
    'جملة تلخص ما يبينه الرسم مع الرقم.',
  ),
});

const notice = z.strictObject({
  title: key(localizedText, 'Titre de l’avis ou de l’affiche.', 'عنوان الإعلان أو الملصق.'),
  text: key(localizedText, 'Ce qu’il annonce.', 'مضمونه.'),
  from: key(date, 'Premier jour, ou jour de l’événement.', 'أول يوم، أو يوم الحدث.'),
  until: key(
    date,
    'Dernier jour compris ; la durée est comptée.',
    'آخر يوم، وتحسب المدة تلقائيا.',
  ).optional(),
  time: key(time, 'Heure de début.', 'ساعة البداية.').optional(),
  place: key(localizedText, 'Lieu.', 'المكان.').optional(),
});

const slide = z.strictObject({
  meeting: key(
    z.string(),
    'Réunion (nom de son fichier) dont la diapositive prend la date, l’objet et les points.',
    'اجتماع (اسم ملفه) تؤخذ منه التاريخ والموضوع والنقط.',
  ).optional(),
  activity: key(
    z.string(),
    'Activité (nom de son fichier) dont elle prend la date, le titre, les points et les photos ; le récit va dans les notes.',
    'نشاط (اسم ملفه) يؤخذ منه التاريخ والعنوان والنقط والصور، ويذهب السرد إلى الملاحظات.',
  ).optional(),
  recommendation: key(
    id,
    'Recommandation dont elle prend le texte et le suivi.',
    'توصية يؤخذ منها النص والتتبع.',
  ).optional(),
  programme: key(
    z.string(),
    'Programme (son année, entre guillemets) dont elle prend les domaines.',
    'برنامج (سنته بين علامتي اقتباس) تؤخذ منه المجالات.',
  ).optional(),
  date: key(date, 'Jour de l’événement, ou premier jour.', 'يوم الحدث أو أول أيامه.').optional(),
  until: key(date, 'Dernier jour.', 'آخر يوم.').optional(),
  month: key(
    z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month'),
    'Mois, quand le jour n’est pas connu, entre guillemets : "2023-07".',
    'الشهر إذا لم يعرف اليوم، بين علامتي اقتباس: "2023-07".',
  ).optional(),
  planned: key(
    z.boolean(),
    'true : annoncé, postérieur à la présentation.',
    'true: حدث معلن بعد تاريخ العرض.',
  ).optional(),
  title: key(localizedText, 'Titre, sans la date.', 'العنوان دون التاريخ.').optional(),
  text: key(
    localizedText,
    'Paragraphes ; une ligne vide les sépare.',
    'فقرات يفصل بينها سطر فارغ.',
  ).optional(),
  points: key(points, 'Liste à puces.', 'لائحة النقط.').optional(),
  columns: key(
    z.array(column).length(2),
    'Deux colonnes face à face.',
    'عمودان متقابلان.',
  ).optional(),
  participants: key(texts, 'Qui y a participé.', 'المشاركات والمشاركون.').optional(),
  speakers: key(texts, 'Qui est intervenu.', 'المتدخلات والمتدخلون.').optional(),
  attendance: key(texts, 'Qui était présent.', 'الحضور.').optional(),
  results: key(texts, 'Ce qui en est sorti.', 'ما نتج عنها.').optional(),
  followUp: key(texts, 'Les suites données.', 'مآل النتائج.').optional(),
  photos: key(
    z.array(photo).nonempty().max(4),
    'Photos, à côté du texte : quatre au plus.',
    'الصور بجانب النص، أربع على الأكثر.',
  ).optional(),
  table: key(table, 'Un tableau.', 'جدول.').optional(),
  timeline: key(
    z.array(timelineStep).nonempty(),
    'Étapes, dans l’ordre du temps.',
    'المراحل حسب الزمن.',
  ).optional(),
  chart: key(chart, 'Un graphique.', 'رسم بياني.').optional(),
  organisation: key(
    z.literal(true),
    'true : l’organigramme de l’instance, d’après les fiches.',
    'true: الهيكل التنظيمي للهيئة من السجلات.',
  ).optional(),
  notes: key(
    localizedText,
    'Ce que dit la personne qui présente : notes de PowerPoint, jamais projetées.',
    'ما يقوله المتحدث: ملاحظات PowerPoint التي لا تعرض.',
  ).optional(),
  notice: key(notice, 'Avis, appel ou affiche reproduits.', 'إعلان أو ملصق.').optional(),
});

export const deckSchema = z.strictObject({
  title: key(localizedText, 'Objet de la présentation.', 'موضوع العرض.'),
  event: key(localizedText, 'Rencontre où elle est montrée.', 'اللقاء الذي يقدم فيه العرض.'),
  place: key(localizedText, 'Ville ou lieu.', 'المدينة أو المكان.'),
  date: key(date, 'Jour de la présentation.', 'يوم تقديم العرض.'),
  partners: key(
    z.array(
      z.strictObject({
        name: key(localizedText, 'Nom du partenaire.', 'اسم الشريك.'),
        logo: key(pictureSchema, 'Son logo.', 'شعاره.').optional(),
      }),
    ),
    'Partenaires, dans l’ordre des logos.',
    'الشركاء حسب ترتيب الشعارات.',
  ).default([]),
  sections: key(
    z
      .array(
        z.strictObject({
          divider: key(
            localizedText,
            'Mots de la diapositive qui ouvre la partie ; rien : pas de séparation.',
            'كلمات الشريحة الفاصلة، ولا شيء إذا لم تكن هناك شريحة فاصلة.',
          ).optional(),
          lines: key(
            texts,
            'Lignes sous ces mots : nom complet, nom court …',
            'أسطر تحتها: الاسم الكامل والمختصر.',
          ).optional(),
          logo: key(pictureSchema, 'Logo de la partie.', 'شعار هذا القسم.').optional(),
          slides: key(z.array(slide), 'Diapositives de la partie.', 'شرائح القسم.').default([]),
        }),
      )
      .nonempty(),
    'Parties, dans l’ordre.',
    'الأقسام حسب ترتيبها.',
  ),
  thanks: key(texts, 'Lignes de la dernière diapositive.', 'أسطر الشريحة الأخيرة.').optional(),
});
