/** letters/<year>-<number>.yaml: a letter of the body. */

import { z } from 'zod';
import { citation, date, key, localizedText, paper } from './values.js';

export const letterSchema = z.strictObject({
  kind: key(z.literal('deposit'), 'deposit : lettre de dépôt.', 'deposit: رسالة إيداع.'),
  number: key(
    z.number().int().positive(),
    'Numéro d’ordre de l’année, comme le nom du fichier ; le registre, s’il y en a un, le donne.',
    'الرقم الترتيبي في السنة، كاسم الملف؛ ويعطيه السجل إن وجد.',
  ).optional(),
  date: key(date, 'Date de la lettre.', 'تاريخ الرسالة.'),
  from: key(
    z.literal('president'),
    'Fonction dont le ou la titulaire de ce jour signe.',
    'المهمة التي يوقع صاحبها أو صاحبتها.',
  ).default('president'),
  to: key(z.literal('council-president'), 'Destinataire.', 'المرسل إليه.').default(
    'council-president',
  ),
  subject: key(localizedText, 'Objet.', 'الموضوع.'),
  reference: key(
    z.array(citation).nonempty(),
    'Articles cités : ri:92, const:139/1, ol113.14:119-120.',
    'المواد المستشهد بها: ri:92 أو const:139/1 أو ol113.14:119-120.',
  ),
  enclosures: key(
    z.array(paper).nonempty(),
    'Pièces jointes : minutes/2022-05-27, document/body-rules.',
    'المرفقات: minutes/2022-05-27 أو document/body-rules.',
  ),
});
