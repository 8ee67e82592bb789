/** reports/<year>.yaml: the annual activity report, which gathers the meetings and activities of its year. */

import { z } from 'zod';
import { pictureSchema } from './body.js';
import { date, id, key, localizedText } from './values.js';

/** Chapters in the order they are printed where the record names none. */
export const reportSections = [
  'officers',
  'committees',
  'events',
  'recommendations',
  'attendance',
  'parity',
  'activity',
] as const;

export const reportSchema = z.strictObject({
  year: key(
    z.number().int().min(2015).max(2100),
    'Année, comme le nom du fichier.',
    'السنة، كاسم الملف.',
  ),
  date: key(date, 'Date du rapport.', 'تاريخ التقرير.'),
  title: key(
    localizedText,
    'Titre, si ce n’est pas « Rapport sur les réunions et les activités … ».',
    'العنوان إذا خالف «تقرير حول اجتماعات وأنشطة الهيئة».',
  ).optional(),
  cover: key(pictureSchema, 'Image de la couverture.', 'صورة الغلاف.').optional(),
  foreword: key(localizedText, 'Avant-propos.', 'تقديم.').optional(),
  sections: key(
    z.array(z.enum(reportSections)).nonempty(),
    'Chapitres, dans l’ordre voulu : officers (bureau), committees (commissions), events (réunions et activités), recommendations, attendance (présences), parity (parité), activity (bilan par mois et par nature). Sans cette clé, tous.',
    'الفصول بالترتيب المطلوب: officers المكتب، committees اللجان، events الاجتماعات والأنشطة، recommendations التوصيات، attendance الحضور، parity المناصفة، activity الحصيلة. وبدونها كل الفصول.',
  ).optional(),
  groups: key(
    z.array(id).nonempty(),
    'Groupes présentés, dans l’ordre voulu ; sans cette clé, tous.',
    'المجموعات المعروضة بالترتيب المطلوب، وبدونها كلها.',
  ).optional(),
  after: key(
    z.array(z.string().regex(/^\d{4}-\d{2}(?:-[a-z0-9]+)*$/, 'id')).nonempty(),
    'Activités postérieures à l’année, dites à part et non comptées.',
    'أنشطة لاحقة للسنة، تذكر على حدة ولا تحتسب.',
  ).optional(),
  closing: key(localizedText, 'Conclusion.', 'خاتمة.').optional(),
});
