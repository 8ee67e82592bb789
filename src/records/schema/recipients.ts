/** recipients.yaml: those outside the body to whom it writes, each written once. */

import { z } from 'zod';
import { gender, id, key, localizedText, personalKey, printCopies } from './values.js';

export const recipientsSchema = z.strictObject({
  recipients: key(
    z.array(
      z.strictObject({
        id: key(
          id,
          'Identifiant employé dans les lettres : minuscules latines, chiffres, traits d’union.',
          'معرف تستعمله الرسائل: حروف لاتينية صغيرة وأرقام وواصلات.',
        ),
        title: key(
          localizedText,
          'Fonction, sans « Monsieur » ni article : « Directeur provincial de … ».',
          'الصفة دون «السيد»: «المدير الإقليمي لوزارة …».',
        ),
        gender: personalKey(
          gender,
          'female ou male : « Madame la », « Monsieur le ».',
          'female أو male، وبه تطابق صيغ الاحترام.',
        ),
        name: key(
          localizedText,
          'Nom, si la lettre doit le porter.',
          'الاسم، إذا لزم ذكره.',
        ).optional(),
        printCopies: key(
          printCopies,
          'Exemplaires imprimés qui lui sont remis (mahdar print --for-recipients).',
          'عدد النسخ المطبوعة المسلمة إليه (mahdar print --for-recipients).',
        ).default(1),
        call: key(
          localizedText,
          'Fonction dans la formule d’appel : « Directeur » donne « Monsieur le Directeur ».',
          'الصفة في المناداة: «المدير» تعطي «السيد المدير».',
        ).optional(),
      }),
    ),
    'Destinataires des lettres et personnes invitées aux réunions.',
    'المرسل إليهم والمدعوون إلى الاجتماعات.',
  ),
});
