/** convocations/<date>.yaml: the call to a meeting; its file has the day of the meeting. */

import { z } from 'zod';
import { citations, date, id, key, localizedText, paper, time, weekday } from './values.js';

export const convocationSchema = z.strictObject({
  ordinal: key(
    z.number().int().min(1).max(99),
    'Numéro de la réunion dans le mandat.',
    'رقم الاجتماع خلال الانتداب.',
  ),
  date: key(date, 'Jour de la réunion, comme le nom du fichier.', 'تاريخ الاجتماع، كاسم الملف.'),
  weekday: key(
    weekday,
    'Jour de la semaine, vérifié avec la date : monday, tuesday …',
    'يوم الأسبوع، ويتحقق من مطابقته للتاريخ.',
  ).optional(),
  time: key(time, 'Heure, entre guillemets : "18:30".', 'الساعة بين علامتي اقتباس: "18:30".'),
  place: key(
    z.union([
      localizedText,
      z.strictObject({ id: key(id, 'Lieu de names.yaml.', 'مكان من names.yaml.') }),
    ]),
    'Lieu : son nom, ou l’identifiant d’un lieu de names.yaml.',
    'المكان: اسمه أو معرف مكان من names.yaml.',
  ),
  convenedOn: key(date, 'Date de la convocation.', 'تاريخ الاستدعاء.'),
  convenedBy: key(
    id,
    'Identifiant de la personne qui convoque et signe.',
    'معرف من يدعو إلى الاجتماع ويوقع.',
  ),
  call: key(
    z.number().int().min(1).max(3),
    'Convocation : 1, ou 2 et 3 quand le quorum a manqué.',
    'رتبة الاستدعاء: 1، أو 2 و3 عند عدم اكتمال النصاب.',
  ).default(1),
  basis: key(
    citations,
    'Article en vertu duquel elle est convoquée.',
    'المادة التي يدعى الاجتماع بموجبها.',
  ),
  agenda: key(z.array(localizedText).nonempty(), 'Ordre du jour.', 'جدول الأعمال.'),
  form: key(
    z.enum(['collective', 'individual']),
    'collective : une convocation à tous les membres ; individual : une par membre.',
    'collective: استدعاء واحد لجميع الأعضاء، individual: استدعاء لكل عضو.',
  ).default('collective'),
  invited: key(
    z.array(id),
    'Personnes invitées, de recipients.yaml ; chacune reçoit son invitation.',
    'المدعوون من recipients.yaml، ولكل واحد دعوته.',
  ).default([]),
  enclosures: key(z.array(paper), 'Pièces jointes.', 'المرفقات.').default([]),
});
